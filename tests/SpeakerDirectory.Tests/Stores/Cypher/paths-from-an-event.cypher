CALL () {
  UNWIND $p2 AS id
  MATCH (n:Record {id: id})
  RETURN id, CASE WHEN n:Event THEN n.whole ELSE id END AS place, 0 AS side, true AS isEnd
  UNION ALL
  UNWIND $p3 AS id
  MATCH (n:Record {id: id})
  CALL (n) {
    MATCH (n)<-[:PERSON]-(t:Tenure)-[:OFFICE]->()-[:ORGANIZATION]->(o)
    WHERE coalesce(o.type, '') <> 'STATE' RETURN o.id AS place
    UNION
    MATCH (n)<-[:MEMBER]-(m:Membership)-[:ORGANIZATION]->(o)
    WHERE coalesce(o.type, '') <> 'STATE' RETURN o.id AS place
    UNION
    MATCH (n)<-[:PERSON]-(a:Appearance)-[:ORGANIZATION]->(o)
    WHERE coalesce(o.type, '') <> 'STATE' RETURN o.id AS place
    UNION
    MATCH (n)<-[:PERSON]-(t:Tenure) RETURN t.office AS place
    UNION
    MATCH (n)<-[:PERSON]-(a:Appearance) RETURN a.whole AS place }
  RETURN id, place, 1 AS side, false AS isEnd
}
WITH place, collect(id) AS near, min(side) AS least, max(side) AS most, max(isEnd) AS isEnd
WITH collect([place, near, least, most, isEnd]) AS places
CALL (places) {
  UNWIND [x IN places WHERE x[2] <> x[3]] AS x
  MATCH (n:Record {id: x[0]})
  CALL (n) {
    CALL (n) {
      MATCH (o:Office) USING INDEX o:Office(organization, place) WHERE o.organization = n.id AND o.place > '' AND coalesce(n.type, '') <> 'STATE' MATCH (t:Tenure) USING INDEX t:Tenure(office, place) WHERE t.office = o.id AND t.place > '' RETURN t.person AS person
      UNION
      MATCH (m:Membership) USING INDEX m:Membership(organization, place) WHERE m.organization = n.id AND m.place > '' AND m.member STARTS WITH 'person/' AND coalesce(n.type, '') <> 'STATE' RETURN m.member AS person
      UNION
      MATCH (a:Appearance) USING INDEX a:Appearance(organization, place) WHERE a.organization = n.id AND a.place > '' AND coalesce(n.type, '') <> 'STATE' RETURN a.person AS person
      UNION
      MATCH (t:Tenure) USING INDEX t:Tenure(office, place) WHERE t.office = n.id AND t.place > '' RETURN t.person AS person
      UNION
      MATCH (a:Appearance) USING INDEX a:Appearance(whole, person) WHERE a.whole = n.id AND a.person > '' RETURN a.person AS person }
    WITH person LIMIT $p1
    RETURN collect(person) AS people }
  WITH x, people WHERE x[4] OR size(people) <= $p0
  RETURN collect([x[0], x[1]]) AS shared
}
CALL (places, shared) {
  UNWIND CASE
    WHEN size(shared) = 0 AND size(places) <= $p4 THEN places ELSE [] END AS x
  MATCH (n:Record {id: x[0]})
  CALL (n) {
    CALL (n) {
      MATCH (o:Office) USING INDEX o:Office(organization, place) WHERE o.organization = n.id AND o.place > '' AND coalesce(n.type, '') <> 'STATE' MATCH (t:Tenure) USING INDEX t:Tenure(office, place) WHERE t.office = o.id AND t.place > '' RETURN t.person AS person
      UNION
      MATCH (m:Membership) USING INDEX m:Membership(organization, place) WHERE m.organization = n.id AND m.place > '' AND m.member STARTS WITH 'person/' AND coalesce(n.type, '') <> 'STATE' RETURN m.member AS person
      UNION
      MATCH (a:Appearance) USING INDEX a:Appearance(organization, place) WHERE a.organization = n.id AND a.place > '' AND coalesce(n.type, '') <> 'STATE' RETURN a.person AS person
      UNION
      MATCH (t:Tenure) USING INDEX t:Tenure(office, place) WHERE t.office = n.id AND t.place > '' RETURN t.person AS person
      UNION
      MATCH (a:Appearance) USING INDEX a:Appearance(whole, person) WHERE a.whole = n.id AND a.person > '' RETURN a.person AS person }
    WITH person LIMIT $p1
    RETURN collect(person) AS people }
  WITH x, people WHERE x[4] OR size(people) <= $p0
  UNWIND people AS person
  WITH person, collect(x) AS around, min(x[2]) AS least, max(x[3]) AS most WHERE least <> most
  UNWIND around AS x
  WITH x, collect(person) AS people
  RETURN collect([x[0], x[1] + people]) AS joined
}
UNWIND shared + joined + [x IN places WHERE x[4] | [x[0], x[1]]] AS x
RETURN x[0] AS place, x[1] AS people
// $p0 = 1000
// $p1 = 9223372036854775807
// $p2 = ["event/e01"]
// $p3 = ["person/p0002"]
// $p4 = 1000

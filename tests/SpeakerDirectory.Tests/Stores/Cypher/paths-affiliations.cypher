UNWIND $p0 AS id
MATCH (n:Record {id: id})
CALL (n) {
  CALL (n) {
    MATCH (n)<-[:PERSON]-(t:Tenure)-[:OFFICE]->()-[:ORGANIZATION]->(o)
    WHERE t.begunBy <= $p2 AND t.lastedUntil >= $p1 AND coalesce(o.type, '') <> 'STATE' RETURN o.id AS place
    UNION
    MATCH (n)<-[:MEMBER]-(m:Membership)-[:ORGANIZATION]->(o)
    WHERE m.begunBy <= $p2 AND m.lastedUntil >= $p1 AND coalesce(o.type, '') <> 'STATE' RETURN o.id AS place
    UNION
    MATCH (n)<-[:PERSON]-(a:Appearance)-[:ORGANIZATION]->(o)
    WHERE coalesce(o.type, '') <> 'STATE' MATCH (d:Record {id: a.whole}) WHERE d.startEarliest >= $p1 AND CASE WHEN d.end IS NULL THEN d.startLatest ELSE d.endLatest END <= $p2 RETURN o.id AS place
    UNION
    MATCH (n)<-[:PERSON]-(t:Tenure)
    WHERE t.begunBy <= $p2 AND t.lastedUntil >= $p1 RETURN t.office AS place
    UNION
    MATCH (n)<-[:PERSON]-(a:Appearance) MATCH (d:Record {id: a.whole}) WHERE d.startEarliest >= $p1 AND CASE WHEN d.end IS NULL THEN d.startLatest ELSE d.endLatest END <= $p2 RETURN a.whole AS place }
  RETURN collect(place) AS found }
RETURN id, found
// $p0 = ["person/p0001"]
// $p1 = "2020-01-01"
// $p2 = "9999-12-31"

UNWIND $p0 AS id
MATCH (n:Record {id: id})
CALL (n) {
  CALL (n) {
    MATCH (o:Office) USING INDEX o:Office(organization, place) WHERE o.organization = n.id AND o.place > '' MATCH (t:Tenure) USING INDEX t:Tenure(office, place) WHERE t.office = o.id AND t.place > '' RETURN t.person AS person
    UNION
    MATCH (m:Membership) USING INDEX m:Membership(organization, place) WHERE m.organization = n.id AND m.place > '' AND m.member STARTS WITH 'person/' RETURN m.member AS person
    UNION
    MATCH (a:Appearance) USING INDEX a:Appearance(organization, place) WHERE a.organization = n.id AND a.place > '' RETURN a.person AS person
    UNION
    MATCH (n)<-[:NATIONALITY]-(p:Person) RETURN p.id AS person
    UNION
    MATCH (t:Tenure) USING INDEX t:Tenure(office, place) WHERE t.office = n.id AND t.place > '' RETURN t.person AS person
    UNION
    MATCH (a:Appearance) USING INDEX a:Appearance(whole, person) WHERE a.whole = n.id AND a.person > '' RETURN a.person AS person }
  RETURN collect(person) AS found }
RETURN id, found
// $p0 = ["event/e01"]

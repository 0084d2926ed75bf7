MATCH (n0:Record) WHERE n0.id IN $p0
CALL (n0) {
  CALL (n0) {
    MATCH (n1:Appearance) USING INDEX n1:Appearance(organization, place)
    WHERE n1.organization = n0.id AND n1.place > $p1 AND n1.place < $p2
    WITH n1 ORDER BY n1.organization, n1.place LIMIT $p3
    RETURN n1
    UNION
    MATCH (n2:Office) USING INDEX n2:Office(organization, place)
    WHERE n2.organization = n0.id AND n2.place > ''
    MATCH (n3:Tenure) USING INDEX n3:Tenure(office, place)
    WHERE n3.office = n2.id AND n3.place > ''
    MATCH (n1:Appearance)-[n1_link:TENURES]->() USING INDEX n1_link:TENURES(target, place)
    WHERE n1_link.target = n3.id AND n1_link.place > $p1 AND n1_link.place < $p2
    WITH DISTINCT n1 ORDER BY n1.place LIMIT $p3
    RETURN n1 }
  WITH n1 ORDER BY n1.place LIMIT $p3
  RETURN collect([n1 {.*}, n1.place]) AS c0 }
RETURN collect([n0 {.*}, c0]) AS rows
// $p0 = ["organization/un"]
// $p1 = ""
// $p2 = "\U0010FFFF"
// $p3 = 11

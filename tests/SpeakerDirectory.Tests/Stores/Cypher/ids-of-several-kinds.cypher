MATCH (n0:Record) WHERE n0.id IN $p0
CALL (n0) {
  MATCH (n1:Tenure) USING INDEX n1:Tenure(person, place)
  WHERE n1.person = n0.id AND n1.place > $p1 AND n1.place < $p2 AND n0:Person
  WITH n1 ORDER BY n1.person, n1.place LIMIT $p3
  RETURN collect([n1 {.*}, n1.place]) AS c0 }
CALL (n0) {
  MATCH (n2:Tenure) USING INDEX n2:Tenure(office, place)
  WHERE n2.office = n0.id AND n2.place > $p4 AND n2.place < $p5 AND n0:Office
  WITH n2 ORDER BY n2.office, n2.place LIMIT $p6
  RETURN collect([n2 {.*}, n2.place]) AS c1 }
RETURN collect([n0 {.*}, c0, c1]) AS rows
// $p0 = ["person/p0001", "office/o001"]
// $p1 = ""
// $p2 = "\U0010FFFF"
// $p3 = 11
// $p4 = ""
// $p5 = "\U0010FFFF"
// $p6 = 11

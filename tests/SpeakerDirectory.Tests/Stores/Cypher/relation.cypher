MATCH (n0:Record) WHERE n0.id IN $p0
CALL (n0) {
  MATCH (n1:Tenure) USING INDEX n1:Tenure(person, place)
  WHERE n1.person = n0.id AND n1.place > ''
  RETURN count(*) AS c0 }
CALL (n0) {
  MATCH (n2:Tenure) USING INDEX n2:Tenure(person, place)
  WHERE n2.person = n0.id AND n2.place > $p1 AND n2.place < $p2
  WITH n2 ORDER BY n2.person, n2.place LIMIT $p3
  RETURN collect([n2 {.*}, n2.place]) AS c1 }
RETURN collect([n0 {.*}, c0, c1]) AS rows
// $p0 = ["person/p0001"]
// $p1 = ""
// $p2 = "\U0010FFFF"
// $p3 = 11

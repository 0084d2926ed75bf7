CALL () {
  MATCH (n0:Person)
  RETURN count(*) AS c0 }
CALL (c0) {
  MATCH (n1:Person) USING INDEX n1:Person(place)
  WHERE n1.place > $p0 AND n1.place < $p1
  WITH n1 ORDER BY n1.place LIMIT $p2
  CALL (n1) {
    MATCH (n2:Tenure) USING INDEX n2:Tenure(person, place)
    WHERE n2.person = n1.id AND n2.place > $p3 AND n2.place < $p4
    WITH n2 ORDER BY n2.person, n2.place LIMIT $p5
    RETURN collect([n2 {.*}, n2.place]) AS c2 }
  RETURN collect([n1 {.*}, n1.place, c2]) AS c1 }
RETURN c0 AS column0, c1 AS column1
// $p0 = ""
// $p1 = "\U0010FFFF"
// $p2 = 11
// $p3 = ""
// $p4 = "\U0010FFFF"
// $p5 = 11

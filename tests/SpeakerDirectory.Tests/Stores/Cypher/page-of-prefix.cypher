CALL () {
  MATCH (n0:Person) USING INDEX n0:Person(place)
  WHERE n0.place > $p0 AND n0.place < $p1
  RETURN count(*) AS c0 }
CALL (c0) {
  MATCH (n1:Person) USING INDEX n1:Person(place)
  WHERE n1.place > $p2 AND n1.place < $p3
  WITH n1 ORDER BY n1.place LIMIT $p4
  RETURN collect([n1 {.*}, n1.place]) AS c1 }
RETURN c0 AS column0, c1 AS column1
// $p0 = "p01"
// $p1 = "p01\U0010FFFF"
// $p2 = "p01"
// $p3 = "p01\U0010FFFF"
// $p4 = 11

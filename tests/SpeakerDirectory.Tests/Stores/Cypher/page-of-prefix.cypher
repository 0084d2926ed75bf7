CALL () {
  MATCH (n0:Person) USING INDEX n0:Person(place)
  WHERE n0.place > $p0 AND n0.place < $p1 AND n0.sortNameFolded STARTS WITH $p2
  RETURN collect(n0) AS c0 }
CALL (c0) {
  UNWIND c0 AS n1
  WITH n1
  WHERE n1.place > $p3 AND n1.place < $p4
  WITH n1 ORDER BY n1.place LIMIT $p5
  RETURN collect([n1 {.*}]) AS c1 }
RETURN size(c0) AS column0, c1 AS column1
// $p0 = "p01"
// $p1 = "p01\U0010FFFF"
// $p2 = "p01"
// $p3 = ""
// $p4 = "\U0010FFFF"
// $p5 = 11

CALL () {
  MATCH (n1:Tenure)-[:PERSON]->(n0)
  WHERE n0.place > $p0 AND n0.place < $p1 AND n1.begunBy <= $p2 AND n1.lastedUntil >= $p2 AND coalesce(n1.toEarliest, '') < $p3 AND coalesce(n1.notBefore, '') <= $p2 AND coalesce(n1.notAfter, '9999-12-32') >= $p2
  WITH DISTINCT n0
  RETURN collect(n0) AS c0 }
CALL (c0) {
  UNWIND c0 AS n2
  WITH n2
  WHERE n2.place > $p4 AND n2.place < $p5
  WITH n2 ORDER BY n2.place LIMIT $p6
  CALL (n2) {
    MATCH (n3:Tenure) USING INDEX n3:Tenure(person, place)
    WHERE n3.person = n2.id AND n3.place > $p7 AND n3.place < $p8
    WITH n3 ORDER BY n3.person, n3.place LIMIT $p9
    RETURN collect([n3 {.*}, n3.place]) AS c2 }
  RETURN collect([n2 {.*}, n2.place, c2]) AS c1 }
RETURN size(c0) AS column0, c1 AS column1
// $p0 = "p01"
// $p1 = "p01\U0010FFFF"
// $p2 = "2024-12-11"
// $p3 = "9999-12-32"
// $p4 = ""
// $p5 = "\U0010FFFF"
// $p6 = 11
// $p7 = ""
// $p8 = "\U0010FFFF"
// $p9 = 11

CALL () {
  MATCH (n1:Tenure)-[:PERSON]->(n0)
  WHERE n1.begunBy <= $p0 AND n1.lastedUntil >= $p0 AND coalesce(n1.toEarliest, '') < $p1 AND coalesce(n1.notBefore, '') <= $p0 AND coalesce(n1.notAfter, '9999-12-32') >= $p0
  WITH DISTINCT n0
  WHERE EXISTS { MATCH (n0)<-[:PERSON]-(n2:Appearance) MATCH (n2)-[:EVENT]->(n3) WHERE n3.startEarliest >= $p2 }
  RETURN collect(n0) AS c0 }
CALL (c0) {
  UNWIND c0 AS n4
  WITH n4
  WHERE n4.place > $p3 AND n4.place < $p4
  WITH n4 ORDER BY n4.place LIMIT $p5
  RETURN collect([n4 {.*}, n4.place]) AS c1 }
RETURN size(c0) AS column0, c1 AS column1
// $p0 = "2024-12-11"
// $p1 = "9999-12-32"
// $p2 = "2019-01-01"
// $p3 = ""
// $p4 = "\U0010FFFF"
// $p5 = 21

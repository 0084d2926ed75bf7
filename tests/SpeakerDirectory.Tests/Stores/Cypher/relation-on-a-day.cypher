MATCH (n0:Record) WHERE n0.id IN $p0
CALL (n0) {
  MATCH (n1:Tenure) USING INDEX n1:Tenure(office, place)
  WHERE n1.office = n0.id AND n1.place > '' AND n1.begunBy <= $p1 AND n1.lastedUntil >= $p1 AND coalesce(n1.toEarliest, '') < $p2 AND coalesce(n1.notBefore, '') <= $p1 AND coalesce(n1.notAfter, '9999-12-32') >= $p1
  RETURN collect(n1) AS c0 }
CALL (n0, c0) {
  UNWIND c0 AS n2
  WITH n2
  WHERE n2.place > $p3 AND n2.place < $p4
  WITH n2 ORDER BY n2.place LIMIT $p5
  RETURN collect([n2 {.*}, n2.place]) AS c1 }
RETURN collect([n0 {.*}, size(c0), c1]) AS rows
// $p0 = ["office/o001"]
// $p1 = "2024-12-11"
// $p2 = "9999-12-32"
// $p3 = ""
// $p4 = "\U0010FFFF"
// $p5 = 11

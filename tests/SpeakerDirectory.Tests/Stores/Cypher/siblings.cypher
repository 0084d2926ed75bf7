MATCH (n0:Record) WHERE n0.id IN $p0
CALL (n0) {
  MATCH (n1:Tenure) USING INDEX n1:Tenure(office, place)
  WHERE n1.office = n0.office AND n1.place > $p1 AND n1.place < $p2 AND n1.place < n0.place
  WITH n1 ORDER BY n1.office, n1.place LIMIT $p3
  RETURN collect([n1 {.*}, n1.place]) AS c0 }
RETURN collect([n0 {.*}, c0]) AS rows
// $p0 = ["tenure/p0001-o001"]
// $p1 = ""
// $p2 = "\U0010FFFF"
// $p3 = 11

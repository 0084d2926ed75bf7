MATCH (n0:Record) WHERE n0.id IN $p0
CALL (n0) {
  MATCH (n0)<-[:PARENT*1..64]-(n2)
  WITH DISTINCT n2
  MATCH (n1:Appearance) USING INDEX n1:Appearance(event, place)
  WHERE n1.event = n2.id AND n1.place > $p1 AND n1.place < $p2
  WITH DISTINCT n1 ORDER BY n1.place LIMIT $p3
  RETURN collect([n1 {.*}, n1.place]) AS c0 }
RETURN collect([n0 {.*}, c0]) AS rows
// $p0 = ["event/e01"]
// $p1 = ""
// $p2 = "\U0010FFFF"
// $p3 = 11

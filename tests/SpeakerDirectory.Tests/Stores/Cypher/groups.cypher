MATCH (n0:Record) WHERE n0.id IN $p0
CALL (n0) {
  MATCH (n1:Appearance) USING INDEX n1:Appearance(event, place)
  WHERE n1.event = n0.id AND n1.place > ''
  MATCH (n1)-[:PERSON]->(n2)
  WITH n2, count(DISTINCT n1) AS number ORDER BY number DESC, n2.id LIMIT $p1
  RETURN collect([n2.id, number, [n2 {.*}]]) AS c0 }
CALL (n0) {
  MATCH (n3:Appearance) USING INDEX n3:Appearance(event, place)
  WHERE n3.event = n0.id AND n3.place > ''
  WITH n3.role AS key, count(DISTINCT n3) AS number WHERE key IS NOT NULL
  WITH key, number ORDER BY number DESC, key LIMIT $p2
  RETURN collect([key, number]) AS c1 }
CALL (n0) {
  MATCH (n4:Appearance) USING INDEX n4:Appearance(event, place)
  WHERE n4.event = n0.id AND n4.place > $p3 AND n4.place < $p4
  WITH n4 ORDER BY n4.event, n4.place LIMIT $p5
  RETURN collect([n4 {.*}, n4.place]) AS c2 }
RETURN collect([n0 {.*}, c0, c1, c2]) AS rows
// $p0 = ["event/e01"]
// $p1 = 5
// $p2 = 5
// $p3 = ""
// $p4 = "\U0010FFFF"
// $p5 = 11

MATCH (n0:Record) WHERE n0.id IN $p0
CALL (n0) {
  MATCH (n1:Appearance) USING INDEX n1:Appearance(person, place)
  WHERE n1.person = n0.id AND n1.place > $p1 AND n1.place < $p2 AND EXISTS { MATCH (n1)-[:EVENT]->(n2) WHERE n2.startEarliest >= $p4 }
  WITH n1 ORDER BY n1.person, n1.place LIMIT $p3
  RETURN collect([n1 {.*}, n1.place]) AS c0 }
RETURN collect([n0 {.*}, c0]) AS rows
// $p0 = ["person/p0001"]
// $p1 = ""
// $p2 = "\U0010FFFF"
// $p3 = 11
// $p4 = "2019-01-01"

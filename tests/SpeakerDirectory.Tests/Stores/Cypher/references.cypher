MATCH (n0:Record) WHERE n0.id IN $p0
CALL (n0) {
  MATCH (n0)-[to:TENURES]->(n1)
  WITH n1 ORDER BY to.position
  RETURN collect([n1 {.*}]) AS c0 }
RETURN collect([n0 {.*}, c0]) AS rows
// $p0 = ["appearance/e01-p0001"]

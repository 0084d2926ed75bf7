MATCH (n0:Record) WHERE n0.id IN $p0
CALL (n0) {
  MATCH (n0)-[:PERSON]->(n1)
  RETURN collect([n1 {.*}]) AS c0 }
RETURN collect([n0 {.*}, c0]) AS rows
// $p0 = ["tenure/p0001-o001"]

MATCH (n0:Record) WHERE n0.id IN $p0
CALL (n0) {
  MATCH way = (n0)-[:PARENT*1..64]->(n1)
  WITH n1, min(length(way)) AS distance ORDER BY distance, n1.place
  RETURN collect([n1 {.*}]) AS c0 }
RETURN collect([n0 {.*}, c0]) AS rows
// $p0 = ["organization/b005"]

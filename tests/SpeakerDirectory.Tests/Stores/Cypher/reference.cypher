MATCH (n0:Record) WHERE n0.id IN $p0
CALL (n0) {
  OPTIONAL MATCH (n0)-[:PERSON]->(n1)
  RETURN n1 }
RETURN collect([n0 {.*}, CASE WHEN n1 IS NOT NULL THEN [n1 {.*}] END]) AS rows
// $p0 = ["tenure/p0001-o001"]

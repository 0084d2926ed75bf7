MATCH (n0:Office)
MATCH (n0)-[:ORGANIZATION]->(n1)
MATCH (n1)-[:PARENT*0..64]->(:Record {id: $p3})
WHERE n0.place > $p0 AND n0.place < $p1
WITH DISTINCT n0
WITH n0 ORDER BY n0.place LIMIT $p2
RETURN collect([n0 {.*}, n0.place]) AS rows
// $p0 = ""
// $p1 = "\U0010FFFF"
// $p2 = 11
// $p3 = "organization/b005"

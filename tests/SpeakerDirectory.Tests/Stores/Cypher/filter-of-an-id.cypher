MATCH (n0:Tenure)
MATCH (n0)-[:OFFICE]->(n1)
WHERE n0.place > $p0 AND n0.place < $p1 AND n1:Record AND n1.id = $p3
WITH n0 ORDER BY n0.place LIMIT $p2
RETURN collect([n0 {.*}, n0.place]) AS rows
// $p0 = ""
// $p1 = "\U0010FFFF"
// $p2 = 11
// $p3 = "office/o001"

MATCH (n0:Tenure) USING INDEX n0:Tenure(place)
WHERE n0.place > $p0 AND n0.place < $p1 AND n0.begunBy <= $p3 AND n0.lastedUntil >= $p3 AND coalesce(n0.toEarliest, '') < $p4 AND coalesce(n0.notBefore, '') <= $p3 AND coalesce(n0.notAfter, '9999-12-32') >= $p3
WITH n0 ORDER BY n0.place LIMIT $p2
RETURN collect([n0 {.*}, n0.place]) AS rows
// $p0 = ""
// $p1 = "\U0010FFFF"
// $p2 = 11
// $p3 = "2024-12-11"
// $p4 = "9999-12-32"

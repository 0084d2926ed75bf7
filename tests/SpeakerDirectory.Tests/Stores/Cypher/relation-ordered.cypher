MATCH (n0:Record) WHERE n0.id IN $p0
CALL (n0) {
  MATCH (n0)<-[:OFFICE]-(n1:Tenure)
  OPTIONAL MATCH (n1)-[:PERSON]->(n2)
  OPTIONAL MATCH (n1)-[:PERSON]->(n3)
  CALL (n3) {
    MATCH (n4:Appearance) USING INDEX n4:Appearance(person, place)
    WHERE n4.person = n3.id AND n4.place > ''
    RETURN count(*) AS c3 }
  WITH n1, coalesce(CASE n2.born WHEN '..' THEN '9999-12-31' ELSE replace(replace(n2.born, '?', ''), '~', '') + substring('0000-01-01', size(replace(replace(n2.born, '?', ''), '~', ''))) END, $p1) AS c1, coalesce(CASE n2.born WHEN '..' THEN '9999-12-31' ELSE replace(replace(n2.born, '?', ''), '~', '') + substring('0000-12-31', size(replace(replace(n2.born, '?', ''), '~', ''))) END, $p1) AS c2, coalesce(CASE WHEN n3 IS NULL THEN null ELSE c3 END, $p2) AS c4, n1.id AS c5
  WHERE (c1 < $p6 OR (c1 = $p6 AND (c2 < $p5 OR (c2 = $p5 AND (c4 > $p4 OR (c4 = $p4 AND c5 > $p3))))))
  WITH n1, c1, c2, c4, c5 ORDER BY c1 DESC, c2 DESC, c4, c5 LIMIT $p7
  RETURN collect([n1 {.*}, [c1, c2, c4, c5]]) AS c0 }
RETURN collect([n0 {.*}, c0]) AS rows
// $p0 = ["office/o001"]
// $p1 = ""
// $p2 = 9223372036854775807
// $p3 = "tenure/p0001-o001"
// $p4 = 3
// $p5 = "1962-12-31"
// $p6 = "1962-01-01"
// $p7 = 11

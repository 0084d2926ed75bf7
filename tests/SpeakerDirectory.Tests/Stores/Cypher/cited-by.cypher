MATCH (n0:Record) WHERE n0.id IN $p0
CALL (n0) {
  MATCH (n1:Organization|Person|Office|Tenure|Membership|Event|Appearance)-[n1_link:SOURCES]->() USING INDEX n1_link:SOURCES(target, place)
  WHERE n1_link.target = n0.id AND n1_link.place > $p1 AND n1_link.place < $p2
  WITH n1 ORDER BY n1_link.target, n1_link.place LIMIT $p3
  RETURN collect([n1 {.*}, n1.place]) AS c0 }
RETURN collect([n0 {.*}, c0]) AS rows
// $p0 = ["source/page"]
// $p1 = ""
// $p2 = "\U0010FFFF"
// $p3 = 11

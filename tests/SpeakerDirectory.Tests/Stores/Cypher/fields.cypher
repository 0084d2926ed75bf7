MATCH (n0:Record) WHERE n0.id IN $p0
CALL (n0) {
  MATCH (n1:Tenure) USING INDEX n1:Tenure(person, place)
  WHERE n1.person = n0.id AND n1.place > $p1 AND n1.place < $p2
  WITH n1 ORDER BY n1.person, n1.place LIMIT $p3
  RETURN collect([n1.from, n1.place]) AS c0 }
RETURN collect([n0.names, n0.namesLang, n0.namesKind, n0.namesFrom, n0.namesTo, c0]) AS rows
// $p0 = ["person/p0001"]
// $p1 = ""
// $p2 = "\U0010FFFF"
// $p3 = 11

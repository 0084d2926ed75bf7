MATCH (n0:Record) WHERE n0.id IN $p0
CALL (n0) {
  MATCH (n1:Office) USING INDEX n1:Office(organization, place)
  WHERE n1.organization = n0.id AND n1.place > $p1 AND n1.place < $p2
  WITH n1 ORDER BY n1.organization, n1.place LIMIT $p3
  CALL (n1) {
    MATCH (n2:Tenure) USING INDEX n2:Tenure(office, place)
    WHERE n2.office = n1.id AND n2.place > '' AND n2.begunBy <= $p4 AND n2.lastedUntil >= $p4 AND coalesce(n2.toEarliest, '') < $p5 AND coalesce(n2.notBefore, '') <= $p4 AND coalesce(n2.notAfter, '9999-12-32') >= $p4
    RETURN collect(n2) AS c1 }
  CALL (n1, c1) {
    UNWIND c1 AS n3
    WITH n3
    WHERE n3.place > $p6 AND n3.place < $p7
    WITH n3 ORDER BY n3.place LIMIT $p8
    CALL (n3) {
      OPTIONAL MATCH (n3)-[:PERSON]->(n4)
      RETURN n4 }
    CALL (n4) {
      MATCH (n5:Appearance) USING INDEX n5:Appearance(person, place)
      WHERE n5.person = n4.id AND n5.place > $p9 AND n5.place < $p10 AND EXISTS { MATCH (n5)-[:EVENT]->(n6) WHERE n6.startEarliest >= $p12 }
      WITH n5 ORDER BY n5.person, n5.place LIMIT $p11
      CALL (n5) {
        OPTIONAL MATCH (n5)-[:EVENT]->(n7)
        RETURN n7 }
      RETURN collect([n5 {.*}, n5.place, CASE WHEN n7 IS NOT NULL THEN [n7 {.*}] END]) AS c3 }
    RETURN collect([n3 {.*}, n3.place, CASE WHEN n4 IS NOT NULL THEN [n4 {.*}, c3] END]) AS c2 }
  RETURN collect([n1 {.*}, n1.place, size(c1), c2]) AS c0 }
RETURN collect([n0 {.*}, c0]) AS rows
// $p0 = ["organization/un"]
// $p1 = ""
// $p2 = "\U0010FFFF"
// $p3 = 11
// $p4 = "2024-12-11"
// $p5 = "9999-12-32"
// $p6 = ""
// $p7 = "\U0010FFFF"
// $p8 = 11
// $p9 = ""
// $p10 = "\U0010FFFF"
// $p11 = 11
// $p12 = "2019-01-01"

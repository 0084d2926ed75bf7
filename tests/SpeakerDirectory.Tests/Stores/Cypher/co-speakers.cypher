MATCH (n0:Record) WHERE n0.id IN $p0
CALL (n0) {
  MATCH (a:Appearance) USING INDEX a:Appearance(person, place)
  WHERE a.person = n0.id AND a.place > ''
  WITH DISTINCT a.whole AS whole
  MATCH (m:Record {id: whole})
  WITH whole, CASE m.start WHEN '..' THEN '9999-12-31' ELSE replace(replace(m.start, '?', ''), '~', '') + substring('0000-01-01', size(replace(replace(m.start, '?', ''), '~', ''))) END + '\u0001' + m.start AS start
  MATCH (b:Appearance) USING INDEX b:Appearance(whole, person)
  WHERE b.whole = whole AND b.person > ''
  WITH b.person AS other, count(DISTINCT whole) AS events, min(start) AS first, max(start) AS last WHERE other <> n0.id
  WITH other, events, first, last ORDER BY events DESC
  WITH [x IN collect([other, events, first, last]) WHERE x[1] <= $p1] AS everybody
  WITH everybody, coalesce(everybody[$p2 + size([x IN everybody WHERE x[1] = $p1])][1], $p3) AS least
  UNWIND [x IN everybody WHERE NOT x[1] <= least OR x[1] = least] AS x
  WITH x[0] AS other, x[1] AS events, x[2] AS first, x[3] AS last
  MATCH (n1:Record {id: other})
  WITH n1, events, first, last
  WITH n1, events, first, last ORDER BY events DESC, n1.place LIMIT $p4
  CALL (n1, n0) {
    MATCH (a:Appearance) USING INDEX a:Appearance(person, place)
    WHERE a.person = n0.id AND a.place > ''
    WITH DISTINCT a.whole AS whole
    MATCH (b:Appearance) USING INDEX b:Appearance(whole, person)
    WHERE b.whole = whole AND b.person = n1.id
    WITH DISTINCT whole
    MATCH (n2:Record {id: whole})
    WHERE n2.place > $p5 AND n2.place < $p6
    WITH n2 ORDER BY n2.place LIMIT $p7
    RETURN collect([n2 {.*}]) AS c1 }
  RETURN collect([n1 {.*}, [events, coalesce(first, ''), coalesce(last, '')], c1]) AS c0 }
RETURN collect([n0 {.*}, c0]) AS rows
// $p0 = ["person/p0001"]
// $p1 = 9223372036854775807
// $p2 = 10
// $p3 = 0
// $p4 = 11
// $p5 = ""
// $p6 = "\U0010FFFF"
// $p7 = 11

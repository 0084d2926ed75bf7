MATCH (n0:Record) WHERE n0.id IN $p0
CALL (n0) {
  MATCH (n0)<-[:PERSON]-(a:Appearance)
  WITH DISTINCT a.whole AS event
  MATCH (m:Record {id: event})
  WITH event, CASE m.start WHEN '..' THEN '9999-12-31' ELSE replace(replace(m.start, '?', ''), '~', '') + substring('0000-01-01', size(replace(replace(m.start, '?', ''), '~', ''))) END + '\u0001' + m.start AS start
  MATCH (b:Appearance) USING INDEX b:Appearance(whole, person)
  WHERE b.whole = event AND b.person > ''
  MATCH (b)-[:PERSON]->(n1)
  WITH n1, count(DISTINCT event) AS events, min(start) AS first, max(start) AS last
  WHERE n1 <> n0
  WITH events, collect([n1, first, last]) AS people WHERE events <= $p2
  WITH events, people ORDER BY events DESC
  WITH collect([events, people]) AS levels
  UNWIND range(0, size(levels) - 1) AS i
  WITH levels[i] AS level,
    reduce(before = 0, x IN levels[..i] | before + CASE x[0] WHEN $p2 THEN 0 ELSE size(x[1]) END) AS before
  WHERE before < $p1
  UNWIND level[1] AS one
  WITH one[0] AS n1, level[0] AS events, one[1] AS first, one[2] AS last
  WITH n1, events, first, last ORDER BY events DESC, n1.place LIMIT $p1
  CALL (n1, n0) {
    MATCH (n0)<-[:PERSON]-(a:Appearance)
    WITH DISTINCT a.whole AS event
    MATCH (b:Appearance) USING INDEX b:Appearance(whole, person)
    WHERE b.whole = event AND b.person = n1.id
    WITH DISTINCT event
    MATCH (n2:Record {id: event})
    WHERE n2.place > $p3 AND n2.place < $p4
    WITH n2 ORDER BY n2.place LIMIT $p5
    RETURN collect([n2 {.*}, n2.place]) AS c1 }
  RETURN collect([n1 {.*}, [events, n1.place, coalesce(first, ''), coalesce(last, '')], c1]) AS c0 }
RETURN collect([n0 {.*}, c0]) AS rows
// $p0 = ["person/p0001"]
// $p1 = 11
// $p2 = 9223372036854775807
// $p3 = ""
// $p4 = "\U0010FFFF"
// $p5 = 11

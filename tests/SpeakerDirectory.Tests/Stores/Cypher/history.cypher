MATCH (n0:Record) WHERE n0.id IN $p0
CALL (n0) {
  MATCH (e:ChangedRecord) USING INDEX e:ChangedRecord(record, sequence)
  WHERE e.record = n0.id AND e.sequence < $p1 AND e.sequence > $p2
  WITH e ORDER BY e.record DESC, e.sequence DESC LIMIT $p3
  MATCH (c:Change {sequence: e.sequence})
  CALL (e) {
    MATCH (next:ChangedRecord) USING INDEX next:ChangedRecord(record, sequence)
    WHERE next.record = e.record AND next.sequence > e.sequence
    WITH next ORDER BY next.record, next.sequence LIMIT 1
    RETURN collect(coalesce(next.before, '')) AS after }
  RETURN collect([e.sequence, c.at, c.by, coalesce(e.before, ''), after, CASE after WHEN [] THEN n0 {.*} END]) AS c0 }
RETURN collect([n0 {.*}, c0]) AS rows
// $p0 = ["person/p0001"]
// $p1 = 9223372036854775807
// $p2 = 0
// $p3 = 11

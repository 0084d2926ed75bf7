MATCH (n0:Event) USING INDEX n0:Event(place)
WHERE n0.place > $p0 AND n0.place < $p1
WITH n0 ORDER BY n0.place DESC LIMIT $p2
RETURN collect([n0 {.*}, n0.place]) AS rows
// $p0 = ""
// $p1 = "8"
// $p2 = 11

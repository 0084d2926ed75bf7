MATCH (n0:Record) WHERE n0.id IN $p0
RETURN collect([n0 {.*}]) AS rows
// $p0 = ["person/p0001"]

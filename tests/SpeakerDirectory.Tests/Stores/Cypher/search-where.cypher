UNWIND $words AS word
CALL (word) {
  MATCH (w:Word) WHERE w.text IN [word.text, word.sound] RETURN w, 0 AS distance
  UNION ALL
  MATCH (w:Word) WHERE w.text > word.text AND w.text < word.textEnd RETURN w, 1 AS distance
  UNION ALL
  MATCH (w:Word) WHERE w.text > word.sound AND w.text < word.soundEnd RETURN w, 1 AS distance
  UNION ALL
  MATCH (w:Word) WHERE w.text IN word.typos RETURN w, 2 AS distance
  UNION ALL
  WITH word WHERE word.typos <> []
  CALL db.index.fulltext.queryNodes('word_typos', word.anyTypo) YIELD node AS w RETURN w, 2 AS distance }
MATCH (w)<-[:NAMED]-(r:Organization|Person|Office|Event)
WITH r, word, min(distance) AS distance
WITH r, count(*) AS found, sum(distance) AS distance
WHERE found = size($words) AND (NOT r:Person OR EXISTS { MATCH (r)<-[:PERSON]-(n0:Tenure) WHERE n0.fromLatest < $p0 })
WITH r, distance ORDER BY distance, r.place LIMIT 500
RETURN r {.*}
// $words = [{text: "natalia", sound: "natala", textEnd: "natalia\U0010FFFF", soundEnd: "natala\U0010FFFF", typos: ["natalia", "natala", "atalia", "ntalia", "naalia", "natlia", "nataia", "natali", "atala", "ntala", "naala", "natla", "nataa", "natal"], anyTypo: "natalia natala atalia ntalia naalia natlia nataia natali atala ntala naala natla nataa natal"}, {text: "gherman", sound: "german", textEnd: "gherman\U0010FFFF", soundEnd: "german\U0010FFFF", typos: ["gherman", "german", "herman", "ghrman", "gheman", "gheran", "ghermn", "gherma", "erman", "grman", "geman", "geran", "germn", "germa"], anyTypo: "gherman german herman ghrman gheman gheran ghermn gherma erman grman geman geran germn germa"}]
// $p0 = "2024-01-01"

package extract

// labels are the words by which a broadcast or a paper says what a text is.
var labels = wordClasses(map[string]string{
	"speech":    "speech address remarks interview conference recording speaker sermon homily",
	"opinion":   "commentary editorial column",
	"feature":   "article analysis",
	"statement": "communique statement letter declaration resolution",
	"report":    "report dispatch",
	"part":      "excerpt excerpts summary continued",
	"radio":     "radio television service clandestine",
})

// labelReach is how many words of a text say what it is.
const labelReach = 60

// labelOf are the classes of what a text says it is, before its first words:
// "[COMMENTARY]", "(Radio Cooperativa)".
func (a *analysis) labelOf() []string {
	seen, deep := map[string]bool{}, 0
	for i := range a.tok[:min(len(a.tok), labelReach)] {
		switch a.tok[i].Text {
		case "(", "[", "-LRB-", "-LSB-":
			deep++
		case ")", "]", "-RRB-", "-RSB-":
			deep--
		default:
			if c := labels[a.lower(i)]; c != "" && deep > 0 {
				seen[c] = true
			}
		}
	}
	return sortedKeys(seen)
}

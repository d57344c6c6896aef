package corpus

import (
	"bytes"
	"io"
	"regexp"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
)

// A webPage is what a page of HTML says of itself: its running text with a
// blank line between paragraphs, and the day of publication and the site's
// name where it states them.
type webPage struct {
	text, published, outlet string
}

// readPage reads the article of a page: the element that is marked as the
// article where there is one, else the whole page, without navigation, forms,
// captions and scripts. It judges nothing by length or density of links; for
// wild pages see examples/feed.
func readPage(source string) webPage {
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return webPage{}
	}
	var p webPage
	var article *html.Node
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		p.meta(n)
		if article == nil && (n.DataAtom == atom.Article || attr(n, "itemprop") == "articleBody") {
			article = n
		}
	}
	if article == nil {
		article = root
	}
	p.text = Paragraphs(article)
	return p
}

// Names of the meta elements and JSON-LD fields that state the day.
var dayNames = []string{"article:published_time", "og:article:published_time", "datePublished", "parsely-pub-date", "dcterms.date", "DC.date.issued", "pubdate", "date"}

var dayOfJSON = regexp.MustCompile(`"datePublished"\s*:\s*"(\d{4}-\d{2}-\d{2})`)

func (p *webPage) meta(n *html.Node) {
	name := attr(n, "property")
	for _, key := range []string{"itemprop", "name"} {
		if name == "" {
			name = attr(n, key)
		}
	}
	switch {
	case n.DataAtom == atom.Meta && name == "og:site_name":
		p.outlet = strings.TrimSpace(attr(n, "content"))
	case p.published != "":
	case n.DataAtom == atom.Meta && slices.Contains(dayNames, name):
		p.published = day(attr(n, "content"))
	case n.DataAtom == atom.Time && name == "datePublished":
		p.published = day(attr(n, "datetime"))
	case n.DataAtom == atom.Script && attr(n, "type") == "application/ld+json" && n.FirstChild != nil:
		if m := dayOfJSON.FindStringSubmatch(n.FirstChild.Data); m != nil {
			p.published = day(m[1])
		}
	}
}

// day is the day that an ISO 8601 time begins with, or empty.
func day(s string) string {
	s = strings.TrimSpace(s)
	if len(s) < len(time.DateOnly) {
		return ""
	}
	if _, err := time.Parse(time.DateOnly, s[:len(time.DateOnly)]); err != nil {
		return ""
	}
	return s[:len(time.DateOnly)]
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// Elements whose text is no part of an article, and elements that end a
// paragraph.
var (
	skipped = []atom.Atom{atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Nav, atom.Header, atom.Footer, atom.Aside,
		atom.Form, atom.Button, atom.Select, atom.Figure, atom.Iframe, atom.Svg, atom.Object, atom.Head}
	blocks = []atom.Atom{atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.Li, atom.Ul, atom.Ol, atom.Blockquote, atom.Table, atom.Tr, atom.Td, atom.Th, atom.Br, atom.Hr, atom.Pre, atom.Dl, atom.Dt, atom.Dd, atom.Body}
)

// Paragraphs is the running text under a node, with a blank line between
// paragraphs.
func Paragraphs(root *html.Node) string {
	var b strings.Builder
	var paragraphs []string
	flush := func() {
		if s := strings.Join(strings.Fields(b.String()), " "); s != "" {
			paragraphs = append(paragraphs, s)
		}
		b.Reset()
	}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				b.WriteString(c.Data)
			case c.Type != html.ElementNode || slices.Contains(skipped, c.DataAtom) && !headline(c):
			case slices.Contains(blocks, c.DataAtom) || c.DataAtom == atom.Header:
				flush()
				walk(c)
				flush()
			default:
				walk(c)
			}
		}
	}
	walk(root)
	flush()
	return strings.Join(paragraphs, "\n\n")
}

// headline tells the header of an article, which holds its headline, from
// that of a page.
func headline(n *html.Node) bool {
	return n.DataAtom == atom.Header && n.Parent != nil && n.Parent.DataAtom == atom.Article
}

// toUTF8 decodes a page by its declared encoding, by the type of its content
// or by its own words.
func toUTF8(raw []byte, contentType, label string) string {
	if label == "" && !strings.Contains(contentType, "html") {
		contentType = "text/plain; charset=utf-8"
	}
	r, err := charset.NewReader(bytes.NewReader(raw), contentType)
	if err != nil {
		return string(raw)
	}
	text, err := io.ReadAll(r)
	if err != nil {
		return string(raw)
	}
	return string(text)
}

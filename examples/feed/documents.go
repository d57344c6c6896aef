package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"codeberg.org/readeck/go-readability/v2"
	"github.com/markusmobius/go-htmldate"
	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"github.com/sitrep-go/sitrep/extract"
	"github.com/sitrep-go/sitrep/internal/corpus"
)

type document = extract.Document

// documents yields the items of a feed, or a page as one document.
func documents(name string, raw []byte, kind string, yield func(document) error) error {
	if gofeed.DetectFeedType(bytes.NewReader(raw)) == gofeed.FeedTypeUnknown {
		d, err := page(name, raw, kind)
		if err != nil {
			return err
		}
		return yield(d)
	}
	feed, err := gofeed.NewParser().Parse(bytes.NewReader(raw))
	if err != nil {
		return err
	}
	for i, item := range feed.Items {
		d := document{
			ID:     cmp.Or(item.Link, item.GUID, fmt.Sprintf("%s:%d", name, i+1)),
			Text:   join(item.Title, plain(cmp.Or(item.Content, item.Description))),
			Outlet: strings.TrimSpace(feed.Title),
		}
		if t := item.PublishedParsed; t != nil {
			d.Published = t.Format(time.DateOnly)
		}
		if err := yield(d); err != nil {
			return err
		}
	}
	return nil
}

// page reads the article of a web page.
func page(name string, raw []byte, kind string) (document, error) {
	d := document{ID: name}
	in, err := charset.NewReader(bytes.NewReader(raw), kind)
	if err != nil {
		return d, err
	}
	root, err := html.Parse(in)
	if err != nil {
		return d, err
	}
	address, err := url.Parse(name)
	if err != nil || address.Host == "" {
		address = nil
	}
	// The day comes first: readability takes the page apart.
	day, err := htmldate.FromDocument(root, htmldate.Options{UseOriginalDate: true, SkipExtensiveSearch: true, DeferUrlExtractor: true})
	if err == nil && !day.IsZero() {
		d.Published = day.Format(time.DateOnly)
	}
	article, err := readability.FromDocument(root, address)
	if err != nil {
		return d, err
	}
	if article.Node == nil {
		return d, errors.New("page has no article")
	}
	d.Outlet = article.SiteName()
	d.Text = join(article.Title(), corpus.Paragraphs(article.Node))
	return d, nil
}

// plain is the running text of an item's HTML.
func plain(source string) string {
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return ""
	}
	return corpus.Paragraphs(root)
}

// join puts a headline before a text that does not begin with it.
func join(headline, text string) string {
	headline = strings.TrimSpace(headline)
	if headline == "" || strings.HasPrefix(text, headline) {
		return text
	}
	return strings.TrimSpace(headline + "\n\n" + text)
}

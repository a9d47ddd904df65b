package emit

import (
	"insyn/internal/audit"
	"insyn/internal/link"
)

// Schema.org descriptions, one graph a page (schema.org 28). encoding/json
// escapes <, > and &, so the text may stand in a script element as it is.

type node map[string]any

// jsonld gives a page's graph: what the page is about and the way to it.
func (s *site) jsonld(h *Head, about ...node) {
	graph := []node{s.breadcrumbs(h)}
	h.JSONLD = string(marshal(node{"@context": "https://schema.org", "@graph": append(about, graph...)}))
}

func (s *site) breadcrumbs(h *Head) node {
	var items []node
	for i, l := range append(h.Crumbs[:len(h.Crumbs):len(h.Crumbs)], Link{Text: h.Title, URL: h.URL}) {
		items = append(items, node{"@type": "ListItem", "position": i + 1, "name": l.Text, "item": s.absolute(l.URL)})
	}
	return node{"@type": "BreadcrumbList", "itemListElement": items}
}

// put sets a property unless the value is unknown.
func (n node) put(key string, v any) node {
	switch v := v.(type) {
	case string:
		if v == "" {
			return n
		}
	case []node:
		if len(v) == 0 {
			return n
		}
	case node:
		if len(v) == 0 {
			return n
		}
	case []string:
		if len(v) == 0 {
			return n
		}
	}
	n[key] = v
	return n
}

func (s *site) publisher() node {
	return node{"@type": "Organization"}.put("name", s.Site.Publisher)
}

// organisation describes a principal. The code is SCB's, as a property value.
func (s *site) organisation(p *link.Principal) node {
	n := node{"@type": "GovernmentOrganization", "@id": s.absolute(p.URL) + "#organisation", "name": p.Name, "url": s.absolute(p.URL)}
	code := "kommunkod"
	if p.Region != nil {
		code = "länskod"
	}
	n["identifier"] = node{"@type": "PropertyValue", "propertyID": code, "value": p.Code}
	if p.County != nil {
		n["areaServed"] = node{"@type": "AdministrativeArea", "name": areaName(p)}
	}
	return n
}

func areaName(p *link.Principal) string {
	if p.Region != nil {
		return p.County.Name
	}
	return p.Name
}

func (s *site) organisations(all []*link.Principal) []node { return each(all, s.organisation) }

// auditNode describes an audit's page, which is ours, and in it the report,
// which is not. What is known only through others is not called a report.
func (s *site) auditNode(a *link.Audit, h Head) node {
	n := node{"@type": "WebPage", "name": h.Title, "url": s.absolute(a.URL), "inLanguage": "sv", "publisher": s.publisher()}
	n.put("description", h.Description).put("identifier", a.ID).put("isBasedOn", sourceURLs(a.Sources))
	n.put("about", s.organisations(a.Principals)).put("license", external(s.Site.DataLicence))
	if a.Published && !a.NotPublic && !a.TitleOnly {
		n["mainEntity"] = s.report(a)
	}
	return n
}

func (s *site) report(a *link.Audit) node {
	n := node{"@type": "Report", "name": audit.OneLine(a.Title), "inLanguage": "sv"}
	n.put("datePublished", a.Date.String()).put("reportNumber", a.ReportNumber)
	n.put("about", s.organisations(a.Principals)).put("spatialCoverage", areas(a.Principals))
	n.put("keywords", each(a.Topics, func(t *link.Topic) string { return t.Name }))
	if a.Auditor != nil {
		n["author"] = node{"@type": "Organization", "name": a.Auditor.Name, "url": s.absolute(a.Auditor.URL)}
	}
	if len(a.Sources) > 0 {
		from := "subjectOf" // a letter or a web page about it
		if a.Sources[0].Kind == audit.Report {
			from = "url"
		}
		n.put(from, external(a.Sources[0].URL))
	}
	return n
}

func areas(all []*link.Principal) []node {
	return each(all, func(p *link.Principal) node {
		name := p.Name
		if p.County != nil {
			name = areaName(p)
		}
		return node{"@type": "AdministrativeArea", "name": name}
	})
}

func sourceURLs(all []audit.Document) []string {
	var out []string
	for _, d := range all {
		if u := external(d.URL); u != "" {
			out = append(out, u)
		}
	}
	return out
}

// digital describes a document of a principal: a styrdokument, a svar, a
// revisionsberättelse.
func (s *site) digital(h Head, id string, owners []*link.Principal, dated audit.Date, from []audit.Document) node {
	n := node{"@type": "DigitalDocument", "name": h.Title, "url": s.absolute(h.URL), "inLanguage": "sv", "identifier": id}
	n.put("description", h.Description).put("dateCreated", dated.String()).put("author", s.organisations(owners))
	return n.put("isBasedOn", sourceURLs(from))
}

// dataset describes a list or table that can be taken as data.
func (s *site) dataset(h Head) node {
	n := node{"@type": "Dataset", "name": h.Title, "url": s.absolute(h.URL), "inLanguage": "sv", "creator": s.publisher()}
	return n.put("description", h.Description).put("license", external(s.Site.DataLicence))
}

func (s *site) website(h Head) node {
	n := node{"@type": "WebSite", "name": s.Site.Name, "url": s.absolute("/"), "inLanguage": "sv", "publisher": s.publisher()}
	return n.put("description", s.Site.Description)
}

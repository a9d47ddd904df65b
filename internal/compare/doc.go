// Package compare counts over the corpus: what the register covers, and how
// kommuner stand in questions that several of them were asked. Every number
// comes with what it is a part of. Only published audits count; a principal
// counts once however many audits it has; and "ej bedömd" is shown as such and
// never counted as "nej".
package compare

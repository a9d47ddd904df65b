// Marks the words of a search on the page that a hit opened. They come in the
// address, Answer.terms with _ between: ?sok=kontroll_intern+kontroll#fraga-3. So
// a hit can be shared and nothing is stored; the page is painted on, not changed.
import { termBy } from "./analysis";
import { marker } from "./snippet";

const name = "sok";
const most = 1000; // marks on a page: more tell nothing

/** Marks what the address asks for, as the highlight "sok" of CSS; nothing happens in browsers without it. The index below base tells how words become terms. */
export async function markPage(root: Node, base: string, address = location.search): Promise<void> {
  const terms = new URLSearchParams(address).get(name)?.slice(0, 1000).split("_").filter(Boolean) ?? [];
  if (!terms.length || !("highlights" in CSS)) return;
  const { words } = await fetch(base + "index.json").then((r) => r.json());
  const sought = terms.map((t) => (t.includes(" ") ? { terms: [], phrase: t.split(" "), worth: 1 } : { terms: [t], phrase: [], worth: 1 }));
  const { marks } = marker(termBy(words.tails), sought);
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && ranges.length < most; node = walker.nextNode()) {
    for (const [start, end] of marks(node.nodeValue ?? "")) {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  CSS.highlights.set(name, new Highlight(...ranges));
}

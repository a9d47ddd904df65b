// Narrows the list of kommuner, on the one page that has it.

const fold = (s) => s.toLocaleLowerCase("sv").trim();

// What people type for a kommun: without å, ä and ö, with or without "stad".
const loose = (s) => fold(s).normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/^region /, "").replace(/s? (kommun|stads?)$/, "");

/**
 * Narrows an index to the entries whose name contains what was typed, or, when
 * no name does, to those whose note does: "Skåne" gives the kommuner of Skåne.
 * Who came with the name of one kommun is taken to it.
 */
function filterIndex(box, index) {
  const input = box.querySelector("input");
  const status = box.querySelector("[role=status]");
  const groups = [...index.children].map((el) => ({
    el,
    items: [...el.querySelectorAll("li")].map((li) => {
      const name = li.querySelector("a").textContent;
      const note = li.querySelector(".note")?.textContent ?? "";
      return { li, name: fold(name), note: fold(note), plain: loose(name), plainNote: loose(note) };
    }),
  }));
  const some = ([k, q]) => groups.some((g) => g.items.some((i) => i[k].includes(q)));
  const apply = () => {
    const typed = fold(input.value);
    const bare = loose(typed);
    const ways = [["name", typed], ["note", typed], ["plain", bare], ["plainNote", bare], ["plain", bare.replace(/s$/, "")]];
    const [key, q] = ways.find(some) ?? ways[0];
    let shown = 0;
    for (const { el, items } of groups) {
      let any = false;
      for (const item of items) {
        const hit = item[key].includes(q);
        item.li.hidden = !hit;
        if (hit) {
          any = true;
          shown++;
        }
      }
      el.hidden = !any;
    }
    const d = status.dataset;
    status.textContent = typed === "" ? "" : shown === 0 ? d.none : shown === 1 ? d.single : d.many.replace("#", shown);
  };
  input.addEventListener("input", apply);
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  apply();
  if (input.value !== "") {
    const items = groups.flatMap((g) => g.items);
    const hits = items.filter((i) => !i.li.hidden);
    const same = items.filter((i) => i.name === fold(input.value));
    const [only] = same.length === 1 ? same : hits.length === 1 ? hits : items.filter((i) => i.plain === loose(input.value));
    if (only) return location.replace(only.li.querySelector("a").href);
  }
  box.hidden = false;
  if (input.value !== "") input.focus();
}

const box = document.querySelector("[data-filter]");
const index = document.querySelector("[data-index]");
if (box && index) filterIndex(box, index);

// The only script. Every page works without it; it adds two conveniences: a
// filter on the list of kommuner, and a button that copies a citation.

const fold = (s) => s.toLocaleLowerCase("sv").trim();

// What people type for a kommun: without å, ä and ö, with or without "stad".
const loose = (s) => fold(s).normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/^region /, "").replace(/s? (kommun|stads?)$/, "");

/**
 * Narrows an index to the entries whose name contains what was typed, or, when
 * no name does, to those whose note does: "Skåne" gives the kommuner of Skåne.
 */
function filterIndex(box, index) {
  const input = box.querySelector("input");
  const status = box.querySelector("[role=status]");
  const groups = [...index.children].map((el) => ({
    el,
    items: [...el.querySelectorAll("li")].map((li) => ({ li, name: fold(li.querySelector("a").textContent), plain: loose(li.querySelector("a").textContent), text: fold(li.textContent) })),
  }));
  const apply = () => {
    let q = fold(input.value);
    const some = (k) => groups.some((g) => g.items.some((i) => i[k].includes(q)));
    let key = some("name") ? "name" : "text";
    if (key === "text" && !some("text")) {
      q = loose(input.value);
      key = "plain";
    }
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
    status.textContent = q === "" ? "" : shown === 0 ? d.none : shown === 1 ? d.single : d.many.replace("#", shown);
  };
  input.addEventListener("input", apply);
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  box.hidden = false;
  apply();
  if (input.value !== "") input.focus();
}

/** Copies the text of the element that the button names, and says so. */
function copyButton(button) {
  const label = button.textContent;
  button.parentElement.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = label), 2000);
  });
}

const box = document.querySelector("[data-filter]");
const index = document.querySelector("[data-index]");
if (box && index) filterIndex(box, index);
if (navigator.clipboard) document.querySelectorAll("[data-copy]").forEach(copyButton);

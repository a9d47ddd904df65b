// Suggestions under a search field: names that lead straight to their pages, and
// completions of the word being typed. An editable combobox with list
// autocomplete, after the ARIA Authoring Practices Guide: focus stays in the
// field, and aria-activedescendant says which suggestion is pointed at.

import type { Engine } from "../sok/engine";
import { el } from "./dom";
import { motor } from "./motor";
import { matching, names, type Name } from "./namn";

const maxNames = 5;
const maxCompletions = 4;
const pause = 120; // ms without a key before the index is asked
const saying = 700; // ms without a key before the number is told to those who listen

/** What a suggestion does when it is chosen. */
interface Choice {
  option: HTMLElement;
  choose(): void;
}

/** Gives the form's field its suggestions; typed says that some are already waited for, engine where the completions come from. */
export function start(form: HTMLFormElement, typed = false, engine: () => Promise<Engine> = () => motor(form)): void {
  const input = form.querySelector("input")!;
  const list = el("ul", { role: "listbox", id: input.id + "-forslag", class: "suggest", hidden: "" });
  const status = el("p", { role: "status", class: "hidden" });
  form.append(list, status);
  input.setAttribute("aria-controls", list.id); // what else makes it a combobox is set by ./start

  let choices: Choice[] = [];
  let active = -1;
  let asked = 0; // so that a late answer to an old question is let be
  let timer = 0;
  let telling = 0;
  let words: Record<string, string> = {};

  const point = (to: number) => {
    active = to;
    choices.forEach(({ option }, i) => option.setAttribute("aria-selected", String(i === to)));
    const option = choices[to]?.option;
    if (!option) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };

  const close = () => {
    asked++;
    clearTimeout(timer);
    clearTimeout(telling);
    status.textContent = "";
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    point(-1);
  };

  const show = (found: Name[], completions: { query: string }[]) => {
    const typed = input.value.trim();
    const before = choices[active]?.option.dataset.key;
    choices = [];
    const add = (key: string, kids: (Node | string)[], choose: () => void) => {
      const option = el("li", { role: "option", id: `${list.id}-${choices.length}`, "aria-selected": "false", "data-key": key }, ...kids);
      option.addEventListener("click", choose);
      choices.push({ option, choose });
    };
    for (const n of found) {
      const audits = n.audits === 1 ? words.granskning : n.audits ? words.granskningar.replace("#", String(n.audits)) : "";
      add(n.url, [el("span", { class: "suggest-name" }, n.name), " ", el("span", { class: "note" }, [n.kind, n.place || audits].filter(Boolean).join(", "))], () => {
        close();
        location.href = n.url;
      });
    }
    for (const c of completions) {
      const query = c.query.trim();
      const same = query.toLocaleLowerCase("sv").startsWith(typed.toLocaleLowerCase("sv"));
      add(query, same ? [query.slice(0, typed.length), el("b", {}, query.slice(typed.length))] : [query], () => {
        input.value = query;
        close();
        form.requestSubmit();
      });
    }
    list.replaceChildren(...choices.map((c) => c.option));
    list.setAttribute("aria-label", words.forslag ?? "");
    list.hidden = choices.length === 0;
    input.setAttribute("aria-expanded", String(choices.length > 0));
    point(before ? choices.findIndex((c) => c.option.dataset.key === before) : -1);
    clearTimeout(telling);
    telling = setTimeout(() => (status.textContent = choices.length ? words.antal.replace("#", String(choices.length)) : ""), saying);
  };

  const ask = async () => {
    const mine = ++asked;
    const text = input.value;
    if (text.trim() === "") return close();
    let found: Name[] = [];
    try {
      const n = await names(form);
      words = n.words;
      found = matching(n.all, text, maxNames);
    } catch {
      return; // the field searches without suggestions
    }
    if (mine !== asked) return;
    const kept = choices.length - list.querySelectorAll(".suggest-name").length;
    if (found.length || !kept) show(found, []);
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const completions = await engine().then((m) => m.suggest(text), () => []).catch(() => []);
      const plain = text.trim().toLocaleLowerCase("sv");
      if (mine === asked) show(found, completions.filter((c) => c.query.trim().toLocaleLowerCase("sv") !== plain).slice(0, maxCompletions));
    }, pause);
  };

  input.addEventListener("input", ask);
  form.addEventListener("submit", close);
  form.addEventListener("focusout", (e) => form.contains(e.relatedTarget as Node | null) || close());
  list.addEventListener("pointerdown", (e) => e.preventDefault()); // focus stays in the field

  input.addEventListener("keydown", (e) => {
    if (e.isComposing) return;
    const open = !list.hidden;
    const last = choices.length - 1;
    if (e.key === "ArrowDown" || e.key === "ArrowUp") {
      e.preventDefault();
      if (!open) return void ask();
      if (e.altKey) return e.key === "ArrowUp" ? close() : undefined;
      // One place between the last and the first is the field itself.
      if (e.key === "ArrowDown") point(active === last ? -1 : active + 1);
      else point(active === -1 ? last : active - 1);
    } else if (e.key === "Enter" && open && active >= 0) {
      e.preventDefault();
      choices[active].choose();
    } else if (e.key === "Escape") {
      if (open) {
        e.preventDefault();
        close();
      } else if (input.value !== "") {
        e.preventDefault();
        input.value = "";
        input.dispatchEvent(new Event("input", { bubbles: true }));
      }
    } else if (e.key === "Home" || e.key === "End" || e.key === "ArrowLeft" || e.key === "ArrowRight") {
      point(-1); // the caret moves, as in any field
    }
  });

  // Both are fetched at first focus, so that the first key is answered at once.
  names(form).catch(() => {});
  engine().catch(() => {});
  if (typed) void ask();
}

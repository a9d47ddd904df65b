// The script of every page, which works without it. It adds two conveniences: the
// search field's suggestions, and a button that copies a citation.

import { waitForField } from "./sokyta/start";

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

if (navigator.clipboard) document.querySelectorAll("[data-copy]").forEach(copyButton);
waitForField();

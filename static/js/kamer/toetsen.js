// Shortcuts of one key for who leads: what they press is a button on the screen that says so itself (data-toets).
// They do nothing in a field or a question, and can be turned off on this device (WCAG 2.1.4).

import {inhoud, kamer} from "./scherm.js";

const UIT = "kamer:sneltoetsen";

export function begin() {
  kamer.dataset.sneltoetsen = localStorage.getItem(UIT) === "uit" ? "uit" : "aan";
  document.addEventListener("keydown", toets);
}

export function wissel() {
  const uit = kamer.dataset.sneltoetsen !== "uit";
  kamer.dataset.sneltoetsen = uit ? "uit" : "aan";
  if (uit) localStorage.setItem(UIT, "uit");
  else localStorage.removeItem(UIT);
}

function toets(gebeurtenis) {
  const {key, ctrlKey, altKey, metaKey, repeat, target} = gebeurtenis;
  if (kamer.dataset.sneltoetsen === "uit" || ctrlKey || altKey || metaKey || repeat || !/^[a-z]$/i.test(key)) return;
  if (target.closest("input, textarea, select, [contenteditable]") || document.querySelector("dialog[open]")) return;
  const knop = inhoud.querySelector(`[data-toets="${key.toLowerCase()}"]:not([hidden])`);
  if (!knop) return;
  gebeurtenis.preventDefault();
  knop.click();
}

// A friendly hint beside the field while somebody writes: it never moves the focus and never stops a text.

import {fluister} from "./aankondigen.js";
import {inhoud} from "./scherm.js";

const RUST_MS = 700;
const gezegd = new Set();
let wachter = null;

export function straks(veld) {
  if (!veld.dataset.duwtjes) return;
  clearTimeout(wachter);
  wachter = setTimeout(() => toon(veld), RUST_MS);
}

export function herstel() {
  for (const veld of inhoud.querySelectorAll("[data-duwtjes]")) toon(veld, false);
}

function toon(veld, hardop = true) {
  const plek = document.getElementById("invoer-duwtje");
  if (!veld.isConnected || !plek) return;
  const uitleg = past(veld.value, JSON.parse(veld.dataset.duwtjes));
  plek.hidden = !uitleg;
  if (plek.textContent !== uitleg) plek.textContent = uitleg;
  const eenmaal = `${veld.form.dataset.klad}:${uitleg}`;
  if (!hardop || !uitleg || gezegd.has(eenmaal)) return;
  gezegd.add(eenmaal);
  fluister(uitleg);
}

function past(tekst, duwtjes) {
  const [, uitleg] = duwtjes.find(([patroon]) => new RegExp(patroon, "iu").test(tekst)) ?? [null, ""];
  return uitleg;
}

// One clock for all: its skew is corrected by the heartbeat. Who gets restless of it hides it on this device.

import {inhoud, kamer} from "./scherm.js";

const VERBORGEN = "kamer:klok";
let verschil = Date.parse(kamer.dataset.nu) - Date.now();

export function zetGelijk(nu) {
  verschil = Date.parse(nu) - Date.now();
}

export function begin() {
  kamer.dataset.klok = localStorage.getItem(VERBORGEN) === "uit" ? "uit" : "aan";
  setInterval(tik, 500);
}

export function wissel() {
  kamer.dataset.klok = kamer.dataset.klok === "uit" ? "aan" : "uit";
  if (kamer.dataset.klok === "uit") localStorage.setItem(VERBORGEN, "uit");
  else localStorage.removeItem(VERBORGEN);
}

export function tik() {
  for (const klok of inhoud.querySelectorAll(".klok")) {
    const {deadline, rest, minuten} = klok.dataset;
    if (!deadline && !rest) continue;
    const seconden = deadline ? Math.round((Date.parse(deadline) - Date.now() - verschil) / 1000) : Number(rest);
    zet(klok.querySelector(".klok__tijd"), seconden >= 0 ? `${Math.floor(seconden / 60)}:${String(seconden % 60).padStart(2, "0")}` : "0:00");
    zet(klok.querySelector(".klok__bij"), deadline ? (seconden >= 0 ? "nog" : "rond rustig af") : "stilgezet");
    klok.style.setProperty("--klok-deel", String(Math.max(0, Math.min(1, seconden / (Number(minuten) * 60)))));
    klok.classList.toggle("klok--bijna", seconden >= 0 && seconden <= 60);
    klok.classList.toggle("klok--voorbij", seconden < 0);
  }
}

function zet(element, tekst) {
  if (element.textContent !== tekst) element.textContent = tekst;
}

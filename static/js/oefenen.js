// The rehearsal: buttons that lead somewhere in the leidraad do so, the others say what they would do.

import * as bladen from "./kamer/bladen.js";
import * as klok from "./kamer/klok.js";
import {inhoud, kamer} from "./kamer/scherm.js";

const VERDER = new Set(["sessie.onthullen"]);

function ga(verandering) {
  const adres = new URL(location);
  for (const [naam, waarde] of Object.entries(verandering)) adres.searchParams.set(naam, waarde);
  if (verandering.stap) adres.searchParams.delete("verder");
  location.assign(adres);
}

function meld() {
  document.getElementById("oefenmelding").textContent = "In een echte sessie gebeurt dit meteen. Bij het oefenen wordt niets bewaard.";
}

kamer.addEventListener("click", ({target}) => {
  const knop = target.closest("button");
  if (!knop) return;
  const {opdracht, stap} = knop.dataset;
  if (knop.dataset.klok !== undefined) klok.wissel();
  else if (opdracht === "sessie.ga_naar") ga({stap});
  else if (VERDER.has(opdracht)) ga({verder: 1});
  else if (opdracht || ["wijzig", "menu", "sneltoetsen", "geluid"].some((wat) => wat in knop.dataset)) meld();
});
kamer.addEventListener("submit", (gebeurtenis) => {
  gebeurtenis.preventDefault();
  meld();
});

// On a phone the choice is one tap away: the room comes first.
if (matchMedia("(max-width: 39.99em)").matches) document.querySelector(".oefenbalk__kies").open = false;

const kladblok = document.getElementById("notitieblok");
inhoud.querySelector("#plek-notitieblok")?.replaceChildren(kladblok);
kladblok.hidden = !inhoud.contains(kladblok);
klok.begin();
bladen.begin(kamer);

// The live room: shows what the server says this person sees, sends what this person does, keeps what is typed.

import * as bladen from "./kamer/bladen.js";
import * as duwtjes from "./kamer/duwtjes.js";
import * as kladblok from "./kamer/kladblok.js";
import * as kladjes from "./kamer/kladjes.js";
import * as klok from "./kamer/klok.js";
import * as menu from "./kamer/menu.js";
import * as opdrachten from "./kamer/opdrachten.js";
import * as plan from "./kamer/plan.js";
import {kamer} from "./kamer/scherm.js";
import * as stilhouden from "./kamer/stilhouden.js";
import * as toetsen from "./kamer/toetsen.js";
import * as verbinding from "./kamer/verbinding.js";
import * as weergave from "./kamer/weergave.js";

function druk(knop) {
  if (knop.dataset.wijzig) opdrachten.wijzig(knop.dataset.wijzig);
  else if (knop.dataset.opdracht) opdrachten.druk(knop);
  else if (knop.dataset.menu !== undefined) menu.open(knop);
  else if (knop.dataset.klok !== undefined) klok.wissel();
  else if (knop.dataset.geluid !== undefined) klok.wisselGeluid();
  else if (knop.dataset.sneltoetsen !== undefined) toetsen.wissel();
  else if (knop.dataset.print !== undefined) window.print();
}

kamer.addEventListener("click", ({target}) => {
  const knop = target.closest("button");
  if (knop) druk(knop);
});
kamer.addEventListener("submit", (gebeurtenis) => {
  gebeurtenis.preventDefault();
  opdrachten.verstuur(gebeurtenis.target);
});
kamer.addEventListener("input", ({target}) => {
  kladjes.bewaar(target);
  if (target.dataset.woorden) kladjes.telWoorden(target);
  duwtjes.straks(target);
});
for (const uit of document.querySelectorAll('form[action*="uitloggen"]')) uit.addEventListener("submit", kladjes.wisAlles);
addEventListener("beforeunload", (gebeurtenis) => {
  if (kladblok.nogTeBewaren() || verbinding.ietsOnderweg()) gebeurtenis.preventDefault();
});

stilhouden.begin(kamer);
kladblok.begin();
klok.begin(plan.tik);
toetsen.begin();
bladen.begin(kamer);
weergave.ververst();
verbinding.begin({
  nieuws: (frame) => stilhouden.zodraStil(() => weergave.pasToe(frame)),
  hartslag: ({nu}) => klok.zetGelijk(nu),
  einde: () => weergave.einde(),
});
for (const doel of window.haalVroegGedrukt()) doel.matches("form") ? opdrachten.verstuur(doel) : druk(doel);

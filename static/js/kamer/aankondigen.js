// What is said aloud: a step once, new cards of others at most every ten seconds, trouble at once.

import {kamer} from "./scherm.js";

const KAARTEN_MS = 10000;
let gezegd = kamer.dataset.omroep; // what the page itself says
let nieuweKaarten = 0;
let teller = null;

function zeg(id, tekst) {
  const plek = document.getElementById(id);
  plek.textContent = "";
  setTimeout(() => { plek.textContent = tekst; }, 50); // emptied first, so that the same words are heard again
}

export function alarmeer(tekst) {
  zeg("alarm", tekst);
}

// Said between other things, without taking their place.
export function fluister(tekst) {
  zeg("omroep", tekst);
}

// The room repeats itself to who connects (again): what was said last is not said again.
export function kondigAan(tekst) {
  if (!tekst || tekst === gezegd) return;
  gezegd = tekst;
  stilOverKaarten();
  zeg("omroep", tekst);
}

// Beside the step: waits politely for what is being said.
export function zegZacht(tekst) {
  zeg("omroep", tekst);
}

export function telNieuw(aantal) {
  if (aantal <= 0) return;
  nieuweKaarten += aantal;
  teller ??= setTimeout(() => {
    zeg("omroep", nieuweKaarten === 1 ? "1 nieuwe kaart" : `${nieuweKaarten} nieuwe kaarten`);
    stilOverKaarten();
  }, KAARTEN_MS);
}

function stilOverKaarten() {
  clearTimeout(teller);
  teller = null;
  nieuweKaarten = 0;
}

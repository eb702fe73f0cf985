// The own notepad: it stands outside what is refreshed and moves to its place on the screen.

import {kamer} from "./scherm.js";
import {doe} from "./verbinding.js";

const blok = document.getElementById("notitieblok");
const veld = document.getElementById("notitie");
const stand = document.getElementById("notitie-stand");
let wacht = null;

export function begin() {
  veld.addEventListener("input", () => {
    stand.textContent = "";
    clearTimeout(wacht);
    wacht = setTimeout(bewaar, 1200);
  });
  veld.addEventListener("blur", () => { if (wacht) bewaar(); });
}

export function nogTeBewaren() {
  return wacht !== null;
}

// Out of the way before the part of the screen where it stands is replaced.
export function berg(uit) {
  if (uit && !uit.contains(blok)) return;
  kamer.append(blok);
  blok.hidden = true;
}

export function huis() {
  const plek = document.getElementById("plek-notitieblok");
  if (plek && blok.parentElement !== plek) {
    const inGebruik = document.activeElement === veld;
    plek.replaceChildren(blok);
    if (inGebruik) veld.focus({preventScroll: true});
  }
  blok.hidden = !plek;
}

async function bewaar() {
  clearTimeout(wacht);
  wacht = null;
  try {
    await doe("notitie.bewaren", {tekst: veld.value});
    stand.textContent = "Bewaard.";
  } catch (fout) {
    stand.textContent = fout.uitleg;
  }
}

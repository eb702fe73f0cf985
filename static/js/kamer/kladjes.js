// What is typed stays in this tab until it is sent: over a reload, a pause and a new step.

import {inhoud, kamer, maak} from "./scherm.js";

const TEKSTEN = ["tekst", "vervolg", "actie"];
const KLAD = `kamer:${kamer.dataset.sessie}:`;

function sleutel(klad, naam) {
  return `${KLAD}${klad}:${naam}`;
}

function sleutels() {
  return Object.keys(sessionStorage).filter((s) => s.startsWith(KLAD));
}

export function bewaar(veld) {
  const klad = veld.form?.dataset.klad;
  if (!klad) return;
  if (veld.value) sessionStorage.setItem(sleutel(klad, veld.name), veld.value);
  else sessionStorage.removeItem(sleutel(klad, veld.name));
}

export function vergeet(klad, naam) {
  sessionStorage.removeItem(sleutel(klad, naam));
}

export function wisAlles() {
  for (const s of sleutels()) sessionStorage.removeItem(s);
}

export function herstel() {
  for (const veld of inhoud.querySelectorAll("form[data-klad] :is(textarea, input, select)")) {
    const bewaard = sessionStorage.getItem(sleutel(veld.form.dataset.klad, veld.name));
    if (bewaard !== null && veld.value !== bewaard && veld !== document.activeElement) veld.value = bewaard;
  }
  for (const veld of inhoud.querySelectorAll("[data-woorden]")) telWoorden(veld);
  toonVerweesd();
}

// Only what was sent is emptied: who typed on meanwhile keeps it.
export function leegNa(formulier, gegevens) {
  const {klad} = formulier.dataset;
  for (const naam of TEKSTEN) {
    if (klad && sessionStorage.getItem(sleutel(klad, naam)) === gegevens[naam]) vergeet(klad, naam);
    const veld = inhoud.querySelector(`form[data-klad="${klad}"] [name="${naam}"]`) ?? formulier.elements[naam];
    if (veld && veld.value === gegevens[naam]) {
      veld.value = "";
      if (veld.dataset.woorden) telWoorden(veld);
    }
  }
  if (formulier.dataset.wijzigt) formulier.remove();
  toonVerweesd();
}

export function telWoorden(veld) {
  const hulp = document.getElementById(veld.getAttribute("aria-describedby").split(" ")[0]);
  const aantal = veld.value.trim() ? veld.value.trim().split(/\s+/).length : 0;
  const hoogste = Number(veld.dataset.woorden);
  hulp.textContent = aantal ? `${aantal} van ${hoogste} woorden` : `Hooguit ${hoogste} woorden`;
  hulp.classList.toggle("teller--vol", aantal > hoogste);
}

// A text of a step that is over: shown, so that nobody loses it without knowing.
function toonVerweesd() {
  const vak = document.getElementById("fouten");
  const aanwezig = new Set([...inhoud.querySelectorAll("form[data-klad]")].map((f) => f.dataset.klad));
  const wees = new Set();
  for (const s of sleutels()) {
    const [klad, naam] = s.slice(KLAD.length).split(":");
    if (!aanwezig.has(klad) && TEKSTEN.includes(naam)) wees.add(s);
  }
  for (const melding of vak.querySelectorAll(".verweesd")) {
    if (!wees.delete(melding.dataset.sleutel)) melding.remove(); // what is shown already stays as it is
  }
  for (const s of wees) vak.append(verweesd(s));
}

function verweesd(s) {
  const melding = maak('<div class="utrecht-alert utrecht-alert--info verweesd"><p></p><p class="knoppen"><button class="nl-button knop-klein" type="button">Gooi weg</button></p></div>').firstElementChild;
  melding.dataset.sleutel = s;
  melding.querySelector("p").textContent = `Nog niet verstuurd uit een vorige stap: “${sessionStorage.getItem(s)}”`;
  melding.querySelector("button").addEventListener("click", () => {
    sessionStorage.removeItem(s);
    melding.remove();
    document.getElementById("nu-kop")?.focus({preventScroll: true});
  });
  return melding;
}

// What people press and send, and what they are told when it is refused.

import {alarmeer} from "./aankondigen.js";
import * as kladjes from "./kladjes.js";
import {inhoud, kamer, maak} from "./scherm.js";
import {doe, isOnderweg} from "./verbinding.js";
import {wijs, zoekPlek} from "./weergave.js";

const ELKE_DRUK_TELT = new Set(["sessie.verlengen"]); // twice two minutes is four; the rest is the same wish twice

// `versie`: of the room as the person saw it when choosing.
export async function druk(knop, versie = kamer.dataset.versie) {
  const {opdracht, bevestig, toets, tot, ...gegevens} = knop.dataset;
  if (isOnderweg(opdracht, gegevens) && !ELKE_DRUK_TELT.has(opdracht)) return;
  if (bevestig && !(await vraag(bevestig, knop))) return;
  const vak = knop.closest("section, li") ?? inhoud;
  await metBezig(knop, async () => {
    try {
      await doe(opdracht, gegevens, versie);
      vak.querySelector(".kamer__fout")?.remove();
    } catch (fout) {
      toonFout(fout, vak);
    }
  });
}

export async function verstuur(formulier, nagekeken = false) {
  const {opdracht, klad, wijzigt, ...vast} = formulier.dataset;
  const naam = wijzigt ? "bijdrage.wijzigen" : opdracht;
  const gegevens = {...vast, ...Object.fromEntries(new FormData(formulier))};
  if (nagekeken) gegevens.nagekeken = "ja";
  if (isOnderweg(naam, gegevens)) return;
  await metBezig(formulier.querySelector("[type=submit]"), async () => {
    try {
      await doe(naam, gegevens);
      formulier.closest("section, li")?.querySelector(".kamer__fout")?.remove();
      kladjes.leegNa(formulier, gegevens);
    } catch (fout) {
      if (fout.code === "naam" && formulier.isConnected) vraagNaam(formulier, fout);
      else toonFout(fout, formulier);
    }
  });
}

async function metBezig(knop, werk) {
  knop?.setAttribute("aria-busy", "true");
  await werk();
  knop?.removeAttribute("aria-busy");
}

function toonFout(fout, bij) {
  const vak = bij.isConnected ? bij : document.getElementById("fouten");
  vak.querySelector(".kamer__fout")?.remove();
  const melding = maak('<div class="utrecht-alert utrecht-alert--error kamer__fout"><p></p></div>').firstElementChild;
  melding.firstElementChild.textContent = fout.uitleg;
  vak.prepend(melding);
  alarmeer(fout.uitleg);
  return melding;
}

// The text seems to name somebody: one tap replaces, one sends it as it is.
function vraagNaam(formulier, fout) {
  const melding = toonFout(fout, formulier);
  melding.classList.replace("utrecht-alert--error", "utrecht-alert--warning");
  melding.append(maak('<p class="knoppen"><button type="button" class="nl-button knop-klein nl-button--primary" data-naam="vervang">Vervang</button><button type="button" class="nl-button knop-klein" data-naam="laat">Verstuur zo</button></p>'));
  const [vervang, laat] = melding.querySelectorAll("button");
  vervang.addEventListener("click", () => {
    const {tekst, actie, vervolg} = formulier.elements;
    for (const [veld, voorstel] of [[tekst ?? actie, fout.velden.voorstel], [vervolg, fout.velden.vervolg]]) {
      if (!veld || !voorstel) continue;
      veld.value = voorstel[0];
      kladjes.bewaar(veld);
    }
    verstuur(formulier, true);
  });
  laat.addEventListener("click", () => verstuur(formulier, true));
  vervang.focus();
}

function vraag(tekst, knop) {
  const plek = wijs(knop);
  const dialoog = maak('<dialog><form method="dialog" class="stapel"><p></p><p class="knoppen"><button class="nl-button nl-button--primary" value="ja">Ja</button><button class="nl-button nl-button--subtle" value="">Nee, terug</button></p></form></dialog>').firstElementChild;
  dialoog.setAttribute("aria-label", tekst);
  dialoog.querySelector("p").textContent = tekst;
  document.body.append(dialoog);
  dialoog.showModal();
  return new Promise((klaarMetVragen) => dialoog.addEventListener("close", () => {
    dialoog.remove();
    zoekPlek(plek); // the button may have been replaced meanwhile
    klaarMetVragen(dialoog.returnValue === "ja");
  }));
}

export function wijzig(uuid) {
  const kaart = document.getElementById(`kaart-${uuid}`);
  if (kaart.querySelector("form")) return kaart.querySelector("textarea").focus();
  const formulier = maak(`<form method="dialog" data-klad="wijzig-${uuid}" data-wijzigt="ja" data-uuid="${uuid}" class="stapel"><div class="utrecht-form-field"><label for="wijzig-${uuid}">Je kaart</label><textarea id="wijzig-${uuid}" name="tekst" rows="3" maxlength="1000" required autocomplete="off" spellcheck="false"></textarea></div><p class="knoppen"><button class="nl-button knop-klein nl-button--primary" type="submit">Bewaar</button><button class="nl-button knop-klein nl-button--subtle" type="button" data-laat>Laat zo</button></p></form>`).firstElementChild;
  formulier.elements.tekst.value = kaart.querySelector(".kaart__tekst").textContent;
  metTweedeVeld(formulier, kaart, uuid);
  formulier.querySelector("[data-laat]").addEventListener("click", () => {
    kladjes.vergeet(`wijzig-${uuid}`, "tekst");
    formulier.remove();
    kaart.querySelector("[data-wijzig]")?.focus();
  });
  kaart.append(formulier);
  formulier.elements.tekst.focus();
}

// A card with two fields is changed in both, each under its own name.
function metTweedeVeld(formulier, kaart, uuid) {
  const vervolg = kaart.querySelector(".kaart__vervolg");
  if (!vervolg) return;
  const [eerste, tweede] = [...kaart.querySelectorAll(".kaart__velden dt")].map((dt) => dt.textContent);
  const veld = formulier.querySelector(".utrecht-form-field");
  const nog = veld.cloneNode(true);
  veld.querySelector("label").textContent = eerste;
  nog.querySelector("label").textContent = tweede;
  nog.querySelector("label").htmlFor = `wijzig-${uuid}-vervolg`;
  Object.assign(nog.querySelector("textarea"), {id: `wijzig-${uuid}-vervolg`, name: "vervolg", required: false, value: vervolg.textContent});
  veld.after(nog);
}

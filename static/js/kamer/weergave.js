// Puts news on the screen. What is in use stays: the field that is typed in, open details, the focus.

import {kondigAan, telNieuw} from "./aankondigen.js";
import * as duwtjes from "./duwtjes.js";
import * as kladblok from "./kladblok.js";
import * as kladjes from "./kladjes.js";
import * as klok from "./klok.js";
import * as plan from "./plan.js";
import {inhoud, kamer, maak, opzet} from "./scherm.js";

export function pasToe(frame) {
  const plek = wijs(document.activeElement);
  const toen = opzet();
  const kaarten = aantalKaarten();
  const dicht = inhoud.querySelector(".rug");
  if (frame.alles !== undefined) zetAlles(maak(frame.alles));
  for (const id of frame.weg ?? []) document.getElementById(id)?.remove();
  for (const [id, html, ouder, vorige] of frame.zet ?? []) {
    const nieuw = maak(html).firstElementChild;
    const oud = document.getElementById(id);
    if (oud) vervang(oud, nieuw);
    else if (vorige) document.getElementById(vorige)?.after(nieuw);
    else document.getElementById(ouder)?.prepend(nieuw);
  }
  kamer.dataset.versie = frame.versie;
  kamer.dataset.merk = frame.merk;
  const zelfdeStap = toen === opzet();
  ververst();
  zoekPlek(plek, zelfdeStap);
  kondigAan(frame.omroep);
  if (!zelfdeStap) return kamer.dispatchEvent(new CustomEvent("nieuwestap"));
  if (dicht && !inhoud.querySelector(".rug")) draaiOm();
  else telNieuw(aantalKaarten() - kaarten);
}

// What every change of the screen is followed by, and the first sight of it too.
export function ververst() {
  kladblok.huis();
  if (inhoud.querySelector('[data-opzet="slot"]')) kladjes.wisAlles();
  kladjes.herstel();
  duwtjes.herstel();
  klok.tik();
  plan.tik();
}

export function einde() {
  kladblok.berg();
  inhoud.replaceChildren();
  kladjes.wisAlles();
}

function aantalKaarten() {
  return inhoud.querySelectorAll("li.kaart").length;
}

// The reveal: all cards of this step turn over, one just after the other.
function draaiOm() {
  kondigAan("De kaarten zijn onthuld.");
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  for (const kaart of inhoud.querySelectorAll("#vak-stap-kaarten > .kaart")) {
    kaart.classList.add("kaart--draait");
    kaart.addEventListener("animationend", () => kaart.classList.remove("kaart--draait"), {once: true});
  }
}

// ---- The whole room again: within the same step only what differs is replaced ----

function zetAlles(nieuw) {
  if (opzet(nieuw) === opzet()) return vergelijk(inhoud, nieuw);
  kladblok.berg();
  inhoud.replaceChildren(nieuw);
}

function vergelijk(oud, nieuw) {
  const over = new Map([...oud.children].filter((kind) => kind.id).map((kind) => [kind.id, kind]));
  let vorige = null;
  for (const kind of [...nieuw.children]) {
    let hier = kind.id ? over.get(kind.id) : zelfdeSoort(oud, kind);
    if (!hier) hier = kind;
    else if (!kind.id) vergelijk(hier, kind);
    else if (kind.id !== "plek-notitieblok" && bron(hier) !== bron(kind)) {
      vervang(hier, kind);
      hier = document.getElementById(kind.id);
    }
    over.delete(kind.id);
    const plaats = vorige ? vorige.nextElementSibling : oud.firstElementChild;
    if (plaats !== hier) vorige ? vorige.after(hier) : oud.prepend(hier);
    vorige = hier;
  }
  for (const kind of over.values()) {
    kladblok.berg(kind);
    kind.remove();
  }
}

function zelfdeSoort(oud, kind) {
  return [...oud.children].find((k) => !k.id && k.className === kind.className && k.tagName === kind.tagName);
}

// What the server sent: open details, what runs with the clock and a turning card do not count.
function bron(element) {
  const kopie = element.cloneNode(true);
  for (const details of kopie.querySelectorAll("details")) details.removeAttribute("open");
  for (const stuk of kopie.querySelectorAll("[data-tikt]")) stuk.replaceChildren();
  for (const stuk of kopie.querySelectorAll("[data-tot], [data-tikt-hidden]")) stuk.removeAttribute("hidden");
  for (const stuk of [kopie, ...kopie.querySelectorAll(".klok, .kaart")]) {
    if (stuk.matches(".klok")) stuk.querySelector(".klok__stand").replaceChildren();
    stuk.removeAttribute("style");
    stuk.classList.remove("klok--bijna", "klok--voorbij", "kaart--draait");
  }
  return kopie.outerHTML;
}

// ---- One piece ----

function vervang(oud, nieuw) {
  const open = [...oud.querySelectorAll("details")].map((details) => details.open);
  kladblok.berg(oud);
  const bezigMet = oud.querySelector("form[data-wijzigt]");
  if (bezigMet) nieuw.append(bezigMet);
  const veld = veldInGebruik(oud);
  const zelfde = veld && nieuw.querySelector(`#${CSS.escape(veld.id)}`);
  const blijft = zelfde && zelfde.form?.dataset.klad === veld.form?.dataset.klad;
  if (blijft) vervangRond(veld, zelfde, oud, nieuw);
  else oud.replaceWith(nieuw);
  (blijft ? oud : nieuw).querySelectorAll("details").forEach((details, n) => {
    if (open[n] !== undefined) details.open = open[n];
  });
}

function veldInGebruik(binnen) {
  const veld = document.activeElement;
  return binnen.contains(veld) && veld.id && veld.matches("textarea, input, select") ? veld : null;
}

// The field in use stays itself, with its caret: everything around it is replaced.
function vervangRond(veld, zelfde, oud, nieuw) {
  if (oud === veld) return;
  const pad = [...oud.childNodes].find((knoop) => knoop.contains(veld));
  const nieuwPad = [...nieuw.childNodes].find((knoop) => knoop.contains(zelfde));
  const knopen = [...nieuw.childNodes];
  const plek = knopen.indexOf(nieuwPad);
  for (const knoop of [...oud.childNodes]) if (knoop !== pad) knoop.remove();
  pad.before(...knopen.slice(0, plek));
  pad.after(...knopen.slice(plek + 1));
  vervangRond(veld, zelfde, pad, nieuwPad);
}

// ---- The focus stays where it was ----

export function wijs(element) {
  if (!element || !inhoud.contains(element)) return null;
  const {opdracht, uuid, deelname, waardering, keuze} = element.dataset;
  return {id: element.id, opdracht, uuid, deelname, waardering, keuze};
}

export function zoekPlek(plek, zelfdeStap = true) {
  if (!plek || inhoud.contains(document.activeElement)) return;
  const doel = (plek.id && document.getElementById(plek.id)) || (zelfdeStap && zelfdeKnop(plek)) || null;
  doel?.focus({preventScroll: zelfdeStap});
  if (!doel || document.activeElement !== doel) {
    document.getElementById("nu-kop")?.focus({preventScroll: zelfdeStap});
  }
}

function zelfdeKnop({opdracht, uuid, deelname, waardering, keuze}) {
  if (!opdracht) return null;
  const knoppen = [...inhoud.querySelectorAll(`[data-opdracht="${opdracht}"]`)].map((knop) => [knop, knop.dataset]);
  const [knop] = knoppen.find(([, d]) => d.uuid === uuid && d.deelname === deelname && d.waardering === waardering && d.keuze === keuze)
    ?? knoppen.find(([, d]) => uuid && d.uuid === uuid) ?? [];
  return knop ?? (uuid ? document.getElementById(`kaart-${uuid}`)?.querySelector("button, summary") : null);
}

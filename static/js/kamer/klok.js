// One clock for all: its skew is corrected by the heartbeat. Who gets restless of it hides it on this device.
// At one minute and at zero it says so, once and politely; a soft tone only for who asked for it.

import {zegZacht} from "./aankondigen.js";
import {inhoud, kamer} from "./scherm.js";

const VERBORGEN = "kamer:klok";
const GELUID = "kamer:geluid";
let verschil = Date.parse(kamer.dataset.nu) - Date.now();
let vorige = null; // {deadline, seconden}: what the last tick saw

// This moment by the clock of the server, in milliseconds.
export function nu() {
  return Date.now() + verschil;
}

export function zetGelijk(moment) {
  verschil = Date.parse(moment) - Date.now();
}

export function begin(bijElkeTik = () => {}) {
  kamer.dataset.klok = localStorage.getItem(VERBORGEN) === "uit" ? "uit" : "aan";
  kamer.dataset.geluid = localStorage.getItem(GELUID) === "aan" ? "aan" : "uit";
  setInterval(() => { tik(); bijElkeTik(); }, 500);
}

export function wissel() {
  kamer.dataset.klok = kamer.dataset.klok === "uit" ? "aan" : "uit";
  if (kamer.dataset.klok === "uit") localStorage.setItem(VERBORGEN, "uit");
  else localStorage.removeItem(VERBORGEN);
}

export function wisselGeluid() {
  kamer.dataset.geluid = kamer.dataset.geluid === "uit" ? "aan" : "uit";
  if (kamer.dataset.geluid === "uit") return localStorage.removeItem(GELUID);
  localStorage.setItem(GELUID, "aan");
  toon(); // heard at once, and the browser allows it because of the press
}

export function tik() {
  for (const klok of inhoud.querySelectorAll(".klok")) {
    const {deadline, rest, minuten} = klok.dataset;
    if (!deadline && !rest) continue;
    const seconden = deadline ? Math.round((Date.parse(deadline) - nu()) / 1000) : Number(rest);
    zet(klok.querySelector(".klok__tijd"), seconden >= 0 ? `${Math.floor(seconden / 60)}:${String(seconden % 60).padStart(2, "0")}` : "0:00");
    zet(klok.querySelector(".klok__bij"), deadline ? (seconden >= 0 ? "nog" : "rond rustig af") : "stilgezet");
    klok.style.setProperty("--klok-deel", String(Math.max(0, Math.min(1, seconden / (Number(minuten) * 60)))));
    klok.classList.toggle("klok--bijna", seconden >= 0 && seconden <= 60);
    klok.classList.toggle("klok--voorbij", seconden < 0);
    if (deadline) sein(deadline, seconden);
  }
}

// Only when the moment passes while somebody looks: a page that opens late is not greeted with it.
function sein(deadline, seconden) {
  const toen = vorige?.deadline === deadline ? vorige.seconden : null;
  vorige = {deadline, seconden};
  if (toen === null || kamer.dataset.klok === "uit") return;
  const om = toen > 0 && seconden <= 0;
  if (!om && !(toen > 60 && seconden <= 60)) return;
  zegZacht(om ? "De tijd van deze stap is om. Rond rustig af." : "Nog 1 minuut voor deze stap.");
  if (kamer.dataset.geluid === "aan") toon();
}

// One quiet tone of half a second; nothing when the browser will not.
function toon() {
  const geluid = new AudioContext();
  const bron = geluid.createOscillator();
  const sterkte = geluid.createGain();
  bron.frequency.value = 520;
  sterkte.gain.setValueAtTime(0.08, geluid.currentTime);
  sterkte.gain.exponentialRampToValueAtTime(0.001, geluid.currentTime + 0.5);
  bron.connect(sterkte).connect(geluid.destination);
  bron.start();
  bron.stop(geluid.currentTime + 0.5);
  bron.addEventListener("ended", () => geluid.close());
}

function zet(element, tekst) {
  if (element.textContent !== tekst) element.textContent = tekst;
}

// Help while writing a case: a warning before leaving, and counters. Everything also works without this file, and
// nothing typed is kept here.

const formulier = document.querySelector("form[data-casus]");
const getal = new Intl.NumberFormat("nl-NL");

const meldplek = document.querySelector("[data-melding]") ?? voegMeldplekToe();

function voegMeldplekToe() {
  const plek = document.createElement("p");
  plek.className = "alleen-lezers";
  plek.setAttribute("role", "status");
  formulier.after(plek);
  return plek;
}

// ---- Leaving with something unsaved ----

let onbewaard = "onbewaard" in formulier.dataset;
let verstuurd = false;

formulier.addEventListener("input", () => { onbewaard = true; });
addEventListener("pageshow", () => { verstuurd = false; });
addEventListener("beforeunload", (gebeurtenis) => {
  if (onbewaard && !verstuurd && formulier.isConnected) gebeurtenis.preventDefault();
});

// ---- Counters ----

// The same words as the server counts: what white space separates.
const woorden = (tekst) => tekst.split(/\s+/).filter(Boolean).length;
const tekens = (tekst) => [...tekst].length;

function maakTeller(veld) {
  const hoogstens = Number(veld.dataset.hoogstens);
  const hoogstensWoorden = Number(veld.dataset.woorden ?? 0);
  const teller = document.createElement("span");
  teller.className = "teller";
  teller.id = `${veld.id}_teller`;
  veld.after(teller);
  veld.setAttribute("aria-describedby", `${veld.getAttribute("aria-describedby") ?? ""} ${teller.id}`.trim());
  // Without this script the browser stops at the limit; with it nothing is cut off in silence.
  veld.removeAttribute("maxlength");

  function tel() {
    const n = tekens(veld.value);
    const w = woorden(veld.value);
    const teVeel = n > hoogstens || (hoogstensWoorden > 0 && w > hoogstensWoorden);
    if (hoogstensWoorden && n <= hoogstens) {
      teller.textContent = `${w} van ${hoogstensWoorden} woorden`;
    } else {
      teller.textContent = n > 0.8 * hoogstens ? `${getal.format(n)} van ${getal.format(hoogstens)} tekens` : "";
    }
    if (teVeel) teller.textContent += ": maak het korter";
    if (teVeel && !teller.classList.contains("teller--vol")) meldplek.textContent = teller.textContent;
    teller.classList.toggle("teller--vol", teVeel);
    return !teVeel;
  }
  veld.addEventListener("input", tel);
  tel();
  return { veld, past: tel };
}

const tellers = [...formulier.querySelectorAll("[data-hoogstens]:not([type=hidden])")].map(maakTeller);

formulier.addEventListener("submit", (gebeurtenis) => {
  const teLang = tellers.find((teller) => !teller.past());
  if (teLang) {
    gebeurtenis.preventDefault();
    teLang.veld.focus();
    meldplek.textContent = document.getElementById(`${teLang.veld.id}_teller`).textContent;
    return;
  }
  verstuurd = true;
});

// Forms that a passkey fills in. The browser asks for finger, face or PIN; we get a signature and send it.

const kanPasskeys = Boolean(window.PublicKeyCredential && window.webauthnJSON);

const MELDINGEN = {
  NotAllowedError: "Het is niet gelukt, of je bent gestopt. Probeer het opnieuw.",
  InvalidStateError: "Op dit apparaat staat al een passkey van je account.",
  SecurityError: "Passkeys werken niet op dit webadres. Gebruik het adres dat je organisatie je gaf.",
  NotSupportedError: "Dit apparaat kan geen passkey bewaren. Stel eerst een pincode of vingerafdruk in op je apparaat.",
};
const ANDERS = "Er ging iets mis. Probeer het opnieuw, of kies een andere manier.";

for (const formulier of document.querySelectorAll("form[data-passkey]")) {
  formulier.hidden = !kanPasskeys;
  formulier.inert = false;
  formulier.addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    vulIn(formulier);
  });
}
for (const uitleg of document.querySelectorAll("[data-geen-passkeys]")) uitleg.hidden = kanPasskeys;

async function vulIn(formulier) {
  const knop = formulier.querySelector("button[type=submit]");
  meld(formulier, "");
  knop.setAttribute("aria-busy", "true");
  try {
    formulier.elements.credential.value = JSON.stringify(await vraag(formulier));
    formulier.submit();
  } catch (fout) {
    meld(formulier, MELDINGEN[fout.name] ?? ANDERS);
  } finally {
    knop.removeAttribute("aria-busy");
  }
}

async function vraag(formulier) {
  if (formulier.dataset.passkey === "toevoegen") return window.webauthnJSON.create(opPagina().creation_options);
  const opties = formulier.dataset.passkey === "inloggen" ? await haal(formulier.action) : opPagina();
  return window.webauthnJSON.get(opties.request_options);
}

function opPagina() {
  return JSON.parse(document.getElementById("passkey-opties").textContent);
}

async function haal(adres) {
  const antwoord = await fetch(adres, { headers: { Accept: "application/json" } });
  if (!antwoord.ok) throw new Error(`${antwoord.status}`);
  return antwoord.json();
}

function meld(formulier, tekst) {
  const melding = formulier.querySelector("[data-melding]");
  melding.hidden = !tekst;
  melding.querySelector("p").textContent = tekst;
}

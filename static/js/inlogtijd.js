// Warns before the login ends, asks whether to stay, and says so when it did end. What was typed stays on the page;
// after logging in again in another tab the forms of this one can be sent.

const WAARSCHUW = 15 * 60; // seconds before the end
const KIJK_MS = 15000;
const ADRES = "/account/blijven/";
const wie = document.querySelector(".kop__wie")?.textContent;
let einde = null;
let balk = null;
let hier = null; // where somebody was before going into the message

if (document.body.dataset.inlog) {
  zet(Number(document.body.dataset.inlog));
  setInterval(kijk, KIJK_MS);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") kijk(); });
  kijk();
}

function zet(seconden) {
  einde = Date.now() + seconden * 1000;
}

// Asks the server before it says anything: another tab may have begun a new term, or have logged out.
async function kijk() {
  if (einde - Date.now() > WAARSCHUW * 1000) return;
  const stand = await vraag("GET");
  if (!stand) return;
  zet(stand.rest);
  if (stand.rest > WAARSCHUW) sluit();
  else if (stand.rest > 0) toon("bijna", "Je wordt zo uitgelogd, omdat je lang bent ingelogd. Wat je typte, is niet weg.", knop());
  else toon("voorbij", "Je bent uitgelogd. Wat je typte, staat er nog. Log in een ander tabblad in en ga hier verder.", weg());
}

async function vraag(method) {
  const csrf = document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
  try {
    const antwoord = await fetch(ADRES, {method, cache: "no-store", headers: {"X-CSRFToken": csrf}});
    const stand = await antwoord.json();
    if (stand.wie !== wie) return {rest: 0}; // somebody else logged in here: not with this text
    for (const veld of document.getElementsByName("csrfmiddlewaretoken")) veld.value = stand.csrf;
    return stand;
  } catch {
    return null; // without a connection there is another message
  }
}

function knop() {
  const element = Object.assign(document.createElement("button"), {type: "button", className: "nl-button nl-button--primary", textContent: "Blijf ingelogd"});
  element.addEventListener("click", async () => {
    const stand = await vraag("POST");
    if (!stand?.rest) return kijk();
    zet(stand.rest);
    sluit();
  });
  return element;
}

function weg() {
  return Object.assign(document.createElement("a"), {href: "/account/inloggen/", target: "_blank", textContent: "Inloggen in een nieuw tabblad"});
}

function toon(stand, tekst, doen) {
  if (balk?.dataset.stand === stand) return;
  sluit();
  balk = document.createElement("div");
  balk.className = "utrecht-alert utrecht-alert--warning inlogtijd";
  balk.dataset.stand = stand;
  const woorden = document.createElement("p");
  woorden.setAttribute("role", "status");
  balk.append(woorden, doen);
  balk.addEventListener("focusin", ({relatedTarget}) => { if (!balk.contains(relatedTarget)) hier = relatedTarget; });
  document.querySelector("main").before(balk);
  woorden.textContent = tekst; // after it is on the page, so that it is read aloud
}

function sluit() {
  const erin = balk?.contains(document.activeElement);
  balk?.remove();
  balk = null;
  if (erin) (hier?.isConnected ? hier : document.querySelector("main")).focus();
}

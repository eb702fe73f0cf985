// News comes over a WebSocket; where that is blocked, by asking every three seconds. Commands go the same way.

import {alarmeer} from "./aankondigen.js";
import {kamer} from "./scherm.js";

const POLS_MS = 3000;
const STIL_MS = 35000;
const OPNIEUW_MS = [300, 700, 1500, 2000];
const EINDCODES = {
  4401: "Je bent uitgelogd. Log opnieuw in om verder te gaan.",
  4403: "Je hoort niet (meer) bij deze sessie.",
};
const ANDERE_ROL = 4409;
const KWIJT = "Verbinding kwijt. Je tekst is veilig; we proberen het opnieuw.";

const {ws: wsPad, nieuws: nieuwsPad, opdracht: opdrachtPad, csrf} = kamer.dataset;
const balk = document.getElementById("verbinding");
const onderweg = new Map(); // client id → {bericht, ok, fout}: what has not been answered yet
let luisteraar = null;
let socket = null;
let pogingen = 0;
let peiltimer = null;
let laatstGehoord = Date.now();
let klaar = false;

// nieuws(frame), hartslag(frame) and einde() are called when these come.
export function begin(wie) {
  luisteraar = wie;
  verbind();
  setInterval(() => {
    if (socket?.readyState === WebSocket.OPEN && Date.now() - laatstGehoord > STIL_MS) socket.close();
  }, 5000);
  addEventListener("online", () => { if (!socket) verbind(); });
}

// Carries out a command in the version of the room that the person saw; gives the answer, or throws the refusal.
export function doe(naam, gegevens, versie = kamer.dataset.versie) {
  const id = crypto.randomUUID ? crypto.randomUUID() : `${Date.now()}-${Math.random().toString(36).slice(2)}`;
  const bericht = {t: "opdracht", id, naam, d: {versie: Number(versie), ...gegevens}};
  return new Promise((ok, fout) => {
    onderweg.set(id, {bericht, ok, fout});
    if (!stuurRuw(bericht) && peiltimer) post(bericht);
  });
}

// A second press while the first has no answer yet, which can take long without a connection, is the same wish.
export function isOnderweg(naam, gegevens) {
  return [...onderweg.values()].some(({bericht}) => bericht.naam === naam
    && Object.entries(gegevens).every(([sleutel, waarde]) => bericht.d[sleutel] === waarde));
}

export function ietsOnderweg() {
  return onderweg.size > 0;
}

function toon(stand, tekst) {
  const was = balk.dataset.stand;
  if (was === stand) return;
  balk.dataset.stand = stand;
  balk.textContent = tekst;
  balk.classList.toggle("verbinding--weg", stand === "weg" || stand === "einde");
  if (stand === "weg" || stand === "einde") alarmeer(tekst);
  else if (was === "weg") alarmeer("De verbinding is terug.");
}

function verbind() {
  if (klaar) return;
  socket = new WebSocket(new URL(wsPad, location.href.replace(/^http/, "ws")));
  const eigen = socket;
  const teLang = setTimeout(() => eigen.close(), 8000);
  let stukken = "";
  socket.addEventListener("open", () => {
    clearTimeout(teLang);
    pogingen = 0;
    laatstGehoord = Date.now();
    stopPeilen();
    toon("live", "Verbonden");
    stuurRuw({t: "hier", merk: kamer.dataset.merk});
    for (const {bericht} of onderweg.values()) stuurRuw(bericht);
  });
  socket.addEventListener("message", (gebeurtenis) => {
    laatstGehoord = Date.now();
    const frame = JSON.parse(gebeurtenis.data);
    if (frame.t !== "stuk") return verwerk(frame);
    stukken += frame.tekst; // a long frame comes in pieces
    if (!frame.slot) return;
    const heel = stukken;
    stukken = "";
    verwerk(JSON.parse(heel));
  });
  socket.addEventListener("close", (gebeurtenis) => {
    clearTimeout(teLang);
    if (eigen !== socket) return;
    socket = null;
    if (gebeurtenis.code in EINDCODES) return beeindig(EINDCODES[gebeurtenis.code]);
    if (gebeurtenis.code === ANDERE_ROL) return verbind(); // the room is there, and comes in the new role
    if (!peiltimer) toon("weg", KWIJT);
    pogingen += 1;
    if (pogingen >= 2 && !peiltimer && !klaar) peil();
    setTimeout(verbind, OPNIEUW_MS[Math.min(pogingen, OPNIEUW_MS.length) - 1] * (0.7 + Math.random() * 0.6));
  });
}

function beeindig(tekst) {
  klaar = true;
  stopPeilen();
  luisteraar.einde();
  toon("einde", tekst);
}

function stuurRuw(bericht) {
  if (socket?.readyState !== WebSocket.OPEN) return false;
  socket.send(JSON.stringify(bericht));
  return true;
}

function stopPeilen() {
  clearTimeout(peiltimer);
  peiltimer = null;
}

async function peil() {
  peiltimer = setTimeout(peil, POLS_MS);
  try {
    const antwoord = await fetch(`${nieuwsPad}?merk=${encodeURIComponent(kamer.dataset.merk)}`, {
      headers: {Accept: "application/json"}, redirect: "manual", cache: "no-store",
    });
    if (antwoord.type === "opaqueredirect") return beeindig(EINDCODES[4401]);
    if (antwoord.status === 404 || antwoord.status === 403) return beeindig(EINDCODES[4403]);
    if (!antwoord.ok) throw new Error(String(antwoord.status));
    toon("traag", "Verbonden (je scherm loopt tot 5 seconden achter)");
    if (antwoord.status === 200) verwerk(await antwoord.json());
    for (const {bericht} of onderweg.values()) post(bericht);
  } catch {
    toon("weg", KWIJT);
  }
}

async function post(bericht) {
  try {
    const antwoord = await fetch(opdrachtPad, {
      method: "POST", headers: {"Content-Type": "application/json", "X-CSRFToken": csrf}, body: JSON.stringify(bericht),
    });
    if (antwoord.headers.get("Content-Type")?.includes("json")) verwerk(await antwoord.json());
  } catch {
    // It stays in `onderweg` and goes again with the next beat.
  }
}

function verwerk(frame) {
  if (frame.t === "nieuws") return luisteraar.nieuws(frame);
  if (frame.t === "hartslag") return luisteraar.hartslag(frame);
  if (frame.t === "fout" && frame.code === "uitgelogd") return beeindig(EINDCODES[4401]);
  const wacht = onderweg.get(frame.id);
  if (!wacht) return;
  onderweg.delete(frame.id);
  if (frame.t !== "klaar") return wacht.fout(frame);
  wacht.ok(frame);
  if (peiltimer) {
    clearTimeout(peiltimer);
    peil();
  }
}

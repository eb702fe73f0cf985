// The live room: shows what the server says this person sees, sends what this person does, keeps what is typed.
// News comes over a WebSocket; where that is blocked, by asking every three seconds. Commands go the same way.

const kamer = document.getElementById("kamer");
const inhoud = document.getElementById("kamer-inhoud");
const verbinding = document.getElementById("verbinding");
const notitieblok = document.getElementById("notitieblok");
const {sessie, ws: wsPad, nieuws: nieuwsPad, opdracht: opdrachtPad, csrf} = kamer.dataset;

const POLS_MS = 3000;
const STIL_MS = 35000;
const OPNIEUW_MS = [300, 700, 1500, 2000];
const EINDCODES = {
  4401: "Je bent uitgelogd. Log opnieuw in om verder te gaan.",
  4403: "Je hoort niet (meer) bij deze sessie.",
};

let socket = null;
let pogingen = 0;
let peiltimer = null;
let laatstGehoord = Date.now();
let klokverschil = Date.parse(kamer.dataset.nu) - Date.now();
let klaar = false;
const onderweg = new Map(); // client id → {bericht, ok, fout}: what has not been answered yet

// ---- Connection --------------------------------------------------------------------------------------------

function toonVerbinding(stand, tekst) {
  if (verbinding.dataset.stand === stand) return;
  const was = verbinding.dataset.stand;
  verbinding.dataset.stand = stand;
  verbinding.textContent = tekst;
  verbinding.classList.toggle("verbinding--weg", stand === "weg" || stand === "einde");
  if (stand === "weg" || stand === "einde") zeg("alarm", tekst);
  else if (was === "weg") zeg("alarm", "De verbinding is terug.");
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
    toonVerbinding("live", "Verbonden");
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
    if (!peiltimer) toonVerbinding("weg", "Verbinding kwijt. Je tekst is veilig; we proberen het opnieuw.");
    pogingen += 1;
    if (pogingen >= 2) begintPeilen();
    setTimeout(verbind, OPNIEUW_MS[Math.min(pogingen, OPNIEUW_MS.length) - 1] * (0.7 + Math.random() * 0.6));
  });
}

function beeindig(tekst) {
  klaar = true;
  stopPeilen();
  inhoud.replaceChildren();
  notitieblok.hidden = true;
  wisKladden();
  toonVerbinding("einde", tekst);
}

function stuurRuw(bericht) {
  if (socket && socket.readyState === WebSocket.OPEN) {
    socket.send(JSON.stringify(bericht));
    return true;
  }
  return false;
}

function begintPeilen() {
  if (!peiltimer && !klaar) peil();
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
    toonVerbinding("traag", "Verbonden (je scherm loopt tot 5 seconden achter)");
    if (antwoord.status === 200) verwerk(await antwoord.json());
    for (const {bericht} of onderweg.values()) post(bericht);
  } catch {
    toonVerbinding("weg", "Verbinding kwijt. Je tekst is veilig; we proberen het opnieuw.");
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

setInterval(() => {
  if (socket && socket.readyState === WebSocket.OPEN && Date.now() - laatstGehoord > STIL_MS) socket.close();
}, 5000);
addEventListener("online", () => { if (!socket) verbind(); });

// ---- Commands ----------------------------------------------------------------------------------------------

function doe(naam, gegevens) {
  const id = crypto.randomUUID ? crypto.randomUUID() : `${Date.now()}-${Math.random().toString(36).slice(2)}`;
  const bericht = {t: "opdracht", id, naam, d: {versie: Number(kamer.dataset.versie), ...gegevens}};
  return new Promise((ok, fout) => {
    onderweg.set(id, {bericht, ok, fout});
    if (!stuurRuw(bericht) && peiltimer) post(bericht);
  });
}

function verwerk(frame) {
  if (frame.t === "nieuws") return pasToe(frame);
  if (frame.t === "hartslag") {
    klokverschil = Date.parse(frame.nu) - Date.now();
    return;
  }
  const wacht = onderweg.get(frame.id);
  if (frame.t === "fout" && frame.code === "uitgelogd") return beeindig(EINDCODES[4401]);
  if (!wacht) return;
  onderweg.delete(frame.id);
  if (frame.t === "klaar") {
    wacht.ok(frame);
    if (peiltimer) { clearTimeout(peiltimer); peil(); }
  } else {
    wacht.fout(frame);
  }
}

// ---- News --------------------------------------------------------------------------------------------------

function maak(html) {
  const sjabloon = document.createElement("template");
  sjabloon.innerHTML = html;
  return sjabloon.content;
}

function pasToe(frame) {
  const plek = onthoudPlek();
  const kaartenVoor = inhoud.querySelectorAll("li.kaart").length;
  const oudeOpzet = opzet(inhoud);
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
  naHetVerversen(plek, oudeOpzet !== opzet(inhoud));
  if (frame.omroep) zeg("omroep", frame.omroep);
  telNieuw(inhoud.querySelectorAll("li.kaart").length - kaartenVoor);
}

function opzet(wortel) {
  const {opzet: soort, stap} = wortel.querySelector(".kamer")?.dataset ?? {};
  return `${soort}:${stap}`;
}

// The whole room again: within the same step only what differs is replaced, so that a field in use stays.
function zetAlles(nieuw) {
  if (opzet(nieuw) !== opzet(inhoud)) {
    bergNotitieblok();
    inhoud.replaceChildren(nieuw);
    return;
  }
  vergelijk(inhoud, nieuw);
}

function vergelijk(oud, nieuw) {
  const over = new Map([...oud.children].filter((kind) => kind.id).map((kind) => [kind.id, kind]));
  let vorige = null;
  for (const kind of [...nieuw.children]) {
    let hier = kind.id ? over.get(kind.id) : [...oud.children].find((k) => !k.id && k.className === kind.className && k.tagName === kind.tagName);
    if (!hier) hier = kind;
    else if (!kind.id) vergelijk(hier, kind);
    else if (kind.id !== "plek-notitieblok" && !gelijk(hier, kind)) { vervang(hier, kind); hier = document.getElementById(kind.id); }
    over.delete(kind.id);
    const plaats = vorige ? vorige.nextElementSibling : oud.firstElementChild;
    if (plaats !== hier) vorige ? vorige.after(hier) : oud.prepend(hier);
    vorige = hier;
  }
  for (const kind of over.values()) { if (kind.contains(notitieblok)) bergNotitieblok(); kind.remove(); }
}

// Compares what the server sent: fields in use and open details do not count.
function gelijk(oud, nieuw) {
  return bron(oud) === bron(nieuw);
}

function bron(element) {
  const kopie = element.cloneNode(true);
  for (const d of kopie.querySelectorAll("details")) d.removeAttribute("open");
  for (const k of kopie.querySelectorAll(".klok")) k.replaceChildren();
  for (const k of [kopie, ...kopie.querySelectorAll(".klok, [data-gezet]")]) {
    k.removeAttribute("style");
    k.classList.remove("klok--bijna", "klok--voorbij");
  }
  return kopie.outerHTML;
}

function vervang(oud, nieuw) {
  const open = [...oud.querySelectorAll("details")].map((d) => d.open);
  if (oud.contains(notitieblok)) bergNotitieblok();
  const bezigMet = oud.querySelector("form[data-wijzigt]");
  if (bezigMet) nieuw.append(bezigMet);
  const veld = veldInGebruik(oud);
  const zelfde = veld && nieuw.querySelector(`#${CSS.escape(veld.id)}`);
  const blijft = zelfde && zelfde.form?.dataset.klad === veld.form?.dataset.klad;
  if (blijft) vervangRond(veld, zelfde, oud, nieuw);
  else oud.replaceWith(nieuw);
  (blijft ? oud : nieuw).querySelectorAll("details").forEach((d, i) => { if (open[i] !== undefined) d.open = open[i]; });
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

// ---- Focus stays where it was -------------------------------------------------------------------------------

function wijs(element) {
  if (!element || !inhoud.contains(element)) return null;
  const {opdracht, uuid, deelname, stap, waardering, stand, markering} = element.dataset;
  return {id: element.id, opdracht, uuid, deelname, stap, waardering, stand, markering, tag: element.tagName};
}

function onthoudPlek() {
  return wijs(document.activeElement);
}

function naHetVerversen(plek, nieuweStap) {
  huisNotitieblok();
  if (inhoud.querySelector('[data-opzet="slot"]')) wisKladden();
  herstelKladden();
  klok();
  if (!plek || inhoud.contains(document.activeElement)) return;
  let doel = plek.id ? document.getElementById(plek.id) : null;
  if (!doel && plek.opdracht && !nieuweStap) {
    const zelfde = [...inhoud.querySelectorAll(`[data-opdracht="${plek.opdracht}"]`)];
    doel = zelfde.find((k) => k.dataset.uuid === plek.uuid && k.dataset.deelname === plek.deelname && k.dataset.waardering === plek.waardering)
      ?? zelfde.find((k) => k.dataset.uuid === plek.uuid && plek.uuid);
    doel ??= plek.uuid ? document.getElementById(`kaart-${plek.uuid}`)?.querySelector("button, summary") : null;
  }
  doel ??= document.getElementById("nu-kop");
  doel?.focus({preventScroll: !nieuweStap});
}

// ---- What is typed stays ------------------------------------------------------------------------------------

const KLAD = `kamer:${sessie}:`;

function kladsleutel(veld) {
  const formulier = veld.form;
  return formulier?.dataset.klad ? `${KLAD}${formulier.dataset.klad}:${veld.name}` : null;
}

function bewaarKlad(veld) {
  const sleutel = kladsleutel(veld);
  if (!sleutel) return;
  if (veld.value) sessionStorage.setItem(sleutel, veld.value);
  else sessionStorage.removeItem(sleutel);
}

function herstelKladden() {
  for (const veld of inhoud.querySelectorAll("form[data-klad] :is(textarea, input, select)")) {
    const bewaard = sessionStorage.getItem(kladsleutel(veld));
    if (bewaard !== null && veld.value !== bewaard && veld !== document.activeElement) veld.value = bewaard;
  }
  for (const teller of inhoud.querySelectorAll("[data-woorden]")) telWoorden(teller);
  toonVerweesd();
}

// A text of a step that is over: shown, so that nobody loses it without knowing.
function toonVerweesd() {
  const vak = document.getElementById("fouten");
  vak.querySelectorAll(".verweesd").forEach((melding) => melding.remove());
  const aanwezig = new Set([...inhoud.querySelectorAll("form[data-klad]")].map((f) => f.dataset.klad));
  for (const sleutel of Object.keys(sessionStorage).filter((s) => s.startsWith(KLAD))) {
    const [klad, naam] = sleutel.slice(KLAD.length).split(":");
    if (aanwezig.has(klad) || !["tekst", "actie"].includes(naam)) continue;
    const melding = document.createElement("div");
    melding.className = "melding melding--info verweesd";
    const tekst = document.createElement("p");
    tekst.textContent = `Nog niet verstuurd uit een vorige stap: “${sessionStorage.getItem(sleutel)}”`;
    const knop = document.createElement("button");
    knop.type = "button";
    knop.className = "knop knop--klein";
    knop.textContent = "Weggooien";
    knop.addEventListener("click", () => { sessionStorage.removeItem(sleutel); melding.remove(); });
    melding.replaceChildren(tekst, knop);
    vak.append(melding);
  }
}

function wisKladden() {
  for (const sleutel of Object.keys(sessionStorage).filter((s) => s.startsWith(KLAD))) sessionStorage.removeItem(sleutel);
}

function telWoorden(veld) {
  const hulp = document.getElementById(veld.getAttribute("aria-describedby"));
  const aantal = veld.value.trim() ? veld.value.trim().split(/\s+/).length : 0;
  const hoogste = Number(veld.dataset.woorden);
  hulp.textContent = aantal ? `${aantal} van ${hoogste} woorden` : `Hooguit ${hoogste} woorden`;
  hulp.classList.toggle("teller--vol", aantal > hoogste);
}

// ---- The own notepad: outside what is refreshed -------------------------------------------------------------

const notitie = document.getElementById("notitie");
const notitieStand = document.getElementById("notitie-stand");
let notitieTimer = null;

function bergNotitieblok() {
  kamer.append(notitieblok);
  notitieblok.hidden = true;
}

function huisNotitieblok() {
  const plek = document.getElementById("plek-notitieblok");
  if (plek && notitieblok.parentElement !== plek) {
    const inGebruik = document.activeElement === notitie;
    plek.append(notitieblok);
    if (inGebruik) notitie.focus({preventScroll: true});
  }
  notitieblok.hidden = !plek;
}

notitie.addEventListener("input", () => {
  notitieStand.textContent = "";
  clearTimeout(notitieTimer);
  notitieTimer = setTimeout(bewaarNotitie, 1200);
});
notitie.addEventListener("blur", () => { if (notitieTimer) bewaarNotitie(); });

function bewaarNotitie() {
  clearTimeout(notitieTimer);
  notitieTimer = null;
  doe("notitie.bewaren", {tekst: notitie.value})
    .then(() => { notitieStand.textContent = "Bewaard."; })
    .catch((fout) => { notitieStand.textContent = fout.uitleg; });
}

// ---- The clock: one for all, its skew corrected by the heartbeat --------------------------------------------

function klok() {
  for (const element of inhoud.querySelectorAll(".klok")) {
    const {deadline, rest, minuten} = element.dataset;
    const tijd = element.querySelector(".klok__tijd");
    const bij = element.querySelector(".klok__bij");
    if (!deadline && !rest) continue;
    const seconden = deadline ? Math.round((Date.parse(deadline) - Date.now() - klokverschil) / 1000) : Number(rest);
    const totaal = Number(minuten) * 60;
    zetTekst(tijd, seconden >= 0 ? `${Math.floor(seconden / 60)}:${String(seconden % 60).padStart(2, "0")}` : "0:00");
    zetTekst(bij, deadline ? (seconden >= 0 ? "nog" : "rond rustig af") : "stilgezet");
    element.style.setProperty("--klok-deel", String(Math.max(0, Math.min(1, seconden / totaal))));
    element.classList.toggle("klok--bijna", seconden >= 0 && seconden <= 60);
    element.classList.toggle("klok--voorbij", seconden < 0);
  }
}

function zetTekst(element, tekst) {
  if (element && element.textContent !== tekst) element.textContent = tekst;
}

// ---- What is said aloud -------------------------------------------------------------------------------------

let nieuweKaarten = 0;
let telTimer = null;

function zeg(id, tekst) {
  const element = document.getElementById(id);
  element.textContent = "";
  requestAnimationFrame(() => { element.textContent = tekst; });
}

function telNieuw(aantal) {
  if (aantal <= 0) return;
  nieuweKaarten += aantal;
  telTimer ??= setTimeout(() => {
    zeg("omroep", nieuweKaarten === 1 ? "1 nieuwe kaart" : `${nieuweKaarten} nieuwe kaarten`);
    nieuweKaarten = 0;
    telTimer = null;
  }, 10000);
}

function toonFout(fout, bij) {
  bij.querySelector(".kamer__fout")?.remove();
  const melding = document.createElement("p");
  melding.className = "melding melding--fout kamer__fout";
  melding.textContent = fout.uitleg;
  bij.prepend(melding);
  zeg("alarm", fout.uitleg);
}

// ---- What people press --------------------------------------------------------------------------------------

async function druk(knop) {
  if (knop.getAttribute("aria-busy") === "true") return;
  if (knop.dataset.bevestig && !(await vraag(knop.dataset.bevestig))) return;
  const {opdracht, bevestig, ...gegevens} = knop.dataset;
  knop.setAttribute("aria-busy", "true");
  const vak = knop.closest("section, li, nav") ?? inhoud;
  doe(opdracht, gegevens)
    .then(() => vak.querySelector(".kamer__fout")?.remove())
    .catch((fout) => toonFout(fout, vak.isConnected && vak.tagName !== "NAV" ? vak : document.getElementById("fouten")))
    .finally(() => knop.removeAttribute("aria-busy"));
}

function vraag(tekst) {
  const dialoog = document.createElement("dialog");
  dialoog.className = "dialoog";
  dialoog.setAttribute("aria-label", tekst);
  dialoog.append(maak('<form method="dialog" class="stapel"><p></p><p class="knoppen"><button class="knop knop--hoofd" value="ja">Ja</button><button class="knop knop--stil" value="">Nee, terug</button></p></form>'));
  dialoog.querySelector("p").textContent = tekst;
  document.body.append(dialoog);
  dialoog.showModal();
  return new Promise((klaarMetVragen) => dialoog.addEventListener("close", () => {
    dialoog.remove();
    klaarMetVragen(dialoog.returnValue === "ja");
  }));
}

// A second press while the first has no answer yet, which can take long without a connection, is the same wish.
function isOnderweg(naam, gegevens) {
  return [...onderweg.values()].some(({bericht}) => bericht.naam === naam
    && Object.entries(gegevens).every(([sleutel, waarde]) => bericht.d[sleutel] === waarde));
}

function verstuur(formulier, nagekeken = false) {
  const {opdracht, klad, ...vast} = formulier.dataset;
  const naam = formulier.dataset.wijzigt ? "bijdrage.wijzigen" : opdracht;
  const gegevens = {...vast, ...Object.fromEntries(new FormData(formulier))};
  if (nagekeken) gegevens.nagekeken = "ja";
  if (isOnderweg(naam, gegevens)) return;
  const knop = formulier.querySelector("[type=submit]");
  knop?.setAttribute("aria-busy", "true");
  const vak = formulier.closest("section, li");
  doe(naam, gegevens)
    .then(() => {
      vak?.querySelector(".kamer__fout")?.remove();
      leegNa(formulier, gegevens);
    })
    .catch((fout) => {
      if (fout.code === "naam" && document.contains(formulier)) vraagNaam(formulier, fout);
      else toonFout(fout, document.contains(formulier) ? formulier : document.getElementById("fouten"));
    })
    .finally(() => knop?.removeAttribute("aria-busy"));
}

// The text seems to name somebody: one tap replaces, one sends it as it is.
function vraagNaam(formulier, fout) {
  toonFout(fout, formulier);
  const vak = formulier.querySelector(".kamer__fout");
  const veld = formulier.elements.tekst ?? formulier.elements.actie;
  vak.className = "melding melding--let-op kamer__fout";
  vak.append(maak('<span class="knoppen"><button type="button" class="knop knop--klein knop--hoofd" data-naam="vervang">Vervang</button><button type="button" class="knop knop--klein" data-naam="laat">Verstuur zo</button></span>'));
  const [vervang, laat] = vak.querySelectorAll("button");
  vervang.addEventListener("click", () => {
    veld.value = fout.velden.voorstel[0];
    bewaarKlad(veld);
    verstuur(formulier, true);
  });
  laat.addEventListener("click", () => verstuur(formulier, true));
  vervang.focus();
}

// Only what was sent is emptied: who typed on meanwhile keeps it.
function leegNa(formulier, gegevens) {
  const klad = formulier.dataset.klad;
  for (const naam of ["tekst", "actie"]) {
    const sleutel = `${KLAD}${klad}:${naam}`;
    if (klad && sessionStorage.getItem(sleutel) === gegevens[naam]) sessionStorage.removeItem(sleutel);
    const veld = inhoud.querySelector(`form[data-klad="${klad}"] [name="${naam}"]`) ?? formulier.elements[naam];
    if (veld && veld.value === gegevens[naam]) {
      veld.value = "";
      if (veld.dataset.woorden) telWoorden(veld);
    }
  }
  if (formulier.dataset.wijzigt) formulier.remove();
  toonVerweesd();
}

function wijzig(uuid) {
  const kaart = document.getElementById(`kaart-${uuid}`);
  if (kaart.querySelector("form")) return;
  const formulier = maak(`<form data-klad="wijzig-${uuid}" data-wijzigt="ja" data-uuid="${uuid}" class="stapel"><div class="veld"><label for="wijzig-${uuid}">Je kaart</label><textarea id="wijzig-${uuid}" name="tekst" rows="3" maxlength="1000" required autocomplete="off" spellcheck="false"></textarea></div><p class="knoppen"><button class="knop knop--klein knop--hoofd" type="submit">Bewaar</button><button class="knop knop--klein knop--stil" type="button" data-laat>Laat zo</button></p></form>`).firstElementChild;
  formulier.elements.tekst.value = kaart.querySelector(".kaart__tekst").textContent;
  formulier.querySelector("[data-laat]").addEventListener("click", () => {
    sessionStorage.removeItem(`${KLAD}wijzig-${uuid}:tekst`);
    formulier.remove();
  });
  kaart.append(formulier);
  formulier.elements.tekst.focus();
}

kamer.addEventListener("click", (gebeurtenis) => {
  const knop = gebeurtenis.target.closest("button");
  if (!knop) return;
  if (knop.dataset.wijzig) wijzig(knop.dataset.wijzig);
  else if (knop.dataset.opdracht) druk(knop);
});
kamer.addEventListener("submit", (gebeurtenis) => {
  gebeurtenis.preventDefault();
  verstuur(gebeurtenis.target);
});
kamer.addEventListener("change", (gebeurtenis) => {
  if (gebeurtenis.target.form?.dataset.direct !== undefined) verstuur(gebeurtenis.target.form);
});
kamer.addEventListener("input", (gebeurtenis) => {
  bewaarKlad(gebeurtenis.target);
  if (gebeurtenis.target.dataset.woorden) telWoorden(gebeurtenis.target);
});
for (const uit of document.querySelectorAll('form[action*="uitloggen"]')) uit.addEventListener("submit", wisKladden);
addEventListener("beforeunload", (gebeurtenis) => { if (notitieTimer || onderweg.size) gebeurtenis.preventDefault(); });

setInterval(klok, 500);
naHetVerversen(null, false);
verbind();

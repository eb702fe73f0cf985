// Reviewing a case: every decision at once visible in the text, and every decision undone with one key.
// The server applies the decisions again when saving; without this file the buttons of the page do the same.

const formulier = document.getElementById("casus");
const teksten = [...formulier.querySelectorAll("[data-nazicht]")];
const vakken = [...formulier.querySelectorAll("[data-besluit]")];
const rijen = formulier.querySelector("[data-eigen]");
const stand = formulier.querySelector("[data-stand]");
const ongedaan = formulier.querySelector("[data-ongedaan]");
const meldplek = document.querySelector("[data-melding]");

// What the server made of a place with these words; it also mends the words around it.
const vanServer = new WeakMap();
formulier.querySelectorAll("[data-plek]").forEach((plek) => {
  vanServer.set(plek, { door: plek.dataset.exact, nieuw: plek.querySelector(".nieuw").textContent });
});

// ---- What is decided ----

const keuzeVan = (vak) => vak.querySelector(":checked")?.value ?? "";
const invulVan = (vak) => vak.querySelector("input[type=text]");
const isOpen = (vak) => "twijfel" in vak.dataset && !keuzeVan(vak);

function werkBij() {
  for (const vak of vakken) {
    const invul = invulVan(vak);
    const gewijzigd = vak.querySelector(":checked") !== null || invul.value !== invul.dataset.voorstel;
    vak.toggleAttribute("data-gewijzigd", gewijzigd);
    vak.toggleAttribute("data-open", isOpen(vak));
    for (const plek of formulier.querySelectorAll(`[data-hoofd="${vak.dataset.besluit}"]`)) {
      const vrij = vak.querySelector(`[name="besluit-${plek.dataset.sleutel}"][value=vrij]`).checked;
      plek.toggleAttribute("data-vrij", vrij);
      plek.toggleAttribute("data-besloten", !isOpen(vak));
      zetNieuw(plek, invul.value);
    }
  }
  const open = vakken.filter(isOpen).length;
  const tekst = open
    ? `Nog ${open} ${open === 1 ? "ding" : "dingen"} om naar te kijken` : "Niets meer te beslissen";
  if (stand.textContent !== tekst) stand.textContent = tekst;
  formulier.querySelectorAll("[data-alle]").forEach((knop) => {
    knop.hidden = !vakken.some((vak) => isOpen(vak) && vak.dataset.familie === knop.dataset.alle);
  });
  werkEigenBij();
}

function zetNieuw(plek, woorden) {
  const kant = vanServer.get(plek);
  const nieuw = plek.querySelector(".nieuw");
  if (kant && kant.door === woorden) {
    nieuw.textContent = kant.nieuw;
    return;
  }
  // Plain words that went away with the words of the server are needed again.
  const merk = plek.querySelector("mark");
  const [aanloop, staart] = [merk.previousSibling?.data ?? "", merk.nextSibling?.data ?? ""];
  nieuw.textContent = aanloop + (aanloop ? woorden.trim() : inZin(plek, woorden.trim())) + staart;
}

// Words of the author in the sentence, as good as it goes here: a capital, and no second article.
function inZin(plek, woorden) {
  const voor = plek.previousSibling;
  const links = voor?.nodeType === Node.TEXT_NODE ? voor.data.slice(-30) : "";
  const begin = !voor || voor.nodeName === "BR" || /([.!?…]|\n)\s*$/.test(links);
  const kaal = /(^|\s)(de|een|mijn|zijn|haar|hun|ons|onze|jouw|je|uw|deze)\s$/i.test(links)
    ? woorden.replace(/^(de|het|een)\s/, "") : woorden;
  return begin ? kaal.charAt(0).toUpperCase() + kaal.slice(1) : kaal;
}

// ---- Own words ----

const waardeVan = (rij, naam) => rij.querySelector(`[name=${naam}]`).value;
const eigenRijen = () => [...rijen.querySelectorAll("[data-eigen-rij]")];
const letterlijk = (tekst) => tekst.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function patronen(zoek) {
  const kern = zoek.split(/\s+/).filter(Boolean).map(letterlijk).join("\\s+");
  return [`(?<![\\p{L}\\p{N}_])${kern}(?![\\p{L}\\p{N}_])`, kern].map((bron) => new RegExp(bron, "giu"));
}

function getypt(tekst) {
  const kopie = tekst.cloneNode(true);
  kopie.querySelectorAll("sup, .nieuw").forEach((deel) => deel.remove());
  kopie.querySelectorAll("br").forEach((regel) => regel.replaceWith("\n"));
  return kopie.textContent;
}

function werkEigenBij() {
  const gevraagd = eigenRijen().filter((rij) => waardeVan(rij, "zoek").trim());
  const zoekt = new Set(gevraagd.map((rij) => waardeVan(rij, "zoek")));
  for (const plek of formulier.querySelectorAll("[data-eigen-plek]:not([data-samen])")) {
    if (!zoekt.has(plek.dataset.eigenPlek)) haalWeg(plek);
  }
  for (const rij of eigenRijen()) {
    const zoek = waardeVan(rij, "zoek");
    const aantal = rij.querySelector("[data-eigen-aantal]");
    rij.querySelector("[data-eigen-weg]").hidden = !zoek;
    if (!zoek.trim()) {
      aantal.textContent = "";
      continue;
    }
    const keer = teksten.reduce((som, tekst) => som + hoeVaak(getypt(tekst), zoek), 0);
    teksten.forEach((tekst) => markeer(tekst, zoek));
    const plekken = [...formulier.querySelectorAll("[data-eigen-plek]")]
      .filter((plek) => plek.dataset.eigenPlek === zoek);
    plekken.forEach((plek) => zetNieuw(plek, waardeVan(rij, "door")));
    aantal.textContent = `${keer} keer in je tekst`
      + (keer > plekken.length ? ", ook bij iets wat we al vonden: werk de tekst bij om dat te zien" : "");
  }
}

function hoeVaak(tekst, zoek) {
  for (const patroon of patronen(zoek)) {
    const aantal = [...tekst.matchAll(patroon)].length;
    if (aantal) return aantal;
  }
  return 0;
}

function haalWeg(plek) {
  plek.querySelectorAll("sup").forEach((teken) => teken.remove());
  const ouder = plek.parentElement;
  plek.replaceWith(...plek.querySelector("mark").childNodes);
  ouder.normalize();
}

function markeer(tekst, zoek) {
  const patroon = patronen(zoek).find((kandidaat) => getypt(tekst).search(kandidaat) >= 0);
  if (!patroon) return;
  const loper = document.createTreeWalker(tekst, NodeFilter.SHOW_TEXT);
  const knopen = [];
  while (loper.nextNode()) {
    if (!loper.currentNode.parentElement.closest("[data-plek]")) knopen.push(loper.currentNode);
  }
  for (const knoop of knopen) {
    for (const vondst of [...knoop.data.matchAll(patroon)].reverse()) {
      const rest = knoop.splitText(vondst.index);
      rest.splitText(vondst[0].length);
      const plek = document.createElement("span");
      plek.className = "plek";
      plek.dataset.plek = "";
      plek.dataset.eigenPlek = zoek;
      const oud = maak("span", "oud");
      const merk = maak("mark", "vondst vondst--eigen");
      rest.replaceWith(plek);
      merk.append(rest, Object.assign(document.createElement("sup"), { textContent: "✎" }));
      oud.append(merk);
      plek.append(oud, maak("ins", "nieuw nieuw--eigen"));
    }
  }
}

function maak(naam, klasse) {
  const element = document.createElement(naam);
  element.className = klasse;
  return element;
}

function legeRij() {
  let rij = eigenRijen().find((kandidaat) => !waardeVan(kandidaat, "zoek"));
  if (!rij) {
    rij = formulier.querySelector("template[data-eigen-regel]").content.firstElementChild.cloneNode(true);
    rijen.append(rij);
  }
  return rij;
}

document.querySelector("[data-selectie]").addEventListener("aangewezen", ({ detail }) => {
  const rij = legeRij();
  rij.querySelector("[name=zoek]").value = detail.woorden;
  rij.querySelector("[name=door]").value = detail.door;
  leg(`‘${detail.woorden}’ aangewezen`);
  const keer = teksten.reduce((som, tekst) => som + hoeVaak(getypt(tekst), detail.woorden), 0);
  meldplek.textContent = `‘${detail.woorden}’ wordt bij het bewaren ${keer > 1 ? `op ${keer} plekken ` : ""}`
    + (detail.door ? `vervangen door ‘${detail.door}’.` : "weggehaald.");
});

// ---- Undo ----

const stapel = [];
let nu = foto();

function foto() {
  return {
    keuzes: vakken.map((vak) => [...vak.querySelectorAll("input")].map(
      (veld) => (veld.type === "text" ? veld.value : veld.checked))),
    eigen: eigenRijen().map((rij) => [waardeVan(rij, "zoek"), waardeVan(rij, "door")]),
  };
}

// A step was made: what was before it can come back.
function leg(naam) {
  const straks = foto();
  if (JSON.stringify(straks) !== JSON.stringify(nu)) stapel.push({ naam, voor: nu });
  nu = straks;
  werkBij();
  toonOngedaan();
}

function toonOngedaan() {
  ongedaan.setAttribute("aria-disabled", String(!stapel.length));
  ongedaan.querySelector("span").textContent = stapel.length ? `: ${stapel.at(-1).naam}` : "";
}

function maakOngedaan() {
  const stap = stapel.pop();
  if (!stap) return;
  vakken.forEach((vak, i) => [...vak.querySelectorAll("input")].forEach((veld, j) => {
    const waarde = stap.voor.keuzes[i][j];
    if (veld.type === "text") veld.value = waarde; else veld.checked = waarde;
  }));
  while (eigenRijen().length < stap.voor.eigen.length) {
    rijen.append(formulier.querySelector("template[data-eigen-regel]").content.firstElementChild.cloneNode(true));
  }
  eigenRijen().forEach((rij, i) => {
    const [zoek, door] = stap.voor.eigen[i] ?? ["", ""];
    rij.querySelector("[name=zoek]").value = zoek;
    rij.querySelector("[name=door]").value = door;
  });
  nu = foto();
  werkBij();
  toonOngedaan();
  meldplek.textContent = `Ongedaan gemaakt: ${stap.naam}.`;
}

ongedaan.addEventListener("click", maakOngedaan);
document.addEventListener("keydown", (gebeurtenis) => {
  const typt = gebeurtenis.target.matches("input[type=text], textarea");
  if (gebeurtenis.key.toLowerCase() !== "z" || !(gebeurtenis.ctrlKey || gebeurtenis.metaKey)) return;
  // This page can have been replaced by a next one without a reload.
  if (gebeurtenis.shiftKey || typt || !formulier.isConnected) return;
  gebeurtenis.preventDefault();
  maakOngedaan();
});

// ---- Deciding ----

function kort(vak) {
  const woorden = vak.querySelector("bdi").textContent;
  return woorden.length > 24 ? `${woorden.slice(0, 20)}…’` : woorden;
}

formulier.addEventListener("input", (gebeurtenis) => {
  const vak = gebeurtenis.target.closest("[data-besluit]");
  if (vak && gebeurtenis.target.type === "text" && "twijfel" in vak.dataset) {
    // Who types a replacement wants it replaced.
    vak.querySelector("[value=vervang]").checked = true;
  }
  if (vak || rijen.contains(gebeurtenis.target)) werkBij();
});

formulier.addEventListener("change", (gebeurtenis) => {
  const vak = gebeurtenis.target.closest("[data-besluit]");
  if (vak) {
    const laat = gebeurtenis.target.value === "vrij" && gebeurtenis.target.checked;
    leg(`${kort(vak)} ${laat ? "laten staan" : "vervangen"}`);
  } else if (rijen.contains(gebeurtenis.target)) {
    leg("eigen woorden");
  }
});

formulier.addEventListener("click", (gebeurtenis) => {
  const knop = gebeurtenis.target.closest("button");
  if (knop?.name === "terug") {
    gebeurtenis.preventDefault();
    zoalsHetWas(knop.closest("[data-besluit]"));
  } else if (knop?.dataset.alle) {
    gebeurtenis.preventDefault();
    neemAlle(knop.dataset.alle);
  } else if (knop && "volgende" in knop.dataset) {
    naarVolgende(null);
  } else if (knop && "eigenWeg" in knop.dataset) {
    verwijder(knop.closest("[data-eigen-rij]"));
  }
});

function zoalsHetWas(vak) {
  vak.querySelectorAll(":checked").forEach((veld) => { veld.checked = false; });
  invulVan(vak).value = invulVan(vak).dataset.voorstel;
  leg(`${kort(vak)} terug`);
  vak.querySelector("input").focus();
}

function neemAlle(familie) {
  const open = vakken.filter((vak) => isOpen(vak) && vak.dataset.familie === familie);
  open.forEach((vak) => { vak.querySelector("[value=vervang]").checked = true; });
  leg(`${open.length} tegelijk vervangen`);
  naarVolgende(open.at(-1));
}

function verwijder(rij) {
  const zoek = waardeVan(rij, "zoek");
  rij.querySelector("[name=zoek]").value = "";
  rij.querySelector("[name=door]").value = "";
  leg(`‘${zoek}’ niet meer`);
  rij.querySelector("[name=zoek]").focus();
  // A place that the server made of these words and a finding together: only the server can take it apart.
  const samen = [...formulier.querySelectorAll("[data-samen]")];
  if (samen.some((plek) => plek.dataset.eigenPlek === zoek)) {
    formulier.requestSubmit(formulier.querySelector("[data-werk-bij]"));
  }
}

// ---- From doubt to doubt ----

function naarVolgende(vanaf) {
  const open = vakken.filter(isOpen);
  const na = (vak) => !vanaf || vanaf.compareDocumentPosition(vak) & Node.DOCUMENT_POSITION_FOLLOWING;
  const doel = open.find(na) ?? open[0];
  const veld = (doel ?? formulier.querySelector("#vragen")).querySelector("input");
  veld.focus();
  veld.scrollIntoView({ block: "center" });
}

formulier.addEventListener("keydown", (gebeurtenis) => {
  const veld = gebeurtenis.target;
  if (gebeurtenis.key !== "Enter" || gebeurtenis.defaultPrevented) return;
  if (veld.matches("input")) {
    // Enter goes on; it never sends the page.
    gebeurtenis.preventDefault();
    const vak = veld.closest("[data-besluit]");
    if (veld.type === "text") veld.dispatchEvent(new Event("change", { bubbles: true }));
    if (vak && "twijfel" in vak.dataset) naarVolgende(vak);
  }
});

// ---- Words to choose from while typing ----

const metHoofdletter = new Set(teksten.flatMap((tekst) => getypt(tekst).match(/(?<=[^.!?…\s]\s)\p{Lu}[\p{L}'’-]+/gu) ?? []));
document.getElementById("woorden-in-tekst").append(
  ...[...metHoofdletter].sort().map((woord) => new Option(woord, woord)));

formulier.classList.add("met-script");
werkBij();

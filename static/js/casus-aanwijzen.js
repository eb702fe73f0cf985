// Pointing at words in a text, with a mouse, a finger or the keyboard. The words go to who listens for
// "aangewezen" at the bar.
// Everything that can be pointed at can also be typed, so the page works without this file. A page can be replaced
// by a next one without a reload: what listens to the document looks first whether its page is still there.

const teksten = [...document.querySelectorAll("[data-nazicht]")];
const balk = document.querySelector("[data-selectie]");
const getoond = balk?.querySelector("[data-selectie-tekst]");
const door = balk?.querySelector("input");
let gekozen = "";
let herkomst = null;

if (balk) wijsAan();

function wijsAan() {
  document.querySelectorAll("[data-met-script]").forEach((deel) => { deel.hidden = false; });
  // A text that cannot be typed in has no caret; this gives one, so that Shift and the arrows select.
  for (const tekst of teksten) {
    tekst.contentEditable = "true";
    tekst.inputMode = "none";
    tekst.setAttribute("role", "textbox");
    tekst.setAttribute("aria-multiline", "true");
    tekst.setAttribute("aria-readonly", "true");
    for (const soort of ["beforeinput", "drop", "paste", "cut"]) {
      tekst.addEventListener(soort, (gebeurtenis) => gebeurtenis.preventDefault());
    }
    tekst.addEventListener("keydown", (gebeurtenis) => {
      if (gebeurtenis.key === "Enter" && gekozen) {
        gebeurtenis.preventDefault();
        gebeurtenis.stopPropagation();
        (door ?? balk.querySelector("[data-selectie-doe]")).focus();
      }
    });
  }
  document.addEventListener("selectionchange", volgSelectie);
  balk.querySelector("[data-selectie-doe]").addEventListener("click", doe);
  balk.querySelector("[data-selectie-weg]").addEventListener("click", sluit);
  balk.addEventListener("keydown", (gebeurtenis) => {
    if (gebeurtenis.key === "Escape") sluit();
    if (gebeurtenis.key === "Enter" && gebeurtenis.target === door) {
      gebeurtenis.preventDefault();
      doe();
    }
  });
}

function volgSelectie() {
  const selectie = getSelection();
  if (!balk.isConnected || balk.contains(document.activeElement)) return;
  const tekst = selectie.rangeCount && teksten.find((deel) => deel.contains(selectie.anchorNode));
  gekozen = tekst && tekst.contains(selectie.focusNode) ? geselecteerd(selectie) : "";
  herkomst = tekst || null;
  balk.hidden = !gekozen;
  getoond.textContent = gekozen ? `‘${gekozen}’` : "";
}

// The selected words as they were typed: without the signs of the findings and what comes in their place.
function geselecteerd(selectie) {
  const stuk = selectie.getRangeAt(0).cloneContents();
  stuk.querySelectorAll("sup, .nieuw").forEach((deel) => deel.remove());
  stuk.querySelectorAll("br").forEach((regel) => regel.replaceWith(" "));
  const woorden = stuk.textContent.split(/\s+/).filter(Boolean).join(" ");
  return woorden.length <= 200 ? woorden : "";
}

function doe() {
  const cursor = afstand();
  balk.dispatchEvent(new CustomEvent("aangewezen", { detail: { woorden: gekozen, door: door?.value ?? "" } }));
  sluit(cursor);
}

function sluit(cursor) {
  const plek = typeof cursor === "number" ? cursor : afstand();
  balk.hidden = true;
  if (door) door.value = "";
  gekozen = "";
  herkomst?.focus();
  zetCursor(plek);
}

// ---- The caret stays where it was, also when marks came into the text ----

function eigenTekst(element) {
  const loper = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const knopen = [];
  while (loper.nextNode()) {
    if (!loper.currentNode.parentElement.closest("sup, .nieuw")) knopen.push(loper.currentNode);
  }
  return knopen;
}

function afstand() {
  const selectie = getSelection();
  if (!herkomst || !selectie.rangeCount || !herkomst.contains(selectie.anchorNode)) return null;
  const { endContainer, endOffset } = selectie.getRangeAt(0);
  let som = 0;
  for (const knoop of eigenTekst(herkomst)) {
    if (knoop === endContainer) return som + endOffset;
    som += knoop.length;
  }
  return null;
}

function zetCursor(plek) {
  if (plek === null || !herkomst) return;
  let over = plek;
  for (const knoop of eigenTekst(herkomst)) {
    if (over <= knoop.length) {
      getSelection().collapse(knoop, over);
      return;
    }
    over -= knoop.length;
  }
}

// ---- A box with one pointed place on each line ----

const vak = document.querySelector("textarea[data-aangewezen]");
if (vak) {
  balk.addEventListener("aangewezen", ({ detail }) => {
    const regels = vak.value.split("\n").filter((regel) => regel.trim());
    if (!regels.includes(detail.woorden)) regels.push(detail.woorden);
    vak.value = regels.join("\n");
    document.querySelector("[data-melding]").textContent =
      `‘${detail.woorden}’ gaat mee als je de casus terugstuurt.`;
    vak.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

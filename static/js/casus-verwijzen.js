// In the review of a case: from a marked place in the text to its decision, and from a decision to its places.

const formulier = document.getElementById("casus");
const kader = formulier.querySelector(".nazicht");

function naarBesluit(knoop) {
  const element = knoop?.nodeType === Node.TEXT_NODE ? knoop.parentElement : knoop;
  const plek = element?.closest("[data-hoofd]");
  const vak = plek && formulier.querySelector(`[data-besluit="${plek.dataset.hoofd}"]`);
  if (!vak) return;
  vak.closest("details")?.setAttribute("open", "");
  vak.querySelector("input").focus();
}

kader.addEventListener("click", (gebeurtenis) => {
  if (getSelection().isCollapsed) naarBesluit(gebeurtenis.target);
});

kader.addEventListener("keydown", (gebeurtenis) => {
  if (gebeurtenis.key !== "Enter" || !gebeurtenis.target.matches("[data-nazicht]")) return;
  gebeurtenis.preventDefault();
  naarBesluit(getSelection().anchorNode);
});

formulier.addEventListener("focusin", ({ target }) => {
  formulier.querySelectorAll("[data-kijk]").forEach((plek) => plek.removeAttribute("data-kijk"));
  const vak = target.closest("[data-besluit]");
  if (!vak) return;
  const plekken = formulier.querySelectorAll(`[data-hoofd="${vak.dataset.besluit}"]`);
  plekken.forEach((plek) => plek.setAttribute("data-kijk", ""));
  if (!plekken.length || kader.scrollHeight <= kader.clientHeight) return;
  const hoogte = plekken[0].getBoundingClientRect().top - kader.getBoundingClientRect().top;
  kader.scrollTop += hoogte - kader.clientHeight / 2;
});

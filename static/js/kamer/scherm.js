// The parts of the page that all modules of the room use.

export const kamer = document.getElementById("kamer");
export const inhoud = document.getElementById("kamer-inhoud");

export function maak(html) {
  const sjabloon = document.createElement("template");
  sjabloon.innerHTML = html;
  return sjabloon.content;
}

// Which screen this is: within the same step only what differs is replaced.
export function opzet(wortel = inhoud) {
  const {opzet: soort, stap} = wortel.querySelector(".kamer")?.dataset ?? {};
  return `${soort}:${stap}`;
}

// On a narrow screen the room is a set of sheets; which one lies in front stands in the address, so that the
// browser's back button goes back to what you do now. All sheets stay on the page: nothing typed is lost.

const BLADEN = ["nu", "kring", "stappen", "casus"];
const gelezenTot = new Map(); // sheet → how far down it was

export function begin(kamer) {
  const wissel = () => toon(kamer, BLADEN.find((blad) => location.hash === `#${blad}`) ?? "nu");
  kamer.addEventListener("nieuwestap", () => {
    gelezenTot.clear();
    kamer.toggleAttribute("data-verder", kamer.dataset.blad !== "nu");
  });
  addEventListener("hashchange", wissel);
  wissel();
}

function toon(kamer, blad) {
  const vorig = kamer.dataset.blad;
  if (vorig) gelezenTot.set(vorig, scrollY);
  kamer.dataset.blad = blad;
  if (blad === "nu") kamer.removeAttribute("data-verder");
  for (const link of kamer.querySelectorAll(".bladen a")) {
    if (link.hash === `#${blad}`) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  if (vorig) scrollTo(0, gelezenTot.get(blad) ?? 0);
}

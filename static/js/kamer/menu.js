// What can be decided about one person: a small dialog with the buttons that stand beside the name.

import {druk} from "./opdrachten.js";
import {kamer, maak} from "./scherm.js";
import {wijs, zoekPlek} from "./weergave.js";

export function open(knop) {
  const plek = wijs(knop);
  const {versie} = kamer.dataset; // what is pressed here belongs to the room as it was shown
  const dialoog = maak('<dialog class="menu"><div class="stapel"></div><p class="knoppen"><button class="nl-button nl-button--subtle" type="button">Sluit</button></p></dialog>').firstElementChild;
  dialoog.setAttribute("aria-label", knop.textContent);
  dialoog.firstElementChild.append(knop.nextElementSibling.content.cloneNode(true));
  dialoog.addEventListener("click", ({target}) => {
    const keuze = target.closest("button");
    if (!keuze) return;
    dialoog.close();
    if (keuze.dataset.opdracht) druk(keuze, versie);
  });
  dialoog.addEventListener("close", () => {
    dialoog.remove();
    zoekPlek(plek);
  });
  document.body.append(dialoog);
  dialoog.showModal();
}

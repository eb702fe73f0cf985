// The real time beside the plan: the page holds moments, here they become minutes and a time to end.

import {nu} from "./klok.js";
import {inhoud} from "./scherm.js";

const UITLOOP_MS = 90_000; // less than this is no reason to cut anything
const TIJD = new Intl.DateTimeFormat("nl-NL", {hour: "2-digit", minute: "2-digit", timeZone: "Europe/Amsterdam"});

export function tik() {
  for (const knop of inhoud.querySelectorAll("[data-tot]")) knop.hidden = Date.parse(knop.dataset.tot) < nu();
  for (const plan of inhoud.querySelectorAll(".plan")) toon(plan);
}

function toon(plan) {
  const {sinds, deadline, rest, straks, eind} = plan.dataset;
  const stap = plan.querySelector("[data-seconden]");
  const seconden = Number(stap.dataset.seconden) + (sinds ? (nu() - Date.parse(sinds)) / 1000 : 0);
  zet(stap, String(Math.round(seconden / 60)));
  const stapEind = deadline ? Math.max(Date.parse(deadline), nu()) : nu() + Math.max(0, Number(rest)) * 1000;
  const verwacht = stapEind + Number(straks) * 60_000;
  const over = verwacht - Date.parse(eind);
  const minuten = Math.round(over / 60_000);
  zet(plan.querySelector(".plan__verwacht"), over > UITLOOP_MS
    ? `Zo wordt het ${TIJD.format(verwacht)}: ${minuten} minuten te laat.`
    : `Zo wordt het ${TIJD.format(verwacht)}.`);
  plan.querySelector(".plan__uitloop").hidden = over <= UITLOOP_MS;
  let nogTeWinnen = minuten;
  for (const regel of plan.querySelectorAll("[data-wint]")) {
    regel.hidden = nogTeWinnen <= 0;
    nogTeWinnen -= Number(regel.dataset.wint);
  }
}

function zet(element, tekst) {
  if (element.textContent !== tekst) element.textContent = tekst;
}

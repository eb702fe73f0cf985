// While somebody presses, nothing is replaced under the finger: a button that goes between down and up is never
// pressed. News waits for the end of the press, and no longer than three seconds.

const HOOGSTENS_MS = 3000;
let ingedrukt = false;
let timer = null;
let wachtend = [];

export function begin(kamer) {
  kamer.addEventListener("pointerdown", neer);
  kamer.addEventListener("keydown", (gebeurtenis) => { if ([" ", "Enter"].includes(gebeurtenis.key)) neer(gebeurtenis); });
  for (const soort of ["pointerup", "pointercancel", "keyup", "blur"]) addEventListener(soort, op);
}

export function zodraStil(taak) {
  if (ingedrukt) wachtend.push(taak);
  else taak();
}

function neer(gebeurtenis) {
  if (ingedrukt || !gebeurtenis.target.closest("button, summary, a, select")) return;
  ingedrukt = true;
  timer = setTimeout(los, HOOGSTENS_MS);
}

function op() {
  if (ingedrukt) setTimeout(los); // the click itself comes first
}

function los() {
  clearTimeout(timer);
  ingedrukt = false;
  const nu = wachtend;
  wachtend = [];
  for (const taak of nu) taak();
}

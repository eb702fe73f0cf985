// Says it when the connection is gone, and keeps a form from being sent into nothing: what was typed stays.
// The room has a message of its own, and a form of raw text is sent by verzenden.js, which says it too.

const MELDING = "Er is geen verbinding met internet. Wat je typte, staat er nog. Ga verder zodra de verbinding terug is.";
let balk = null;

function toon() {
  if (balk || document.querySelector(".kamer")) return;
  balk = document.createElement("div");
  balk.className = "utrecht-alert utrecht-alert--warning";
  balk.setAttribute("role", "status");
  document.querySelector("main").prepend(balk);
  balk.append(Object.assign(document.createElement("p"), { textContent: MELDING }));
}

addEventListener("offline", toon);
addEventListener("online", () => {
  balk?.remove();
  balk = null;
});
document.addEventListener("submit", (gebeurtenis) => {
  if (navigator.onLine || gebeurtenis.target.matches("form[data-casus]")) return;
  gebeurtenis.preventDefault();
  toon();
  balk?.scrollIntoView({ block: "center" });
});
if (!navigator.onLine) toon();

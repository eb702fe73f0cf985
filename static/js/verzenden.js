// Sends a form of raw text without a page change. A browser remembers what a page change posted, in a file, to be
// able to repeat it; what is fetched it forgets. Without this script the form is posted the usual way.
//
// The scripts of the answer are run again for the new page: what they do must be in the file that the page names.

const TE_VERZENDEN = "form[data-casus]";
const pagina = () => document.querySelector("main");
let keer = 1;

document.addEventListener("submit", async (gebeurtenis) => {
  const formulier = gebeurtenis.target;
  if (gebeurtenis.defaultPrevented || !formulier.matches(TE_VERZENDEN)) return;
  gebeurtenis.preventDefault();
  // The form itself is the flag: the new page that an answer brings may be sent at once.
  if (formulier.hasAttribute("aria-busy")) return;
  formulier.setAttribute("aria-busy", "true");
  try {
    await verzend(formulier, gebeurtenis.submitter);
  } catch {
    meld("Er is geen verbinding. Je tekst staat er nog. Probeer het zo opnieuw.");
  } finally {
    formulier.removeAttribute("aria-busy");
  }
});

async function verzend(formulier, knop) {
  const antwoord = await fetch(location.pathname, {
    method: "POST",
    body: new FormData(formulier, knop),
    headers: { "X-Verzonden": "1" },
  });
  const naar = antwoord.headers.get("X-Naar");
  if (naar && new URL(naar, location).pathname.startsWith("/account/")) {
    meld("Je bent niet meer ingelogd. Je tekst staat er nog. Log in een ander tabblad in en probeer het opnieuw.");
  } else if (naar) {
    location.replace(naar);
  } else if (antwoord.ok) {
    await toon(await antwoord.text());
  } else {
    meld("Het versturen lukte niet. Er is niets bewaard. Je tekst staat er nog.");
  }
}

async function toon(html) {
  const nieuw = new DOMParser().parseFromString(html, "text/html");
  document.title = nieuw.title;
  pagina().replaceWith(nieuw.querySelector("main"));
  keer += 1;
  for (const { src } of nieuw.querySelectorAll("script[type=module]:not([data-overal])")) {
    await import(`${src}?${keer}`);
  }
  const kop = pagina().querySelector("h1");
  kop.tabIndex = -1;
  kop.focus({ preventScroll: true });
  scrollTo(0, 0);
}

function meld(tekst) {
  document.querySelector("[data-niet-verzonden]")?.remove();
  const melding = document.createElement("div");
  melding.className = "utrecht-alert utrecht-alert--error";
  melding.dataset.nietVerzonden = "";
  melding.setAttribute("role", "alert");
  melding.append(Object.assign(document.createElement("p"), { textContent: tekst }));
  pagina().prepend(melding);
  melding.scrollIntoView({ block: "center" });
}

// Makes a leidraad easier to make: minutes added up while typing, a file read into its box, and a question before
// leaving with something that is not kept yet. Without this script all of it works too, in more presses.

const som = (velden) => [...velden].reduce((samen, veld) => samen + (veld.valueAsNumber || 0), 0);
const minuten = "[name^='minuten-']";

for (const formulier of document.querySelectorAll("form[data-minuten]")) {
  formulier.addEventListener("input", () => {
    const totaal = formulier.querySelector("[data-totaal]");
    totaal.textContent = som(formulier.querySelectorAll(minuten)) + Number(totaal.dataset.erbij);
    for (const fase of formulier.querySelectorAll("[data-fase]")) {
      fase.querySelector("[data-fasetotaal]").textContent = som(fase.querySelectorAll(minuten));
    }
  });
}

for (const formulier of document.querySelectorAll("form[data-bewaak]")) {
  let veranderd = formulier.querySelector("[aria-invalid=true]") !== null;
  formulier.addEventListener("input", () => { veranderd = true; });
  formulier.addEventListener("submit", () => { veranderd = false; });
  addEventListener("beforeunload", (gebeurtenis) => { if (veranderd) gebeurtenis.preventDefault(); });
}

for (const plek of document.querySelectorAll("[data-bestand]")) {
  plek.hidden = false;
  plek.querySelector("input").addEventListener("change", async ({ target }) => {
    const doel = target.form.querySelector("textarea");
    doel.value = await target.files[0].text();
    doel.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

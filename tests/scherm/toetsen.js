// In every page of somebody with a keyboard: notes what is said aloud, and what happens to the focus.
(() => {
  window.genoteerd = {gezegd: [], kwijt: [], verplaatst: []};
  let was = null; // what had the focus last
  let eigen = true; // whether this person is doing something right now
  const naam = (e) => `${e.tagName.toLowerCase()}#${e.id} “${(e.textContent || "").trim().slice(0, 30)}”`;
  window.zelf = (ja) => {
    eigen = ja;
    was = document.activeElement;
  };
  document.addEventListener("focusin", ({target}) => {
    if (!eigen && was && was !== target && was.isConnected && was.checkVisibility()) {
      genoteerd.verplaatst.push(`van ${naam(was)} naar ${naam(target)}`);
    }
    was = target;
  });
  const kijk = () => {
    const {activeElement} = document;
    if (was && was !== document.body && activeElement === document.body) {
      genoteerd.kwijt.push(naam(was));
      was = document.body;
    }
  };
  document.addEventListener("DOMContentLoaded", () => {
    new MutationObserver((lijst) => {
      for (const {target} of lijst) {
        const plek = target.nodeType === Node.TEXT_NODE ? target.parentElement : target;
        const tekst = plek?.textContent.trim();
        if (tekst && plek.matches("[role=status], [role=alert]")) {
          genoteerd.gezegd.push({rol: plek.getAttribute("role"), tekst, op: Date.now()});
        }
      }
      requestAnimationFrame(kijk); // what was replaced may be given the focus again before it is drawn
    }).observe(document.body, {subtree: true, childList: true, characterData: true});
  });
})();

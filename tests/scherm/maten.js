// Measures on a page; each function gives the places where it does not hold, in words.
(() => {
  const naam = (e) => {
    const tekst = (e.textContent || e.getAttribute("aria-label") || "").trim().replace(/\s+/g, " ").slice(0, 40);
    return `${e.tagName.toLowerCase()}${e.id ? `#${e.id}` : ""} “${tekst}”`;
  };
  const zichtbaar = (e) => e.checkVisibility({visibilityProperty: true});
  const alleenLezers = (e) => {
    const {width, height} = e.getBoundingClientRect();
    return width <= 2 || height <= 2;
  };
  const alles = (kiezer, in_ = document) => [...in_.querySelectorAll(kiezer)].filter(zichtbaar);
  const FOCUS = "a[href], button:not([disabled]), input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  const ruim = new CSSStyleSheet();
  ruim.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-bottom: 2em !important }`);

  function opbouw() {
    const fouten = [];
    const een = {h1: "h1", main: "main", "kop van de pagina": "body > header, body > div > header"};
    for (const [wat, kiezer] of Object.entries(een)) {
      const aantal = alles(kiezer).length;
      if (aantal !== 1) fouten.push(`${aantal} keer ${wat}`);
    }
    if (document.documentElement.lang !== "nl") fouten.push("lang is niet nl");
    if (!/.{3,} · Met andere ogen$/.test(document.title)) fouten.push(`titel: ${document.title}`);
    const over = document.querySelector("a[href='#inhoud']");
    if (over && !document.getElementById("inhoud")) fouten.push("de link naar de inhoud gaat nergens heen");
    return fouten;
  }

  function zijwaarts() {
    const {clientWidth: breed, scrollWidth} = document.documentElement;
    if (scrollWidth <= breed) return [];
    const over = alles("body *").filter((e) => !alleenLezers(e) && e.getBoundingClientRect().right > breed + 1);
    return [`${scrollWidth} breed op ${breed}: ${over.slice(-3).map(naam).join(", ")}`];
  }

  // Text that is cut off by the box it is in.
  function afgeknipt() {
    const steektUit = (e) => {
      const vak = e.getBoundingClientRect();
      const loper = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
      const bereik = document.createRange();
      while (loper.nextNode()) {
        const ouder = loper.currentNode.parentElement;
        if (!loper.currentNode.data.trim() || ouder.closest(".alleen-lezers, svg, option") || !zichtbaar(ouder)) continue;
        bereik.selectNodeContents(loper.currentNode);
        const {right, bottom} = bereik.getBoundingClientRect();
        if (right > vak.right + 1 || bottom > vak.bottom + 1) return true;
      }
      return false;
    };
    return alles("body *").filter((e) => {
      if (!e.textContent.trim() || alleenLezers(e) || e.closest(".alleen-lezers, svg")) return false;
      if (e.matches("textarea, select, input, option")) return false;
      const {overflowX, overflowY} = getComputedStyle(e);
      const knipt = [overflowX, overflowY].some((hoe) => ["hidden", "clip"].includes(hoe));
      return knipt && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1) && steektUit(e);
    }).map(naam);
  }

  // Words that lie over other words; what stays in view while the page moves may.
  function overlap() {
    const regels = [];
    const los = (e) => ["fixed", "sticky"].includes(getComputedStyle(e).position) || alleenLezers(e);
    const blijft = (e) => e && (los(e) || blijft(e.parentElement));
    const loper = document.createTreeWalker(document.querySelector("dialog[open]") ?? document.body, NodeFilter.SHOW_TEXT);
    while (loper.nextNode()) {
      const {currentNode: tekst, currentNode: {parentElement: e}} = loper;
      if (!tekst.data.trim() || !zichtbaar(e) || e.closest(".alleen-lezers, svg, option, textarea") || blijft(e)) continue;
      const bereik = document.createRange();
      bereik.selectNodeContents(tekst);
      for (const r of bereik.getClientRects()) if (r.width > 3 && r.height > 3) regels.push({e, r});
    }
    const raakt = ({left, right, top, bottom}, b) => Math.min(right, b.right) - Math.max(left, b.left) > 3
      && Math.min(bottom, b.bottom) - Math.max(top, b.top) > 0.4 * Math.min(bottom - top, b.bottom - b.top);
    return regels.flatMap((a, i) => regels.slice(i + 1)
      .filter((b) => a.e !== b.e && raakt(a.r, b.r)).map((b) => `${naam(a.e)} over ${naam(b.e)}`)).slice(0, 5);
  }

  // A tick box goes together with its label: that can be pressed too.
  function doelen() {
    return alles("button, a.nl-button, summary, input:not([type=hidden]), select, textarea").flatMap((e) => {
      if (alleenLezers(e)) return [];
      const vakken = [e, ...(e.matches("[type=radio], [type=checkbox]") ? e.labels : [])].map((d) => d.getBoundingClientRect());
      const width = Math.max(...vakken.map((v) => v.right)) - Math.min(...vakken.map((v) => v.left));
      const height = Math.max(...vakken.map((v) => v.bottom)) - Math.min(...vakken.map((v) => v.top));
      const nodig = e.matches(".nl-button--primary:not(.knop-klein)") ? 44 : 24;
      const klein = Math.min(width, height) < nodig - 1;
      return klein ? [`${naam(e)} is ${Math.round(width)} × ${Math.round(height)}`] : [];
    });
  }

  function stil() {
    const loopt = document.getAnimations().filter((a) => a.playState === "running"
      && a.effect.getComputedTiming().endTime > 50);
    return [
      ...loopt.map((a) => `beweegt: ${naam(a.effect.target)}`),
      ...alles("html, body, body *").filter((e) => getComputedStyle(e).scrollBehavior === "smooth").map((e) => `schuift: ${naam(e)}`),
    ];
  }

  // Nothing of it can be seen, because of something that stays in view while the page moves.
  function bedekt(e) {
    const {left, right, top, bottom} = e.getClientRects()[0];
    return [top + 3, (top + bottom) / 2, bottom - 3].every((y) => {
      const op = document.elementFromPoint((left + right) / 2, y);
      if (!op || e.contains(op) || e.labels?.[0]?.contains(op)) return false;
      for (let ouder = op; ouder; ouder = ouder.parentElement) {
        if (["fixed", "sticky"].includes(getComputedStyle(ouder).position)) return !ouder.contains(e);
      }
      return false;
    });
  }

  // Each stop can be reached, shows that it is, and is not behind something that stays in view.
  function focus() {
    const fouten = [];
    const beeld = (e) => {
      const s = getComputedStyle(e);
      return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.borderColor].join();
    };
    for (const e of alles(FOCUS, document.querySelector("dialog[open]") ?? document)) {
      if (e.tabIndex < 0 || e.closest("[inert]")) continue;
      document.activeElement.blur();
      const eerst = beeld(e);
      e.focus({focusVisible: true});
      if (document.activeElement !== e) {
        fouten.push(`geen focus: ${naam(e)}`);
        continue;
      }
      const {outlineStyle, outlineWidth} = getComputedStyle(e);
      if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) fouten.push(`niet te zien: ${naam(e)}`);
      if (beeld(e) === eerst) fouten.push(`zonder verschil: ${naam(e)}`);
      if (bedekt(e)) fouten.push(`erachter: ${naam(e)}`);
    }
    document.activeElement.blur();
    return fouten;
  }

  window.maten = {
    opbouw, zijwaarts, afgeknipt, overlap, doelen, stil, focus,
    ruim: (aan) => { document.adoptedStyleSheets = aan ? [ruim] : []; },
    letters: () => parseFloat(getComputedStyle(document.body).fontSize),
  };
})();

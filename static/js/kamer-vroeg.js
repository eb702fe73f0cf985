// Keeps what is pressed while the modules of the room still load; kamer.js does it as soon as it is there.
(() => {
  const gedrukt = [];
  function onthoud(gebeurtenis) {
    const doel = gebeurtenis.type === "submit" ? gebeurtenis.target : gebeurtenis.target.closest("button[type=button]");
    if (!doel?.closest("#kamer")) return;
    gebeurtenis.preventDefault();
    if (!gedrukt.includes(doel)) gedrukt.push(doel);
  }
  for (const soort of ["click", "submit"]) document.addEventListener(soort, onthoud, true);
  window.haalVroegGedrukt = () => {
    for (const soort of ["click", "submit"]) document.removeEventListener(soort, onthoud, true);
    return gedrukt;
  };
})();

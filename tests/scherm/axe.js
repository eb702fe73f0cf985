// Runs axe-core; gives each finding in words.
async ([regels, kleuren]) => {
  const beeld = () => new Promise(requestAnimationFrame);
  await beeld(); // the new theme and width are drawn first
  await beeld();
  const uitslag = await axe.run(document, {
    runOnly: regels,
    rules: {
      "target-size": {enabled: true},
      "label-content-name-mismatch": {enabled: true},
      "color-contrast": {enabled: kleuren},
    },
    preload: false,
    resultTypes: ["violations", "incomplete"],
  });
  const kort = (soort) => uitslag[soort].flatMap(({id, nodes}) => nodes.map(({target, failureSummary}) =>
    `${id} ${target.flat().join(" ")}: ${failureSummary.split("\n").slice(1).join(" ")}`));
  return {fout: kort("violations"), onzeker: kort("incomplete")};
};

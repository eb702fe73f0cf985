// A browser may keep a page that was left in memory and show it again by the back button, after logging out too.
// What is kept of ours is empty, and asks the server anew.

addEventListener("pagehide", (gebeurtenis) => {
  if (gebeurtenis.persisted) document.querySelector("main").replaceChildren();
});
addEventListener("pageshow", (gebeurtenis) => {
  if (gebeurtenis.persisted) location.reload();
});

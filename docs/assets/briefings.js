/* The only script of the site. Everything is readable without it. It remembers the palette,
   opens what is folded when a link leads into it, and unfolds all for printing. */
(function () {
  "use strict";
  var root = document.documentElement, key = "briefings.scheme", dark = matchMedia("(prefers-color-scheme: dark)");
  root.classList.remove("no-js");
  /* A search is on its way: the page keeps room for what it finds, so that nothing moves. */
  if (new URLSearchParams(location.search).get("q")) root.classList.add("sought");
  function stored() { try { return localStorage.getItem(key); } catch (e) { return null; } }
  function apply(scheme) { if (scheme === "dark" || scheme === "light") root.setAttribute("data-scheme", scheme); }
  apply(stored());

  function toggle() {
    var now = root.getAttribute("data-scheme") || (dark.matches ? "dark" : "light");
    var next = now === "dark" ? "light" : "dark";
    apply(next);
    try { localStorage.setItem(key, next); } catch (e) { /* a private window: this page only */ }
  }

  function unfold() {
    var at = null;
    try { at = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch (e) { /* no such place */ }
    if (!at) return;
    for (var fold = at.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    at.scrollIntoView();
  }

  document.addEventListener("DOMContentLoaded", function () {
    var button = document.querySelector(".scheme");
    if (button) button.addEventListener("click", toggle);
    unfold();
  });
  addEventListener("hashchange", unfold);
  addEventListener("beforeprint", function () {
    document.querySelectorAll("details:not([open])").forEach(function (fold) { fold.open = true; fold.dataset.printed = ""; });
  });
  addEventListener("afterprint", function () {
    document.querySelectorAll("details[data-printed]").forEach(function (fold) { fold.open = false; delete fold.dataset.printed; });
  });
})();

/* Copies a fact's address or citation. What is copied is what the page shows: words, who says
   them, how sure; the pattern of a citation is the article's data-cite. Closes the menus. */
(function () {
  "use strict";
  var SHOWN = 2500; /* milliseconds for which a button says that it is done */

  function text(node) { return node ? node.textContent.replace(/\s+/g, " ").trim() : ""; }
  function page() {
    var canonical = document.querySelector("link[rel=canonical]");
    return (canonical ? canonical.href : location.href).split("#")[0];
  }
  /* A fact's address is that on the briefing, wherever it is repeated. */
  function address(fact) { return page().replace(/speakers\/$/, "") + "#" + fact.id; }
  function whole() { return text(document.querySelector(".cite__as")); }
  function citation(fact) {
    var claim = fact.querySelector(".fact__claim"), article = fact.closest("article");
    var who = Array.from(claim.querySelectorAll(".fact__source .joint, .fact__source .fact__who"), text).join(" ");
    var told = {
      words: text(claim.querySelector(".fact__text")), who: who, label: text(claim.querySelector("[data-strength]")),
      page: whole(), link: address(fact),
    };
    return article.getAttribute(who ? "data-cite-by" : "data-cite").replace(/\{(\w+)\}/g, function (_, name) { return told[name]; });
  }
  var WHAT = {
    link: address,
    fact: citation,
    page: function () { return whole() + " " + page(); },
  };

  /* Said beside the button, in the page's own words. */
  function done(button) {
    var said = document.querySelector(".copied"), mark = document.createElement("span");
    mark.className = "menu__copied";
    mark.setAttribute("role", "status");
    button.after(mark);
    mark.textContent = text(said);
    setTimeout(function () { mark.remove(); }, SHOWN);
  }
  /* Where the clipboard is not to be had: a field to copy from. */
  function offer(button, words) {
    var field = document.createElement("textarea");
    field.className = "menu__field";
    field.value = words;
    field.readOnly = true;
    field.addEventListener("blur", function () { field.remove(); });
    button.after(field);
    field.select();
  }
  function copy(button) {
    var words = WHAT[button.dataset.copy](button.closest(".fact"));
    if (!navigator.clipboard) { offer(button, words); return; }
    navigator.clipboard.writeText(words).then(function () { done(button); }, function () { offer(button, words); });
  }

  addEventListener("click", function (e) {
    document.querySelectorAll("details.menu[open]").forEach(function (menu) { if (!menu.contains(e.target)) menu.open = false; });
    var button = e.target.closest("[data-copy]");
    if (button) copy(button);
  });
  addEventListener("keydown", function (e) {
    var menu = e.key === "Escape" && document.activeElement.closest("details.menu[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
})();

/* Shows the sentence behind a reference in its context. Without this script a reference is a link
   to its line, and it stays one wherever nothing can be shown.

   A preview is made of nodes of the source's own page, fetched when it is asked for: no word in it
   is written here. It opens on hover, on keyboard focus and on the first tap; it closes on Escape,
   when the pointer or the focus leaves, and on a tap beside it. */
(function () {
  "use strict";
  var LINE = /[^/]+\/#s(\d+)$/;
  var WAIT = 250, LINGER = 200; /* milliseconds before it opens and closes */
  var AROUND = 1; /* lines before and after */
  var GAP = 8, EDGE = 10; /* pixels from the reference, and from the window's edge */
  var pages = new Map(), panel = null, owner = null, timer = 0, touched = false;
  if (location.protocol === "file:" || !("popover" in HTMLElement.prototype)) return;

  function number(link) {
    var found = LINE.exec(link.getAttribute("href") || "");
    return found ? Number(found[1]) : 0;
  }
  function reference(at) {
    var link = at instanceof Element && at.closest("a.ref, a.quiet");
    return link && number(link) ? link : null;
  }
  function inside(at) { return at && ((panel && panel.contains(at)) || (owner && owner.contains(at))); }

  /* The source's page, fetched once; again after a failure. */
  function source(link) {
    var address = link.href.split("#")[0];
    if (!pages.has(address)) {
      pages.set(address, fetch(address).then(function (answer) {
        if (!answer.ok) throw new Error(answer.status);
        return answer.text();
      }).then(function (html) { return new DOMParser().parseFromString(html, "text/html"); }));
      pages.get(address).catch(function () { pages.delete(address); });
    }
    return pages.get(address);
  }

  function make(name, kind, parts) {
    var made = document.createElement(name);
    made.className = kind;
    made.append.apply(made, parts || []);
    return made;
  }
  /* Copies of what stands in an element of the source's page. */
  function copies(from) {
    return Array.from(from ? from.childNodes : [], function (node) { return document.importNode(node, true); });
  }

  function head(page, link) {
    var go = make("a", "preview__go", copies(page.querySelector(".lede__title")));
    go.href = link.href;
    var made = make("p", "preview__head", [go]);
    made.id = "preview-head";
    return made;
  }
  function origin(page) {
    var date = make("span", "preview__date", copies(page.querySelector(".meta__item--published")));
    return make("p", "preview__by", copies(page.querySelector(".lede__by")).concat(date));
  }
  function lines(page, at) {
    var made = make("ol", "preview__lines");
    for (var n = at - AROUND; n <= at + AROUND; n++) {
      var text = page.querySelector("#s" + n + " .sent__text");
      if (!text) continue;
      var item = make("li", n === at ? "preview__line" : "preview__line preview__line--near", copies(text));
      item.value = n;
      made.append(item);
    }
    return made;
  }
  function fill(page, link) {
    var line = page.getElementById("s" + number(link));
    if (!line || !line.querySelector(".words")) throw new Error("no words to show");
    var made = make("aside", "preview", [head(page, link), origin(page), lines(page, number(link))]);
    var original = line.querySelector(".sent__original");
    if (original) made.append(make("p", "preview__more", [document.importNode(original, true)]));
    made.id = "preview";
    made.popover = "manual";
    made.setAttribute("role", "group");
    made.setAttribute("aria-labelledby", "preview-head");
    made.addEventListener("pointerenter", stay);
    made.addEventListener("pointerleave", function (e) { if (e.pointerType === "mouse") later(close, LINGER); });
    return made;
  }

  /* Below the reference, above it where there is no room; never past an edge. */
  function place(link) {
    var box = link.getBoundingClientRect(), root = document.documentElement;
    var width = panel.offsetWidth, height = panel.offsetHeight;
    var from = getComputedStyle(root).direction === "rtl" ? box.right - width : box.left;
    var start = Math.max(EDGE, Math.min(from, root.clientWidth - width - EDGE));
    var above = box.top - GAP - height, below = box.bottom + GAP;
    var fits = below + height <= innerHeight || above < 0;
    panel.style.left = start + scrollX + "px";
    panel.style.top = (fits ? below : above) + scrollY + "px";
  }

  function stay() { clearTimeout(timer); }
  function later(what, wait) { stay(); timer = setTimeout(what, wait); }
  function close() {
    stay();
    if (owner) owner.removeAttribute("aria-describedby");
    if (panel) panel.remove();
    owner = panel = null;
  }
  /* Fails where the page or the line cannot be had. */
  function open(link) {
    if (owner === link && panel) return Promise.resolve(stay());
    close();
    owner = link;
    return source(link).then(function (page) {
      if (owner !== link) return;
      panel = fill(page, link);
      link.after(panel);
      panel.showPopover();
      place(link);
      link.setAttribute("aria-describedby", "preview");
      if (touched) panel.scrollIntoView({ block: "nearest" });
    });
  }
  function soon(link) {
    later(function () { open(link).catch(function () { if (owner === link) owner = null; }); }, WAIT);
  }

  addEventListener("pointerover", function (e) {
    var link = e.pointerType === "mouse" && reference(e.target);
    if (link) { if (link === owner) stay(); else soon(link); }
  });
  addEventListener("pointerout", function (e) {
    if (e.pointerType !== "mouse" || !reference(e.target)) return;
    var held = panel && document.activeElement === owner && owner.matches(":focus-visible");
    if (held) stay(); else later(close, LINGER);
  });
  addEventListener("pointerdown", function (e) {
    touched = e.pointerType === "touch";
    if (!inside(e.target)) close();
  });
  addEventListener("focusin", function (e) {
    var link = reference(e.target);
    if (link && !touched && link.matches(":focus-visible")) soon(link);
    else if (!inside(e.target)) close();
  });
  addEventListener("focusout", function (e) { if (!inside(e.relatedTarget)) later(close, 0); });
  addEventListener("keydown", function (e) {
    touched = false;
    if (e.key !== "Escape" || !panel) return;
    if (panel.contains(document.activeElement)) owner.focus();
    close();
    e.preventDefault();
  });
  /* The first tap shows, the second one goes there. */
  addEventListener("click", function (e) {
    var link = touched && reference(e.target);
    if (!link || (owner === link && panel) || e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    open(link).catch(function () { location.assign(link.href); });
  });
  addEventListener("pagehide", close);
})();

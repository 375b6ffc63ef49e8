/* The search page: asks the index that stands beside the site, and shows each hit whole, with who
   says it and how sure, as the page has it. All words of ours come from the page's templates. */
(function () {
  "use strict";
  const FIRST = 20;
  /* Not dates: they repeat facts, which are found by their dates as well. */
  const ALL = ["fact", "actor", "source", "briefing"];
  const page = document.querySelector(".page--search");
  if (!page) return;
  const form = page.querySelector(".seek"), field = form.elements.q;
  const status = page.querySelector(".seek__status"), list = page.querySelector(".hits");
  const more = page.querySelector(".seek__more"), said = page.querySelector("#said").content;
  const shapes = page.querySelector("#hit").content, root = new URL("../", document.baseURI);
  let index = null, asked = 0;

  function load() {
    index = index || import(new URL("pagefind/pagefind.js", root).href);
    return index;
  }

  function state(name) {
    const words = name && said.querySelector('[data-state="' + name + '"]');
    status.textContent = words ? words.textContent : "";
    document.documentElement.classList.toggle("sought", name === "waiting" || name === "found");
  }

  const LETTERS = { "đ": "d", "ð": "d", "ł": "l", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th" };
  function fold(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[đðłøßæœıþ]/g, function (c) { return LETTERS[c]; });
  }

  /* Puts `text` into `element`, with the words that begin like one of `terms` marked. */
  function show(element, text, terms) {
    element.textContent = "";
    (text || "").split(/([\p{L}\p{N}\p{M}]+)/u).forEach(function (piece, at) {
      const word = fold(piece);
      const hit = at % 2 && terms.some(function (t) { return word.startsWith(t) || (word.length > 3 && t.startsWith(word)); });
      const node = hit ? document.createElement("mark") : document.createTextNode("");
      node.textContent = piece;
      element.append(node);
    });
  }

  /* The engine shortens words until something begins so: that is no hit. */
  function meant(data, terms) {
    const words = fold(data.content).split(/[^\p{L}\p{N}]+/u);
    return terms.every(function (term) {
      const least = Math.min(term.length, Math.max(3, term.length - 3));
      return words.some(function (word) { return word.startsWith(term.slice(0, least)); });
    });
  }

  function drawn(data, terms) {
    const meta = data.meta, shape = shapes.querySelector(".hit--" + meta.kind);
    if (!shape) return null;
    const item = document.importNode(shape, true);
    const part = function (name) { return item.querySelector(name); };
    part(".hit__link").href = new URL(meta.href, root).href;
    show(part(".hit__words"), meta.text, terms);
    show(part(".hit__date"), meta.date, terms);
    show(part(".hit__who"), meta.who, terms);
    if (meta.named) part(".hit__who").classList.add(meta.named);
    show(part(".hit__title"), meta.title === meta.text ? "" : meta.title, terms);
    const label = part(".strength");
    label.textContent = meta.label || "";
    if (meta.strength) label.classList.add("strength--" + meta.strength);
    return item;
  }

  async function draw(results, terms, turn) {
    const found = (await Promise.all(results.slice(0, FIRST).map(function (r) { return r.data(); })))
      .filter(function (data) { return meant(data, terms); });
    if (turn !== asked) return;
    state(found.length || list.childElementCount ? "found" : "none");
    found.forEach(function (data) { const item = drawn(data, terms); if (item) list.append(item); });
    more.textContent = "";
    const rest = results.slice(FIRST);
    if (!rest.length || !found.length) return;
    const button = document.importNode(said.querySelector(".seek__next"), true);
    button.addEventListener("click", function () {
      const last = list.lastElementChild;
      draw(rest, terms, turn).then(function () {
        const next = last && last.nextElementSibling;
        if (next) next.querySelector("a").focus();
      });
    });
    more.append(button);
  }

  async function seek() {
    const words = field.value.trim(), kind = form.elements.in.value, turn = ++asked;
    remember(words, kind);
    if (!words) { list.textContent = more.textContent = ""; state(""); return; }
    state("waiting");
    try {
      const engine = await load();
      const answer = await engine.search(words, { filters: { kind: kind || { any: ALL } } });
      if (turn !== asked) return;
      list.textContent = more.textContent = "";
      await draw(answer.results, fold(words).split(/[^\p{L}\p{N}]+/u).filter(Boolean), turn);
    } catch (error) {
      if (turn === asked) { list.textContent = more.textContent = ""; state("failed"); }
    }
  }

  function remember(words, kind) {
    const address = new URL(location.href);
    [["q", words], ["in", kind]].forEach(function (pair) {
      if (pair[1]) address.searchParams.set(pair[0], pair[1]); else address.searchParams.delete(pair[0]);
    });
    if (address.href !== location.href) history.replaceState(null, "", address.href);
  }

  let waiting = 0;
  form.addEventListener("submit", function (event) { event.preventDefault(); seek(); });
  form.addEventListener("input", function () { clearTimeout(waiting); waiting = setTimeout(seek, 200); });
  field.addEventListener("focus", function () { load().catch(function () { /* told when it is asked */ }); }, { once: true });

  const query = new URLSearchParams(location.search);
  field.value = query.get("q") || "";
  const kind = query.get("in");
  Array.from(form.elements.in).forEach(function (choice) { if (choice.value === kind) choice.checked = true; });
  if (field.value) seek();
})();

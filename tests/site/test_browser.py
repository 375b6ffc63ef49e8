"""What a reader's browser makes of it: on phones, in the dark, without JavaScript."""

from __future__ import annotations

import pytest

from tests.sample import SLUG, SOURCE

BRIEF = f"briefings/{SLUG}/"
SOURCE_PAGE = f"{BRIEF}sources/{SOURCE}/"
SEVERAL = "briefings/harbour-wall/"
PATHS = ("", BRIEF, SOURCE_PAGE, f"{BRIEF}speakers/", "about/", "briefings/hostile/", SEVERAL)
MOST_PIXELS = 8000
SHIFT = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(e => { sum += e.value; }))
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(sum), 300);
})"""
CONTRAST = """() => {
  const lum = c => {
    const [r, g, b] = c.map(v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; });
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const rgb = s => s.match(/[\\d.]+/g).map(Number);
  const ground = e => {
    for (; e; e = e.parentElement) {
      const c = rgb(getComputedStyle(e).backgroundColor);
      if (c.length < 4 || c[3] > 0) return c.slice(0, 3);
    }
    return [255, 255, 255];
  };
  let least = 21, where = '';
  for (const e of document.querySelectorAll('body *:not(svg *)')) {
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
    if (!e.getClientRects().length) continue;
    const a = lum(rgb(getComputedStyle(e).color).slice(0, 3)), b = lum(ground(e));
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < least) { least = ratio; where = e.outerHTML.slice(0, 120); }
  }
  return [least, where];
}"""


def phone(width: int = 390) -> dict[str, object]:
    return {"viewport": {"width": width, "height": 844}}


@pytest.mark.parametrize("path", PATHS)
def test_asks_nothing_of_others_and_complains_of_nothing(
    visit: type, server: str, path: str
) -> None:
    opened = visit()
    opened.page.goto(server + path)
    assert opened.said == []
    assert [a for a in opened.asked if not a.startswith(server)] == []


@pytest.mark.parametrize("path", PATHS)
def test_never_scrolls_sideways(visit: type, server: str, path: str) -> None:
    opened = visit(**phone())
    opened.page.goto(server + path)
    for width in (320, 390, 768, 1440):
        opened.page.set_viewport_size({"width": width, "height": 844})
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_briefing_is_short_enough_for_a_phone(visit: type, server: str) -> None:
    opened = visit(**phone())
    opened.page.goto(server + BRIEF)
    assert opened.page.evaluate("document.documentElement.scrollHeight") <= MOST_PIXELS


@pytest.mark.parametrize("path", PATHS)
def test_nothing_moves_while_it_loads(visit: type, server: str, path: str) -> None:
    opened = visit(**phone())
    opened.page.goto(server + path)
    assert opened.page.evaluate(SHIFT) == 0


@pytest.mark.parametrize("path", PATHS)
def test_text_stands_out_from_its_ground(visit: type, server: str, path: str) -> None:
    opened = visit()
    opened.page.goto(server + path)
    for scheme in ("light", "dark"):
        opened.page.emulate_media(color_scheme=scheme)
        least, where = opened.page.evaluate(CONTRAST)
        assert least >= 4.5, f"{scheme}: {where}"


def test_the_palette_is_remembered(visit: type, server: str) -> None:
    opened = visit(color_scheme="light")
    opened.page.goto(server)
    light = opened.page.evaluate("getComputedStyle(document.body).backgroundColor")
    opened.page.get_by_role("button", name="Dark").click()
    opened.page.goto(server + BRIEF)
    dark = opened.page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert dark != light
    opened.page.get_by_role("button", name="Light").click()
    assert opened.page.evaluate("getComputedStyle(document.body).backgroundColor") == light


def test_reads_without_javascript(visit: type, server: str) -> None:
    opened = visit(java_script_enabled=False, color_scheme="dark")
    opened.page.goto(server + BRIEF)
    assert opened.page.get_by_role("heading", name="Timeline").is_visible()
    assert not opened.page.locator(".scheme").is_visible()
    assert opened.page.locator(".graph__wide").is_visible()
    folded = opened.page.locator("details.key")
    folded.locator("summary").click()
    assert folded.locator("dl").is_visible()


def test_a_link_opens_what_it_leads_into(visit: type, server: str) -> None:
    opened = visit(**phone())
    opened.page.goto(server + BRIEF + "#relations")
    assert opened.page.locator(".graph__tall").is_visible()


def test_what_is_folded_on_phones_stands_open_elsewhere(visit: type, server: str) -> None:
    small, large = visit(**phone()), visit(viewport={"width": 1440, "height": 900})
    for opened in (small, large):
        opened.page.goto(server + BRIEF)
    assert not small.page.locator(".ladder").is_visible()
    assert large.page.locator(".ladder").is_visible()


@pytest.mark.parametrize("path", [BRIEF, SEVERAL, f"{BRIEF}speakers/", SOURCE_PAGE])
def test_whatever_can_be_touched_is_large_enough(visit: type, server: str, path: str) -> None:
    opened = visit(**phone())
    opened.page.goto(server + path)
    opened.page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    small = opened.page.evaluate(
        "[...document.querySelectorAll('article :is(a, summary, button)')].filter(e => {"
        " const r = e.getBoundingClientRect();"
        " return e.getClientRects().length && Math.min(r.width, r.height) < 23.9; })"
        ".map(e => e.outerHTML)"
    )
    assert small == []


def test_versions_stand_side_by_side_or_below_each_other(visit: type, server: str) -> None:
    for width, apart in ((1440, True), (390, False)):
        opened = visit(viewport={"width": width, "height": 900})
        opened.page.goto(server + SEVERAL)
        tops = opened.page.locator("#c1 .side").evaluate_all(
            "all => all.map(e => Math.round(e.getBoundingClientRect().top))"
        )
        assert (tops[0] == tops[1]) == apart


def test_what_is_new_is_seen_at_once(visit: type, server: str) -> None:
    """Above the fold of a laptop, and each fact that it names is one click away."""
    opened = visit(viewport={"width": 1440, "height": 900})
    opened.page.goto(server + SEVERAL)
    box = opened.page.locator(".news").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 900
    opened.page.locator(".news a").first.click()
    assert opened.page.evaluate("location.hash") == "#f5"
    assert opened.page.locator("#f5").is_visible()


def test_why_reports_count_as_one_opens_without_a_script(visit: type, server: str) -> None:
    opened = visit(java_script_enabled=False)
    opened.page.goto(server + SEVERAL)
    fold = opened.page.locator("#f2 details.support")
    assert not fold.locator(".telling").first.is_visible()
    fold.locator("summary").click()
    assert fold.locator(".telling").first.is_visible()


def test_the_keyboard_reaches_the_text_first(visit: type, server: str) -> None:
    opened = visit()
    opened.page.goto(server + BRIEF)
    opened.page.keyboard.press("Tab")
    focused = opened.page.locator(":focus")
    assert focused.inner_text() == "Skip to the text"
    assert focused.evaluate("e => e.getBoundingClientRect().top") >= 0
    outline = focused.evaluate("e => getComputedStyle(e).outlineWidth")
    assert outline == "3px"


@pytest.mark.parametrize("path", PATHS)
def test_landmarks_and_language(visit: type, server: str, path: str) -> None:
    opened = visit()
    opened.page.goto(server + path)
    for role in ("banner", "main", "contentinfo"):
        assert opened.page.get_by_role(role).count() == 1
    assert opened.page.locator("html").get_attribute("lang") == "en"
    assert opened.page.locator("h1").count() == 1


def test_prints_without_the_frame_of_the_site(visit: type, server: str) -> None:
    opened = visit()
    opened.page.goto(server + BRIEF)
    opened.page.emulate_media(media="print")
    assert not opened.page.locator(".masthead").is_visible()
    assert opened.page.get_by_role("heading", name="At a glance").is_visible()

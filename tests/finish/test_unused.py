"""What no page asks for is not published, and nothing else is touched."""

from __future__ import annotations

from pathlib import Path

from generator.finish.unused import drop_unused

PAGE = '<link rel="stylesheet" href="../assets/stylesheets/main.1.min.css"><script src="../assets/javascripts/own.js?v=1">'


def files(site: Path) -> set[str]:
    return {p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file()}


def test_scripts_styles_and_maps_that_no_page_names_go(tmp_path: Path) -> None:
    kept = {
        "about/index.html",
        "assets/stylesheets/main.1.min.css",
        "assets/javascripts/own.js",
        "assets/site.css",
        "assets/images/picture.png",
    }
    gone = {
        "assets/stylesheets/main.1.min.css.map",
        "assets/javascripts/bundle.min.js",
        "assets/javascripts/workers/search.min.js",
    }
    for name in kept | gone:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(PAGE if name.endswith(".html") else "x", "utf-8")
    assert drop_unused(tmp_path) == len(gone)
    assert files(tmp_path) == kept
    assert not (tmp_path / "assets" / "javascripts" / "workers").exists()
    assert drop_unused(tmp_path) == 0


def test_a_site_without_a_theme_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("x", "utf-8")
    assert drop_unused(tmp_path) == 0
    assert files(tmp_path) == {"index.html"}

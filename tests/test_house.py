"""How the house is kept: sizes, names, and logic kept out of templates."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "generator").rglob("*.py"))
TEMPLATES = sorted((ROOT / "templates").rglob("*.j2"))
MOST_LINES = 250
MOST_FUNCTION_LINES = 40
NO_NAMES = {"utils", "util", "helpers", "helper", "common", "misc"}
# Values arrive ordered, labelled and escaped: templates loop and test presence, nothing more.
NO_LOGIC = (
    nodes.Add,
    nodes.Sub,
    nodes.Mul,
    nodes.Div,
    nodes.Mod,
    nodes.Concat,
    nodes.Compare,
    nodes.CondExpr,
    nodes.Slice,
    nodes.Assign,
)


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_module_is_a_room_of_its_own_size(path: Path) -> None:
    source = path.read_text("utf-8")
    assert len(source.splitlines()) <= MOST_LINES, "divide it by subject"
    assert path.stem not in NO_NAMES, "a module is called after the thing it is about"
    assert ast.get_docstring(ast.parse(source)), "say in a line what the module is for"


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_functions_can_be_read_at_a_glance(path: Path) -> None:
    long = [
        f"{f.name}: {f.end_lineno - f.lineno + 1} lines"
        for f in _functions(ast.parse(path.read_text("utf-8")))
        if f.end_lineno and f.end_lineno - f.lineno + 1 > MOST_FUNCTION_LINES
    ]
    assert not long


@pytest.mark.parametrize("path", TEMPLATES, ids=_name)
def test_template_holds_no_logic(path: Path) -> None:
    tree = Environment(autoescape=True, extensions=["jinja2.ext.do"]).parse(path.read_text("utf-8"))
    found = [f"line {n.lineno}: {type(n).__name__}" for n in tree.find_all(NO_LOGIC)]
    assert not found


def test_packages_hold_templates_and_rules() -> None:
    assert MODULES and TEMPLATES


def _functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))

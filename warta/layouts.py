"""Layouts: where each is found, and what it reads.

What belongs here: finding and analysing layout files. What does not: how they are compiled
(`warta.compiling`), the pages and their inputs (`warta.pages`) and the running of a layout over a page
(`warta.render`).

A layout may read the inputs of its page and, of the archive, only what its text names: `site.NAME`,
`t("KEY")`, `asset("FILE")`. Names are read from the syntax tree, so a page's key can hold exactly
these and nothing is tracked at run time.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import FunctionLoader, TemplateNotFound, TemplateSyntaxError, meta, nodes

from warta.compiling import FUNCTIONS, NOTHING, Known, LayoutEnvironment
from warta.digests import digest_data
from warta.errors import Problem
from warta.flattening import InPiecesError
from warta.kept_layouts import KeptLayouts
from warta.scanning import input_files

ENTRY = "partials/entry.html"

_ANALYSIS = "analysis"
_KEYED = {"t": "texts", "tn": "texts", "asset": "assets", "inline": "assets"}


@dataclass(frozen=True, slots=True)
class Reads:
    """What a layout with all that it includes reads, apart from its page's inputs."""

    files: frozenset[str] = frozenset()
    site: frozenset[str] = frozenset()
    texts: frozenset[str] = frozenset()
    assets: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    def __or__(self, other: Reads) -> Reads:
        return Reads(
            self.files | other.files,
            self.site | other.site,
            self.texts | other.texts,
            self.assets | other.assets,
            self.names | other.names,
        )


class Layouts:
    """The layout files of an archive: its own, and the project's where it has none.

    `folders` are searched in order. Problems of layout files are kept by file and raised by nobody:
    who needs a layout asks `problems_of`.
    """

    def __init__(
        self,
        folders: tuple[Path, ...],
        show: Callable[[Path], str],
        *,
        known: Known = NOTHING,
        kept: KeptLayouts | None = None,
    ) -> None:
        """`show` gives the path of a layout as problems name it; compiled layouts hold what is `known`.

        What is `kept` of layouts is not made anew.
        """
        self._folders = folders
        self._known = known
        self._kept = kept
        self._show = show
        self._parsed: dict[str, tuple[Reads, list[Problem]]] = {}
        self._source_digests: dict[str, str] = {}
        self._left_in_pieces: set[str] = set()

    @cached_property
    def environment(self) -> LayoutEnvironment:
        """The Jinja environment of these layouts."""
        return LayoutEnvironment(FunctionLoader(self._load), self._known, self._kept)

    @cached_property
    def _in_one_piece(self) -> LayoutEnvironment:
        """The same layouts, of which each is compiled with all that it is made of."""
        loader = FunctionLoader(self._load)
        return LayoutEnvironment(
            loader, self._known, self._kept, lambda name: digest_data(self.source_digests(name))
        )

    @cached_property
    def _files(self) -> dict[str, Path]:
        """Every file in the layouts folders by its path there; the first folder that has one provides it."""
        files: dict[str, Path] = {}
        for folder in self._folders:
            for name, path in input_files(folder).items():
                files.setdefault(name, path)
        return files

    def _load(self, name: str) -> tuple[str, str, None] | None:
        path = self._files.get(name)
        return None if path is None else (path.read_text("utf-8-sig"), str(path), None)

    def names(self) -> list[str]:
        """Every layout file, by its path below the layouts folder."""
        return sorted(name for name in self._files if name.endswith(".html"))

    def render(self, name: str, values: dict[str, Any]) -> str:
        """What the layout makes of these values. Raises whatever its code does."""
        if name not in self._left_in_pieces:
            try:
                return self._in_one_piece.render(name, values)
            except InPiecesError:
                self._left_in_pieces.add(name)
            except Exception:  # noqa: S110 - it is told below, with the lines of the files that people write
                pass
        return self.environment.render(name, values)

    def reads(self, name: str) -> Reads:
        """What the layout reads, with all that it extends and includes."""
        return self._closure(name, ())

    def problems_of(self, name: str) -> list[Problem]:
        """Problems of the layout and of all that it extends and includes."""
        self.reads(name)
        return [problem for file in sorted(self.reads(name).files) for problem in self._parsed[file][1]]

    def source_digests(self, name: str) -> dict[str, str]:
        """The digest of the text of the layout, and of each that it extends and includes, by file."""
        return {file: self._source_digests[file] for file in sorted(self.reads(name).files)}

    def place_of(self, name: str) -> str:
        """The file that `name` stands for, as problems name it."""
        return self._show(self._files.get(name, self._folders[-1] / name))

    def _closure(self, name: str, above: tuple[str, ...]) -> Reads:
        if name in above:
            return Reads()
        own, _ = self._analysis(name)
        total = own
        for file in sorted(own.files - {name}):
            total |= self._closure(file, (*above, name))
        return total

    def _analysis(self, name: str) -> tuple[Reads, list[Problem]]:
        if name not in self._parsed:
            self._parsed[name] = self._analyse(name)
        return self._parsed[name]

    def _analyse(self, name: str) -> tuple[Reads, list[Problem]]:
        place = self.place_of(name)
        self._source_digests[name] = ""
        try:
            source, _, _ = self.environment.loader.get_source(self.environment, name)  # type: ignore[union-attr]
        except TemplateNotFound:
            return Reads(frozenset({name})), [Problem(place, None, "there is no such layout", "add the file")]
        except UnicodeDecodeError:
            return Reads(frozenset({name})), [Problem(place, None, "is not UTF-8", "save it as UTF-8")]
        self._source_digests[name] = digest_data(source)
        made_from = [place, self._source_digests[name]]
        data = self._kept.get(name, _ANALYSIS, made_from) if self._kept else None
        if data is not None:
            return _from_plain(json.loads(data))
        found = self._analyse_source(name, source, place)
        if self._kept:
            self._kept.put(name, _ANALYSIS, made_from, json.dumps(_plain(*found)).encode())
        return found

    def _analyse_source(self, name: str, source: str, place: str) -> tuple[Reads, list[Problem]]:
        try:
            tree = self.environment.parse(source, name)
            found = _reads_of(tree, name), list(_dynamic_names(tree, place))
            self.environment.compile(tree, name)  # which changes the tree
        except TemplateSyntaxError as error:
            problem = Problem(place, error.lineno, f"{error.message}", "correct the Jinja syntax")
            return Reads(frozenset({name})), [problem]
        return found


def _plain(reads: Reads, problems: list[Problem]) -> list[Any]:
    """An analysis as plain data."""
    return [
        {field.name: sorted(getattr(reads, field.name)) for field in fields(Reads)},
        [[problem.path, problem.line, problem.message, problem.hint] for problem in problems],
    ]


def _from_plain(data: list[Any]) -> tuple[Reads, list[Problem]]:
    """The analysis that `_plain` gave as `data`."""
    reads, problems = data
    sets = {name: frozenset(found) for name, found in reads.items()}
    return Reads(**sets), [Problem(*problem) for problem in problems]


def _reads_of(tree: nodes.Template, name: str) -> Reads:
    found: dict[str, set[str]] = {"texts": set(), "assets": set()}
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in _KEYED:
            found[_KEYED[call.node.name]].update(_constants(call.args[0]) if call.args else ())
    names = meta.find_undeclared_variables(tree)
    files = {file for file in meta.find_referenced_templates(tree) if file}
    if "entry" in names:
        files.add(ENTRY)
    site = {
        node.attr
        for node in tree.find_all(nodes.Getattr)
        if isinstance(node.node, nodes.Name) and node.node.name == "site"
    }
    return Reads(
        frozenset({name, *files}),
        frozenset(site),
        frozenset(found["texts"]),
        frozenset(found["assets"]),
        frozenset(names - FUNCTIONS - {"site"}),
    )


def _constants(node: nodes.Expr | None) -> list[str]:
    """The strings that an expression can be, two for `a if x else b`; none where these are not all."""
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, nodes.CondExpr):
        first, second = _constants(node.expr1), _constants(node.expr2)
        return [*first, *second] if first and second else []
    return []


def _dynamic_names(tree: nodes.Template, place: str) -> Iterator[Problem]:
    """Problems for names that only a run could tell: they could not stand in a page's key."""
    for call in tree.find_all(nodes.Call):
        if not isinstance(call.node, nodes.Name) or call.node.name not in _KEYED:
            continue
        if not call.args or not _constants(call.args[0]):
            hint = f'write {call.node.name}("…") with the name itself'
            yield Problem(place, call.lineno, f"{call.node.name}() without a literal name", hint)
    for line, name in _other_uses(tree):
        if name == "site":
            yield Problem(place, line, "`site` is used as a whole", "write site.NAME")
        else:
            hint = f'write {name}("…"), and name nothing else {name}'
            yield Problem(place, line, f"`{name}` is used without a call", hint)
    for statement in tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
        if not isinstance(getattr(statement, "template", None), nodes.Const):
            yield Problem(
                place, statement.lineno, "names a layout by an expression", "write its path in quotes"
            )


def _other_uses(tree: nodes.Template) -> Iterator[tuple[int, str]]:
    """Line and name where `site` is not in `site.NAME`, or the name of a keyed function not in its call."""
    used_plainly = {id(node.node) for node in tree.find_all(nodes.Getattr)}
    called = {id(node.node) for node in tree.find_all(nodes.Call)}
    for node in tree.find_all((nodes.Name, nodes.Macro, nodes.Import, nodes.FromImport)):
        match node:
            case nodes.Name(name="site"):
                names = [] if id(node) in used_plainly else ["site"]
            case nodes.Name(name=name):
                names = [] if id(node) in called else [name]
            case nodes.Macro(name=name) | nodes.Import(target=name):
                names = [name]
            case nodes.FromImport(names=pairs):
                names = [pair if isinstance(pair, str) else pair[1] for pair in pairs]
        yield from ((node.lineno, name) for name in names if name == "site" or name in _KEYED)


def missing(reads: Reads, inputs: frozenset[str], site: Mapping[str, Any]) -> Iterator[str]:
    """What a layout reads that nothing provides: unknown inputs and unknown fields of the archive."""
    yield from sorted(reads.names - inputs)
    yield from sorted(f"site.{name}" for name in reads.site - set(site))

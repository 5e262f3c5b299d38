"""What is wrong with the layouts of a plan, told with file and line before a page is rendered.

What belongs here: names, texts and assets that a layout reads and nothing provides, and the place of their
first use. What does not: mistakes of syntax, which `warta.layouts` finds, and what only running a layout
shows (`warta.render`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jinja2 import meta, nodes

from warta.errors import Problem
from warta.keys import BODY_TEXTS, Keys
from warta.layouts import ENTRY, Layouts, Reads, missing
from warta.model import Page
from warta.tasks import Kit


def layout_problems(pages: Iterable[Page], keys: Keys) -> dict[tuple[str, str], list[Problem]]:
    """Problems of the layouts that `pages` use, by layout and language; those without any are left out."""
    samples: dict[tuple[str, str], Page] = {}
    for page in pages:
        if page.layout.endswith(".html"):
            samples.setdefault((page.layout, page.language), page)
    found = {at: _problems_of(page, keys.kit, keys.layouts) for at, page in samples.items()}
    return {at: problems for at, problems in found.items() if problems}


def _problems_of(page: Page, kit: Kit, layouts: Layouts) -> list[Problem]:
    return layouts.problems_of(page.layout) or list(_missing_in(page, kit, layouts))


def _missing_in(page: Page, kit: Kit, layouts: Layouts) -> Iterator[Problem]:
    """A problem for every text, asset and input that the page's layout reads and nothing provides."""
    reads = layouts.reads(page.layout)
    texts = reads.texts | (BODY_TEXTS if "body" in page.inputs else frozenset())
    for key in sorted(texts - set(kit.texts[page.language])):
        message = f"there is no text {key!r} in layouts/text/{page.language}.yml"
        place = _first_use(layouts, page.layout, key, nodes.Const)
        yield Problem(*place, message, "add it there, or correct the key")
    for name in sorted(reads.assets - set(kit.assets)):
        place = _first_use(layouts, page.layout, name, nodes.Const)
        yield Problem(*place, f"there is no assets/{name}", "add the file, or correct the name")
    inputs = frozenset(page.inputs) | _entry_inputs(reads)
    for name in missing(reads, inputs, kit.site[page.language]):
        kind = nodes.Getattr if name.startswith("site.") else nodes.Name
        place = _first_use(layouts, page.layout, name, kind)
        yield Problem(*place, f"{name!r} is not an input of this layout", "correct the name")


def _first_use(layouts: Layouts, layout: str, name: str, kind: type[nodes.Node]) -> tuple[str, int | None]:
    """File and line of the first use of `name`, in the layout or in one that it is made of."""
    environment = layouts.environment
    files = layouts.reads(layout).files
    for file in sorted(files, key=lambda file: (file != layout, file)):
        assert environment.loader
        source, _, _ = environment.loader.get_source(environment, file)
        tree = environment.parse(source)
        lines = [node.lineno for node in tree.find_all(kind) if _names(node, name, tree)]
        if lines:
            return layouts.place_of(file), min(lines)
    return layouts.place_of(layout), None


def _entry_inputs(reads: Reads) -> frozenset[str]:
    return frozenset({"item"}) if ENTRY in reads.files else frozenset()


def _names(node: nodes.Node, name: str, tree: nodes.Template) -> bool:
    """Whether a node of a layout's syntax tree is a use of an input, a `site.NAME` or a literal."""
    match node:
        case nodes.Name(name=own):
            return bool(own == name) and name in meta.find_undeclared_variables(tree)
        case nodes.Getattr(node=nodes.Name(name="site"), attr=own):
            return f"site.{own}" == name
        case nodes.Const(value=value):
            return bool(value == name)
    return False

"""Pages into bytes, and the key that says whether that must be done at all.

What belongs here: the key of a page, which is the digest of all that its layout can read, and the
running of layouts, here or in other processes. What does not: which pages there are (`warta.pages`)
and where the bytes go (`warta.publish`).
"""

from __future__ import annotations

import hashlib
import html
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import meta, nodes
from markupsafe import Markup

from warta import urls
from warta.abbreviations import mark_first_uses
from warta.compiling import Known
from warta.digests import digest_bytes, digest_data, packed, unpacked
from warta.errors import Problem
from warta.filling import fill, name_tables
from warta.kept_layouts import FOLDER, KeptLayouts
from warta.layouts import ENTRY, Layouts, Reads, missing
from warta.model import Page
from warta.picture_markup import show_pictures
from warta.places import Places
from warta.publish import Staged, stage
from warta.release_page import ROOT
from warta.search_words import LAYOUT as SEARCH_WORDS
from warta.search_words import render_words
from warta.text import Catalogue

# What the HTML of a body takes from the catalogue, beside what its layout does.
_BODY_TEXTS = frozenset({"footnote_back", "picture_full", "table_name"})
# How many list entries a renderer holds; lists that follow each other have most of theirs in common.
_MOST_ENTRIES = 20_000


@dataclass(frozen=True, slots=True)
class Kit:
    """All that rendering needs beside the pages; plain data, so that it can go to other processes.

    `site`, by language, is what layouts may read of the archive; `texts` the catalogues' entries;
    `assets` the published address of each asset, `styles` the text of style sheets;
    `program` a digest of the program itself, '' where nothing may be kept; `world` one of all that every
    page's inputs may go by, '' where that is not known.
    """

    places: Places
    program: str
    site: Mapping[str, Mapping[str, Any]]
    texts: Mapping[str, Mapping[str, Any]]
    assets: Mapping[str, str]
    styles: Mapping[str, str]
    world: str = ""


def kept_layouts(places: Places, program: str) -> KeptLayouts | None:
    """Where a build keeps what it makes of layouts; None for one without a program, which writes nothing."""
    return KeptLayouts(places.state / FOLDER, program) if program else None


class Task(NamedTuple):
    """One page to render: where, with which layout in which language, and its inputs, packed.

    `body` is the HTML that its input `body` stands for, `entries` those it lists, packed, by digest, or the
    bodies that it goes through;
    `present` is the digest of the bytes that are in its place now.
    """

    path: str
    layout: str
    language: str
    inputs: Mapping[str, bytes]
    body: str = ""
    entries: Mapping[str, bytes] = {}
    present: str = ""


# A list of so many entries takes as long as the page of a release, and as much memory on its way; so do
# inputs of so many bytes, packed: those of a search file or a sitemap are as long as the list of a year.
_ENTRIES_A_PAGE = 20
_BYTES_A_PAGE = 20_000


def worth_of(task: Task) -> int:
    """How many pages of releases a task amounts to."""
    inputs = sum(map(len, task.inputs.values()))
    return 1 + len(task.entries) // _ENTRIES_A_PAGE + inputs // _BYTES_A_PAGE


def packed_inputs(page: Page) -> dict[str, bytes]:
    """The inputs of a page by name, packed: of them its key is made, and from them it is rendered."""
    return {name: packed(value) for name, value in page.inputs.items()}


def task_of(page: Page, body: str = "", entries: Mapping[str, bytes] | None = None) -> Task:
    """The task to render `page`, whatever is in its place now."""
    return Task(page.path, page.layout, page.language, packed_inputs(page), body, entries or {})


class Keys:
    """Keys of pages, and the layouts' problems that a build must know before it renders."""

    def __init__(self, kit: Kit, layouts: Layouts) -> None:
        self._kit = kit
        self._layouts = layouts
        self._of_layout: dict[tuple[str, str], tuple[str, dict[str, str]]] = {}
        self._broken: set[tuple[str, str]] = set()

    def is_broken(self, page: Page) -> bool:
        """Whether `problems` found the page's layout unusable."""
        return (page.layout, page.language) in self._broken

    def basis(self, page: Page) -> str:
        """A digest that tells whether the page's inputs must be made to know its key; '' where they must."""
        if not page.basis or not self._kit.world:
            return ""
        layout = self.layout_parts(page)[0] if page.layout else ""
        return digest_bytes(f"{self._kit.world}\0{layout}\0{page.basis}".encode())

    def key(self, page: Page, inputs: Mapping[str, bytes] | None = None) -> str:
        """The digest of the page's layout, with all it reads, and its inputs.

        `inputs` are the `input_digests` of the page, where they are known.
        """
        if not page.layout:
            return str(page.inputs["digest"])
        if inputs is None:
            inputs = self.input_digests(packed_inputs(page))
        names = "\0".join([self.layout_parts(page)[0], *inputs])
        return digest_bytes(b"\0".join([names.encode(), *inputs.values()]))

    def reads(self, layout: str, name: str) -> bool:
        """Whether the layout, or one that it is made of, reads the input `name`."""
        return name in self._layouts.reads(layout).names

    def place_of(self, layout: str) -> str:
        """The file that a layout stands for, as problems name it."""
        return self._layouts.place_of(layout)

    def parts(self, page: Page) -> dict[str, str]:
        """The digest of each thing that the page's key is made of, by name; keys differ just where these do.

        Names are those of `layout_parts`, and `input NAME`.
        """
        digests = self.input_digests(packed_inputs(page))
        own = {f"input {name}": digest.hex() for name, digest in digests.items()}
        return {**self.layout_parts(page)[1], **own}

    @staticmethod
    def input_digests(inputs: Mapping[str, bytes]) -> dict[str, bytes]:
        """The digest of each of a page's packed inputs: what of its key is its own."""
        return {name: hashlib.sha256(data).digest() for name, data in inputs.items()}

    def layout_parts(self, page: Page) -> tuple[str, dict[str, str]]:
        """What the page's key shares with others of its layout and language: a digest, and its parts.

        Named `program`, `layout`, `language`, `file FILE`, `site NAME`, `text KEY` and `asset NAME`; none of
        a page that is a copy of a file.
        """
        at = (page.layout, page.language)
        if at not in self._of_layout:
            parts = dict(self._layout_parts(*at)) if page.layout else {}
            self._of_layout[at] = (digest_data(parts), parts)
        return self._of_layout[at]

    def problems(self, pages: Iterable[Page]) -> list[Problem]:
        """Problems of the layouts that `pages` use, each once."""
        found: dict[Problem, None] = {}
        seen: set[tuple[str, str]] = set()
        for page in pages:
            if page.layout.endswith(".html") and (page.layout, page.language) not in seen:
                seen.add((page.layout, page.language))
                problems = self._problems_of(page)
                found.update(dict.fromkeys(problems))
                if problems:
                    self._broken.add((page.layout, page.language))
        return list(found)

    def _problems_of(self, page: Page) -> list[Problem]:
        return self._layouts.problems_of(page.layout) or list(self._missing_in(page))

    def _missing_in(self, page: Page) -> Iterator[Problem]:
        """A problem for every text, asset and input that the page's layout reads and nothing provides."""
        reads = self._layouts.reads(page.layout)
        texts = reads.texts | (_BODY_TEXTS if "body" in page.inputs else frozenset())
        for key in sorted(texts - set(self._kit.texts[page.language])):
            message = f"there is no text {key!r} in layouts/text/{page.language}.yml"
            place = self._first_use(page.layout, key, nodes.Const)
            yield Problem(*place, message, "add it there, or correct the key")
        for name in sorted(reads.assets - set(self._kit.assets)):
            place = self._first_use(page.layout, name, nodes.Const)
            yield Problem(*place, f"there is no assets/{name}", "add the file, or correct the name")
        inputs = frozenset(page.inputs) | _entry_inputs(reads)
        for name in missing(reads, inputs, self._kit.site[page.language]):
            kind = nodes.Getattr if name.startswith("site.") else nodes.Name
            place = self._first_use(page.layout, name, kind)
            yield Problem(*place, f"{name!r} is not an input of this layout", "correct the name")

    def _first_use(self, layout: str, name: str, kind: type[nodes.Node]) -> tuple[str, int | None]:
        """File and line of the first use of `name`, in the layout or in one that it is made of."""
        environment = self._layouts.environment
        files = self._layouts.reads(layout).files
        for file in sorted(files, key=lambda file: (file != layout, file)):
            assert environment.loader
            source, _, _ = environment.loader.get_source(environment, file)
            tree = environment.parse(source)
            lines = [node.lineno for node in tree.find_all(kind) if _names(node, name, tree)]
            if lines:
                return self._layouts.place_of(file), min(lines)
        return self._layouts.place_of(layout), None

    def _layout_parts(self, layout: str, language: str) -> Iterator[tuple[str, str]]:
        yield "program", digest_data(self._kit.program)
        yield "layout", digest_data(layout)
        yield "language", digest_data(language)
        if not layout.endswith(".html"):
            return
        reads, kit = self._layouts.reads(layout), self._kit
        for file, digest in self._layouts.source_digests(layout).items():
            yield f"file {file}", digest
        for name in reads.site:
            yield f"site {name}", digest_data(kit.site[language].get(name))
        for key in (*sorted(reads.texts | _BODY_TEXTS), *_date_texts(kit, language)):
            yield f"text {key}", digest_data(kit.texts[language].get(key))
        for name in reads.assets:
            yield f"asset {name}", digest_data(kit.assets.get(name))


class Renderer:
    """Renders pages with one set of layouts."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._layouts = {language: self._layouts_in(language) for language in kit.texts}
        self._catalogues = {language: Catalogue(language, texts) for language, texts in kit.texts.items()}
        self._in_lists = {language: self._functions(language, ROOT) for language in kit.texts}
        self._entries: dict[tuple[str, str], str] = {}

    def _layouts_in(self, language: str) -> Layouts:
        places = self._kit.places
        known = Known(self._kit.texts[language], self._kit.site[language], language)
        return Layouts(places.layouts, places.show, known=known, kept=kept_layouts(places, self._kit.program))

    def render(self, task: Task) -> bytes | Problem:
        """The bytes of a page, or the problem that its layout has with it."""
        return self.render_with(task, {name: unpacked(data) for name, data in task.inputs.items()})

    def render_with(self, task: Task, inputs: dict[str, Any]) -> bytes | Problem:
        """The same with these inputs, which need not be plain data, instead of those of the task."""
        if task.layout == SEARCH_WORDS:
            return render_words(inputs, task.entries)
        if not task.layout.endswith(".html"):
            from warta.exports import RENDERERS  # late: the page of a release needs none of them

            return RENDERERS[task.layout](inputs)
        try:
            context = self._context(task, inputs)
            return self._layouts[task.language].render(task.layout, context).encode()
        except Exception as error:  # a layout is a program of its own: whatever it raises is its problem
            return self._problem(task, error)

    def _context(self, task: Task, inputs: dict[str, Any]) -> dict[str, Any]:
        root = urls.root_from(task.path)
        context = {**self._functions(task.language, root), **inputs}
        if "body" in inputs:
            context["body"] = self._body(task, inputs["body"], inputs["page"]["canonical"], root)
        context["entry"] = lambda digest: Markup(  # noqa: S704 - a layout made it, with autoescape
            self._entry(digest, task.entries[digest], task.language).replace(ROOT, root)
        )
        return context

    def _functions(self, language: str, root: str) -> dict[str, Any]:
        """What every layout may read and call; that it reads what its key holds, `Keys.problems` saw."""
        catalogue = self._catalogues[language]
        return {
            "site": self._kit.site[language],
            "t": catalogue.text,
            "tn": catalogue.counted,
            "date": catalogue.date,
            "number": catalogue.number,
            "language_name": catalogue.language_name,
            "link": lambda address: root + urls.file_of(address),
            "asset": lambda name: root + self._kit.assets[name],
            "inline": lambda name: self._inline(name, root),
        }

    def _inline(self, name: str, root: str) -> Markup:
        """The text of a style sheet, for a page that may be shown where no other file can be reached."""
        start = f'url("{root}{posixpath.dirname(urls.ASSETS + name)}/'
        text = re.sub(r'url\("(?!data:|https?:|//|#|/)', lambda _: start, self._kit.styles[name])
        return Markup(text)  # noqa: S704 - the archive's own style sheet

    def _entry(self, digest: str, data: bytes, language: str) -> str:
        """The HTML of a list entry, rendered once as a rule; its links start at a mark for the root."""
        at = (digest, language)
        html = self._entries.get(at)
        if html is None:
            context = {**self._in_lists[language], "item": unpacked(data)}
            html = self._layouts[language].render(ENTRY, context)
            if len(self._entries) >= _MOST_ENTRIES:
                self._entries.clear()
            self._entries[at] = html
        return html

    def _body(self, task: Task, body: Mapping[str, Any], canonical: str, root: str) -> Markup:
        addresses = [address and address.replace(ROOT, root) for address in body["addresses"]]
        words = self._catalogues[task.language]
        nonce, html = body["nonce"], task.body
        if pictures := body.get("pictures"):
            html = show_pictures(html, nonce, pictures, words.text("picture_full"))
        html = fill(html, nonce, addresses, lambda number: words.text("footnote_back", n=number), canonical)
        html = name_tables(html, lambda number: words.text("table_name", n=number))
        if expansions := body.get("abbreviations"):
            html = mark_first_uses(html, expansions)
        return Markup(html)  # noqa: S704 - the sanitiser made it

    def _problem(self, task: Task, error: Exception) -> Problem:
        folders = [str(folder) for folder in self._kit.places.layouts]
        import traceback  # late: only mistakes need it

        for frame in reversed(traceback.extract_tb(error.__traceback__)):
            if frame.filename.startswith(tuple(folders)):
                place = self._kit.places.show(Path(frame.filename))
                break
        else:
            place = self._layouts[task.language].place_of(task.layout)
            return Problem(place, None, _told(error), "correct the layout")
        return Problem(
            place, frame.lineno, _told(error), "correct the layout; the README lists what it may read"
        )


def prepare_process(kit: Kit, staging: Path) -> None:
    """Make this process ready to render with `kit` into the folder `staging`."""
    _prepared.clear()
    _prepared.append((Renderer(kit), staging))


def render_task(task: Task) -> Staged | Problem:
    """Stage a page, rendered with the kit that the process was made ready with."""
    renderer, staging = _prepared[0]
    made = renderer.render(task)
    return made if isinstance(made, Problem) else stage(staging, task.path, made, task.present)


# One process renders for one build at a time; this is its renderer, and where it puts pages.
_prepared: list[tuple[Renderer, Path]] = []


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


def _date_texts(kit: Kit, language: str) -> list[str]:
    return sorted(key for key in kit.texts[language] if key.startswith("date_"))


def _told(error: Exception) -> str:
    text = html.unescape(str(error))
    return text if "undefined" in text else f"{type(error).__name__}: {text}"

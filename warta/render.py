"""Pages into bytes, by running their layouts, here or in other processes.

What belongs here: what a layout may read and call, list entries, bodies in their place, and the problem that
a layout has with a page. What does not: which pages there are (`warta.pages`), whether one must be rendered
(`warta.keys`), and where the bytes go (`warta.publish`).
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from markupsafe import Markup

from warta import urls
from warta.abbreviations import mark_first_uses
from warta.compiling import Known
from warta.digests import unpacked
from warta.errors import Problem
from warta.filling import fill, name_tables
from warta.layouts import ENTRY, Layouts
from warta.picture_markup import show_pictures
from warta.publish import Staged, stage
from warta.release_page import ROOT
from warta.search_words import LAYOUT as SEARCH_WORDS
from warta.search_words import render_words
from warta.tasks import Kit, Task, kept_layouts
from warta.text import Catalogue

# How many list entries a renderer holds; lists that follow each other have most of theirs in common.
_MOST_ENTRIES = 20_000


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


def _told(error: Exception) -> str:
    text = html.unescape(str(error))
    return text if "undefined" in text else f"{type(error).__name__}: {text}"

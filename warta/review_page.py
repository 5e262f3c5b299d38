"""One page on which a person reviews: source and result side by side, what is doubtful first.

What belongs here: what that page shows of each file, and writing it. What does not: what needs a human eye
(`warta.review`) and how the page looks (`layouts/review.html`). The page is no part of the archive: it
shows raw files and drafts, so it never lies below `output/`.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from markupsafe import Markup

from warta import atomic, frontmatter
from warta.body_html import render_body
from warta.contents import Words
from warta.differences import Form, form_of
from warta.errors import ContentError, Problem
from warta.explain import read_for_the_eye, value_in_words
from warta.filling import fill
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.findings import Finding, ToldLine
from warta.keys import Keys
from warta.layout_problems import layout_problems
from warta.layouts import Layouts
from warta.markup import MarkupError
from warta.model import Page
from warta.outcomes import Outcome
from warta.picture_markup import tell_pictures
from warta.places import Places
from warta.rawfile import RawFile
from warta.rawfiles import Reading
from warta.render import Renderer
from warta.review import Matter, Review, files_in
from warta.sources import Sources
from warta.stocktaking import Stock
from warta.tasks import Kit, Task
from warta.text import Catalogue

LAYOUT = "review.html"
NAME = "review.html"
# A page of more files than this helps nobody, and a browser is slow to show it.
MOST_FILES = 100
# Of one file: a log or a film that was saved as a page must not make all others unreadable.
MOST_LINES = 1500
LONGEST_LINE = 2000
LONGEST_EVIDENCE = 160
LONGEST_BODY = 100_000
# In the first bytes of every such page, so that no other file is taken for one and written over.
MARK = b"<!-- Warta: review -->"

# What roles have in common, for the page's colours.
_GROUPS = {
    "title": "title",
    "subtitle": "title",
    "date": "date",
    "body": "body",
    "office": "fact",
    "number": "fact",
    "category": "fact",
    "views": "fact",
    "tags": "fact",
    "header": "fact",
    "signoff": "apart",
    "contact": "apart",
    "signature": "apart",
    "boilerplate": "apart",
}
_LEFT_OUT = "out"
GROUPS = ("title", "date", "fact", "body", "apart", _LEFT_OUT)
# Fields that say how the others are known, and the address.
_ABOUT_OTHERS = frozenset({"source", "inferred", "review", "date_source", "slug"})


def write_page(places: Places, review: Review, path: Path) -> list[Problem]:
    """Write the page to `path`; the problems that stand in the way, none where it is written."""
    assert review.stock, "there is an archive"
    if problem := _unfit(places, path):
        return [problem]
    sources = review.stock.sources
    kit = _kit(places, sources)
    language = sources.settings.language
    try:
        page = _page(places, review, review.stock, Words(language, sources.catalogues[language].entries))
    except ContentError as error:
        return error.problems
    unfit = layout_problems([page], Keys(kit, Layouts(places.layouts, places.show)))
    problems = [problem for found in unfit.values() for problem in found]
    rendered = problems[0] if problems else _rendered(kit, page)
    if isinstance(rendered, Problem):
        return problems or [rendered]
    try:
        atomic.write_over(path, MARK + b"\n" + rendered)
    except OSError as error:
        hint = "check the folder and the disk"
        return [Problem(str(path), None, f"cannot be written: {error.strerror}", hint)]
    return []


def _unfit(places: Places, path: Path) -> Problem | None:
    """Why the page must not be written to `path`."""
    whole = path.resolve()
    if folder := places.folder_around(whole):
        message = f"lies in {folder.name}/, which holds the archive; the page shows what is not published"
        return Problem(str(path), None, message, "name another file, or leave the name out")
    try:
        with whole.open("rb") as file:
            if not file.read(len(MARK)).startswith(MARK):
                return Problem(str(path), None, "exists and is no page of this kind", "name another file")
    except FileNotFoundError:
        pass
    except OSError as error:
        return Problem(str(path), None, f"cannot be written: {error.strerror}", "name another file")
    return None


def _rendered(kit: Kit, page: Page) -> bytes | Problem:
    return Renderer(kit).render_with(Task(page.path, page.layout, page.language, {}), dict(page.inputs))


def _kit(places: Places, sources: Sources) -> Kit:
    """What the layout may read: texts and style sheets, nothing of the archive."""
    language = sources.settings.language
    return Kit(
        places=places,
        program="",
        site={language: {}},
        texts={language: sources.catalogues[language].entries},
        assets={name: asset.address for name, asset in sources.assets.items()},
        styles={name: asset.data.decode() for name, asset in sources.assets.items() if name.endswith(".css")},
    )


def _page(places: Places, review: Review, stock: Stock, words: Catalogue) -> Page:
    files = files_in(review.matters)
    desk = _Desk(places, review, stock, words)
    shown = [desk.case(f"f{n}", *item) for n, item in enumerate(list(files.items())[:MOST_FILES], start=1)]
    inputs = {
        "page": {"title": words.text("review_title"), "language": words.language},
        "cases": shown,
        "count": len(review.matters),
        "files": len(files),
        "legend": [{"group": group, "label": words.text(f"review_group_{group}")} for group in GROUPS],
    }
    return Page(NAME, LAYOUT, inputs, words.language)


class _Desk:
    """Lays a file, its source and its result on the table."""

    def __init__(self, places: Places, review: Review, stock: Stock, words: Catalogue) -> None:
        self._places = places
        self._outcomes = review.outcomes
        self._words = words
        self._vocabulary = stock.sources.vocabulary
        self._finder: AgencyFinder = stock.finder()
        self._by_source = {raw.source: raw for raw in stock.inbox}
        self._by_digest = {raw.digest: raw for raw in stock.inbox if raw.digest}
        self._raws = {raw.name: raw for raw in stock.inbox}

    def case(self, key: str, name: str, matters: Sequence[Matter]) -> dict[str, Any]:
        """All that the page shows of one file; `key` begins the names of its places on the page."""
        if raw := self._raws.get(name):
            return self._of_raw_file(key, raw, matters)
        if name.endswith(".md"):
            return self._of_markdown(key, name, matters)
        return self._laid_out(key, name, matters)

    def _of_raw_file(self, key: str, raw: RawFile, matters: Sequence[Matter]) -> dict[str, Any]:
        reading, lines = read_for_the_eye(raw, self._finder, self._vocabulary)
        outcome = self._outcomes.get(raw.name)
        result = form_of(reading.data) if reading.converted else None
        return self._laid_out(
            key, raw.name, matters, raw=raw, lines=lines, reading=reading, result=result, outcome=outcome
        )

    def _of_markdown(self, key: str, name: str, matters: Sequence[Matter]) -> dict[str, Any]:
        try:
            form = form_of((self._places.root / name).read_bytes())
        except OSError:
            form = Form({}, "")
        source = form.values.get("source", {})
        raw = self._by_digest.get(source.get("sha256", "")) or self._by_source.get(source.get("file", ""))
        if raw is None:
            return self._laid_out(key, name, matters, result=form)
        reading, lines = read_for_the_eye(raw, self._finder, self._vocabulary)
        return self._laid_out(key, name, matters, raw=raw, lines=lines, reading=reading, result=form)

    def _laid_out(
        self,
        key: str,
        name: str,
        matters: Sequence[Matter],
        *,
        raw: RawFile | None = None,
        lines: Sequence[ToldLine] = (),
        reading: Reading | None = None,
        result: Form | None = None,
        outcome: Outcome | None = None,
    ) -> dict[str, Any]:
        values = result.values if result else {}
        doubted = [matter.field for matter in matters if matter.field]
        if outcome and reading and reading.converted:  # of a Markdown file a person may have settled them
            findings = reading.converted.findings
            doubted += [name for name, finding in findings.items() if finding.doubt]
        fields = self._fields(values, reading, doubted, {line.number for line in lines[:MOST_LINES]})
        body, is_plain = _body(result, key, self._words) if result else ("", False)
        return {
            "key": key,
            "name": name,
            "matters": [{"field": matter.field, "reason": matter.reason} for matter in matters],
            "source": raw.name if raw else "",
            "is_changed": self._is_changed(values, raw),
            "lines": self._lines(lines),
            "left_lines": max(0, len(lines) - MOST_LINES),
            "target": outcome.target if outcome else "",
            "is_to_be": bool(outcome and result),
            "diff": list(outcome.diff) if outcome else [],
            "fields": [field for field in fields if _is_told(field)],
            "missing": [field["name"] for field in fields if not _is_told(field)],
            "language": values.get("language", ""),
            "body": body,
            "is_plain": is_plain,
        }

    def _is_changed(self, values: Mapping[str, Any], raw: RawFile | None) -> bool:
        """Whether the raw file is not any more what the result came from."""
        sha256 = values.get("source", {}).get("sha256", "")
        return bool(raw and sha256 and raw.digest != sha256)

    def _lines(self, lines: Sequence[ToldLine]) -> list[dict[str, Any]]:
        return [
            {
                "number": line.number,
                "group": _GROUPS.get(line.role, _LEFT_OUT),
                "role": self._role(line.role),
                "text": _cut(line.printed),
            }
            for line in lines[:MOST_LINES]
        ]

    def _role(self, role: str) -> str:
        """The name of a role in the page's language."""
        key = f"review_role_{role.replace(' ', '_')}"
        return self._words.text(key) if key in self._words.entries else role

    def _fields(
        self, values: Mapping[str, Any], reading: Reading | None, doubted: Sequence[str], shown: set[int]
    ) -> list[dict[str, Any]]:
        """The fields of the result, those in doubt first, then in the order of the front matter.

        `shown` are the numbers of the lines that the page shows.
        """
        findings: Mapping[str, Finding] = reading.converted.findings if reading and reading.converted else {}
        yields = form_of(reading.data).values if reading else {}
        known = [field.name for field in frontmatter.FIELDS]
        names = [name for name in (*known, *findings) if name in values or name in findings]
        return [
            {
                "name": name,
                "value": value_in_words(values.get(name)),
                "is_doubted": name in doubted,
                **self._known(
                    values.get(name),
                    yields.get(name),
                    findings.get(name),
                    shown,
                    is_doubted=name in doubted,
                ),
            }
            for name in dict.fromkeys([*doubted, *names])
            if name not in _ABOUT_OTHERS
        ]

    def _known(
        self, value: Any, read: Any, finding: Finding | None, shown: set[int], *, is_doubted: bool
    ) -> dict[str, Any]:
        """How a field is known: by the source, where it holds what that yields."""
        nothing = {"certainty": "", "reason": "", "evidence": "", "lines": [], "doubt": "", "read": ""}
        if value_in_words(value) != value_in_words(read):
            written = self._certainty("other") if value is not None else ""
            return nothing | {"certainty": written, "read": value_in_words(read)}
        if finding is None:
            return nothing
        return nothing | {
            "certainty": self._certainty(str(finding.certainty)),
            "reason": finding.reason,
            "evidence": _cut(finding.evidence, LONGEST_EVIDENCE),
            "lines": [number for number in finding.lines if number in shown],
            "doubt": finding.doubt if is_doubted else "",
        }

    def _certainty(self, certainty: str) -> str:
        return self._words.text(f"review_{certainty}")


def _is_told(field: Mapping[str, Any]) -> bool:
    return bool(field["value"] or field["is_doubted"] or field["read"])


def _body(form: Form, key: str, words: Catalogue) -> tuple[Markup | str, bool]:
    """The body as the archive shows it, without links, pictures in words; whether it is shown plain instead.

    `key` begins the names of places in it, for a note of the same number may be in another body.
    """
    text = form.body
    if len(text) > LONGEST_BODY:
        return f"{text[:LONGEST_BODY]}…", True
    try:
        body = render_body(text, form.values)
    except MarkupError:
        return text, True
    names = [posixpath.basename(ref) for ref, _ in body.refs]
    shown = tell_pictures(body.html, body.nonce, names, words.text("review_picture"))
    html = fill(shown, body.nonce, [None] * len(body.refs), lambda n: words.text("footnote_back", n=n))
    html = re.sub(r"<[^>]*>", lambda tag: re.sub(r'(id="|href="#)(?=fn)', rf"\1{key}-", tag[0]), html)
    return Markup(html), False  # noqa: S704 - the sanitiser made it


def _cut(text: str, most: int = LONGEST_LINE) -> str:
    return text if len(text) <= most else f"{text[:most]}…"

"""How well raw files are converted: the texts and pages that have right answers, scored field by field.

What belongs here: reading the right answers, converting with the package and reading the result as a
reader of the archive gets it, comparing, counting, and the tables. What does not: the texts themselves
(`tests/corpus`), and how good is good enough (`tests/test_corpus.py`).

Run it with `python -m tests.score [FOLDER ...] [--worst N]`. Without a folder it takes the corpus, and the
examples beside the repository where they are on this machine. A field that the answers do not name is
not scored; null says that it must be absent. Where `body_loose` is true, the paragraphs of the body must
be there, whatever else is. A picture without a caption is no paragraph.
"""

from __future__ import annotations

import argparse
import datetime
import difflib
import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import yaml

from warta import frontmatter
from warta.agencies import SHIPPED, Registry, parse_agencies
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.reading.decode import Refused
from warta.intake.release import read_release
from warta.markup import render_markdown
from warta.tags import Vocabulary

CORPUS = Path(__file__).resolve().parent / "corpus"
SHARED = Path(__file__).resolve().parents[2] / "shared"
FOLDERS = (CORPUS / "text", CORPUS / "pages", SHARED / "seeds", SHARED / "intake")
SUFFIXES = (".txt", ".html", ".htm", ".mhtml", ".mht")

FIELDS = (
    "title subtitle date updated agency office authors number signoff views dateline_place category language"
    " contacts boilerplate"
).split()
# The names that a review may give to a field of the answers.
REVIEWED_AS = {"dateline_place": ("dateline_place", "dateline", "places")}
VERDICTS = ("right", "wrong", "missing", "invented")

INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
SPACE_BEFORE_MARK = re.compile(r"\s+(?=[,.;:!?)\]](?!\w))")
# One that is shown as a link, as it is elsewhere, is no paragraph.
PICTURE = re.compile(r"^!\[.*\]\([^\s\"']*\)$", re.MULTILINE)
BULLET = re.compile(r"[•●▪◦·*–-]\s+(?=\S)")
NUMBER = re.compile(r"\(?(\d{1,3}|[a-z])[.)]\s+(?=\S)")
BLOCK_TAGS = frozenset("p li td th h1 h2 h3 h4 h5 h6 blockquote figcaption dt dd pre ul ol table tr".split())


@dataclass(frozen=True)
class Case:
    """A raw file and its right answers."""

    path: Path
    gold: Mapping[str, Any]

    @property
    def layout(self) -> str:
        return str(self.gold.get("layout") or f"({self.path.parent.name})")

    @property
    def expected(self) -> tuple[str, ...]:
        """What may become of the file; the first is the best."""
        return (str(self.gold.get("expect", "ok")), *self.gold.get("accept", {}).get("expect", ()))


@dataclass(frozen=True)
class Reading:
    """What the package made of a raw file: what a reader gets, or why there is nothing."""

    values: Mapping[str, Any] = field(default_factory=dict)
    blocks: tuple[str, ...] = ()
    reviewed: Mapping[str, str] = field(default_factory=dict)
    refused: str = ""
    traceback: str = ""

    @property
    def outcome(self) -> str:
        if self.traceback:
            return "traceback"
        if self.refused:
            return "refuse"
        return "review" if self.reviewed else "ok"


@dataclass(frozen=True)
class Score:
    """A raw file's reading, compared with its right answers."""

    case: Case
    reading: Reading
    verdicts: Mapping[str, str]
    unmarked: frozenset[str]
    body_exact: bool | None
    words: tuple[int, int, int]
    lost: tuple[str, ...]
    furniture: tuple[str, ...]

    @property
    def expectation_met(self) -> bool:
        """Whether what was expected became of the file; an agency that no registry knows may be asked for."""
        only_asks_for_agency = set(self.reading.reviewed) == {"agency"} and not self.reading.refused
        agency = self.case.gold.get("agency")
        if only_asks_for_agency and not (agency and registry().find(agency)) and "ok" in self.case.expected:
            return True
        return self.reading.outcome in self.case.expected

    @property
    def differences(self) -> int:
        """How much is wrong, for sorting: what is worse weighs more."""
        if "refuse" in self.case.expected and self.reading.outcome == "refuse":
            return 0
        bad = sum(verdict != "right" for verdict in self.verdicts.values())
        return (
            bad
            + 5 * len(self.unmarked)
            + 3 * (self.body_exact is False)
            + 3 * len(self.lost)
            + len(self.furniture)
            + (not self.expectation_met)
            + 20 * bool(self.reading.traceback)
        )


# The right answers


def cases_in(folder: Path) -> list[Case]:
    """Every raw file of `folder` that has right answers: `gold.yml` for all, or `<name>.yml` beside each."""
    if (folder / "gold.yml").exists():
        return _cases_of_a_list(folder)
    cases = []
    for answers in sorted(folder.glob("*.yml")):
        raw = [path for path in (answers.with_suffix(suffix) for suffix in SUFFIXES) if path.exists()]
        cases += [Case(path, _load(answers)) for path in raw]
    return cases


def _cases_of_a_list(folder: Path) -> list[Case]:
    """The cases of the examples beside the repository, their answers in the form of the corpus."""
    gold = _load(folder / "gold.yml")
    return [
        Case(folder / entry["file"], _in_corpus_form(entry))
        for entry in gold.get("seeds") or gold.get("variants") or ()
    ]


def _in_corpus_form(entry: Mapping[str, Any]) -> dict[str, Any]:
    same = "title date agency views dateline_place language".split()
    gold = {name: entry[name] for name in same if name in entry}
    expect = entry.get("expect") or ("ok" if entry.get("date") else "review")
    gold["expect"] = "refuse" if expect == "reject" else expect
    gold["office"] = entry.get("author")
    gold["signoff"] = entry["signoff"][1:-1] if entry.get("signoff") else None
    gold["updated"] = (entry.get("date_alternatives") or {}).get("updated")
    gold["furniture"] = entry.get("residue_not_in_body", [])
    gold["outline"] = {name: value for name, value in entry.items() if name.startswith(("body", "paragraph"))}
    return gold


def _load(path: Path) -> dict[str, Any]:
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(found, dict), f"{path} holds no mapping"
    return found


# The reading


@cache
def registry() -> Registry:
    """The agencies that ship, and those of the corpus."""
    agencies = {}
    for path in (SHIPPED, CORPUS / "agencies.yml"):
        found, problems = parse_agencies(path.name, path.read_text(encoding="utf-8"))
        assert problems == []
        agencies |= found
    return Registry(agencies)


@cache
def finder() -> AgencyFinder:
    return AgencyFinder(registry())


def read(path: Path) -> Reading:
    """The file converted, written, cut at its front matter again and rendered."""
    try:
        converted = read_release(path.read_bytes(), path.name, finder(), Vocabulary({}))
        parts = frontmatter.split(frontmatter.write(converted.values, converted.body))
        matter, problems = frontmatter.parse(path.name, parts.yaml)
        errors = [problem for problem in problems if problem.is_error]
        assert errors == [], errors
        blocks = blocks_of(render_markdown(PICTURE.sub("", parts.body)).html)
    except Refused as refused:
        return Reading(refused=str(refused) or "refused")
    except Exception as error:  # whatever the package raises is what is to be told
        return Reading(traceback=f"{type(error).__name__}: {error}")
    values = {**matter.extra, **matter.values}
    reviewed = {item.get("field", ""): item["reason"] for item in values.get("review", ())}
    return Reading(values, tuple(blocks), reviewed)


class _Blocks(HTMLParser):
    """The text of every paragraph, heading, list item and cell in order; numbered items with their number."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self._text = ""
        self._numbers: list[int | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCK_TAGS:
            self._flush()
        if tag in ("ol", "ul"):
            self._numbers.append(int(dict(attrs).get("start") or 1) if tag == "ol" else None)
        elif tag == "li" and self._numbers and self._numbers[-1] is not None:
            self._text = f"{self._numbers[-1]}. "
            self._numbers[-1] += 1
        elif tag == "br":
            self._text += " "

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCK_TAGS:
            self._flush()
        if tag in ("ol", "ul") and self._numbers:
            self._numbers.pop()

    def handle_data(self, data: str) -> None:
        self._text += data

    def _flush(self) -> None:
        text = " ".join(self._text.split())
        if text and not re.fullmatch(r"\d+\.", text):
            self.blocks.append(text)
            self._text = ""
        elif not text:
            self._text = ""


def blocks_of(html: str) -> list[str]:
    """The blocks of text of a rendered body, each with single spaces."""
    parser = _Blocks()
    parser.feed(html)
    parser.close()
    parser._flush()
    return parser.blocks


# The comparison


def score(case: Case, reading: Reading | None = None) -> Score:
    """The reading of a case's file, compared with its answers."""
    reading = reading or read(case.path)
    gold = case.gold
    if case.expected[0] == "refuse" or (reading.refused and "refuse" in case.expected):
        return Score(case, reading, {}, frozenset(), None, (0, 0, 0), (), ())
    verdicts = {name: verdict(name, gold, reading.values) for name in FIELDS if _is_scored(name, gold)}
    bad = {name for name, found in verdicts.items() if found in ("wrong", "invented")}
    unmarked = frozenset(name for name in bad if not _is_marked(name, reading))
    if "body" not in gold:
        exact = _fits_outline(gold.get("outline", {}), reading.blocks)
        return Score(case, reading, verdicts, unmarked, exact, (0, 0, 0), (), _furniture(gold, reading))
    wanted, got = _bodies(gold, reading.blocks)
    text = "".join(tidy(" ".join(got)).split())
    lost = tuple(block for block in wanted if "".join(_unmarked_item(block)[1].split()) not in text)
    if gold.get("body_loose"):
        return Score(case, reading, verdicts, unmarked, None, (0, 0, 0), lost, ())
    exact = len(wanted) == len(got) and all(map(same_block, wanted, got))
    return Score(
        case, reading, verdicts, unmarked, exact, common_words(wanted, got), lost, _furniture(gold, reading)
    )


def _is_scored(name: str, gold: Mapping[str, Any]) -> bool:
    return name in gold


def _is_marked(name: str, reading: Reading) -> bool:
    return any(known in reading.reviewed for known in REVIEWED_AS.get(name, (name,)))


def verdict(name: str, gold: Mapping[str, Any], values: Mapping[str, Any]) -> str:
    """Whether the field is right, wrong, missing (but wanted) or invented (but to be absent)."""
    found = FOUND.get(name, lambda values: values.get(name))(values)
    found = None if found in ("", [], ()) else found
    wanted = gold[name] or None
    same = SAME.get(name, _same_text)
    answers = [wanted, *gold.get("accept", {}).get(name, ())]
    if found is None:
        return "right" if None in answers else "missing"
    if any(answer is not None and same(answer, found) for answer in answers):
        return "right"
    return "invented" if wanted is None else "wrong"


def _same_text(wanted: object, found: object) -> bool:
    return tidy(str(wanted)) == tidy(str(found))


def _same_day(wanted: object, found: object) -> bool:
    return _day(wanted) == _day(found)


def _day(value: object) -> str:
    return value.isoformat()[:10] if isinstance(value, datetime.date) else str(value)[:10]


def _same_agency(wanted: object, found: object) -> bool:
    """Whether both name one agency; one that no registry knows is compared as printed, in any case."""
    known = registry().find(str(wanted))
    if known is not None:
        return registry().find(str(found)) == known
    return tidy(str(wanted)).casefold() == tidy(str(found)).casefold()


def _same_contacts(wanted: Any, found: Any) -> bool:
    """Whether names and the ways to reach them are the same; roles and offices are not compared."""
    return sorted(map(_contact, wanted)) == sorted(map(_contact, found))


def _contact(contact: Mapping[str, Any]) -> tuple[str, str, str]:
    phone = re.sub(r"\D", "", str(contact.get("phone") or ""))
    return tidy(str(contact.get("name") or "")), phone, str(contact.get("email") or "").casefold()


def _same_names(wanted: Any, found: Any) -> bool:
    return [tidy(name) for name in wanted] == [tidy(name) for name in found]


def _same_paragraphs(wanted: Any, found: Any) -> bool:
    found = [found] if isinstance(found, str) else found
    return tidy(" ".join(map(str, wanted))).split() == tidy(" ".join(map(str, found))).split()


def _views(values: Mapping[str, Any]) -> object:
    views = values.get("views")
    return views.get("count") if isinstance(views, Mapping) else views


def _place(values: Mapping[str, Any]) -> object:
    places = values.get("places") or ()
    return places[0] if places else None


FOUND: Mapping[str, Callable[[Mapping[str, Any]], object]] = {"views": _views, "dateline_place": _place}
SAME: Mapping[str, Callable[[Any, Any], bool]] = {
    "date": _same_day,
    "updated": _same_day,
    "agency": _same_agency,
    "authors": _same_names,
    "contacts": _same_contacts,
    "boilerplate": _same_paragraphs,
}


def tidy(text: str) -> str:
    """`text` as compared: single spaces, none before a mark, nothing invisible."""
    return SPACE_BEFORE_MARK.sub("", " ".join(INVISIBLE.sub("", text).split()))


def same_block(wanted: str, found: str) -> bool:
    """Whether a paragraph or item is the same; a number that the answers print must not get lost."""
    number, text = _unmarked_item(wanted)
    found_number, found_text = _unmarked_item(found)
    return text == found_text and (not number or number == found_number)


def _unmarked_item(block: str) -> tuple[str, str]:
    """The number or letter of a list item, if it has one, and its text without number and bullet."""
    text = tidy(block)
    bullet = BULLET.match(text)
    text = text[bullet.end() :] if bullet else text
    number = NUMBER.match(text)
    return (number[1], text[number.end() :]) if number else ("", text)


def _bodies(gold: Mapping[str, Any], blocks: Iterable[str]) -> tuple[list[str], list[str]]:
    """The wanted and the found blocks, without those that may or may not be there."""
    optional = {tidy(line) for line in gold.get("body_optional", ())}
    wanted = [block for block in gold["body"] if tidy(block) not in optional]
    return wanted, [block for block in blocks if tidy(block) not in optional]


def common_words(wanted: Iterable[str], found: Iterable[str]) -> tuple[int, int, int]:
    """How many words are wanted, found, and both; list markers do not count."""
    bags = [
        Counter(word for block in side for word in _unmarked_item(block)[1].split())
        for side in (wanted, found)
    ]
    return bags[0].total(), bags[1].total(), (bags[0] & bags[1]).total()


def f1(counts: Iterable[tuple[int, int, int]]) -> float:
    """The F1 over all counted words together (micro); 1 where there are none at all."""
    totals = [sum(column) for column in zip(*counts, strict=True)] or [0, 0, 0]
    wanted, found, both = totals
    return 2 * both / (wanted + found) if wanted + found else 1.0


def _furniture(gold: Mapping[str, Any], reading: Reading) -> tuple[str, ...]:
    """The lines of furniture that stand in the body: as a block, or within one where they are long."""
    body = [_unmarked_item(block)[1] for block in gold.get("body", ())]
    blocks = [_unmarked_item(block)[1] for block in reading.blocks]
    left = []
    for line in gold.get("furniture", ()):
        text = _unmarked_item(line)[1]
        is_long = len(text) >= 20 and "body" in gold and not any(text in block for block in body)
        if text not in body and any(text == block or (is_long and text in block) for block in blocks):
            left.append(line)
    return tuple(left)


def _fits_outline(outline: Mapping[str, Any], blocks: tuple[str, ...]) -> bool | None:
    """Whether the body has the digest, or else the number of paragraphs and the words, that are known."""
    plain = [re.sub(r"^\d+\. ", "", block) for block in blocks]
    digest = outline.get("body_sha256_norm")
    if digest:
        return hashlib.sha256("\n\n".join(plain).encode()).hexdigest() == digest
    if "body_paragraphs" not in outline:
        return None
    words = " ".join(plain).split()
    first, last = outline["body_first8"].split(), outline["body_last8"].split()
    return (
        len(plain) == outline["body_paragraphs"]
        and len(words) == outline.get("body_words", len(words))
        and words[: len(first)] == first
        and words[-len(last) :] == last
    )


# The tables


def field_table(scores: Iterable[Score]) -> list[list[str]]:
    """One row per field: how many are scored, and how many of each verdict; wrong ones that nothing marks."""
    rows = []
    for name in FIELDS:
        counts = Counter(item.verdicts[name] for item in scores if name in item.verdicts)
        total = counts.total()
        unmarked = sum(name in item.unmarked for item in scores)
        if total:
            numbers = [counts[found] for found in VERDICTS]
            rows.append(
                [name, str(total), percent(counts["right"], total), *map(str, numbers), str(unmarked)]
            )
    return [["field", "n", "right %", *VERDICTS, "unmarked"], *rows]


def layout_table(scores: Iterable[Score]) -> list[list[str]]:
    """One row per layout: fields right, bodies exact, words, furniture left, expectations met."""
    by_layout: dict[str, list[Score]] = {}
    for item in scores:
        by_layout.setdefault(item.case.layout, []).append(item)
    rows = []
    for layout, items in sorted(by_layout.items()):
        verdicts = [found for item in items for found in item.verdicts.values()]
        bodies = [item.body_exact for item in items if item.body_exact is not None]
        rows.append(
            [
                layout,
                str(len(items)),
                percent(verdicts.count("right"), len(verdicts)),
                percent(sum(bodies), len(bodies)),
                f"{f1(item.words for item in items):.3f}",
                percent(sum(bool(item.furniture) for item in items), len(items)),
                percent(sum(item.expectation_met for item in items), len(items)),
            ]
        )
    return [["layout", "n", "fields %", "body exact %", "F1", "furniture left %", "expected %"], *rows]


def percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "-"


def summary(scores: list[Score]) -> list[str]:
    """The figures over all files, a line each."""
    bodies = [item.body_exact for item in scores if item.body_exact is not None]
    refusals = [item for item in scores if item.case.expected[0] == "refuse"]
    releases = [item for item in scores if "refuse" not in item.case.expected]
    with_furniture = sum(bool(item.furniture) for item in releases)
    crashed = [item for item in scores if item.reading.traceback]
    paragraphs = sum(len(item.case.gold.get("body", ())) for item in scores)
    lost = sum(len(item.lost) for item in scores)
    outcomes = Counter((item.case.expected[0], item.reading.outcome) for item in scores)
    return [
        f"files                    {len(scores)}",
        f"body exact               {percent(sum(bodies), len(bodies))} % of {len(bodies)}",
        f"word F1 (micro)          {f1(item.words for item in scores):.4f}",
        f"paragraphs not whole     {lost} of {paragraphs}",
        f"with furniture left      {percent(with_furniture, len(releases))} %",
        f"rightly refused          {sum(item.expectation_met for item in refusals)} of {len(refusals)}",
        f"wrongly refused          {sum(bool(item.reading.refused) for item in releases)} of {len(releases)}",
        f"tracebacks               {len(crashed)}",
        *_tracebacks(crashed),
        "expected → got           "
        + ", ".join(f"{wanted} → {got}: {count}" for (wanted, got), count in sorted(outcomes.items())),
    ]


def _tracebacks(crashed: list[Score]) -> list[str]:
    """Each exception with how many files raised it, and one of them."""
    by_text: dict[str, list[str]] = {}
    for item in crashed:
        by_text.setdefault(item.reading.traceback, []).append(item.case.path.name)
    return [f"  {len(names)} × {_short(text)} (such as {names[0]})" for text, names in by_text.items()]


def as_text(table: list[list[str]]) -> str:
    """A table with its first column to the left and the others to the right."""
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    return "\n".join(
        "  ".join(
            [
                row[0].ljust(widths[0]),
                *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)),
            ]
        )
        for row in table
    )


# The worst


def difference(item: Score) -> list[str]:
    """What is not right in one file, a line each, short enough to read."""
    reading, gold = item.reading, item.case.gold
    lines = [f"== {item.case.path.parent.name}/{item.case.path.name} ({item.case.layout})"]
    if reading.traceback:
        return [*lines, f"   traceback {reading.traceback}"]
    if not item.expectation_met:
        told = "; ".join(f"{name}: {reason}" for name, reason in reading.reviewed.items()) or reading.refused
        lines.append(f"   expected {'/'.join(item.case.expected)}, got {reading.outcome} {_short(told)}")
    for name, found in item.verdicts.items():
        if found != "right":
            got = FOUND.get(name, lambda values, name=name: values.get(name))(reading.values)
            mark = "  NOT MARKED" if name in item.unmarked else ""
            lines.append(f"   {name} {found}: {_short(gold[name])} ← {_short(got)}{mark}")
    lines += [f"   not whole: {_short(block)}" for block in item.lost]
    if item.furniture:
        lines.append(f"   furniture left ({len(item.furniture)}): {_short(' ¦ '.join(item.furniture), 300)}")
    if item.body_exact is False and "body" in gold:
        lines += _body_difference(*_bodies(gold, reading.blocks))
    elif item.body_exact is False:
        lines.append("   the body is not the one of the outline")
    return lines


def _body_difference(wanted: list[str], got: list[str]) -> list[str]:
    plain = [[_unmarked_item(block)[1] for block in side] for side in (wanted, got)]
    marked = difflib.ndiff(*plain)
    lines = [f"   body {_short(line)}" for line in marked if line[:1] in "+-"]
    return lines[:12] + ([f"   body … {len(lines) - 12} more"] if len(lines) > 12 else [])


def _short(value: object, width: int = 110) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= width else f"{text[: width - 30]} … {text[-25:]}"


def main(arguments: list[str] | None = None) -> None:
    """The tables of the folders named, or of all that are there."""
    parser = argparse.ArgumentParser(prog="python -m tests.score", description=__doc__.split("\n")[0])
    parser.add_argument("folders", metavar="FOLDER", nargs="*", type=Path, help="folders with answers")
    parser.add_argument("--worst", metavar="N", type=int, default=0, help="show the N worst files")
    options = parser.parse_args(arguments)
    scores = [score(case) for folder in options.folders or FOLDERS for case in cases_in(folder)]
    if not scores:
        parser.exit(1, "no file with answers found\n")
    print(
        "\n\n".join([as_text(field_table(scores)), as_text(layout_table(scores)), "\n".join(summary(scores))])
    )
    worst = sorted(scores, key=lambda item: -item.differences)[: options.worst]
    for item in worst:
        if item.differences:
            print("\n".join(["", *difference(item)]))


if __name__ == "__main__":
    main()

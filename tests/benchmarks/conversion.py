"""How fast raw files are converted in one process, and whether memory stays flat.

What belongs here: making many different raw files from the corpus, converting them one after another, and
a table of what that took. What does not: any limit (nothing is asserted), and how right the results are
(`tests/score.py`).

Run it with `python -m tests.benchmarks.conversion [N]`. Page texts are the layouts of the corpus, each with
bodies of others to the length that newsrooms print, first as they are, then with words of its own in every
line but those of menus; saved pages are those of the corpus, over and over, each with a mark of its own.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from tests.benchmarks.measure import own_peak, table
from tests.score import CORPUS, INVISIBLE, Case, cases_in, finder
from warta.intake.reading.decode import Refused
from warta.intake.release import read_release
from warta.tags import Vocabulary
from warta.workers import settle

MANY, FEW = 5_000, 1_000
# Shorter lines are those of menus, which are the same on every page of a site.
MENU = 46
_NUMBER, _YEAR = re.compile(r"(?<!\d)(?:\d\d|\d{3}|\d{5})(?!\d)"), re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SYLLABLES = "ka ra mi so tu ne ba li do pe sa ga wi no ja ru te ma hi ku".split()
# The bodies of the corpus are short; four make one of the length that newsrooms print.
BODIES = 4


@dataclass(frozen=True)
class Layout:
    """A page text cut in three: what stands above its body, the body, what stands below."""

    above: str
    body: str
    below: str


@dataclass(frozen=True)
class Row:
    """What the conversion of one kind of file took: CPU seconds, and MiB at their peak."""

    kind: str
    files: int
    refused: int
    size: int
    seconds: float
    few_mib: float
    many_mib: float

    def cells(self) -> list[str]:
        rate = self.files / self.seconds if self.seconds else 0.0
        return [
            self.kind,
            str(self.files),
            str(self.refused),
            f"{self.size / 1000 / max(self.files, 1):.1f}",
            f"{self.seconds:.2f}",
            f"{1000 * self.seconds / max(self.files, 1):.2f}",
            f"{rate:.0f}",
            f"{self.few_mib:.1f}",
            f"{self.many_mib:.1f}",
        ]


HEADINGS = ["", "files", "refused", "KB each", "CPU s", "ms each", "files/s", f"MiB at {FEW}", "MiB at end"]


def layouts() -> list[Layout]:
    """Every text of the corpus whose body can be told from what is around it."""
    return [layout for case in cases_in(CORPUS / "text") if (layout := _cut(case))]


def _cut(case: Case) -> Layout | None:
    body = case.gold.get("body")
    if not body:
        return None
    try:
        lines = case.path.read_bytes().decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        return None
    first, last = _letters(body[0]), _letters(body[-1])
    heads = [i for i, line in enumerate(lines) if _letters(line) and first.startswith(_letters(line))]
    tails = [i for i, line in enumerate(lines) if _letters(line) and last.endswith(_letters(line))]
    if not heads or not tails or heads[0] > tails[-1]:
        return None
    start, end = heads[0], tails[-1] + 1
    return Layout(*("\n".join(part) for part in (lines[:start], lines[start:end], lines[end:])))


def _letters(text: str) -> str:
    return "".join(INVISIBLE.sub("", text).split())


def page_texts(known: list[Layout]) -> Iterator[tuple[str, bytes]]:
    """Every layout with a run of bodies from every place of the corpus, by name; no two are the same."""
    for shift in range(len(known)):
        for number, layout in enumerate(known):
            others = (known[(number + shift + step) % len(known)] for step in range(BODIES))
            body = "\n\n".join(other.body for other in others)
            text = f"{layout.above}\n{body}\n{layout.below}\n"
            yield f"teks-{shift}-{number}.txt", text.encode()


def unlike(texts: Iterator[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """The texts with words of its own in every line but the short ones, and with numbers of its own.

    So it is in an archive: titles, dates and paragraphs are new in each release, menus are not. What was
    found out of a line before helps with nothing but these.
    """
    chance = random.Random(1)
    for name, data in texts:
        lines = data.decode().split("\n")
        yield name, "\n".join(_made_unlike(line, chance) for line in lines).encode()


def _made_unlike(line: str, chance: random.Random) -> str:
    line = _NUMBER.sub(lambda found: str(chance.randint(10, 28 if len(found[0]) == 2 else 10_000)), line)
    line = _YEAR.sub(lambda _: str(chance.randint(2008, 2024)), line)
    if len(line) < MENU:
        return line
    words = line.split(" ")
    for place in (3, 12):
        words.insert(min(place, len(words)), "".join(chance.choices(_SYLLABLES, k=3)))
    return " ".join(words)


def saved_pages() -> Iterator[tuple[str, bytes]]:
    """The saved pages of the corpus again and again, each time with another remark at the end."""
    pages = [(case.path.name, case.path.read_bytes()) for case in cases_in(CORPUS / "pages")]
    turn = 0
    while pages:
        turn += 1
        for name, data in pages:
            yield f"{turn}-{name}", data + f"<!-- {turn} -->".encode()


def run(kind: str, files: Iterator[tuple[str, bytes]], many: int) -> Row | None:
    """Converts the first `many` files; None where there are none."""
    convert = _converter()
    refused = size = done = 0
    few = 0.0
    seconds = 0.0
    for name, data in islice(files, many):
        started = time.process_time()
        refused += not convert(name, data)
        seconds += time.process_time() - started
        size += len(data)
        done += 1
        if done == FEW:
            few = own_peak()
    return Row(kind, done, refused, size, seconds, few or own_peak(), own_peak()) if done else None


def _converter() -> Callable[[str, bytes], bool]:
    agencies, vocabulary = finder(), Vocabulary({})

    def convert(name: str, data: bytes) -> bool:
        try:
            read_release(data, name, agencies, vocabulary)
        except Refused:
            return False
        return True

    settle()
    return convert


def main(arguments: list[str] | None = None) -> None:
    """A table with one row for page texts and one for saved pages."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.conversion", description=__doc__.split("\n")[0]
    )
    parser.add_argument("files", metavar="N", nargs="?", type=int, default=MANY, help="how many files")
    many = parser.parse_args(arguments).files
    known = layouts()
    rows = [
        run("page texts", page_texts(known), many),
        run("page texts, unlike", unlike(page_texts(known)), many),
        run("saved pages", saved_pages(), many),
    ]
    print(table([HEADINGS, *(row.cells() for row in rows if row)]))
    print(f"{len(known)} layouts; peak memory counts the whole process, and grows over the rows")


if __name__ == "__main__":
    main()

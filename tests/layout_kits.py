"""A kit with layouts that a test writes, for the tests of keys, of layouts and of rendering."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from conftest import PLAIN

from warta.places import Places
from warta.sources import read_sources
from warta.tasks import Kit

PAGE = {"canonical": "", "title": "Judul", "language": "id", "kind": "page"}


def kit_maker(folder: Path) -> Callable[..., Kit]:
    """Makes a kit with exactly the given layouts, written to `folder`."""
    texts = {name: words.entries for name, words in read_sources(Places(PLAIN, PLAIN)).catalogues.items()}

    def make(**layouts: str) -> Kit:
        for name, source in layouts.items():
            path = folder / "layouts" / f"{name.replace('__', '/')}.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(source, encoding="utf-8")
        return Kit(
            places=Places(folder, folder),
            program="program",
            site={"id": {"title": "Arsip", "pages": []}, "en": {"title": "Archive", "pages": []}},
            texts=texts,
            assets={"gaya.css": "assets/gaya.0123.css", "cetak/a.css": "assets/cetak/a.89ab.css"},
            styles={
                "gaya.css": 'a { b: url("titik.0123.svg") url("data:image/x,y") url("https://x.example/") }',
                "cetak/a.css": 'a { b: url("../titik.0123.svg") url("#c") }',
            },
        )

    return make

"""Keys of pages: what changes them, and what does not."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from layout_kits import PAGE, kit_maker

from warta.keys import Keys
from warta.layouts import Layouts
from warta.model import Page
from warta.tasks import Kit


@pytest.fixture
def kit(tmp_path: Path) -> Callable[..., Kit]:
    return kit_maker(tmp_path)


def key_of(kit: Kit, language: str = "id", **inputs: Any) -> str:
    page = Page("a/index.html", "page.html", {"page": PAGE, **inputs}, language)
    return Keys(kit, Layouts(kit.places.layouts, kit.places.show)).key(page)


def test_a_key_changes_with_what_the_layout_can_read_and_with_nothing_else(kit: Callable[..., Kit]) -> None:
    made = kit(page='{{ site.title }} {{ t("home") }} {{ asset("gaya.css") }} {{ page.title }} {{ nilai }}')
    key = key_of(made, nilai=1)
    assert key_of(made, nilai=1) == key
    assert key_of(made, nilai=2) != key
    # A layout can go through the items of a mapping, and sees their order.
    assert key_of(made, nilai={"a": 1, "b": 2}) != key_of(made, nilai={"b": 2, "a": 1})

    def variant(**changes: Any) -> str:
        return key_of(dataclasses.replace(made, **changes), nilai=1)

    texts = made.texts["id"]
    assert variant(site={**made.site, "id": {"title": "Lain", "pages": []}}) != key
    assert variant(site={**made.site, "id": {"title": "Arsip", "pages": ["lain"]}}) == key
    assert variant(texts={**made.texts, "id": {**texts, "home": "Pangkal"}}) != key
    assert variant(texts={**made.texts, "id": {**texts, "date_long": "y"}}) != key
    assert variant(texts={**made.texts, "id": {**texts, "tags": "Label"}}) == key
    assert variant(assets={**made.assets, "gaya.css": "assets/gaya.4567.css"}) != key
    assert variant(assets={**made.assets, "lain.css": "assets/lain.css"}) == key
    assert variant(program="lain") != key
    assert key_of(made, "en", nilai=1) != key


def test_a_key_changes_with_the_text_of_every_layout_that_the_page_is_made_of(
    kit: Callable[..., Kit],
) -> None:
    sources = {
        "base": '{% include "partials/a.html" %}{% block isi %}{% endblock %}',
        "partials__a": "a",
        "page": '{% extends "base.html" %}{% block isi %}{{ entry(digest) }}{% endblock %}',
        "partials__entry": "<li>{{ item.title }}</li>",
        "lain": "lain",
    }
    key = key_of(kit(**sources), digest="x")
    for name in ("base", "partials__a", "page", "partials__entry"):
        assert key_of(kit(**{**sources, name: f"{sources[name]} "}), digest="x") != key
    assert key_of(kit(**{**sources, "lain": "berubah"}), digest="x") == key


def test_files_have_the_key_of_their_bytes(kit: Callable[..., Kit]) -> None:
    keys = Keys(kit(), Layouts((), str))
    assert keys.key(Page("a.csv", "", {"digest": "abc"}, source="content/a.csv")) == "abc"

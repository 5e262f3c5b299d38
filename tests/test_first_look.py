"""Releases that are looked at are shown as they will be published, before all pages are planned."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from conftest import SETTINGS, Site

from warta import stages

PAGE = "2021/11/30/keempat/index.html"


class Viewer:
    """Looks at pages, and keeps what is shown in order."""

    def __init__(self, *looks_at: str) -> None:
        self.looks_at = looks_at
        self.shown: dict[str, bytes] = {}

    def paths(self) -> Iterable[str]:
        return self.looks_at

    def show(self, path: str, data: bytes) -> None:
        self.shown.setdefault(path, data)


class _PlanningBegins(Exception):
    """All that is shown now is of the first look."""


def first_look(site: Site, viewer: Viewer, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """What a build shows before it plans all pages."""

    def late(*_: Any, **__: Any) -> Any:
        raise _PlanningBegins

    with monkeypatch.context() as patched:
        patched.setattr(stages, "plan_edition", late)
        with pytest.raises(_PlanningBegins):
            site.build(viewer=viewer)
    return viewer.shown


def keempat(site: Site, title: str = "Rilis keempat", **fields: Any) -> None:
    site.release("2021/keempat.md", "Isi.", title=title, date="2021-11-30", **fields)


CHANGES: dict[str, Callable[[Site], Any]] = {
    "title": lambda site: keempat(site, "Lain"),
    "tag": lambda site: site.write("content/tags.yml", "cuaca:\n  label: Iklim\n"),
    "a related one": lambda site: site.release(
        "2020/kedua.md", "Isi.", title="Pelayaran", date="2020-02-03", tags=["panen"]
    ),
    "layout": lambda site: site.write("layouts/release.html", "{{ release.title }} {{ related }}"),
    "settings": lambda site: site.write("site.yml", SETTINGS.replace("Arsip Uji", "Arsip Lain")),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_release_is_shown_as_it_will_be_published(
    plain_site: Site, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain_site.build()
    before = plain_site.output()[PAGE]
    CHANGES[name](plain_site)
    shown = first_look(plain_site, Viewer(PAGE), monkeypatch)
    plain_site.build()
    assert shown[PAGE] == plain_site.output()[PAGE] != before


def test_nothing_is_shown_that_is_out_already_or_not_looked_at(
    plain_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain_site.build()
    plain_site.write("content/tags.yml", "cuaca:\n  label: Iklim\n")
    viewer = Viewer("2019/05/01/pertama/index.html", "2020/index.html", "tiada/index.html")
    assert first_look(plain_site, viewer, monkeypatch) == {}


def test_assets_that_are_new_come_before_the_page_that_names_them(
    plain_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain_site.build()
    plain_site.write("assets/styles.css", "a { color: red }")
    shown = first_look(plain_site, Viewer(PAGE), monkeypatch)
    [style, page] = shown
    assert (page, shown[style]) == (PAGE, b"a { color: red }")
    assert style.encode() in shown[page]


def test_a_release_that_refers_to_others_is_left_to_the_build(
    plain_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain_site.build()
    keempat(plain_site, "Lain", related=["content/releases/2020/kedua.md"])
    assert first_look(plain_site, Viewer(PAGE), monkeypatch) == {}


BROKEN: dict[str, Callable[[Site], Any]] = {
    "its layout": lambda site: site.write("layouts/release.html", "{{ release.judul.lain }}"),
    "its layout's syntax": lambda site: site.write("layouts/release.html", "{% if %}"),
    "a text that its layout names": lambda site: site.write("layouts/release.html", "{{ t('tiada') }}"),
    "an asset that its layout names": lambda site: site.write("layouts/release.html", "{{ asset('tiada') }}"),
    "another of its address": lambda site: site.release(
        "2020/lain.md", title="Lain", date="2021-11-30", slug="keempat"
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_of_what_is_wrong_with_it_nothing_is_shown(
    plain_site: Site, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain_site.build()
    keempat(plain_site, "Lain")
    BROKEN[name](plain_site)
    assert first_look(plain_site, Viewer(PAGE), monkeypatch) == {}
    assert plain_site.build().status == 1


def test_nothing_is_shown_ahead_of_a_build_that_is_known_to_fail(plain_site: Site) -> None:
    plain_site.build()
    keempat(plain_site, "Lain")
    plain_site.write("content/releases/2020/kedua.md", "---\ntitle: [\n---\n")
    viewer = Viewer(PAGE)
    assert plain_site.build(viewer=viewer).status == 1
    assert viewer.shown == {}

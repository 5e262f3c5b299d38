"""docs/layouts.md against what layouts are given: each input and field stands in it, no other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from conftest import PLAIN, SETTINGS, a_release, the_contents

from warta.contents import Contents
from warta.digests import unpacked
from warta.model import Page
from warta.pages import plan_pages
from warta.places import Places
from warta.scanning import Inputs

TEXT = (Path(__file__).resolve().parents[1] / "docs" / "layouts.md").read_text(encoding="utf-8")


def documented() -> dict[str, list[str]]:
    """The names in the first column of each section's table, by the section's last word in backquotes."""
    found = {}
    for section in TEXT.split("\n## ")[1:]:
        heading, _, rest = section.partition("\n")
        name = "item" if "`item`" in heading else re.findall(r"`([^`]+)`", heading)[-1]
        found[name] = re.findall(r"^\| `(\w+)` \|", rest, re.MULTILINE)
    return found


def named_in(section: str, field: str) -> set[str]:
    """The names in backquotes in the row of a field."""
    row = re.search(rf"^\| `{field}` \|.*$", TEXT[TEXT.index(f"\n## {section}") :], re.MULTILINE)
    assert row
    return set(re.findall(r"`(\w+)`", row[0])) - {field}


@pytest.fixture(scope="module")
def contents() -> Contents:
    settings = SETTINGS.replace("day_pages: false", "languages: [id, en]")
    return the_contents(
        a_release("a.md", tags=["panen"], places=["Muara"], office="Humas", aliases=["/lama"]),
        a_release("b.md", date="2019-01-01", tags=["panen", "angin"]),
        a_release("c.md", draft=True, tombstone=True),
        settings=settings,
    )


@pytest.fixture(scope="module")
def pages(contents: Contents) -> dict[str, Page]:
    """A page of each layout."""
    plan = plan_pages(contents, Inputs(Places(PLAIN, PLAIN), {}))
    return {page.layout: page.with_inputs() for page in plan.pages.values() if page.layout.endswith(".html")}


def test_the_inputs_of_every_layout_are_documented_and_no_others(pages: Mapping[str, Page]) -> None:
    sections = documented()
    elsewhere = {"page.html", "glossary.html"}  # a page of content/pages/, and one that wants a glossary
    assert {name for name in sections if name.endswith(".html")} == {*pages, *elsewhere}
    for layout, page in pages.items():
        assert sorted(sections[layout]) == sorted(page.inputs), layout


def test_the_fields_of_a_page_a_release_and_an_entry_are_documented_and_no_others(
    contents: Contents, pages: Mapping[str, Page]
) -> None:
    sections = documented()
    assert sorted(sections["page"]) == sorted(pages["home.html"].inputs["page"])
    assert sorted(sections["release"]) == sorted(pages["release.html"].inputs["release"])
    entry = unpacked(contents.entries[contents.entry(contents.archive.dated[0])])
    assert sorted(sections["item"]) == sorted(entry)


def parts(pages: Mapping[str, Page]) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Section and field of inputs that have parts of their own, with an example of each."""
    home, release = pages["home.html"].inputs, pages["release.html"].inputs
    yield "Every page", "crumbs", pages["release.html"].inputs["page"]["crumbs"][0]
    yield "Every page", "others", home["page"]["others"][0]
    yield "`home.html`", "agencies", home["agencies"][0]
    yield "A release", "agency", release["release"]["agency"]
    yield "`redirect.html`", "target", pages["redirect.html"].inputs["target"]
    yield (
        "`days.html`",
        "months",
        {**pages["days.html"].inputs["months"][0], **pages["days.html"].inputs["months"][0]["days"][0]},
    )
    yield "`dates.html`", "years", pages["dates.html"].inputs["years"][0]
    yield "`directory.html`", "by_use", pages["directory.html"].inputs["by_use"][0]
    yield "`search.html`", "shards", pages["search.html"].inputs["shards"][0]


def test_the_parts_of_inputs_are_documented_and_no_others(pages: Mapping[str, Page]) -> None:
    for section, field, example in parts(pages):
        assert named_in(section, field) == set(example), (section, field)


def test_the_parts_of_lists_are_documented(contents: Contents) -> None:
    plan = plan_pages(contents, Inputs(Places(PLAIN, PLAIN), {}))
    tag = plan.pages["tags/panen/index.html"].inputs
    year = plan.pages["2020/index.html"].inputs
    assert named_in("`listing.html`", "facts") == set(tag["facts"])
    assert named_in("`listing.html`", "beside") == set(tag["beside"][0])
    assert named_in("`listing.html`", "bars") == set(tag["bars"][0])
    assert named_in("`listing.html`", "groups") == {*tag["groups"][0], "entry"} | (
        {"count"} & set(tag["groups"][0])
    )
    assert named_in("`listing.html`", "strip") == set(year["strip"][0])
    [*_, month] = year["calendar"]["months"]
    parts = {*year["calendar"], *month, *month["days"][0]}
    parts |= {*year["calendar"]["weekdays"][0], *year["calendar"]["legend"][0]}
    assert named_in("`listing.html`", "calendar") == parts

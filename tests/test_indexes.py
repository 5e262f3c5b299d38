"""Indexes by letter, and what becomes of one that is too long for a page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from conftest import SETTINGS, Site, a_release, the_contents

from warta.glossary import Entry, Glossary
from warta.glossary_page import glossary_page
from warta.term_pages import term_pages

MANY = [f"{letter}ta {number:03}" for letter in "bk" for number in range(101)]


def tag_index(*tags: str) -> dict[str, Any]:
    """Path and inputs of each page of the index of these tags."""
    contents = the_contents(a_release("a.md", tags=list(tags)), settings=f"{SETTINGS}languages: [id, en]\n")
    return {
        page.path: page.inputs
        for page in term_pages(contents.in_language("en"))
        if page.path.count("/") <= (4 if "letter_" in page.path else 2) and page.path.startswith("en/tags/")
    }


def test_two_hundred_are_one_page() -> None:
    (page,) = tag_index(*MANY[:200]).values()
    assert [(group["letter"], group["address"], len(group["items"])) for group in page["letters"]] == [
        ("B", "", 101),
        ("K", "", 99),
    ]


def test_more_have_a_page_a_letter_and_the_most_used_on_the_first() -> None:
    pages = tag_index(*MANY)
    assert set(pages) == {
        "en/tags/index.html",
        "en/tags/letter_b/index.html",
        "en/tags/letter_k/index.html",
    }
    first, letter = pages["en/tags/index.html"], pages["en/tags/letter_k/index.html"]
    assert [(group["letter"], group["address"], group["count"]) for group in first["letters"]] == [
        ("B", "en/tags/letter_b/", 101),
        ("K", "en/tags/letter_k/", 101),
    ]
    assert len(first["by_use"]) == 200
    assert [group["items"] for group in first["letters"]] == [[], []]
    assert letter["page"]["title"] == "Tags: K"
    assert letter["page"]["crumbs"][-1] == {"label": "Tags", "address": "en/tags/"}
    assert [(at["label"], at["current"]) for at in letter["strip"]] == [("B", False), ("K", True)]
    assert len(letter["letters"][0]["items"]) == 101


def test_the_page_of_a_letter_bears_no_numbers_that_each_release_would_change() -> None:
    items = tag_index(*MANY)["en/tags/letter_b/index.html"]["letters"][0]["items"]
    assert {item["count"] for item in items} == {None}


def test_a_letter_of_more_than_two_hundred_is_cut_again() -> None:
    pages = tag_index(*(f"humas {number:03}" for number in range(430)), "5G")
    lengths = {path: [len(group["items"]) for group in page["letters"]] for path, page in pages.items()}
    assert lengths == {
        "en/tags/index.html": [0, 0],
        "en/tags/letter_0/index.html": [1],
        "en/tags/letter_h/index.html": [200, 0, 0],
        "en/tags/letter_h/part-2/index.html": [200],
        "en/tags/letter_h/part-3/index.html": [30],
    }
    groups = pages["en/tags/letter_h/index.html"]["letters"]
    assert [(group["letter"], group["address"]) for group in groups[1:]] == [
        ("H 2", "en/tags/letter_h/part-2/"),
        ("H 3", "en/tags/letter_h/part-3/"),
    ]


def test_letters_beyond_ascii_have_pages_that_every_host_takes() -> None:
    pages = tag_index(*MANY, "أرشيف", "بنك")
    assert {"en/tags/letter_u0627/index.html", "en/tags/letter_u0628/index.html"} <= pages.keys()
    assert [group["letter"] for group in pages["en/tags/index.html"]["letters"]] == ["B", "K", "ا", "ب"]


def test_the_glossary_is_cut_alike_and_is_in_the_language_of_the_page() -> None:
    entry = Entry("AA", {"id": "Balai Air", "en": "Water Office"})
    contents = the_contents(a_release("a.md"), settings=f"{SETTINGS}languages: [id, en]\n")
    contents = replace(contents, glossary=Glossary({"AA": entry})).in_language("en")
    (page,) = glossary_page(contents)
    assert page.path == "en/glossary/index.html"
    assert page.inputs["letters"][0]["items"][0]["expansion"] == "Water Office"
    entries = {f"A{number}": entry for number in range(201)}
    pages = [page.path for page in glossary_page(replace(contents, glossary=Glossary(entries)))]
    assert pages == [
        "en/glossary/index.html",
        "en/glossary/letter_a/index.html",
        "en/glossary/letter_a/part-2/index.html",
    ]


@pytest.mark.parametrize("layout", ["tags", "glossary"])
def test_cut_indexes_are_pages_whose_links_lead_somewhere(
    empty_site: Callable[..., Site], layout: str
) -> None:
    site = empty_site()
    site.release("a.md", tags=MANY)
    site.write("content/glossary.yml", "".join(f"A{number}: Arti {number}\n" for number in range(401)))
    assert site.build().status == 0
    output = site.output()
    letter = "letter_b" if layout == "tags" else "letter_a"
    first = output[f"{layout}/index.html"].decode()
    page = output[f"{layout}/{letter}/index.html"].decode()
    assert f"{layout}/{letter}/index.html" in first
    assert f'{letter}/index.html" aria-current="true"' in page
    assert ("part-2/index.html" in page) == (layout == "glossary")
    assert page.count("<li") + page.count("<dt") < 260

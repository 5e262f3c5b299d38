"""Labels and wishes that mark a text as not for everybody."""

from __future__ import annotations

import pytest

from tests.intake.exports.test_feed_entry import TEXT, item
from tests.intake.posts.test_adopted_post import FINDER, doubts, post
from tests.intake.posts.test_adopted_post import TEXT as TEXT_OF_POST
from warta.intake.posts.adopted_post import read_post
from warta.intake.posts.post_site import Site
from warta.intake.states.label_state import label_that_holds, wish_not_to_be_found
from warta.tags import Vocabulary, parse_tags


@pytest.mark.parametrize(
    "label",
    [
        "draft",
        "DRAFT",
        "Internal",
        "internal-use only",
        "Private",
        "Khusus Internal",
        "Rahasia",
        "#draft",
        "Embargoed",
    ],
)
def test_a_label_that_is_nothing_but_such_a_mark_holds(label: str) -> None:
    assert label_that_holds(["Pertanian", label]) == label


@pytest.mark.parametrize(
    "label",
    [
        "Rancangan Undang-Undang/Draft Law",
        "Internal audit",
        "Audit internal",
        "Draft Law",
        "Embargo",
        "Konsep",
        "Sektor privat",
        "Private sector",
        "Rahasia dagang",
        "Berita Internal",
        "Public",
        "",
    ],
)
def test_a_label_that_names_a_subject_does_not(label: str) -> None:
    assert label_that_holds([label]) == ""


@pytest.mark.parametrize(("domain", "held"), [("category", True), ("post_tag", True), ("nav_menu", False)])
def test_a_post_that_is_filed_so_is_held(domain: str, held: bool) -> None:
    inner = (
        f'<title>A</title><wp:status>publish</wp:status><category domain="{domain}">Internal</category>{TEXT}'
    )
    assert item(inner, "wordpress").values.get("draft", False) is held


@pytest.mark.parametrize(
    "fields",
    [
        {"robots": "noindex, nofollow"},
        {"Robots": ["noindex"]},
        {"robots": "none"},
        {"noindex": True},
        {"sitemap": False},
        {"sitemap": {"disable": True}},
        {"sitemap_exclude": "yes"},
    ],
)
def test_a_wish_not_to_be_found_is_found(fields: dict[str, object]) -> None:
    assert wish_not_to_be_found(fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"robots": "index, follow"},
        {"noindex": False},
        {"sitemap": {"priority": 0.5}},
        {"sitemap": True},
        {"title": "noindex"},
    ],
)
def test_other_words_to_search_engines_are_no_such_wish(fields: dict[str, object]) -> None:
    assert wish_not_to_be_found(fields) == ""


def test_a_post_that_was_not_to_be_found_is_published_and_told() -> None:
    converted = post("title: A\ndate: 2020-01-02\nrobots: noindex\n")
    assert "draft" not in converted.values
    assert doubts(converted)["source"].startswith("`robots: noindex`")


def test_a_post_with_such_a_tag_is_held_unless_it_is_a_subject_of_the_archive() -> None:
    head = "title: A\ndate: 2020-01-02\ntags: [internal, padi]\n"
    assert post(head).values["draft"] is True
    vocabulary = Vocabulary(parse_tags("", "internal: {label: Internal}\n")[0])
    text = f"---\n{head}---\n\n{TEXT_OF_POST}"
    converted = read_post(text.encode(), "kabar.md", Site(), FINDER, vocabulary)
    assert "draft" not in converted.values

from __future__ import annotations

from typing import Any

import pytest

from warta.intake.posts.post_kind import names_news, why_layout_of_page, why_undated_page
from warta.intake.posts.post_site import ELEVENTY, HUGO, Site

ELEVEN = Site("situs/", ELEVENTY, is_by_settings=True)
OF_HUGO = Site("situs/", HUGO, is_by_settings=True)


@pytest.mark.parametrize(
    ("file", "fields", "site", "why"),
    [
        ("situs/app/kabar/a.md", {}, ELEVEN, ""),
        ("situs/app/layanan/a.md", {}, ELEVEN, "no date, in layanan/"),
        ("situs/app/kabar/a.md", {"pagination": {"data": "x"}}, ELEVEN, "it lists others: `pagination`"),
        ("situs/app/kabar/a.md", {"pagination": False}, ELEVEN, ""),
        ("situs/app/kabar/index.html", {}, ELEVEN, "it stands for kabar/"),
        ("situs/app/kabar/kabar.md", {}, ELEVEN, "it stands for kabar/"),
        ("situs/app/kabar/rotan/index.md", {}, ELEVEN, ""),
        ("situs/content/layanan/a.md", {}, OF_HUGO, "no date, in layanan/"),
        ("situs/content/kabar/a.md", {"pagination": {"data": "x"}}, OF_HUGO, ""),
        ("layanan/a.md", {}, Site(), ""),
    ],
)
def test_a_file_without_a_date_may_be_a_page(file: str, fields: dict[str, Any], site: Site, why: str) -> None:
    found = why_undated_page(fields, file, site)
    assert found.endswith(why)
    assert bool(found) is bool(why)


def test_a_layout_of_pages_counts_where_there_is_no_date_or_at_the_top_of_a_site_of_hugo() -> None:
    layout = [("Layout", "Page")]
    assert why_layout_of_page(layout, "situs/content/kabar/a.md", OF_HUGO, is_dated=False) == "`Layout: Page`"
    assert why_layout_of_page(layout, "situs/content/kabar/a.md", OF_HUGO, is_dated=True) == ""
    assert why_layout_of_page(layout, "situs/content/a.md", OF_HUGO, is_dated=True) == "`Layout: Page`"
    assert why_layout_of_page([("layout", "post")], "situs/a.md", OF_HUGO, is_dated=False) == ""


def test_folders_of_news_have_a_word_for_it_in_their_names() -> None:
    assert names_news("siaran-pers")
    assert not names_news("layanan")

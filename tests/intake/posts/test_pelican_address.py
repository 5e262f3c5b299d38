from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from warta.intake.posts.pelican_address import addresses_of_pelican, rules_of_pelican
from warta.intake.posts.post_site import read_site
from warta.intake.posts.python_settings import UNKNOWN

DAY = date(2019, 7, 1)


def addresses(path: str = "tali.md", *categories: str, slug: str = "", **settings: Any) -> list[str]:
    rules = rules_of_pelican(settings)
    return list(addresses_of_pelican(rules, path, slug, "Jembatan Rotan", DAY, categories))


@pytest.mark.parametrize(
    ("url", "save_as", "expected"),
    [
        ("posts/{date:%Y}/{slug}.html", "posts/{date:%Y}/{slug}.html", ["/posts/2019/jembatan-rotan.html"]),
        ("{date:%Y/%m/%d}/{slug}/", "{slug}.html", ["/2019/07/01/jembatan-rotan/", "/jembatan-rotan.html"]),
        ("/{category}/{slug}", "", ["/misc/jembatan-rotan"]),
    ],
)
def test_an_article_stood_where_the_settings_say(url: str, save_as: str, expected: list[str]) -> None:
    assert addresses(ARTICLE_URL=url, ARTICLE_SAVE_AS=save_as) == expected


def test_without_settings_an_article_is_a_file_at_the_root() -> None:
    assert addresses() == ["/jembatan-rotan.html"]
    assert addresses(slug="rotan") == ["/rotan.html"]
    assert addresses(SLUGIFY_SOURCE="basename") == ["/tali.html"]


def test_the_category_is_that_of_the_head_or_the_folder() -> None:
    rule = {"ARTICLE_URL": "{category}/", "ARTICLE_SAVE_AS": "{category}/"}
    assert addresses("Kabar Desa/a.md", **rule) == ["/kabar-desa/"]
    assert addresses("Kabar Desa/a.md", "Tali Temali", **rule) == ["/tali-temali/"]


@pytest.mark.parametrize("rule", ["{author}/{slug}", "{date:%H}/{slug}", "{slug:x}", UNKNOWN])
def test_what_cannot_be_told_from_the_settings_stays_open(rule: object) -> None:
    (address,) = addresses(ARTICLE_URL=rule, ARTICLE_SAVE_AS=rule)
    assert "{" in address


def test_the_settings_of_a_site_are_those_of_its_program() -> None:
    program = b"ARTICLE_URL = '{slug}/'\nARTICLE_SAVE_AS = path()\n"
    rules = read_site("", "pelicanconf.py", program).permalinks
    assert list(rules) == ["ARTICLE_URL", "ARTICLE_SAVE_AS"]
    assert next(addresses_of_pelican(rules, "a.md", "a", "A", DAY, ())) == "/a/"

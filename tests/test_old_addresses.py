from __future__ import annotations

import pytest

from warta.old_addresses import OldAddresses, settle


@pytest.fixture
def taken() -> OldAddresses:
    return OldAddresses(["2019/07/01/rotan/index.html", "lama.html"], ("id", "en"))


@pytest.mark.parametrize(
    ("alias", "why"),
    [
        ("/kabar/rotan/", ""),
        ("/kabar/rotan.html", ""),
        ("/2019/07/01/rotan/", "another release"),
        ("/2019/07/01/ROTAN/", "another release"),
        ("/lama.html", "another release"),
        ("/lama.html/lagi/", "below that of another"),
        ("/2019/07/01/rotan/x/", ""),
        ("/2019/", "the archive itself"),
        ("/2019/07/", "the archive itself"),
        ("/2019/07/01/", "the archive itself"),
        ("/tags/x/", "the archive itself"),
        ("/agencies/", "the archive itself"),
        ("/assets/a.css", "the archive itself"),
        ("/feed.xml", "the archive itself"),
        ("/sitemap-2019.xml", "the archive itself"),
        ("/undated/", "the archive itself"),
        ("/404.html", "the archive itself"),
        ("/search/", "the archive itself"),
        ("/Search/2019.js", "the archive itself"),
        ("/on-this-day/02-03/", "the archive itself"),
        ("/glossary/", "the archive itself"),
        ("/places/a/", "the archive itself"),
        ("/offices/", "the archive itself"),
        ("/en/", "the archive itself"),
        ("/en/tags/x/", "the archive itself"),
        ("/2019/part-2/", "the archive itself"),
        ("/en/kabar/rotan/", ""),
        ("/bps/", ""),
        ("/dua/2019/", ""),
        ("/searching/", ""),
        (f"/{'a' * 300}/", "too long"),
    ],
)
def test_an_alias_is_free_or_the_reason_is_told(taken: OldAddresses, alias: str, why: str) -> None:
    assert why in taken.why_not(alias)
    assert bool(why) == bool(taken.why_not(alias))


def test_what_a_release_has_already_is_its_own_but_never_a_page_of_the_archive(taken: OldAddresses) -> None:
    assert taken.why_not("/lama.html", is_known=True) == ""
    assert taken.why_not("/search/", is_known=True)


@pytest.mark.parametrize("folder", ["", "/en"])
def test_only_a_release_that_was_undated_has_an_address_among_the_undated(
    taken: OldAddresses, folder: str
) -> None:
    assert taken.why_not(f"{folder}/undated/a/", is_known=True) == ""
    assert "the archive itself" in taken.why_not(f"{folder}/undated/a/")
    for own in ("/undated/", "/undated/part-2/"):
        assert "the archive itself" in taken.why_not(f"{folder}{own}", is_known=True)


def test_a_file_cannot_stand_where_a_folder_is(taken: OldAddresses) -> None:
    taken.take("a.b/c/index.html")
    assert taken.why_not("/a.b")


def test_only_what_is_free_is_kept_and_the_rest_is_noted(taken: OldAddresses) -> None:
    values = {
        "title": "A",
        "aliases": ["/2019/08/01/a/", "/lama.html", "/x/", "/X/", "/x/"],
        "review": [{"reason": "b"}],
    }
    settled = settle(values, "2019/08/01/a/", taken)
    assert settled == {
        "title": "A",
        "aliases": ["/x/"],
        "review": [
            {"reason": "b"},
            {
                "field": "aliases",
                "reason": "no redirect from /lama.html: that address leads to another release",
            },
        ],
    }
    assert taken.why_not("/x/")


def test_what_a_release_has_already_stays(taken: OldAddresses) -> None:
    settled = settle({"aliases": ["/lama.html"]}, "2019/a/", taken, known=["/lama.html"])
    assert settled == {"aliases": ["/lama.html"]}

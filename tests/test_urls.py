"""Addresses: where pages stand, which file answers, and the relative way between them."""

from __future__ import annotations

import posixpath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warta import urls
from warta.dates import CivilDate, parse_date

SLUG = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8})?", fullmatch=True)
ADDRESS = st.lists(SLUG, max_size=4).map(lambda parts: "".join(f"{part}/" for part in parts))


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("2020-09-25", "2020/09/25/panen/"),
        ("2020-09-25T23:30:00+07:00", "2020/09/25/panen/"),
        ("2014-07", "2014/07/panen/"),
        ("2014", "2014/panen/"),
    ],
)
def test_a_release_stands_below_its_date_as_far_as_that_is_known(written: str, address: str) -> None:
    assert urls.release_address(parse_date(written), "panen") == address


def test_a_release_without_a_date_stands_among_the_undated() -> None:
    assert urls.release_address(None, "panen") == "undated/panen/"


def test_every_kind_of_list_has_its_place() -> None:
    assert urls.date_address(CivilDate(2020)) == "2020/"
    assert urls.date_address(CivilDate(2020, 9)) == "2020/09/"
    assert urls.date_address(CivilDate(2020, 9, 5)) == "2020/09/05/"
    assert urls.tag_address("panen") == "tags/panen/"
    assert urls.tag_address("panen", 2020) == "tags/panen/2020/"
    assert urls.agency_address("bsn") == "agencies/bsn/"
    assert urls.agency_address("bsn", 2020) == "agencies/bsn/2020/"
    assert urls.page_address("tentang") == "tentang/"
    assert urls.sitemap_part("2020") == "sitemap-2020.xml"


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("", "index.html"),
        ("2020/09/", "2020/09/index.html"),
        ("404.html", "404.html"),
        ("feed.xml", "feed.xml"),
    ],
)
def test_a_folder_is_answered_by_the_index_in_it(address: str, file: str) -> None:
    assert urls.file_of(address) == file


@pytest.mark.parametrize(
    ("alias", "file"),
    [
        ("/berita/2017/0412.html", "berita/2017/0412.html"),
        ("/berita/12", "berita/12/index.html"),
        ("/berita/12/", "berita/12/index.html"),
        ("/berita/v1.2/", "berita/v1.2/index.html"),
        ("/berita.d/12", "berita.d/12/index.html"),
    ],
)
def test_an_old_address_is_answered_by_a_file_that_any_host_serves_for_it(alias: str, file: str) -> None:
    assert urls.alias_file(alias) == file


@settings(deadline=None)
@given(ADDRESS, ADDRESS)
def test_the_way_from_any_page_to_any_other_leads_there(one: str, other: str) -> None:
    file, target = urls.file_of(one), urls.file_of(other)
    link = urls.root_from(file) + target
    assert not link.startswith("/")
    assert posixpath.normpath(posixpath.join(posixpath.dirname(file), link)) == target


@settings(deadline=None)
@given(SLUG, SLUG, st.integers(1500, 2199))
def test_no_two_kinds_of_page_share_an_address(slug: str, key: str, year: int) -> None:
    addresses = [
        urls.release_address(CivilDate(year, 1, 2), slug),
        urls.release_address(None, slug),
        urls.tag_address(key),
        urls.tag_address(key, year),
        urls.agency_address(key),
        urls.agency_address(key, year),
        urls.date_address(CivilDate(year)),
        urls.date_address(CivilDate(year, 1)),
        urls.date_address(CivilDate(year, 1, 2)),
        urls.HOME,
        urls.DATES,
        urls.TAGS,
        urls.AGENCIES,
        urls.UNDATED,
    ]
    assert len(set(addresses)) == len(addresses)


@given(ADDRESS)
def test_the_address_of_a_file_is_the_one_that_it_answers(address: str) -> None:
    assert urls.address_of(urls.file_of(address)) == address


def test_a_file_that_is_no_folder_s_index_is_its_own_address() -> None:
    assert urls.address_of("404.html") == "404.html"
    assert urls.address_of("2020/subindex.html") == "2020/subindex.html"

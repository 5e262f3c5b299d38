"""The Atom feed by the musts of RFC 4287, and the sitemap by its protocol."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
from conftest import PLAIN, SETTINGS, Site, a_release, the_contents

from warta import exports
from warta.contents import Contents
from warta.exports import feed_page, render_feed, render_sitemap, render_sitemap_index, sitemap_pages

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def feed_of(contents: Contents) -> ElementTree.Element:
    return ElementTree.fromstring(render_feed(feed_page(contents).inputs))


def text(element: ElementTree.Element, name: str) -> str:
    [child] = element.findall(f"{ATOM}{name}")
    assert child.text
    return child.text


def check_feed(feed: ElementTree.Element) -> None:
    """What RFC 4287 says a feed and its entries must hold (sections 4.1.1, 4.1.2, 4.2.6, 4.2.7, 3.3)."""
    assert feed.tag == f"{ATOM}feed"
    ids = [text(feed, "id")]
    relations = [(link.get("rel"), link.get("type")) for link in feed.findall(f"{ATOM}link")]
    assert len(set(relations)) == len(relations)
    assert relations.count(("self", "application/atom+xml")) == 1
    for element in (feed, *feed.findall(f"{ATOM}entry")):
        assert text(element, "title")
        assert RFC_3339.fullmatch(text(element, "updated"))
        for link in element.findall(f"{ATOM}link"):
            assert re.match(r"https?://[^/]+/", link.get("href", ""))
    for entry in feed.findall(f"{ATOM}entry"):
        ids.append(text(entry, "id"))
        authors = entry.findall(f"{ATOM}author") or feed.findall(f"{ATOM}author")
        assert [bool(text(author, "name")) for author in authors] == [True]
        assert (
            entry.find(f"{ATOM}content") is not None
            or entry.find(f"{ATOM}link[@rel='alternate']") is not None
        )
        assert len(entry.findall(f"{ATOM}published")) <= 1
        for category in entry.findall(f"{ATOM}category"):
            assert category.get("term")
    assert all(re.match(r"https?://[^/]+/", value) for value in ids)
    assert len(set(ids)) == len(ids)


def test_the_feed_of_a_built_archive_holds_what_atom_wants(plain_site: Site) -> None:
    plain_site.build()
    feed = ElementTree.fromstring((plain_site.places.output / "feed.xml").read_bytes())
    check_feed(feed)
    assert text(feed, "id") == "https://arsip.example/uji/"
    assert [text(entry, "title") for entry in feed.findall(f"{ATOM}entry")] == [
        "Rilis keempat",
        "Rilis ketiga",
        "Rilis kedua",
        "Rilis pertama",
    ]
    for entry in feed.findall(f"{ATOM}entry"):
        path = text(entry, "id").removeprefix("https://arsip.example/uji/")
        assert f"{path}index.html" in plain_site.output()


def test_the_author_of_an_entry_without_agency_is_that_of_the_feed() -> None:
    feed = feed_of(the_contents(a_release("a.md", agency=None), a_release("b.md")))
    check_feed(feed)
    assert [len(entry.findall(f"{ATOM}author")) for entry in feed.findall(f"{ATOM}entry")].count(0) == 1
    [author] = feed.findall(f"{ATOM}author")
    assert text(author, "name") == text(feed, "title")
    assert not feed_of(the_contents(a_release("b.md"))).findall(f"{ATOM}author")


def test_the_feed_holds_no_more_than_the_settings_want_and_no_undated_release() -> None:
    releases = [a_release(f"r{i}.md", date=f"2020-01-{1 + i:02}") for i in range(5)]
    contents = the_contents(*releases, a_release("x.md", date=None), settings=f"{SETTINGS}feed_entries: 3\n")
    entries = feed_of(contents).findall(f"{ATOM}entry")
    assert [text(entry, "title") for entry in entries] == ["Rilis r4.md", "Rilis r3.md", "Rilis r2.md"]


@pytest.mark.parametrize(
    "date",
    ["1870", "1907-05-01", "2014", "2014-07", "2020-02-29", "2020-02-29T23:30:00+09:00", "2020-02-29T01:00Z"],
)
@pytest.mark.parametrize("timezone", ["Asia/Jakarta", "Asia/Jayapura", "Europe/Amsterdam"])
def test_every_date_becomes_an_instant_that_readers_of_feeds_understand(date: str, timezone: str) -> None:
    contents = the_contents(a_release("a.md", date=date), settings=f"{SETTINGS}timezone: {timezone}\n")
    feed = feed_of(contents)
    check_feed(feed)
    [entry] = feed.findall(f"{ATOM}entry")
    is_day = len(date) > 7
    assert len(entry.findall(f"{ATOM}published")) == is_day
    published = datetime.fromisoformat(text(entry, "published" if is_day else "updated"))
    if "T" in date:
        assert published == datetime.fromisoformat(date)
    else:
        assert published.year - int(date[:4]) in (0, -1)  # a local midnight may be yesterday in UTC


def test_the_feed_states_no_day_of_publication_that_the_source_does_not_state() -> None:
    derived = a_release("a.md", date="2020-01-02", inferred={"date": "the dateline"})
    [entry] = feed_of(the_contents(derived)).findall(f"{ATOM}entry")
    assert not entry.findall(f"{ATOM}published")


def test_a_feed_was_updated_when_its_latest_entry_was_whatever_the_time_zones() -> None:
    early, late = "2020-02-03T00:30:00+09:00", "2020-02-02T23:00:00+07:00"
    assert datetime.fromisoformat(early) < datetime.fromisoformat(late)
    contents = the_contents(a_release("a.md", date=early), a_release("b.md", date=late))
    assert text(feed_of(contents), "updated") == late


def test_a_withdrawal_is_told_to_subscribers_in_the_language_of_the_release() -> None:
    contents = the_contents(
        a_release(
            "a.md", title="Lelang", updated="2020-03-01", withdrawn={"reason": "Batal.", "date": "2020-04-02"}
        ),
        a_release("b.md", title="Auction", language="en", withdrawn={"reason": "Off."}),
        a_release("c.md", title="Pasar"),
        settings=f"{SETTINGS}languages: [id, en]\n",
    )
    feed = feed_of(contents)
    check_feed(feed)
    entries = feed.findall(f"{ATOM}entry")
    assert sorted(text(entry, "title") for entry in entries) == [
        "Ditarik: Lelang",
        "Pasar",
        "Withdrawn: Auction",
    ]
    updated = {text(entry, "title"): text(entry, "updated")[:10] for entry in entries}
    assert updated == {
        "Ditarik: Lelang": "2020-04-02",
        "Withdrawn: Auction": "2020-01-02",
        "Pasar": "2020-01-02",
    }


def test_a_change_makes_an_entry_new_and_leaves_its_id() -> None:
    before, after = a_release("a.md"), a_release("a.md", updated="2020-05-05")
    [old] = feed_of(the_contents(before)).findall(f"{ATOM}entry")
    [new] = feed_of(the_contents(after)).findall(f"{ATOM}entry")
    assert text(old, "id") == text(new, "id")
    assert text(new, "updated") == "2020-05-05T00:00:00+07:00"
    assert text(old, "published") == text(new, "published") == "2020-01-02T00:00:00+07:00"


def test_characters_that_xml_has_no_place_for_do_not_spoil_the_feed() -> None:
    strange = "a\ufffeb <&> \"c\" 'd'"
    feed = feed_of(the_contents(a_release("a.md", title=strange, tags=[strange], summary=strange)))
    check_feed(feed)
    [entry] = feed.findall(f"{ATOM}entry")
    assert text(entry, "title") == "ab <&> \"c\" 'd'"


def test_names_in_the_feed_are_in_the_language_of_the_entry() -> None:
    agencies = "garam:\n  name: {id: Balai Garam, en: Salt Office}\n"
    contents = the_contents(a_release("a.md", language="en"), agencies=agencies)
    [entry] = feed_of(contents).findall(f"{ATOM}entry")
    assert entry.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    assert text(entry.find(f"{ATOM}author") or entry, "name") == "Salt Office"


# The sitemap


def addresses(data: bytes) -> list[str]:
    root = ElementTree.fromstring(data)
    return [location.text or "" for location in root.iter(f"{SITEMAP}loc")]


def test_the_sitemap_lists_every_page_for_people_once_and_nothing_else(plain_site: Site) -> None:
    plain_site.release("2020/kedua.md", title="Kedua", date="2020-02-03", aliases=["/lama.html", "/lama"])
    plain_site.build()
    output = plain_site.output()
    listed = addresses(output["sitemap.xml"])
    pages = {
        f"https://arsip.example/uji/{path.removesuffix('index.html')}"
        for path in output
        if path.endswith("index.html") and path != "lama/index.html"
    }
    assert set(listed) == pages
    assert len(listed) == len(pages)


def test_a_sitemap_too_long_for_one_file_is_an_index_of_parts_by_year(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(exports, "MOST_ADDRESSES", 4)
    pages = ["", "2019/a/", "2019/b/", "2020/c/", "tags/x/", "tentang/"]
    made = {page.path: page for page in sitemap_pages(the_contents(), pages)}
    assert addresses(render_sitemap_index(made["sitemap.xml"].inputs)) == [
        f"https://arsip.example/uji/sitemap-{part}.xml"
        for part in ("2019", "2020", "home", "tags", "tentang")
    ]
    rest = [made[path] for path in made if path != "sitemap.xml"]
    listed = [address for page in rest for address in addresses(render_sitemap(page.inputs))]
    assert sorted(listed) == sorted(f"https://arsip.example/uji/{page}" for page in pages)
    before = dict(made)
    again = {page.path: page for page in sitemap_pages(the_contents(), [*pages, "2020/d/"])}
    assert [path for path in again if again[path] != before[path]] == ["sitemap-2020.xml"]


def test_no_file_of_a_sitemap_holds_more_addresses_than_the_protocol_allows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert exports.MOST_IN_FILE == 50_000
    monkeypatch.setattr(exports, "MOST_ADDRESSES", 4)
    monkeypatch.setattr(exports, "MOST_IN_FILE", 2)
    pages = [*(f"2019/{name}/" for name in "abcde"), "2020/f/", "tags/x/", "tags/y/"]
    made = {page.path: page.inputs for page in sitemap_pages(the_contents(), pages)}
    files = addresses(render_sitemap_index(made.pop("sitemap.xml")))
    names = ("2019", "2019.2", "2019.3", "2020", "tags")
    assert files == [f"https://arsip.example/uji/sitemap-{name}.xml" for name in names]
    assert [len(inputs["addresses"]) for inputs in made.values()] == [2, 2, 1, 1, 2]
    assert [address for inputs in made.values() for address in inputs["addresses"]] == pages


def test_the_golden_sites_feed_is_valid_too() -> None:
    check_feed(ElementTree.fromstring((Path(PLAIN).parent / "expected" / "feed.xml").read_bytes()))

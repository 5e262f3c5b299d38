"""Every page of the archive, its addresses, and that every link leads to something."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import pytest
from conftest import SETTINGS, Site, messages

from warta.config import OPTIONAL


class Links(HTMLParser):
    """What a page refers to, and the places within it that others may refer to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.base = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        if tag == "base":
            self.base = given.get("href") or ""
            return
        if tag == "meta" and given.get("http-equiv") == "refresh":
            self.links.append((given["content"] or "").partition("url=")[2])
        if tag == "link" and given.get("rel") == "canonical":
            return
        self.ids.add(given.get("id") or "")
        self.links += [value for name, value in attributes if name in ("href", "src") and value is not None]


@pytest.fixture(scope="module", params=["", f"leave_out: [{', '.join(OPTIONAL)}]\n"], ids=["all", "left"])
def every_kind(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Site:
    """An archive with the project's own layouts in which every kind of page and link occurs.

    The second is one that leaves out what can be left out.
    """
    made = Site(tmp_path_factory.mktemp("semua") / "arsip")
    made.write(
        "site.yml",
        "title: {id: Arsip, en: Archive}\nlanguages: [id, en]\nbase_url: https://arsip.example/uji/\n"
        f"{request.param}",
    )
    made.write("content/agencies.yml", "garam:\n  name: Balai Garam\n  url: https://garam.example/\n")
    made.write("content/tags.yml", "panen:\n  label: {id: Panen, en: Harvest}\n")
    made.write("content/releases/2020/data 1#.csv", "a\n")
    made.write("content/releases/2020/gambar.svg", "<svg/>")
    made.release(
        "2020/a.md",
        "![gambar](gambar.svg) [b](b.md) [tag](/tags/panen/) [luar](https://x.example/)\n\n"
        "Catatan[^1] <surat@x.example>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: Isi.\n",
        title="Satu",
        date="2020-02-03",
        tags=["panen", "Tag baru"],
        aliases=["/lama/satu.html", "/lama/satu"],
        attachments=[{"file": "data 1#.csv"}, {"url": "https://x.example/a"}],
        contacts=[{"name": "Sari", "email": "sari@x.example", "url": "https://x.example/"}],
        source={"file": "a.txt", "url": "https://x.example/a"},
        related=["2020/b.md"],
        changes=[{"date": "2020-03-01", "note": "Diperbaiki."}],
        withdrawn={"reason": "Salah.", "date": "2020-04-01", "replaced_by": "2020/b.md"},
        views={"count": 3, "as_of": "2020-05-01"},
        office="Humas",
        places=["Teluk Kapas"],
    )
    made.release("2020/b.md", title="Two", date="2020-02", language="en", tags=["panen"])
    made.release("2020/c.md", title="Tiga", date="2019", agency="Kantor Entah")
    made.release("2020/d.md", title="Tanpa tanggal", date=None)
    made.write("content/pages/tentang.md", "---\ntitle: Tentang\n---\n\n[Satu](../releases/2020/a.md)\n")
    assert made.build().status == 0
    return made


def test_every_link_is_relative_and_leads_to_a_file_of_the_output(every_kind: Site) -> None:
    output = every_kind.output()
    checked = 0
    for path, data in output.items():
        if not path.endswith(".html"):
            continue
        page = Links(data.decode())
        folder = posixpath.dirname(path)
        if path == "404.html":
            # A host shows it at any depth, so it alone goes by its base, the path of base_url.
            assert page.base == "/uji/"
        else:
            assert page.base == ""
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme:
                assert parts.scheme in ("https", "mailto", "data"), (path, link)
                continue
            assert not parts.netloc, (path, link)
            assert not parts.path.startswith("/"), (path, link)
            target = posixpath.normpath(posixpath.join(folder, unquote(parts.path))) if parts.path else path
            assert target in output, (path, link)
            if parts.fragment:
                assert unquote(parts.fragment) in Links(output[target].decode()).ids | {"catatan"}, (
                    path,
                    link,
                )
            checked += 1
    assert checked > 300


def test_style_sheets_refer_to_what_is_there(every_kind: Site) -> None:
    output = every_kind.output()
    sheets = [path for path in output if path.endswith(".css")]
    assert sheets
    for path in sheets:
        for address in re.findall(r"url\([\"']?([^\"')]+)", output[path].decode()):
            if not address.startswith(("data:", "#")):
                assert posixpath.normpath(posixpath.join(posixpath.dirname(path), address)) in output


def test_every_page_can_be_reached_from_the_home_page(every_kind: Site) -> None:
    output = every_kind.output()
    reached, waiting = set(), ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in reached or path not in output:
            continue
        reached.add(path)
        if path.endswith(".html"):
            links = [urlsplit(link) for link in Links(output[path].decode()).links]
            waiting += [
                posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(link.path)))
                for link in links
                if link.path and not link.scheme
            ]
    hidden = {path for path in output if path.endswith(".html")} - reached
    # Old addresses, and what hosts show instead of a page.
    assert hidden == {"404.html", "lama/satu.html", "lama/satu/index.html"}


def test_no_page_names_the_folder_or_the_time_it_was_built_in(every_kind: Site) -> None:
    for path, data in every_kind.output().items():
        assert str(every_kind.root).encode() not in data, path
        assert b"2024" not in data, path  # the year of NOW, which no release of this archive is of


def test_what_an_archive_leaves_out_is_not_made(plain_site: Site) -> None:
    plain_site.release("2020/b.md", date="2020-02-04", tags=["angin"], places=["Kapas"], office="Humas")
    plain_site.build()
    everything = set(plain_site.output())
    plain_site.write("site.yml", f"{SETTINGS}leave_out: [{', '.join(OPTIONAL)}]\n")
    assert plain_site.build().status == 0
    left = everything - set(plain_site.output())
    for start in ("2020/02/04/index.html", "tags/angin/2020/", "places/", "offices/", "search/"):
        assert any(path.startswith(start) for path in left), start
    assert all(path in plain_site.output() for path in everything if re.match(r"2020/(02/)?index", path))


def test_addresses_that_differ_in_case_alone_are_one(plain_site: Site) -> None:
    plain_site.release("2020/a.md", aliases=["/Lama.html"])
    plain_site.release("2020/b.md", aliases=["/lama.html"])
    assert [line for line in messages(plain_site.build()) if line.startswith("error")] == [
        "error: content/releases/2020/b.md: its address /lama.html is also that of"
        " content/releases/2020/a.md; remove it from `aliases`, or write another"
    ]


@pytest.mark.parametrize("slug", ["dates", "tags", "agencies", "undated", "2020"])
def test_a_page_may_not_take_the_address_of_a_list(plain_site: Site, slug: str) -> None:
    plain_site.write("content/pages/tentang.md", f"---\ntitle: Tentang\nslug: '{slug}'\n---\n\nIsi.\n")
    assert messages(plain_site.build()) == [
        f"error: content/pages/tentang.md: its address /{slug}/ is also that of a page of the archive itself;"
        " give one of the two another `slug`"
    ]


def test_one_file_attached_to_two_releases_is_no_collision(plain_site: Site) -> None:
    plain_site.release("2020/kedua.md", date="2020-02-04", attachments=[{"file": "data.csv"}])
    assert plain_site.build().status == 0
    output = plain_site.output()
    assert output["2020/02/04/kedua/data.csv"] == output["2020/02/04/ketiga/data.csv"]


def test_an_attachment_may_not_take_the_place_of_its_page(plain_site: Site) -> None:
    plain_site.write("content/releases/2020/index.html", "<script>alert(1)</script>")
    plain_site.release("2020/kedua.md", date="2020-02-03", attachments=[{"file": "index.html"}])
    [told] = messages(plain_site.build())
    assert told.startswith(
        "warning: content/releases/2020/kedua.md: content/releases/2020/index.html is published as 'index-2."
    )
    output = plain_site.output()
    assert output["2020/02/03/kedua/index-2.html"] == b"<script>alert(1)</script>"
    assert b"index-2.html" in output["2020/02/03/kedua/index.html"]


def test_files_whose_names_differ_in_case_alone_are_all_published(plain_site: Site) -> None:
    for name in ("Data.csv", "data.csv"):
        plain_site.write(f"content/releases/2020/huruf/{name}", name)
    files = [{"file": "Data.csv"}, {"file": "data.csv"}]
    plain_site.release("2020/huruf/index.md", date="2020-02-03", slug="huruf", attachments=files)
    result = plain_site.build()
    assert result.status == 0, messages(result)
    output = plain_site.output()
    assert output["2020/02/03/huruf/Data.csv"] == b"Data.csv"
    assert output["2020/02/03/huruf/data-2.csv"] == b"data.csv"


CONVERTED = {"file": "a.md", "sha256": "0" * 64}


@pytest.mark.parametrize(
    "alias",
    [
        "/tags/",
        "/dates/",
        "/2020/02/",
        "/on-this-day/02-03/",
        "/Tags/angin/",
        "/404.html",
        "/about",
        "/kept/x/",
    ],
)
def test_an_old_address_that_a_source_claims_stops_no_build(plain_site: Site, alias: str) -> None:
    plain_site.write("content/pages/about.md", "---\ntitle: Tentang\n---\n\nIsi.\n")
    plain_site.write("site.yml", "title: Arsip\nkeep: [kept]\n")
    plain_site.release("2020/ketiga.md", date="2020-02-03", tags=["angin"])
    assert plain_site.build().status == 0
    expected = set(plain_site.output())
    plain_site.release("2020/ketiga.md", date="2020-02-03", tags=["angin"], aliases=[alias], source=CONVERTED)
    result = plain_site.build()
    assert result.status == 0
    assert any(line.startswith("warning") and "no redirect" in line for line in messages(result))
    assert set(plain_site.output()) == expected
    plain_site.release("2020/ketiga.md", date="2020-02-03", tags=["angin"], aliases=[alias])
    assert plain_site.build().status == 1


def test_of_two_claims_to_an_old_address_one_holds(plain_site: Site) -> None:
    plain_site.release("2020/a.md", aliases=["/lama.html", "/x.html/y/"], source=CONVERTED)
    plain_site.release("2020/b.md", aliases=["/lama.html", "/x.html"], source={"sha256": "1" * 64})
    result = plain_site.build()
    assert result.status == 0
    assert sum("no redirect" in line for line in messages(result)) == 2
    assert "lama.html" in plain_site.output()


def test_an_empty_archive_has_its_pages(empty_site: Callable[[], Site]) -> None:
    made = empty_site()
    assert made.build().status == 0
    assert {path for path in made.output() if path.endswith(".html")} == {
        "index.html",
        "404.html",
        "dates/index.html",
        "tags/index.html",
        "agencies/index.html",
        "search/index.html",
        "undated/index.html",
    }
    assert "feed.xml" not in made.output()


def test_each_language_has_its_indexes_and_a_release_stands_once(plain_site: Site) -> None:
    plain_site.write("site.yml", f"{SETTINGS}languages: [id, en]\n")
    plain_site.release("2020/kedua.md", title="Second", date="2020-02-03", language="en", tags=["panen"])
    assert plain_site.build().status == 0
    pages = {path for path in plain_site.output() if path.endswith("index.html")}
    english = {path.removeprefix("en/") for path in pages if path.startswith("en/")}
    once = {"pertama", "kedua", "ketiga", "keempat", "kelima", "tentang"}
    assert english == {
        path for path in pages if not path.startswith("en/") and path.split("/")[-2:][0] not in once
    }
    assert 'href="../../../../en/tags/panen/index.html"' in plain_site.page("2020/02/03/kedua/index.html")
    assert 'href="../../2020/02/03/kedua/index.html"' in plain_site.page("en/2020/index.html")
    assert 'hreflang="en"' in plain_site.page("tags/panen/index.html")

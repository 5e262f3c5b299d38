from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

import pytest

from warta import frontmatter, provenance
from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.converted import Converted
from warta.intake.posts.adopted_post import is_post, read_post
from warta.intake.posts.post_site import HUGO, JEKYLL, Site, read_site
from warta.intake.reading.decode import LeftOut, Refused
from warta.model import Agency
from warta.tags import Vocabulary, parse_tags

FINDER = AgencyFinder(Registry({"jembatan": Agency("jembatan", {"": "Dinas Jembatan"}, "DJG")}), "jembatan")
PICTURE = "https://x.example/a.png"
TEXT = "Jembatan Rotan dibuka kembali dua pekan lalu, dan warga menyambutnya di balai desa.\n"


def read(text: str | bytes, file: str = "kabar.md", site: Site | None = None, **more: Any) -> Converted:
    data = text if isinstance(text, bytes) else text.encode()
    converted = read_post(data, file, site or Site(), FINDER, Vocabulary({}), **more)
    _, problems = frontmatter.parse("", frontmatter.split(frontmatter.write(converted.values, "")).yaml)
    assert problems == []
    return converted


def post(head: str, body: str = TEXT, **more: Any) -> Converted:
    return read(f"---\n{head}\n---\n\n{body}", **more)


def doubts(converted: Converted) -> dict[str, str]:
    return {item["field"]: item["reason"] for item in converted.values.get("review", ())}


@pytest.mark.parametrize(
    ("head", "name", "value"),
    [
        ("title: A", "title", "A"),
        ("title: 2019", "title", "2019"),
        ("page-title: B", "title", "B"),
        ("title: A\npage-title: B", "title", "A"),
        ("title: R&amp;D <em>baru</em>", "title", "R&D baru"),
        ("title: a < b > c", "title", "a < b > c"),
        ("title: A\nsubtitle: B", "subtitle", "B"),
        ("title: A\nlead: Paragraf pertama.", "subtitle", "Paragraf pertama."),
        ("title: A\nlastmod: 2019-02-03", "updated", "2019-02-03"),
        ("title: A\nlast_modified_at: 2019-02-03 10:00 +0700", "updated", "2019-02-03T10:00:00+07:00"),
        ("title: A\ncategories: [x, y]", "category", "x / y"),
        ("title: A\nauthor: {name: Sari}", "authors", ["Sari"]),
        ("title: A\nauthors: Sari, Budi", "authors", ["Sari", "Budi"]),
        ("title: A\ndescription: |\n  satu\n  dua", "summary", "satu dua"),
        ("title: A\nexcerpt: Baca [rinciannya](/a/).", "summary", "Baca rinciannya."),
        ("title: A\nsubtitle: Luas 2 * 3 ha dan nama_file", "subtitle", "Luas 2 * 3 ha dan nama_file"),
        ("title: A\nlang: en_US", "language", "en-US"),
        ("title: A\nslug: Jembatan Rotan!", "slug", "jembatan-rotan"),
        ("title: A\ntype: speech", "type", "speech"),
        ("title: A\ndraft: true", "draft", True),
        ("title: A\npublished: false", "draft", True),
        ("title: A\npublished: no", "draft", True),
        ("title: A\ndraft: yes", "draft", True),
        ("title: A\nStatus: hidden", "draft", True),
        ("title: A\nprivate: true", "draft", True),
        ("title: A\nimage: https://x.example/a.png", "attachments", [{"url": PICTURE, "title": "a.png"}]),
        ("title: A\nfile_url: /b/a.pdf", "attachments", [{"title": "/b/a.pdf"}]),
        ("title: A\nthird_nav_title: B\nweight: 3", "extra", {"third_nav_title": "B", "weight": 3}),
        ("title: A\nnilai: 1.50\nx: {y: [1, a]}", "extra", {"nilai": "1.50", "x": {"y": [1, "a"]}}),
        ("title: A\nsource: {a: 1}\nreview: x", "extra", {"source": {"a": 1}, "review": "x"}),
    ],
)
def test_a_field_is_mapped(head: str, name: str, value: object) -> None:
    assert post(head).values[name] == value


@pytest.mark.parametrize(
    ("head", "tags"),
    [
        ("tags: x, y", ["x", "y"]),
        ("tags: [{name: x}, y, null]", ["x", "y"]),
        ("topics: [x]\ntags: [y]", ["y", "x"]),
    ],
)
def test_its_own_tags_are_kept_as_they_stand_and_no_tags_of_the_archive(head: str, tags: list[str]) -> None:
    values = post(f"title: A\n{head}").values
    assert values["source"]["tags"] == tags
    assert "tags" not in values


@pytest.mark.parametrize(
    "head", ["title: A\ndraft: false", "title: A\npublished: true", "title: A\nstatus: published"]
)
def test_a_post_that_was_out_is_no_draft(head: str) -> None:
    assert "draft" not in post(head).values


def test_words_of_one_category_of_jekyll_stay_together() -> None:
    site = Site("", JEKYLL)
    assert post("title: A\ncategory: About Us", site=site).values["category"] == "About Us"
    assert post("title: A\ncategories: a b", site=site).values["category"] == "a / b"


def test_a_canonical_address_is_where_it_was_published() -> None:
    converted = post("title: A\ncanonical_url: https://x.example/a")
    assert converted.values["source"]["url"] == "https://x.example/a"


@pytest.mark.parametrize(
    ("head", "file", "date", "why"),
    [
        ("title: A\ndate: 2019-03-04 10:00:00 +0700", "kabar.md", "2019-03-04T10:00:00+07:00", ""),
        ("title: A\ndate: 2019-03-04", "2019-03-04-kabar.md", "2019-03-04", ""),
        ("title: A", "_posts/2019-03-04-kabar.md", "2019-03-04", ""),
        ("title: A\ndate: 04/03/2019", "2019-03-04-kabar.md", "2019-03-04", ""),
        ("title: A\ndate: 03/04/2019", "kabar.md", None, "day/month or month/day"),
        ("title: A\nlang: en-US\ndate: 03/04/2019", "kabar.md", "2019-03-04", ""),
        (
            "title: A\ndate: 2019-03-04",
            "2019-05-04-kabar.md",
            "2019-03-04",
            "the name of the file 2019-05-04",
        ),
        ("title: A", "2019-03-04-rotan/index_de.md", "2019-03-04", ""),
        ("title: A\ndate: kemarin", "kabar.md", None, "cannot be read as a date"),
        ("title: A\ndate: kemarin", "2019-05-04-kabar.md", "2019-05-04", "cannot be read as a date"),
        ("title: A\npublished: true\npublishDate: 2019-01-02", "kabar.md", "2019-01-02", ""),
        ("title: A", "kabar.md", None, "states no date"),
    ],
)
def test_the_date_is_that_of_the_head_or_the_name(head: str, file: str, date: str | None, why: str) -> None:
    converted = post(head, file=file)
    assert converted.values.get("date") == date
    assert why in doubts(converted).get("date", "")
    assert bool(why) == ("date" in doubts(converted))


def test_a_date_in_the_name_alone_is_derived() -> None:
    converted = post("title: A", file="_posts/2019-03-04-kabar.md")
    assert converted.values["inferred"]["date"] == "the name of the file"
    assert converted.certainty["date"] == "derived"
    assert post("title: A\ndate: 2019-03-04").certainty["date"] == "stated"


@pytest.mark.parametrize("file", ["kabar.md", "2190-01-02-kabar.md"])
def test_what_is_still_to_come_is_under_embargo(file: str) -> None:
    assert post("title: A\ndate: 2190-01-02", file=file).values["embargo"] == "2190-01-02T00:00:00+00:00"


def test_a_post_of_jekyll_whose_name_has_no_date_was_never_shown() -> None:
    site = Site("", JEKYLL, is_by_settings=True)
    held = post("title: A\ndate: 2019-01-02", file="_posts/gagasan.md", site=site)
    assert "begins with no date" in doubts(held)["draft"]
    assert "draft" not in post("title: A", file="_posts/2019-01-02-kabar.md", site=site).values
    assert "draft" not in post("title: A\ndate: 2019-01-02", file="_posts/gagasan.md").values


def test_a_name_that_begins_with_no_day_of_the_calendar_is_told() -> None:
    assert "2023-02-31, which is no day" in doubts(post("title: A", file="2023-02-31-kabar.md"))["date"]


@pytest.mark.parametrize("name", ["con.png", "a./b.png", f"{'a' * 300}.png", "a%00b.png"])
def test_a_picture_that_no_system_can_keep_is_left_where_it_is(name: str) -> None:
    assert post("title: A", f"![x]({name})\n", beside=lambda _: b"x").files == {}


def test_a_missing_title_is_taken_from_the_text_or_the_name_and_marked() -> None:
    heading = post("date: 2019-01-02", "# Judul *teks*\n\nIsi.\n")
    assert heading.values["title"] == "Judul teks"
    named = post("date: 2019-01-02", file="2019-01-02-jembatan-rotan.md")
    assert named.values["title"] == "Jembatan rotan"
    for converted in (heading, named):
        assert "title" in converted.values["inferred"]
        assert "title" in doubts(converted)
    nameless = post("date: 2019-01-02", file="index.md")
    assert "title" not in nameless.values
    assert nameless.values["draft"] is True


@pytest.mark.parametrize(
    "body",
    [
        "Satu\\_dua  \n* tiga &amp; <b>empat</b>\n\n\n\n{{< x >}}\tlima   \n",
        "tanpa akhir baris",
        "    kode\n\n---\n\n***\n",
        "[a](missing.md) ![b](../c.png) <script>alert(1)</script>\n",
        "~~~\n---\n~~~\n",
    ],
)
def test_the_body_stays_as_it_is(body: str) -> None:
    assert post("title: A", body).body == body
    written = provenance.marked(post("title: A", body).values, body)
    assert frontmatter.split(written.decode()).body == f"\n{body}"


def test_line_ends_and_marks_of_other_systems() -> None:
    converted = read(b"\xef\xbb\xbf---\r\ntitle: A\r\n---\r\n\r\nSatu\r\nDua\rTiga\r\n")
    assert converted.values["title"] == "A"
    assert converted.body == "Satu\nDua\nTiga\n"


def test_bytes_that_are_not_utf_8_are_read_and_told() -> None:
    latin = read("---\ntitle: Café\n---\nNaïf.\n".encode("latin-1"))
    assert (latin.values["title"], latin.body) == ("Café", "Naïf.\n")
    assert latin.values["source"]["encoding"] == "windows-1252"
    mixed = read("---\ntitle: A\n---\n“Satu” – dua\n".encode() + b"tiga \x93empat\x94\n")
    assert mixed.body == "“Satu” – dua\ntiga “empat”\n"
    assert "line 5 is not UTF-8" in doubts(mixed)["source"]
    assert read("\ufeff---\ntitle: A\n---\nB\n".encode("utf-16")).values["title"] == "A"


def test_what_is_not_shown_as_on_its_own_site_is_told_once_of_a_kind() -> None:
    body = '{{ x.y }}\n\n{{< x >}}\n\n{% y %}\n\n<iframe src="https://x.example/"></iframe>\n\n<div>z</div>\n'
    told = [item["reason"] for item in post("title: A", body).values["review"] if item["field"] == "body"]
    assert told == [
        "shown by its words: {{ x.y }} (line 5 of the source)",
        "left out: {{< x >}} and 1 more (line 7 of the source)",
    ]
    assert post("title: A", body).wrappers == ("iframe",)


def test_a_post_without_text_shows_its_summary() -> None:
    converted = post("title: A\nsummary: Peta baru dermaga.", "")
    assert converted.body == "Peta baru dermaga.\n"
    assert converted.values["inferred"]["body"] == "its summary, for it holds no other text"
    assert "body" not in doubts(converted)
    assert doubts(post("title: A", ""))["body"] == "it holds no text, only fields"


def test_what_the_site_s_own_templates_make_of_shortcodes_is_kept_with_the_post() -> None:
    site = Site(generator=HUGO, shortcodes={"note": "<h4>Catatan</h4>{{ .Inner }}"})
    converted = post("title: A", "{{< note >}}a{{< /note >}}\n", site=site)
    assert converted.values["source"]["values"] == {"{{< note >}}": "<h4>Catatan</h4>{{ .Inner }}"}
    assert "body" not in doubts(converted)
    assert converted.wrappers == ()


@pytest.mark.parametrize(
    ("body", "site", "generator"),
    [
        ("kata\n", Site(generator=HUGO), "Hugo"),
        ("{% include a.html %}\n", Site(), "Jekyll"),
        ("{{< a >}}\n", Site(), "Hugo"),
        ("kata\n", Site(), "other"),
    ],
)
def test_the_source_says_whose_markdown_the_body_is(body: str, site: Site, generator: str) -> None:
    assert post("title: A", body, site=site).values["source"]["generator"] == generator


def test_mended_front_matter_is_told() -> None:
    converted = post("title: A: b\ndate: 2019-01-02")
    assert (converted.values["title"], converted.values["date"]) == ("A: b", "2019-01-02")
    assert doubts(converted)["source"].startswith("line 2: title is not valid YAML")


def test_an_html_post_becomes_markdown() -> None:
    html = (
        "<p>Satu <b>dua</b></p><script>x</script><a href='{{ site.baseurl }}/b'>b</a><ul><li>tiga</li></ul>"
    )
    converted = read(f"---\ntitle: A\n---\n{html}", "a.html")
    assert converted.body == "Satu **dua**\n\n[b](/b)\n\n- tiga\n"
    assert "generator" not in converted.values["source"]


def test_codes_without_a_plain_meaning_are_told_of_an_html_post_too() -> None:
    converted = read("---\ntitle: A\n---\n<p>Satu</p>\n{% assign dua = tiga %}\n", "a.html")
    assert doubts(converted)["body"] == "left out: {% assign dua = tiga %} (line 5 of the source)"


def test_files_beside_a_post_come_along() -> None:
    there = {"foto/a b.png": b"1", "b.pdf": b"2", "c.png": b"3", "../d.png": b"4", "x.md": b"5"}
    body = "![a](b.pdf) <img src='c.png'> [r](../d.png) [u](https://x.example/e.png) [t](tak-ada.png)\n"
    converted = post("title: A\nimage: foto/a b.png", body, beside=there.get)
    assert converted.files == {"b.pdf": b"2", "c.png": b"3", "foto/a b.png": b"1"}
    assert converted.values["attachments"] == [{"title": "a b.png", "file": "foto/a b.png"}]


def test_a_post_of_fields_alone_is_kept_and_told() -> None:
    converted = post("title: A\nfile_url: /a.pdf", "")
    assert converted.body == ""
    assert "body" in doubts(converted)
    with pytest.raises(Refused, match="neither text nor title"):
        post("date: 2019-01-02", "")


@pytest.mark.parametrize("url", ["https://x.example/a.pdf", "/a.pdf"])
def test_a_post_that_is_a_document_alone_says_all_that_its_site_said(url: str) -> None:
    converted = post(f"title: A\nfile_url: {url}", "", beside={"/a.pdf": b"x"}.get)
    assert "body" not in doubts(converted)
    assert converted.values["attachments"][0]["title"] == "a.pdf"


def test_a_year_of_two_digits_is_one_where_jekyll_reads_it() -> None:
    site = Site(generator="Jekyll")
    assert post("title: A", file="_posts/19-11-05-garam.md", site=site).values["date"] == "2019-11-05"
    assert post("title: A", file="_posts/98-11-5-garam.md", site=site).values["date"] == "1998-11-05"
    assert "date" not in post("title: A", file="19-11-05-garam.md").values


def test_the_site_of_a_post_names_its_agency_and_its_addresses() -> None:
    site = Site("situs/", JEKYLL, "Dinas Jembatan", permalinks={"": "/:year/:title/"})
    converted = post("title: A", file="situs/_posts/2019-03-04-Rotan.md", site=site)
    assert converted.values["agency"] == "jembatan"
    assert converted.certainty["agency"] == "stated"
    assert converted.values["aliases"] == ["/2019/Rotan/"]
    assert converted.values["source"]["file"] == "situs/_posts/2019-03-04-Rotan.md"
    named = Site("", HUGO, "Buletin Sungai")
    finder = AgencyFinder(Registry({}))
    found = read_post(b"---\ntitle: A\n---\nB\n", "content/a.md", named, finder, Vocabulary({}))
    assert (found.values["agency"], found.certainty["agency"]) == ("Buletin Sungai", "stated")


def test_the_body_that_the_settings_of_a_site_name_is_its_agency_where_a_registry_has_it() -> None:
    named = read(f"---\ntitle: A\n---\n{TEXT}", site=Site("", HUGO, "Kabar Kami", bodies=("Dinas Jembatan",)))
    assert named.values["agency"] == "jembatan"
    assert "agency" not in named.values.get("inferred", {})


def test_a_page_of_a_site_is_left_out_and_without_a_site_marked() -> None:
    with pytest.raises(LeftOut, match="a page of the site"):
        post("title: A\nlayout: page", site=Site("", HUGO))
    assert "may be no release" in doubts(post("title: A\nlayout: page"))["type"]
    assert "type" not in doubts(post("title: A\nlayout: page\ndate: 2019-01-02"))


def test_in_a_collection_of_posts_a_layout_for_pages_makes_no_page() -> None:
    head = "title: A\nlayout: default"
    kept = post(head, site=Site(generator=JEKYLL), file="_kabar/jembatan.md")
    assert "it may be no release" in doubts(kept)["type"]
    dated = post(head, site=Site(generator=JEKYLL), file="_kabar/2022.08.15-jembatan.md")
    assert (dated.values["date"], dated.values["slug"]) == ("2022-08-15", "jembatan")
    assert "type" not in doubts(dated)


def test_a_post_in_drafts_is_a_draft() -> None:
    assert post("title: A", file="_drafts/a.md").values["draft"] is True


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02", b"\xff\xd8\xff\xe0", b"---\ntitle: A", b"   \n\n"])
def test_what_is_no_post_is_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        read(data)


def test_a_stray_nul_is_left_out_and_told_with_its_line() -> None:
    data = b"---\ntitle: A\ndate: 2020-01-02\n---\nJembatan\0 Rotan dibuka.\nWarga\0 senang.\n"
    converted = read(data)
    assert converted.body == "Jembatan Rotan dibuka.\nWarga senang.\n"
    assert "2 NUL bytes were left out (line 5 of the source)" in doubts(converted)["source"]
    assert converted.values["source"]["sha256"] == hashlib.sha256(data).hexdigest()
    assert "source" not in doubts(read(data.replace(b"\0", b"")))


def test_a_nul_hides_no_hold() -> None:
    assert read(b"---\ntitle: A\ndra\0ft: true\n---\nIsi.\n").values["draft"] is True


def test_a_file_of_many_nuls_is_no_text() -> None:
    with pytest.raises(Refused, match="binary"):
        read(b"---\ntitle: A\n---\n" + b"Isi\0" * 9)


def test_front_matter_shows_in_any_file() -> None:
    assert is_post(b"---\ntitle: A\n---\n")
    assert is_post(b"\xef\xbb\xbf\n+++\r\n")
    assert is_post(b"---json\n{}")
    assert not is_post(b"--- judul ---\n")
    assert not is_post(b"<html>")


def test_whose_site_it_is_does_not_depend_on_whom_a_text_is_about() -> None:
    agencies = {
        "jembatan": Agency("jembatan", {"": "Dinas Jembatan"}),
        "suar": Agency("suar", {"": "Balai Suar"}),
    }
    text = b"---\ntitle: Balai Suar menutup dermaga\n---\nBalai Suar menutup dermaga.\n"
    alone = read_post(text, "a.md", Site(), AgencyFinder(Registry(agencies)), Vocabulary({}))
    assert alone.values["agency"] == "suar"
    known = read_post(text, "a.md", Site(), AgencyFinder(Registry(agencies), "jembatan"), Vocabulary({}))
    assert (known.values["agency"], known.values["inferred"]["agency"]) == ("jembatan", "agency in site.yml")


@pytest.mark.parametrize(
    ("file", "slug"),
    [
        ("2014-04-1-Tanya-(Hampir)-Semua!.md", "tanya-hampir-semua"),
        ("2014-03-27-pahlawan.html.md", "pahlawan"),
        ("2014-03-27-situs.gov.go.md", "situs-gov"),
        ("2014-03-27-versi-1.2.md", "versi-1-2"),
        ("a/2014-03-27-kabar/index.id.md", "kabar"),
    ],
)
def test_the_slug_is_the_name_of_the_file(file: str, slug: str) -> None:
    assert post("title: A", file=file).values["slug"] == slug


def test_fields_below_a_head_that_ends_too_early_are_told() -> None:
    text = (
        "---\ntitle: 'Garam'\n\n---\n lagi\npermalink: /garam/\nlayout: post\n---\n\nWarga memanen garam.\n"
    )
    notes = read(text).values["review"]
    told = [item["reason"] for item in notes if item["field"] == "body"]
    assert len(told) == 1
    assert "end too early" in told[0]


def test_what_its_own_site_had_stopped_showing_is_held() -> None:
    over = post("title: A\ndate: 2018-07-01\nexpiryDate: 2019-01-01")
    assert over.values["draft"] is True
    assert "has not shown it since 2019-01-01" in doubts(over)["draft"]
    ahead = post("title: A\ndate: 2018-07-01\nexpiryDate: 2190-01-01")
    assert "draft" not in ahead.values
    assert "until 2190-01-01" in doubts(ahead)["withdrawn"]
    assert "draft" not in post("title: A\ndate: 2018-07-01\nexpires: 2019-01-01").values


def test_a_line_that_was_folded_into_another_field_holds_the_post_and_names_its_line() -> None:
    folded = post("title: A\ndate: 2019-01-02\n  draft: true")
    assert folded.values["draft"] is True
    assert "line 4" in doubts(folded)["source"]
    assert folded.values["date"] == "2019-01-02"


def test_an_embargo_in_the_text_holds() -> None:
    def said(line: str) -> dict[str, Any]:
        return post("title: A\ndate: 2019-01-02", f"**{line}**\n\n{TEXT}").values

    ahead = said("EMBARGO: sampai 2 Januari 2045 pukul 10.00 WIB")
    assert ahead["embargo"] == "2045-01-02T10:00:00+07:00"
    assert "draft" not in ahead
    assert said("Embargoed until the meeting ends")["draft"] is True
    over = said("EMBARGO: sampai 2 Januari 2019 pukul 10.00 WIB")
    assert not {"embargo", "draft"} & set(over)


def test_fields_of_nikola_stand_in_a_file_beside_the_post() -> None:
    files = {"kabar.meta": b".. title: A\n.. date: 2019-01-02\n.. status: draft\n"}
    values = read(TEXT, beside=files.get).values
    assert (values["title"], values["date"], values["draft"]) == ("A", "2019-01-02", True)
    assert "draft" not in read(f"---\ntitle: B\n---\n{TEXT}", beside=files.get).values
    assert read(TEXT, beside=lambda _: b"bukan kepala").values["title"] == "Kabar"


def test_a_post_whose_fields_stand_below_its_head_is_held() -> None:
    assert "line 5" in doubts(post("title: A", "draft: true\n---\n\nTeks panjang.\n"))["draft"]
    unread = read("Title: A\nStatus: draft\nTeks tanpa baris kosong di atasnya.\n")
    assert unread.values["draft"] is True


def test_what_holds_a_post_until_a_date_is_its_embargo() -> None:
    values = post("title: A\ndate: 2019-01-02\npublish_on: 2190-01-02T10:00:00+07:00").values
    assert values["embargo"] == "2190-01-02T10:00:00+07:00"
    assert "draft" not in values
    # Of several the latest counts.
    values = post("title: A\ndate: 2190-01-02\nembargo: 2190-03-02").values
    assert values["embargo"] == "2190-03-03T00:00:00-12:00"


def test_of_a_post_without_text_every_address_is_kept() -> None:
    address = "https://x.example/rilis/3"
    found = read(f"---\ntitle: A\ndate: 2019-07-01\npreview_url: {address}\n---\n").values
    assert found["attachments"] == [{"url": address, "title": address}]
    assert "attachments" not in post(f"title: A\ndate: 2019-07-01\npreview_url: {address}").values


def test_files_that_a_head_names_are_attached_all_of_them() -> None:
    head = "title: A\ndate: 2019-07-01\npdf: /unduh/siaran pers.pdf\nfiles: [{url: /unduh/a.xlsx}, b.docx]"
    site = Site(generator=JEKYLL, url="https://x.example")
    assert post(head, site=site).values["attachments"] == [
        {"url": "https://x.example/unduh/siaran%20pers.pdf", "title": "siaran pers.pdf"},
        {"url": "https://x.example/unduh/a.xlsx", "title": "a.xlsx"},
        {"title": "b.docx"},
    ]


@pytest.mark.parametrize(
    "tag", ['<div style="display:none">', "<div hidden>", "<div class='a' style='opacity:0'>"]
)
def test_no_tag_tells_of_what_is_hidden(tag: str) -> None:
    vocabulary = Vocabulary(
        parse_tags("", "panen-raya: {label: Panen Raya}\nrotan: {label: Jembatan Rotan}\n")[0]
    )
    body = f"{TEXT}\n{tag}Panen Raya</div>\n\nPenutup.\n"
    converted = read_post(f"---\ntitle: A\n---\n\n{body}".encode(), "kabar.md", Site(), FINDER, vocabulary)
    assert converted.values["tags"] == ["rotan"]
    assert "left out: 1 × hidden element" in doubts(converted)["body"]
    assert converted.body.strip() == body.strip(), "the body of a post stays"


def test_the_languages_of_a_site_of_hugo_tell_language_and_address() -> None:
    settings = (
        b'baseURL = "https://x.example/"\ndefaultContentLanguage = "id"\n[languages.id]\n[languages.en]\n'
    )
    site = read_site("situs/", "hugo.toml", settings)
    converted = read("---\ntitle: A\ndate: 2019-02-03\n---\nx\n", "situs/content/kabar/a.en.md", site)
    assert (converted.values["language"], converted.values["aliases"]) == ("en", ["/en/kabar/a/"])
    assert converted.values["source"]["url"] == "https://x.example/en/kabar/a/"
    own = read("---\ntitle: A\nlang: fr\ndate: 2019-02-03\n---\nx\n", "situs/content/kabar/a.md", site)
    assert (own.values["language"], own.values["aliases"]) == ("fr", ["/kabar/a/"])


def test_a_text_that_does_not_tell_its_language_is_in_that_of_its_site() -> None:
    converted = post("title: XYZ 12", "XYZ 12.\n", site=Site(language="en-us"))
    assert converted.values["language"] == "en-us"
    assert converted.values["inferred"]["language"] == "the settings of its site"


def test_to_hugo_the_name_of_a_file_says_nothing_beside_a_date() -> None:
    head = "title: A\ndate: 2019-03-30"
    told = post(head, file="2019-03-01-a.md", site=Site(generator=JEKYLL))
    assert doubts(told)["date"] == "`date` says 2019-03-30, the name of the file 2019-03-01"
    assert "date" not in doubts(post(head, file="2019-03-01-a.md", site=Site(generator=HUGO)))


IN_JEKYLL = Site("", JEKYLL, url="https://x.example/k", is_by_settings=True, settings={"tema": True})


def test_a_post_of_jekyll_without_title_and_text_goes_by_its_name() -> None:
    named = post("layout: profil", " ", file="_posts/2019-07-01-sari-melati.md", site=IN_JEKYLL)
    assert named.values["title"] == "Sari melati"
    with pytest.raises(Refused):
        post("layout: profil", " ", file="_posts/sari-melati.md")


def test_an_end_that_only_those_who_look_after_a_site_of_jekyll_know_is_told() -> None:
    head, file = "title: A\nexpiration_date: 2019-01-01", "_posts/2018-07-01-a.md"
    shown = post(head, file=file, site=IN_JEKYLL)
    assert "draft" not in shown.values
    assert "2019-01-01" in doubts(shown)["withdrawn"]
    assert post(head, file=file, site=replace(IN_JEKYLL, is_hexo=True)).values["draft"] is True


def test_codes_name_what_settings_head_and_data_say() -> None:
    body = (
        "{% author sari %} {{ page.date | date: '%-d.%-m.%Y' }} {% if page.foto %}foto{% endif %}"
        "{% if site.tema %}tema{% endif %}{% if site.data %}data{% endif %} {{ page.tak_ada }}\n"
    )
    site = replace(IN_JEKYLL, authors={"sari": "Sari Melati"})
    found = post("title: A", body, file="_posts/2019-07-04-a.md", site=site)
    assert found.values["source"]["values"] == {
        "author.sari": "Sari Melati",
        "page.date": "2019-07-04",
        "page.foto?": "null",
        "page.tak_ada?": "null",
        "site.tema?": "true",
    }
    told = doubts(found)["body"]
    assert "{% if site.data %}" in told  # what a site has as data is not known here


def test_files_are_found_below_the_folder_that_the_site_has_on_its_host() -> None:
    there = {"/foto/a.png": b"1"}
    found = post(
        "title: A", "![a](/k/foto/a.png)\n", file="_posts/2019-07-04-a.md", site=IN_JEKYLL, beside=there.get
    )
    assert found.files == {"k/foto/a.png": b"1"}

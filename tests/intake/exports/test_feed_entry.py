from __future__ import annotations

import pytest

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.converted import Converted
from warta.intake.exports.feed_context import Context
from warta.intake.exports.feed_entry import read_item
from warta.intake.exports.feed_index import ATOM
from warta.intake.reading.decode import Refused
from warta.model import Agency
from warta.tags import Vocabulary

FINDER = AgencyFinder(Registry({"jembatan": Agency("jembatan", {"": "Dinas Jembatan"}, "DJG")}))
NAMESPACES = (
    ("content", "http://purl.org/rss/1.0/modules/content/"),
    ("excerpt", "http://wordpress.org/export/1.2/excerpt/"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("wp", "http://wordpress.org/export/1.2/"),
    ("app", "http://purl.org/atom/app#"),
    ("media", "http://search.yahoo.com/mrss/"),
)
FILE = "https://x.example/a.pdf"
TEXT = "<description>Jembatan Rotan dibuka kembali.</description>"


def context(kind: str) -> Context:
    default = (("", ATOM),) if kind in ("atom", "blogger") else ()
    authors = {"sari": "Sari Lestari"}
    return Context(
        kind, (*NAMESPACES, *default), "utf-8", "Dinas Jembatan", "https://x.example/", "id", authors
    )


def item(inner: str, kind: str = "rss") -> Converted:
    tag = "entry" if kind in ("atom", "blogger") else "item"
    return read_item(f"<{tag}>{inner}</{tag}>".encode(), "umpan.xml#1", context(kind), FINDER, Vocabulary({}))


def doubts(converted: Converted) -> dict[str, str]:
    return {entry["field"]: entry["reason"] for entry in converted.values.get("review", ())}


@pytest.mark.parametrize(
    ("inner", "name", "value"),
    [
        ("<title>A &amp;amp; B</title>", "title", "A & B"),
        ("<title><![CDATA[A <i>B</i>]]></title>", "title", "A B"),
        ("<pubDate>Mon, 04 Mar 2019 10:00:00 +0700</pubDate>", "date", "2019-03-04T10:00:00+07:00"),
        ("<dc:date>2019-03-04</dc:date>", "date", "2019-03-04"),
        ("<dc:creator>sari</dc:creator>", "authors", ["Sari Lestari"]),
        ("<author>a@x.example (Budi)</author>", "authors", ["Budi"]),
        ("<link>https://x.example/a/b.html</link>", "aliases", ["/a/b.html"]),
        ("<link>/a/b.html</link>", "aliases", ["/a/b.html"]),
        ("<guid>https://x.example/c/</guid>", "aliases", ["/c/"]),
        (f'<enclosure url="{FILE}"/>', "attachments", [{"url": FILE, "title": "a.pdf"}]),
        ("<link>https://x.example/kabar/rotan-dibuka.html</link>", "slug", "rotan-dibuka"),
    ],
)
def test_an_element_is_mapped(inner: str, name: str, value: object) -> None:
    assert item(inner + TEXT).values[name] == value


def test_the_whole_text_counts_before_its_summary() -> None:
    whole = "<content:encoded><![CDATA[<p>Satu <b>dua</b></p><script>x</script>]]></content:encoded>"
    converted = item(f"<title>A</title><description>Ringkas saja.</description>{whole}")
    assert converted.body == "Satu **dua**\n"
    assert converted.values["summary"] == "Ringkas saja."
    assert doubts(converted)["body"] == "left out: 1 × script"


@pytest.mark.parametrize("end", ["...", "[…]", "Baca selengkapnya", "Read more »"])
def test_a_text_that_ends_early_is_told(end: str) -> None:
    assert (
        "beginning" in doubts(item(f"<title>A</title><description>Satu dua tiga {end}</description>"))["body"]
    )


def test_text_without_markup_keeps_its_lines() -> None:
    assert (
        item("<title>A</title><description>satu\n\ndua\n* tiga</description>").body
        == "satu\n\ndua\n\n\\* tiga\n"
    )


def test_a_missing_title_is_taken_from_the_text_and_marked() -> None:
    converted = item(TEXT)
    assert converted.values["title"] == "Jembatan Rotan dibuka kembali."
    assert "title" in converted.values["inferred"]
    assert "title" in doubts(converted)


def test_the_day_is_that_of_the_address_where_the_time_is_in_utc() -> None:
    head = "<title>A</title><pubDate>Mon, 04 Mar 2019 23:00:00 GMT</pubDate>"
    converted = item(f"{head}<link>https://x.example/2019/03/05/a/</link>{TEXT}")
    assert (converted.values["date"], converted.certainty["date"]) == ("2019-03-05", "derived")
    far = item(f"{head}<link>https://x.example/2019/03/25/a/</link>{TEXT}")
    assert far.values["date"] == "2019-03-04T23:00:00+00:00"


def test_a_date_that_cannot_be_read_is_told_and_left_out() -> None:
    converted = item(f"<title>A</title><pubDate>kemarin</pubDate>{TEXT}")
    assert "date" not in converted.values
    assert "kemarin" in doubts(converted)["date"]


def test_an_address_with_a_query_cannot_redirect_and_is_told() -> None:
    converted = item(f"<title>A</title><link>https://x.example/?id=3</link>{TEXT}")
    assert "aliases" not in converted.values
    assert converted.values["source"]["url"] == "https://x.example/?id=3"
    assert "no redirect" in doubts(converted)["aliases"]


def test_the_categories_of_an_item_are_its_own_tags() -> None:
    values = item("<category>x</category><category>y</category><category>x</category>" + TEXT).values
    assert values["source"]["tags"] == ["x", "y"]
    assert "tags" not in values


def test_what_an_export_of_old_does_not_call_category_or_tag_is_a_tag() -> None:
    named = '<category domain="category">y</category><category domain="nav_menu">z</category>'
    values = item(
        f"<wp:status>publish</wp:status><category>x</category><category>y</category>{named}{TEXT}",
        "wordpress",
    ).values
    assert (values["source"]["tags"], values["category"]) == (["x"], "y")


def test_an_entry_of_atom() -> None:
    converted = item(
        '<title type="html">A</title><link rel="self" href="https://x.example/s"/>'
        '<link href="https://x.example/a.html"/><published>2019-03-04T10:00:00+07:00</published>'
        "<updated>2019-03-06T10:00:00+07:00</updated><author><name>Budi</name></author>"
        '<category term="x" label="Xx"/><summary>Ringkas.</summary>'
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Satu</p><p>dua</p></div></content>',
        "atom",
    )
    assert converted.body == "Satu\n\ndua\n"
    assert converted.values["updated"] == "2019-03-06T10:00:00+07:00"
    assert (converted.values["authors"], converted.values["source"]["tags"]) == (["Budi"], ["Xx"])
    assert (converted.values["aliases"], converted.values["summary"]) == (["/a.html"], "Ringkas.")


def test_the_day_of_the_same_change_is_no_update() -> None:
    dates = "<published>2019-03-04T10:00:00Z</published><updated>2019-03-04T11:00:00Z</updated>"
    assert "updated" not in item(f"<title>A</title>{dates}<content>Satu</content>", "atom").values


def test_a_date_of_change_alone_is_derived_and_told() -> None:
    updated = "<title>A</title><updated>2019-03-04T10:00:00+07:00</updated><content>Satu</content>"
    alone = item(updated, "atom")
    assert alone.values["date"] == "2019-03-04T10:00:00+07:00"
    assert alone.certainty["date"] == "derived"
    assert "changed last" in doubts(alone)["date"]
    assert "updated" not in alone.values
    of_address = item(f'<link href="https://x.example/2018/07/01/a/"/>{updated}', "atom")
    assert (of_address.values["date"], of_address.certainty["date"]) == ("2018-07-01", "derived")
    assert of_address.values["updated"] == "2019-03-04T10:00:00+07:00"
    assert "date" not in doubts(of_address)


def test_a_file_that_stands_for_a_text_is_kept_and_told() -> None:
    content = '<content type="application/pdf">JVBERg==</content>'
    kept = item(f"<title>A</title><summary>Ringkas saja.</summary>{content}", "atom")
    assert kept.body == "Ringkas saja.\n"
    assert kept.values["attachments"] == [{"file": "lampiran-1.pdf", "title": "lampiran-1.pdf"}]
    assert kept.files == {"lampiran-1.pdf": b"%PDF"}
    assert "application/pdf" in doubts(kept)["attachments"]
    with pytest.raises(Refused, match="only a file"):
        item(f"<title>A</title>{content}", "atom")
    elsewhere = '<content type="application/pdf" src="https://x.example/a.pdf"/>'
    linked = item(f"<title>A</title><summary>Ringkas saja.</summary>{elsewhere}", "atom")
    assert linked.values["attachments"] == [{"url": "https://x.example/a.pdf", "title": "a.pdf"}]


@pytest.mark.parametrize(
    ("inner", "kind"),
    [
        ("<wp:status>draft</wp:status>", "wordpress"),
        ("<wp:status>private</wp:status>", "wordpress"),
        ("<wp:status>publish</wp:status><wp:post_password>x</wp:post_password>", "wordpress"),
        ("<app:control><app:draft>yes</app:draft></app:control>", "blogger"),
    ],
)
def test_what_was_not_out_is_a_draft_without_a_redirect(inner: str, kind: str) -> None:
    link = '<link href="https://x.example/a"/>' if kind == "blogger" else "<link>https://x.example/a</link>"
    text = "<content>Satu</content>" if kind == "blogger" else TEXT
    converted = item(f"<title>A</title>{link}{inner}{text}", kind)
    assert converted.values["draft"] is True
    assert "aliases" not in converted.values
    assert "draft" in doubts(converted)


def test_what_wordpress_would_publish_later_is_under_embargo() -> None:
    dates = "<wp:post_date>2019-07-02 10:00:00</wp:post_date>"
    dates += "<wp:post_date_gmt>2019-07-02 03:00:00</wp:post_date_gmt>"
    converted = item(f"<title>A</title><wp:status>future</wp:status>{dates}{TEXT}", "wordpress")
    assert converted.values["embargo"] == "2019-07-02T10:00:00+07:00"
    no_instant = item(f"<title>A</title><wp:status>future</wp:status>{TEXT}", "wordpress")
    assert no_instant.values["draft"] is True


@pytest.mark.parametrize(
    "inner",
    ["", "<title>A</title>", "<description> </description>", "<description><![CDATA[<br>]]></description>"],
)
def test_an_item_without_text_is_refused(inner: str) -> None:
    with pytest.raises(Refused, match="no text"):
        item(inner)


def test_an_item_cannot_declare_entities() -> None:
    with pytest.raises(Refused, match="cannot be read"):
        item('<!DOCTYPE x [<!ENTITY a "b">]><title>&a;</title>')


def test_controls_and_entities_of_html_are_read() -> None:
    title = "<title>a\x08b&nbsp;&eacute; &amp;lt;</title>"
    converted = item(f"{title}<description>Caf&eacute; &lt;b&gt;x&lt;/b&gt;</description>")
    assert converted.values["title"] == "a b é <"
    assert converted.body == "Café **x**\n"


def test_an_item_of_a_type_of_its_own_is_taken_and_told() -> None:
    converted = item(f"<title>A</title><wp:post_type>layanan</wp:post_type>{TEXT}", "wordpress")
    assert "'layanan'" in doubts(converted)["type"]
    for kind in ("siaran_pers", "press-release"):
        named = item(f"<title>A</title><wp:post_type>{kind}</wp:post_type>{TEXT}", "wordpress")
        assert "type" not in doubts(named)


@pytest.mark.parametrize(
    "changed",
    [
        '<atom:updated xmlns:atom="http://www.w3.org/2005/Atom">2024-01-05T01:00:00Z</atom:updated>',
        '<dcterms:modified xmlns:dcterms="http://purl.org/dc/terms/">2024-01-05</dcterms:modified>',
    ],
)
def test_an_item_of_rss_may_say_when_it_was_changed(changed: str) -> None:
    published = "<pubDate>Tue, 02 Jan 2024 20:00:00 +0000</pubDate>"
    converted = item(f"<title>A</title>{published}{changed}{TEXT}")
    assert converted.values["updated"].startswith("2024-01-05")
    alone = item(f"<title>A</title>{changed}{TEXT}")
    assert "updated" not in alone.values


def test_what_a_program_puts_around_a_text_is_no_part_of_it() -> None:
    link = "<link>https://x.example/a/</link>"
    behind = '<p>The post <a href="https://x.example/a/">A</a> appeared first on <a href="https://x.example">X</a>.</p>'
    converted = item(f"<title>A</title>{link}<description><![CDATA[<p>Isi.</p>{behind}]]></description>")
    assert converted.body == "Isi.\n"


def test_what_is_left_out_of_an_item_is_told_and_a_frame_is_a_link() -> None:
    html = "<p>a</p><svg><text>b</text></svg><iframe src='https://film.example/1'></iframe>"
    converted = item(f"<title>A</title><description><![CDATA[{html}]]></description>")
    assert converted.body == "a\n\n[https://film.example/1](https://film.example/1)\n"
    assert doubts(converted)["body"] == "left out: 1 × svg"


def test_pictures_of_media_rss_that_the_text_does_not_show_are_kept() -> None:
    inner = (
        "<description>Dibuka. &lt;img src='https://x.example/f/pita-300x200.jpg'&gt;</description>"
        "<media:content url='https://x.example/f/pita.jpg'/>"
        "<media:group><media:content url='https://x.example/f/warga.jpg'>"
        "<media:title>Warga di &lt;b&gt;hulu&lt;/b&gt;</media:title></media:content></media:group>"
        "<media:thumbnail url='https://x.example/f/warga.jpg'/><enclosure url='https://x.example/f/a.pdf'/>"
    )
    assert item(inner).values["attachments"] == [
        {"url": "https://x.example/f/warga.jpg", "title": "Warga di hulu"},
        {"url": "https://x.example/f/a.pdf", "title": "a.pdf"},
    ]


def test_of_an_export_of_wordpress_only_what_everybody_saw_is_shown() -> None:
    hidden = '<!-- wp:group {"metadata":{"blockVisibility":false}} --><p>rahasia</p><!-- /wp:group -->'
    body = f"<p>Jembatan dibuka.</p>{hidden}<p>[members]rahasia[/members] Selesai.</p>"
    converted = item(
        f"<title>A</title><content:encoded><![CDATA[{body}]]></content:encoded>"
        "<excerpt:encoded>[vc_row]Jembatan dibuka pagi ini.[/vc_row][hide]rahasia[/hide]</excerpt:encoded>",
        "wordpress",
    )
    assert "rahasia" not in f"{converted.body} {converted.values}"
    assert converted.values["summary"] == "Jembatan dibuka pagi ini."
    assert "a block that not everybody saw: wp:group" in str(converted.values["review"])
    assert "what only some were to read, in [members]" in str(converted.values["review"])


def test_an_address_that_nothing_makes_whole_is_told() -> None:
    found = read_item(
        f'<entry><title>A</title><link href="satu.html"/><content>{TEXT}</content></entry>'.encode(),
        "umpan.xml#1",
        Context("atom", (("", ATOM),)),
        FINDER,
        Vocabulary({}),
    )
    assert "url" not in found.values["source"]
    assert doubts(found)["source"] == (
        "its address 'satu.html' is no web address, for nothing says what it is relative to"
    )


def test_files_and_links_of_an_entry_start_from_its_base() -> None:
    links = '<link rel="enclosure" href="a.pdf"/><link href="satu"/>'
    text = '<content type="html">&lt;p&gt;Kata &lt;a href="b.html"&gt;lain&lt;/a&gt;.&lt;/p&gt;</content>'
    found = read_item(
        f'<entry xml:base="https://x.example/k/"><title>A</title>{links}{text}</entry>'.encode(),
        "umpan.xml#1",
        context("atom"),
        FINDER,
        Vocabulary({}),
    )
    assert found.values["attachments"] == [{"url": "https://x.example/k/a.pdf", "title": "a.pdf"}]
    assert found.values["aliases"] == ["/k/satu"]
    assert "(https://x.example/k/b.html)" in found.body


@pytest.mark.parametrize(
    ("mended", "data", "read_as"),
    [
        ("windows-1252", "Café – déjà".encode("windows-1252"), "windows-1252"),
        ("utf-8", "Café – ".encode() + b"d\xe9j\xe0", "in part windows-1252"),
    ],
)
def test_an_encoding_that_was_mended_is_told(mended: str, data: bytes, read_as: str) -> None:
    lying = Context("rss", encoding=mended, mended=mended)
    head = b"<item><title>A</title><description>"
    found = read_item(head + data + b"</description></item>", "u.xml#1", lying, FINDER, Vocabulary({}))
    assert found.body == "Café – déjà\n"
    assert f"read as {read_as};" in doubts(found)["source.encoding"]
    plain = read_item(head + b"Kata</description></item>", "u.xml#1", lying, FINDER, Vocabulary({}))
    assert "source.encoding" not in doubts(plain)


def test_links_in_a_text_that_nothing_makes_whole_are_told() -> None:
    text = "<description><![CDATA[<p>Lihat <a href='surat.pdf'>surat</a>.</p>]]></description>"
    data = f"<item><title>A</title>{text}</item>".encode()
    found = read_item(data, "u.xml#1", Context("rss"), FINDER, Vocabulary({}))
    assert "'surat.pdf'" in doubts(found)["body"]
    assert "body" not in doubts(item(f"<title>A</title>{text}"))

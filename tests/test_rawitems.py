"""Exports, archives and whole sites in an inbox, from the file to the Markdown and back again."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from conftest import PLAIN
from raw_archive import Archive

from tests.benchmarks import adoption
from warta import provenance
from warta.digests import digest_bytes
from warta.outcomes import Outcome
from warta.pipeline import build
from warta.places import Places
from warta.report import Options

TEXT = "Jembatan Rotan dibuka kembali dua pekan lalu di Dinas Jembatan.\n"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path)


def post(title: str, more: str = "") -> str:
    return f"---\ntitle: {title}\nauthor: Dinas Jembatan\n{more}---\n\n{TEXT}"


def item(number: int, text: str = TEXT, more: str = "") -> str:
    return (
        f"<item><title>Kabar {number}</title><link>https://x.example/kabar/{number}.html</link>"
        f"<pubDate>2019-07-{number:02}</pubDate><guid>k{number}</guid><description>{text}</description>{more}</item>\n"
    )


def feed(*items: str) -> str:
    return f"<rss><channel><title>Dinas Jembatan</title>\n{''.join(items)}</channel></rss>\n"


def packed(files: Mapping[str, str | bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as found:
        for name, content in files.items():
            found.writestr(name, content)
    return data.getvalue()


def statuses(outcomes: Mapping[str, Outcome]) -> dict[str, str]:
    return {outcome.name.removeprefix("content/inbox/"): str(outcome.status) for outcome in outcomes.values()}


def releases(archive: Archive) -> dict[str, bytes]:
    root = archive.places.releases
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


def test_what_leads_out_of_an_archive_is_named_and_hidden_files_are_passed_over(archive: Archive) -> None:
    names = ["../naik.md", "/mutlak.md", "..\\naik.md", "C:\\x.md", ".rahasia.md", "a/.git/b.md", "kabar.md"]
    archive.drop("arsip.zip", packed({name: post(f"Kabar {name}", "date: 2019-07-01\n") for name in names}))
    refused = {name for name, status in statuses(archive.convert()).items() if status == "refused"}
    assert refused == {f"arsip.zip/{name}" for name in names[:4]}
    assert len(releases(archive)) == 1


def test_forms_that_are_not_read_are_left_out_by_their_names(archive: Archive) -> None:
    archive.drop("arsip.zip", packed({"a.org": "* x", "b.rst": "x\n=\n", "c.adoc": "= x", "d.mdx": "# x"}))
    told = [outcome.reasons[0] for outcome in archive.convert().values()]
    assert [words.partition(",")[0] for words in sorted(told)] == [
        "is AsciiDoc (.adoc)",
        "is Markdown with programs in it (.mdx)",
        "is Org (.org)",
        "is reStructuredText (.rst)",
    ]


def test_each_item_of_an_export_becomes_a_release_with_a_source_of_its_own(archive: Archive) -> None:
    archive.drop("umpan.xml", feed(item(1), item(2)))
    assert statuses(archive.convert()) == {"umpan.xml#k1": "converted", "umpan.xml#k2": "converted"}
    text = releases(archive)["2019/1.md" if "2019/1.md" in releases(archive) else "2019/kabar-1.md"].decode()
    assert "file: umpan.xml#k1\n" in text
    assert "- /kabar/1.html\n" in text


def test_of_a_changed_export_only_what_changed_is_converted_anew(archive: Archive) -> None:
    archive.drop("umpan.xml", feed(item(1), item(2), item(3)))
    archive.convert()
    before = releases(archive)
    assert set(statuses(archive.convert()).values()) == {"known"}
    assert releases(archive) == before
    archive.drop("umpan.xml", feed(item(4), item(1), item(2, f"{TEXT} Tali diganti.")))
    assert statuses(archive.convert()) == {
        "umpan.xml#k1": "known",
        "umpan.xml#k2": "reconverted",
        "umpan.xml#k4": "converted",
    }
    after = releases(archive)
    changed = {name for name in before if after[name] != before[name]}
    assert len(changed) == 1
    assert len(after) == 4
    assert b"Tali diganti" in after[changed.pop()]


def wordpress(block: str, status: str = "publish") -> str:
    def item(number: int, kind: str, text: str, state: str) -> str:
        return (
            f"<item><title>Kabar {number}</title><content:encoded><![CDATA[{text}]]></content:encoded>"
            f"<wp:post_id>{number}</wp:post_id><wp:post_date>2019-07-01 08:00:00</wp:post_date>"
            f"<wp:status>{state}</wp:status><wp:post_type>{kind}</wp:post_type></item>\n"
        )

    marks = (
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"'
    )
    posts = [
        item(2, "post", f'<p>{TEXT}</p><!-- wp:block {{"ref":9}} /-->', "publish"),
        item(3, "post", f"<p>{TEXT} Tali diganti.</p>", "publish"),
        item(9, "wp_block", block, status),
    ]
    return f"<rss {marks}><channel><title>Dinas Jembatan</title>\n{''.join(posts)}</channel></rss>\n"


def test_a_post_shows_the_blocks_of_its_export_and_follows_their_changes(archive: Archive) -> None:
    archive.drop("wp.xml", wordpress("<p>Loket buka pagi.</p>"))
    archive.convert()
    assert [name for name, data in releases(archive).items() if b"Loket buka" in data] == ["2019/kabar-2.md"]
    assert set(statuses(archive.convert()).values()) == {"known", "left out"}
    archive.drop("wp.xml", wordpress("<p>Loket buka pagi.</p>", "draft"))
    assert statuses(archive.convert()) == {
        "wp.xml#2": "reconverted",
        "wp.xml#3": "known",
        "wp.xml#9": "left out",
    }
    assert not [name for name, data in releases(archive).items() if b"Loket buka" in data]


def test_an_edited_release_of_an_export_is_never_overwritten(archive: Archive) -> None:
    archive.drop("umpan.xml", feed(item(1), item(2)))
    first = archive.convert()["umpan.xml#k1"].target
    path = archive.root / first
    path.write_bytes(path.read_bytes().replace(b"dua pekan", b"tiga pekan"))
    edited = path.read_bytes()
    archive.drop("umpan.xml", feed(item(1, f"{TEXT} Tali diganti."), item(2)))
    outcome = archive.convert()["umpan.xml#k1"]
    assert outcome.status == "changed"
    assert outcome.problem
    assert outcome.problem.severity == "review"
    assert path.read_bytes() == edited


def test_what_is_left_out_or_broken_is_told_with_its_line(archive: Archive) -> None:
    archive.drop("umpan.xml", feed(item(1), "<item><title>Kosong</title></item>\n", item(2))[:-40] + "<rusak")
    outcomes = archive.convert()
    told = [str(outcome.problem) for outcome in outcomes.values() if outcome.problem]
    assert told == [
        "content/inbox/umpan.xml:5: is broken: unclosed token; 2 items before that could be read;"
        " export it again, or mend the line",
        "content/inbox/umpan.xml#Kosong:4: holds no text;"
        " look at it on its site; leave it out, or write it by hand",
    ]
    assert statuses(outcomes)["umpan.xml#k1"] == "converted"


@pytest.mark.parametrize(
    "content", ["", "<html></html>", "<svg/>", "bukan xml", "<rss><channel></channel></rss>"]
)
def test_xml_that_is_no_feed_is_refused_and_an_empty_one_says_nothing(archive: Archive, content: str) -> None:
    archive.drop("umpan.xml", content)
    archive.drop("lain.md", post("A"))
    outcomes = statuses(archive.convert())
    assert outcomes.pop("lain.md") == "converted"
    assert set(outcomes.values()) <= {"refused"}
    assert bool(outcomes) == (content != "<rss><channel></channel></rss>")


def test_an_archive_is_read_as_its_files_would_be(archive: Archive) -> None:
    files = {
        "situs/_config.yml": "title: Dinas Jembatan\npermalink: /:title/\n",
        "situs/_posts/2019-07-01-Rotan.md": post("Rotan"),
        "situs/_posts/2019-07-02-foto.md": post("Foto") + "![a](x.png)\n",
        "situs/_posts/x.png": b"\x89PNG",
        "situs/README.md": "# Tentang situs\n",
        "situs/tentang.md": post("Tentang", "layout: page\n"),
        "situs/_layouts/a.html": "<p>",
        "umpan.xml": feed(item(1)),
        "halaman.html": f"<html><h1>Judul Siaran</h1><p>Dinas Jembatan</p><p>{TEXT * 3}</p></html>",
        "__MACOSX/._a.md": "x",
    }
    archive.drop("a.zip", packed(files))
    outcomes = archive.convert()
    assert statuses(outcomes) == {
        "a.zip/halaman.html": "converted",
        "a.zip/situs/README.md": "left out",
        "a.zip/situs/_config.yml": "left out",
        "a.zip/situs/_layouts/a.html": "left out",
        "a.zip/situs/_posts/2019-07-01-Rotan.md": "converted",
        "a.zip/situs/_posts/2019-07-02-foto.md": "converted",
        "a.zip/situs/_posts/x.png": "left out",
        "a.zip/situs/tentang.md": "left out",
        "a.zip/umpan.xml#k1": "converted",
    }
    found = releases(archive)
    assert found["2019/foto/x.png"] == b"\x89PNG"
    assert b"- /Rotan/" in found["2019/rotan.md"]
    assert set(statuses(archive.convert()).values()) == {"known", "left out"}
    assert releases(archive) == found


def test_nothing_of_a_hostile_archive_leaves_it(archive: Archive) -> None:
    bomb = {f"../{'x' * 5}.md": post("A"), "/tmp/y.md": post("B"), "b.zip": packed({"c.md": post("C")})}
    archive.drop("a.zip", packed({**bomb, "baik.md": post("Baik"), "bom.md": b"\0" * 3_000_000}))
    outcomes = archive.convert()
    assert set(statuses(outcomes).values()) == {"refused"}, "an archive that grows so much is refused whole"
    archive.drop("a.zip", packed({**bomb, "baik.md": post("Baik")}))
    found = statuses(archive.convert())
    assert found.pop("a.zip/baik.md") == "converted"
    assert set(found.values()) == {"refused"}
    assert [path.name for path in archive.root.rglob("*.md")] == ["baik.md"]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", packed({"a.md": post("A")})[:-30]])
def test_a_broken_archive_is_refused_by_name(archive: Archive, data: bytes) -> None:
    archive.drop("a.zip", data)
    outcomes = archive.convert()
    assert statuses(outcomes) == {"a.zip": "refused"}
    assert str(outcomes["a.zip"].problem).startswith("content/inbox/a.zip: is no archive")


def test_two_posts_that_claim_one_address_do_not_break_the_build(archive: Archive) -> None:
    for name in ("a", "b"):
        archive.drop(f"{name}.md", post(name, f"date: 2019-07-01\npermalink: /kabar/\nx: {name}\n"))
    archive.convert()
    texts = [data.decode() for data in releases(archive).values()]
    assert sum("aliases:\n- /kabar/\n" in text for text in texts) == 1
    assert (
        sum("no redirect from /kabar/: that address leads to another release" in text for text in texts) == 1
    )


def mail(text: str, **files: str) -> str:
    """A mail with a release and these files, by what their names begin with."""
    head = "Subject: Jembatan Dibuka\nDate: Mon, 1 Jul 2019 09:00:00 +0700\nMIME-Version: 1.0\n"
    first = f"--b\nContent-Type: text/plain\n\nDinas Jembatan\n\nJembatan Dibuka\n\n{text}\n"
    others = "".join(
        f"--b\nContent-Type: text/csv\nContent-Disposition: attachment; filename={name}.csv\n\n{data}\n"
        for name, data in files.items()
    )
    return f"{head}Content-Type: multipart/mixed; boundary=b\n\n{first}{others}--b--\n"


MAIL_FOLDER = "2019/jembatan-dibuka"


def test_attachments_that_a_person_changed_are_left(archive: Archive) -> None:
    archive.drop("surat.eml", mail(TEXT * 2, a="1"))
    archive.convert()
    path = archive.places.releases / "2019" / "jembatan-dibuka" / "a.csv"
    assert path.read_bytes().strip() == b"1"
    path.write_bytes(b"milik orang")
    archive.drop("surat.eml", mail(TEXT * 3, a="2"))
    outcome = archive.convert()["surat.eml"]
    assert outcome.status == "reconverted"
    assert "other files beside it" in str(outcome.problem)
    assert path.read_bytes() == b"milik orang"


def test_a_release_with_files_is_converted_anew_under_its_name(archive: Archive) -> None:
    archive.drop("surat.eml", mail(TEXT * 2, a="1"))
    archive.convert()
    before = archive.files()
    (archive.places.releases / MAIL_FOLDER / "index.md").unlink()
    (archive.places.releases / MAIL_FOLDER / ".a.csv.part").write_bytes(b"")
    assert statuses(archive.convert()) == {"surat.eml": "converted"}
    assert {name: data for name, data in archive.files().items() if not name.endswith(".part")} == before


def test_a_folder_with_files_of_others_is_not_taken(archive: Archive) -> None:
    archive.drop("surat.eml", mail(TEXT * 2, a="1"))
    archive.convert()
    (archive.places.releases / MAIL_FOLDER / "index.md").unlink()
    (archive.places.releases / MAIL_FOLDER / "a.csv").write_bytes(b"milik orang")
    assert archive.convert()["surat.eml"].target.startswith(f"content/releases/{MAIL_FOLDER}-")


def test_a_file_that_is_gone_from_beside_a_release_is_written_again(archive: Archive) -> None:
    archive.drop("surat.eml", mail(TEXT * 2, a="1", b="2"))
    archive.convert()
    before = archive.files()
    path = archive.places.releases / MAIL_FOLDER / "b.csv"
    path.unlink()
    told = archive.again()["surat.eml"]
    assert (told.status, told.changes) == ("would change", ("files beside it: b.csv written",))
    assert not path.exists()
    assert archive.again(write=True)["surat.eml"].status == "reconverted"
    assert archive.files() == before
    assert statuses(archive.again(write=True)) == {"surat.eml": "known"}


def test_the_files_of_a_proposed_version_come_with_it(archive: Archive) -> None:
    archive.drop("surat.eml", mail(TEXT * 2, a="1"))
    archive.convert()
    index = archive.places.releases / MAIL_FOLDER / "index.md"
    index.write_text(index.read_text("utf-8").replace("title: Jembatan", "title: Sebuah Jembatan"), "utf-8")
    archive.drop("surat.eml", mail(TEXT * 2, a="3", b="2"))
    outcome = archive.convert(propose=True)["surat.eml"]
    assert outcome.proposed == f"content/releases/{MAIL_FOLDER}/index.md.proposed"
    assert outcome.problem
    assert outcome.problem.hint.endswith("; the new version has another form of a.csv than is kept beside it")
    assert (index.parent / "a.csv").read_bytes().strip() == b"1"
    assert (index.parent / "b.csv").read_bytes().strip() == b"2"


def test_a_folder_outside_the_inbox_is_adopted(
    archive: Archive, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("luar") / "situs"
    for name, content in (("_config.yml", "title: Dinas Jembatan\n"), ("_posts/2019-07-01-a.md", post("A"))):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    outcomes = archive.convert(folder)
    assert sorted(outcome.status for outcome in outcomes.values()) == ["converted", "left out"]
    assert b"file: situs/_posts/2019-07-01-a.md\n" in releases(archive)["2019/a.md"]
    assert {outcome.status for outcome in archive.convert(folder).values()} == {"known", "left out"}


def test_thousands_of_posts_of_other_generators_build_without_a_hand(tmp_path: Path) -> None:
    adoption.prepare(tmp_path)
    inbox = tmp_path / "content" / "inbox"
    (inbox / "situs.zip").write_bytes(packed(dict(adoption.posts(300))))
    (inbox / "ekspor.xml").write_text("".join(adoption.export(300_000)), encoding="utf-8")
    result = build(Places(tmp_path, PLAIN), Options(quiet=True))
    assert [str(problem) for problem in result.problems if problem.is_error] == []
    assert result.status == 0
    converted = [outcome for outcome in result.outcomes if outcome.status == "converted"]
    drafts = sum(why == "draft" for _, why in result.held)
    assert len(converted) == 300 + len(
        [1 for outcome in result.outcomes if ".xml#" in outcome.name and outcome.was_written]
    )
    output = tmp_path / "output"
    pages = len(list(output.glob("[12]???/??/??/*/index.html")))
    assert pages >= len(converted) - drafts
    for address in ("berita/1/index.html", "lama/2/index.html", "2010/03/kabar-14/index.html"):
        assert "http-equiv" in (output / address).read_text("utf-8"), address
    for path in (tmp_path / "content" / "releases").rglob("*.md"):
        assert provenance.is_untouched(path.read_bytes())
    again = build(Places(tmp_path, PLAIN), Options(quiet=True))
    assert (again.counts.converted, again.counts.rendered, again.counts.written) == (0, 0, 0)


def test_no_release_takes_the_old_address_of_another_for_its_own(archive: Archive) -> None:
    second = post("b", "date: 2019-07-01\n")
    # What comes first goes by the digests: here the one that claims the address.
    claims = (
        post("a", f"date: 2019-07-01\npermalink: /2019/07/01/b/\nx: {number}\n") for number in range(99)
    )
    first = next(text for text in claims if digest_bytes(text.encode()) < digest_bytes(second.encode()))
    archive.drop("a.md", first)
    archive.drop("b.md", second)
    archive.convert()
    names = sorted(releases(archive))
    assert names[0] == "2019/a.md"
    assert names[1].startswith("2019/b-")
    assert b"- /2019/07/01/b/\n" in releases(archive)["2019/a.md"]


def test_links_of_posts_to_what_is_not_there_are_told_and_do_not_stop_a_build(tmp_path: Path) -> None:
    adoption.prepare(tmp_path)
    text = "---\ntitle: A\ndate: 2019-07-01\n---\n[a](tak-ada.md) [b](/tak-ada/) ![c]({{ site.url }}/c.png)\n"
    (tmp_path / "content" / "inbox" / "a.md").write_text(text, encoding="utf-8")
    result = build(Places(tmp_path, PLAIN), Options(quiet=True))
    assert (result.status, result.published) == (0, True)
    told = [problem.message for problem in result.problems if "refers to" in problem.message]
    assert len(told) == 3
    by_hand = tmp_path / "content" / "releases" / "2019" / "b.md"
    by_hand.write_text("---\ntitle: B\nagency: jembatan\n---\n[a](tak-ada.md)\n", encoding="utf-8")
    assert build(Places(tmp_path, PLAIN), Options(quiet=True)).status == 1


def test_what_a_link_beside_a_post_leads_to_is_not_published(tmp_path: Path) -> None:
    secret = tmp_path / "rahasia.txt"
    secret.write_text("rahasia")
    (tmp_path / "asli").mkdir()
    (tmp_path / "tautan").symlink_to(tmp_path / "asli")
    archive = Archive(tmp_path / "tautan" / "arsip")  # a link above the archive is none of its
    path = archive.drop("kabar/index.md", post("A", "date: 2019-07-01\n") + "![a](a.png) ![b](b.png)\n")
    (path.parent / "a.png").symlink_to(secret)
    (path.parent / "b.png").write_bytes(b"gambar")
    archive.convert(path)
    assert {name for name in releases(archive) if name.endswith(".png")} == {"2019/kabar/b.png"}


def test_what_a_browser_saved_beside_a_page_comes_with_it_in_an_archive_too(archive: Archive) -> None:
    text = "<p>Kabel laut itu tiba dua hari lebih cepat dari yang direncanakan semula, kata kepala balai itu."
    head = "<!doctype html><title>Kabel Tiba</title><h1>Kabel Tiba</h1><p>3 Mei 2019"
    page = f"{head}{text}<img src='./a_files/dermaga.jpg'>{text}"
    picture = b"\xff\xd8\xff" + b"j" * 400
    files = {"a.html": page, "a_files/dermaga.jpg": picture, "a_files/saved_resource.html": page}
    archive.drop("a.zip", packed(files))
    archive.convert()
    found = {name.rpartition(".")[2]: data for name, data in releases(archive).items()}
    assert len(releases(archive)) == 2
    assert found["jpg"] == picture

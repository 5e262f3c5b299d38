"""Pictures in built pages: the files beside a page, what it says of them, and what is told of bad ones."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest
from conftest import Site, messages
from PIL import Image

from tests.test_pictures import bomb, photo, taken_at_sea

PAGE = "2020/01/02/a/"


@pytest.fixture
def site(bare_site: Site) -> Site:
    bare_site.release("2020/a.md", '![Perahu](foto/perahu.jpg "Perahu cadik")')
    bare_site.write("content/releases/2020/foto/perahu.jpg", photo(1000, 500))
    return bare_site


def published(site: Site) -> set[str]:
    return {path.removeprefix(PAGE) for path in site.output() if path.startswith(PAGE)}


def test_a_picture_is_published_in_several_widths_beside_the_original(site: Site) -> None:
    site.build()
    widths = {f"foto/perahu.jpg.{width}.webp" for width in (480, 800, 1000)}
    assert published(site) == {"index.html", "foto/perahu.jpg", *widths}
    assert site.output()[f"{PAGE}foto/perahu.jpg"] == photo(1000, 500)
    html = site.page(f"{PAGE}index.html")
    assert 'srcset="foto/perahu.jpg.480.webp 480w, foto/perahu.jpg.800.webp 800w, ' in html
    assert 'width="1000" height="500" loading="lazy"' in html
    assert "<figcaption>Perahu cadik <a" in html
    assert site.output() == site.clean_output()


def test_a_second_build_makes_and_writes_nothing_and_a_new_picture_only_its_own(site: Site) -> None:
    site.build()
    counts = site.build().counts
    assert (counts.rendered, counts.written) == (0, 0)
    site.write("content/releases/2020/foto/perahu.jpg", photo(700, 350))
    counts = site.build().counts
    assert counts.rendered == 1
    assert counts.written == 4  # the page, the original and two copies
    assert counts.removed == 2
    assert site.output() == site.clean_output()


def test_a_picture_that_is_only_linked_or_attached_has_no_copies(site: Site) -> None:
    site.release("2020/a.md", "[Perahu](foto/perahu.jpg)", attachments=[{"file": "b.png"}])
    site.write("content/releases/2020/b.png", photo(900, 90, "PNG"))
    site.build()
    assert published(site) == {"index.html", "foto/perahu.jpg", "b.png"}


@pytest.mark.parametrize(
    "ref", ["/images/perahu.jpg", "/images/perahu.jpg?v=2", "images/perahu.jpg?v=2", "../images/perahu.jpg"]
)
def test_every_file_that_a_page_names_for_its_picture_is_published(site: Site, ref: str) -> None:
    source = {
        "file": "a.md",
        "sha256": "0" * 64,
        "generator": "Jekyll",
        "url": "https://a.example/2020/a.html",
    }
    site.release("2020/a/index.md", f"![Perahu]({ref})", slug="a", source=source)
    site.release("2020/a.md", "Lain.", slug="b")
    site.write("content/releases/2020/a/images/perahu.jpg", photo(1000, 500))
    site.build()
    html = site.page(f"{PAGE}index.html")
    named = [name for names in re.findall(r'srcset="([^"]+)"', html) for name in names.split()[::2]]
    assert len(named) == 3
    assert {*named, *re.findall(r'<img src="([^"]+)"', html)} <= published(site)


def test_pages_that_are_no_releases_show_pictures_too(site: Site) -> None:
    site.write("content/pages/tentang.md", "---\ntitle: Tentang\n---\n\n![Kantor](kantor.png)\n")
    site.write("content/pages/kantor.png", photo(600, 90, "PNG"))
    site.build()
    assert 'srcset="kantor.png.480.webp 480w' in site.page("tentang/index.html")
    assert "tentang/kantor.png.480.webp" in site.output()


def test_where_a_picture_was_taken_is_not_published(site: Site) -> None:
    located = photo(640, 400, exif=taken_at_sea())
    site.write("content/releases/2020/foto/perahu.jpg", located)
    site.write("content/releases/2020/lampiran.jpg", located)
    site.release("2020/a.md", "![Perahu](foto/perahu.jpg)", attachments=[{"file": "lampiran.jpg"}])
    assert messages(site.build()) == []
    for path, data in site.output().items():
        if path.endswith((".jpg", ".webp")):
            with Image.open(io.BytesIO(data)) as image:
                assert not image.getexif().get_ifd(0x8825), path
    assert site.output()[f"{PAGE}lampiran.jpg"] == site.output()[f"{PAGE}foto/perahu.jpg"]
    assert (site.root / "content/releases/2020/lampiran.jpg").read_bytes() == located
    assert site.output() == site.clean_output()


BROKEN = photo(640, 400)[:5_000]
CASES = [
    (BROKEN, {}, "error", "the picture 'perahu.jpg' cannot be read: "),
    (b"", {}, "error", "the picture 'perahu.jpg' cannot be read: cannot identify image file it"),
    (BROKEN, {"source": {"sha256": "0" * 64}}, "warning", "the picture 'perahu.jpg' cannot be read: "),
]


@pytest.mark.parametrize(("data", "fields", "severity", "message"), CASES)
def test_a_damaged_picture_is_told_with_its_line(
    site: Site, data: bytes, fields: dict[str, Any], severity: str, message: str
) -> None:
    site.write("content/releases/2020/foto/perahu.jpg", data)
    site.release("2020/a.md", "![Perahu](foto/perahu.jpg)", **fields)
    (told,) = messages(site.build(keep_going=True))
    line = 7 + len(fields)
    assert told.startswith(f"{severity}: content/releases/2020/a.md:{line}: {message}")
    assert told.endswith("; save it again, or take it out")
    # It is published as it is: nothing is lost.
    assert published(site) == ({"index.html", "foto/perahu.jpg"} if fields else set(published(site)))


def test_a_picture_of_too_many_pixels_is_a_link(site: Site) -> None:
    site.write("content/releases/2020/foto/perahu.jpg", bomb(40_000, 30_000))
    site.release("2020/a.md", "![Perahu](foto/perahu.jpg)", source={"sha256": "0" * 64})
    assert messages(site.build()) == [
        "warning: content/releases/2020/a.md:8: the picture 'perahu.jpg' has too many pixels to be shown,"
        " so it is a link; save it with fewer than 80 million pixels"
    ]
    assert '<a href="foto/perahu.jpg" data-print=' in site.page(f"{PAGE}index.html")


def test_two_names_that_differ_in_their_ending_do_not_meet(site: Site) -> None:
    site.release("2020/a.md", "![a](a.jpg) ![b](a.png)")
    site.write("content/releases/2020/a.jpg", photo(500, 50))
    site.write("content/releases/2020/a.png", photo(500, 50, "PNG"))
    assert site.build().status == 0
    assert {"a.jpg.500.webp", "a.png.500.webp"} <= published(site)


def test_a_draft_s_pictures_stay_with_it(site: Site) -> None:
    site.build()
    site.release("2020/a.md", "![Perahu](foto/perahu.jpg)", draft=True)
    site.build()
    assert published(site) == set()
    assert site.output() == site.clean_output()


def test_names_with_spaces_and_commas_are_written_as_addresses(site: Site) -> None:
    site.release("2020/a.md", "![a](<foto satu, dua.jpg>)")
    site.write("content/releases/2020/foto satu, dua.jpg", photo(500, 250))
    site.build()
    assert 'srcset="foto%20satu%2C%20dua.jpg.500.webp 500w"' in site.page(f"{PAGE}index.html")
    assert "foto satu, dua.jpg.500.webp" in published(site)

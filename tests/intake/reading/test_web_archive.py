from __future__ import annotations

import plistlib
from typing import Any

import pytest

from warta.intake.reading.decode import Refused
from warta.intake.reading.web_archive import is_web_archive, open_web_archive
from warta.intake.saved.saved_page import read_saved

P = "<p>Kabel laut itu tiba dua hari lebih cepat dari yang direncanakan semula, kata kepala balai itu.</p>"
URL = "https://a.example/warta/1"
JPEG = b"\xff\xd8\xff" + b"j" * 400
BINARY, XML = plistlib.FMT_BINARY, plistlib.FMT_XML


def resource(data: bytes, kind: str, url: str, encoding: str = "UTF-8") -> dict[str, Any]:
    return {
        "WebResourceData": data,
        "WebResourceMIMEType": kind,
        "WebResourceURL": url,
        "WebResourceTextEncodingName": encoding,
    }


def archive(page: str, *parts: dict[str, Any], url: str = URL, **more: Any) -> dict[str, Any]:
    main = resource(page.encode(), "text/html", url)
    return {"WebMainResource": main, "WebSubresources": list(parts), **more}


@pytest.mark.parametrize("form", [BINARY, XML])
def test_the_page_is_read_with_its_address_styles_and_pictures(form: plistlib.PlistFormat) -> None:
    markup = (
        f"<link rel=stylesheet href=/s.css><h1>Kabel</h1>{P}<p class=x>Tidak</p><img src=/p.jpg alt=a>{P}"
    )
    parts = (
        resource(b".x{display:none}", "text/css", "/s.css"),
        resource(JPEG, "image/jpeg", "https://a.example/p.jpg"),
    )
    data = plistlib.dumps(archive(markup, *parts), fmt=form)
    assert is_web_archive(data)
    page = read_saved(data, ".webarchive")
    assert page.metadata.url == URL
    assert [line.printed for line in page.lines if line.region != "apart"] == ["Kabel", P[3:-4], "a", P[3:-4]]
    assert list(page.pictures.values()) == [JPEG]


def test_of_a_set_of_frames_the_page_in_the_frame_is_read() -> None:
    frame = archive(P * 3, url="https://a.example/isi")
    data = plistlib.dumps(archive("<frameset><frame src=isi></frameset>", WebSubframeArchives=[frame]))
    found = open_web_archive(data)
    assert (found.data.decode(), found.url) == (P * 3, "https://a.example/isi")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"bplist00", "broken"),
        (b"bplist00" + b"\xff" * 60, "broken"),
        (plistlib.dumps(archive(P), fmt=BINARY)[:-20], "broken"),
        (b'<?xml version="1.0"?><plist version="1.0"><dict><key>', "broken"),
        (plistlib.dumps({"a": 1}), "without a page"),
        (plistlib.dumps([1, 2]), "without a page"),
        (plistlib.dumps({"WebMainResource": {"WebResourceData": "kata"}}), "without a page"),
    ],
)
def test_what_holds_no_page_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        open_web_archive(data)


def test_what_is_called_a_web_archive_and_is_none_is_refused() -> None:
    with pytest.raises(Refused, match="is no web archive"):
        read_saved(b"Kabel laut itu tiba.", ".webarchive")
    assert read_saved(f"<html>{P}".encode(), ".webarchive").lines[0].printed == P[3:-4]


@pytest.mark.parametrize("data", [b"<html>bplist00", b"<?xml version='1.0'?><rss>", b"MIME-Version: 1.0\r\n"])
def test_other_forms_are_none(data: bytes) -> None:
    assert not is_web_archive(data)


def test_frames_in_frames_end() -> None:
    inner = archive(P)
    for _ in range(100):
        inner = archive("<frameset>", WebSubframeArchives=[inner])
    assert open_web_archive(plistlib.dumps(inner)).data == b"<frameset>"

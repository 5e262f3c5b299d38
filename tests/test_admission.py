"""Which requests the preview answers: hosts, origins, paths in every disguise, content types."""

from __future__ import annotations

from pathlib import Path

import pytest

from warta.admission import Gate, address_of, content_type, file_at, is_loopback

PORT = 8000


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000", "[::1]:8000"])
def test_names_of_this_machine_are_let_in(host: str) -> None:
    assert Gate("127.0.0.1", PORT).admits_host(host)
    assert Gate("127.0.0.1", PORT).admits_origin(f"http://{host}")


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:8000",
        "127.0.0.1",
        "127.0.0.1:80",
        "127.0.0.1:8001",
        "127.0.0.1:8000.evil.example",
        "localhost:8000@evil.example",
        "localhost.evil.example:8000",
        "192.0.2.1:8000",
        "",
    ],
)
def test_other_names_and_ports_are_not(host: str) -> None:
    assert not Gate("127.0.0.1", PORT).admits_host(host)
    assert not Gate("127.0.0.1", PORT).admits_origin(f"http://{host}")


@pytest.mark.parametrize("origin", ["null", "", "https://127.0.0.1:8000", "file://", "127.0.0.1:8000"])
def test_an_origin_that_is_no_page_of_this_server_is_not_let_in(origin: str) -> None:
    assert not Gate("127.0.0.1", PORT).admits_origin(origin)


def test_the_usual_port_of_the_web_may_be_left_out() -> None:
    assert Gate("127.0.0.1", 80).admits_host("localhost")


def test_on_every_interface_numbers_are_let_in_and_names_that_could_be_rebound_are_not() -> None:
    gate = Gate("0.0.0.0", PORT)
    assert gate.admits_host("192.0.2.7:8000")
    assert gate.admits_host("[2001:db8::1]:8000")
    assert not gate.admits_host("192.0.2.7:8001")
    assert not gate.admits_host("evil.example:8000")
    assert not gate.admits_host("192.0.2.7.evil.example:8000")


def test_the_name_that_is_listened_on_is_let_in() -> None:
    assert Gate("arsip.example", PORT).admits_host("arsip.example:8000")


def test_what_is_this_machine_alone() -> None:
    assert [is_loopback(host) for host in ("127.0.0.1", "127.9.9.9", "::1", "localhost")] == [True] * 4
    assert [is_loopback(host) for host in ("0.0.0.0", "192.0.2.1", "arsip.example", "")] == [False] * 4


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("/", ""),
        ("/2020/01/02/kedua/", "2020/01/02/kedua/"),
        ("/feed.xml", "feed.xml"),
        ("/Laporan%20Akhir.pdf", "Laporan Akhir.pdf"),
        ("/%C3%A9.pdf", "é.pdf"),
        ("/100%25.pdf", "100%.pdf"),
        ("/%252e%252e/rahasia", "%2e%2e/rahasia"),
        ("/a..b", "a..b"),
    ],
)
def test_a_path_is_decoded_once(path: str, address: str) -> None:
    assert address_of(path) == address


@pytest.mark.parametrize(
    "path",
    [
        "",
        "x",
        "http://evil.example/",
        "//evil.example/",
        "/a//b",
        "/..",
        "/../rahasia",
        "/a/../../rahasia",
        "/%2e%2e/rahasia",
        "/%2E%2e%2Frahasia",
        "/a/./b",
        "/.git/config",
        "/a/.env",
        "/..%5crahasia",
        "/..\\rahasia",
        "/a%5Cb",
        "/a%00.html",
        "/a%0d%0aX",
        "/%ff",
        "/%c0%ae%c0%ae/rahasia",
    ],
)
def test_a_path_that_leads_out_or_hides_something_has_no_address(path: str) -> None:
    assert address_of(path) is None


def test_an_address_is_answered_by_its_file_and_by_nothing_else(tmp_path: Path) -> None:
    output = tmp_path / "output"
    (output / "2020").mkdir(parents=True)
    (output / "index.html").write_text("beranda")
    (output / "2020" / "index.html").write_text("tahun")
    (output / "2020" / "data.csv").write_text("a")
    assert file_at(output, "") == output / "index.html"
    assert file_at(output, "2020/") == output / "2020" / "index.html"
    assert file_at(output, "2020/data.csv") == output / "2020" / "data.csv"
    for address in ("2020", "2020/x", "%2e%2e/rahasia", "x" * 300, "2020/data.csv/", "index.html/x"):
        assert file_at(output, address) is None, address


def test_symbolic_links_lead_nowhere_but_the_output_may_be_one(tmp_path: Path) -> None:
    secret = tmp_path / "rahasia.txt"
    secret.write_text("rahasia")
    output = tmp_path / "output"
    (output / "d").mkdir(parents=True)
    (output / "d" / "index.html").write_text("hari")
    (output / "tautan.txt").symlink_to(secret)
    (output / "folder").symlink_to(tmp_path)
    (output / "dalam").symlink_to(output / "d")
    for address in ("tautan.txt", "folder/rahasia.txt", "dalam/", "folder/output/d/"):
        assert file_at(output, address) is None, address
    (tmp_path / "lain").symlink_to(output)
    assert file_at(tmp_path / "lain", "d/") == tmp_path / "lain" / "d" / "index.html"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("a.css", "text/css; charset=utf-8"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("icon.svg", "image/svg+xml; charset=utf-8"),
        ("feed.xml", "application/xml; charset=utf-8"),
        ("data.csv", "text/csv; charset=utf-8"),
        ("foto.jpg", "image/jpeg"),
        ("foto.webp", "image/webp"),
        ("laporan.pdf", "application/pdf"),
        ("arsip.tar.gz", "application/octet-stream"),
        ("halaman.html.gz", "application/octet-stream"),
        ("tanpa-akhiran", "application/octet-stream"),
        ("2020.x/lama", "application/octet-stream"),
    ],
)
def test_a_file_has_the_content_type_of_its_ending_on_every_system(name: str, kind: str) -> None:
    assert content_type(name) == kind

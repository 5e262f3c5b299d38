"""The preview's server over real connections: what it answers, to whom and when, and what pages are told."""

from __future__ import annotations

import asyncio
import http.client
import json
import os
import socket
import threading
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tornado.httpclient import HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from warta import showing
from warta.injection import CHANNEL, SCRIPT, digests
from warta.serving import Server

PAGE = b'<link rel="stylesheet" href="../assets/a.0123456789.css"><main>isi</main></body>'
MISSING = b"<main>tidak ada</main></body>"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server over a small output, no build under way."""
    output = tmp_path / "output"
    for name, data in {
        "index.html": b"<main>beranda</main></body>",
        "404.html": MISSING,
        "rilis/index.html": PAGE,
        "rilis/data.csv": b"a,b\n",
        "assets/a.0123456789.css": b"a {}",
        "gudang/foto.jpg": b"\xff\xd8",
    }.items():
        path = output / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    (tmp_path / "rahasia.html").write_text("rahasia")
    made = Server(output, "127.0.0.1", 0)
    made.start()
    made.end((), "")
    yield made
    made.stop()
    assert not made._thread.is_alive()


def ask(server: Server, path: str, method: str = "GET", **headers: str) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    try:
        connection.request(method, path, headers={name.replace("_", "-"): v for name, v in headers.items()})
        response = connection.getresponse()
        response.body = response.read()  # type: ignore[attr-defined]
        return response
    finally:
        connection.close()


def body(response: http.client.HTTPResponse) -> bytes:
    return bytes(response.body)  # type: ignore[attr-defined]


def ask_raw(server: Server, line: bytes) -> bytes:
    """The answer to a request line as it stands, which no client would send."""
    with socket.create_connection(("127.0.0.1", server.port), 20) as connection:
        host = f"127.0.0.1:{server.port}".encode()
        connection.sendall(line + b" HTTP/1.1\r\nHost: " + host + b"\r\nConnection: close\r\n\r\n")
        return b"".join(iter(lambda: connection.recv(65536), b""))


# Answers


def test_a_page_is_its_file_with_the_script_at_its_end(server: Server) -> None:
    response = ask(server, "/rilis/")
    assert (response.status, response.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    script = f'<script src="{SCRIPT}" data-page="{digests(PAGE)[0]}"'.encode()
    assert script in body(response)
    assert body(response).startswith(PAGE.removesuffix(b"</body>"))
    assert (server.showing.output / "rilis" / "index.html").read_bytes() == PAGE
    assert b"WebSocket" in body(ask(server, SCRIPT))
    assert ask(server, SCRIPT).headers["Content-Type"] == "text/javascript; charset=utf-8"


def test_other_files_are_answered_as_they_are(server: Server) -> None:
    response = ask(server, "/rilis/data.csv")
    assert (body(response), response.headers["Content-Type"]) == (b"a,b\n", "text/csv; charset=utf-8")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    head = ask(server, "/rilis/data.csv", "HEAD")
    assert (head.status, body(head), head.headers["Content-Length"]) == (200, b"", "4")


@pytest.mark.parametrize("path", ["/rilis/data.csv", "/rilis/", "/tiada"])
def test_of_every_answer_the_head_can_be_had_alone(server: Server, path: str) -> None:
    whole, head = ask(server, path), ask(server, path, "HEAD")
    assert (head.status, body(head)) == (whole.status, b"")
    for name in ("Content-Type", "Content-Length", "Etag"):
        assert head.headers[name] == whole.headers[name]


@pytest.mark.parametrize("path", ["/rilis/data.csv", "/rilis/", "/rilis/data.csv?v=1"])
def test_what_a_browser_has_is_not_sent_again_until_it_changes(server: Server, path: str) -> None:
    first = ask(server, path)
    assert first.headers["Cache-Control"] == "no-cache"
    again = ask(server, path, If_None_Match=first.headers["Etag"])
    assert (again.status, body(again)) == (304, b"")
    file = server.showing.find(path.removeprefix("/").partition("?")[0])
    assert file
    stat = file.stat()
    beside = file.with_name("baru")
    beside.write_bytes(file.read_bytes().replace(b"a", b"b"))
    os.utime(beside, ns=(stat.st_atime_ns, stat.st_mtime_ns))  # saved in the same tick of the clock
    beside.replace(file)
    changed = ask(server, path, If_None_Match=first.headers["Etag"])
    assert (changed.status, body(changed)) != (200, body(first))
    assert changed.status == 200


def test_parts_of_a_file_can_be_had(server: Server) -> None:
    part = ask(server, "/rilis/data.csv", Range="bytes=2-")
    assert (part.status, body(part), part.headers["Content-Range"]) == (206, b"b\n", "bytes 2-3/4")
    assert ask(server, "/rilis/data.csv", Range="bytes=9-").status == 416
    assert body(ask(server, "/rilis/data.csv", Range="lines=1")) == b"a,b\n"
    page = ask(server, "/rilis/", Range="bytes=2-")
    assert (page.status, SCRIPT.encode() in body(page)) == (200, True)


def test_what_is_not_there_is_answered_by_the_archives_own_page(server: Server) -> None:
    for path in ("/tiada/", "/gudang/", "/gudang", "/rilis/data.csv/", "/.warta/x"):
        response = ask(server, path)
        assert response.status == 404, path
        assert body(response).startswith(MISSING.removesuffix(b"</body>"))
    (server.showing.output / "404.html").unlink()
    assert ask(server, "/tiada/").status == 404


def test_a_folder_without_its_slash_leads_to_its_page(server: Server) -> None:
    response = ask(server, "/rilis")
    assert (response.status, response.headers["Location"]) == (302, "/rilis/")


def test_the_address_under_which_the_archive_is_published_is_answered_too(server: Server) -> None:
    server.showing.base_path = "/arsip/siaran/"
    assert b"isi" in body(ask(server, "/arsip/siaran/rilis/"))
    assert b"beranda" in body(ask(server, "/arsip/siaran/"))
    assert ask(server, "/arsip/rilis/").status == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_nothing_but_reading_is_allowed(server: Server, method: str) -> None:
    assert ask(server, "/", method).status == 405


@pytest.mark.parametrize(
    "target",
    [
        b"/../rahasia.html",
        b"/%2e%2e/rahasia.html",
        b"/%252e%252e/rahasia.html",
        b"/rilis/..%2f..%2frahasia.html",
        b"/..\\rahasia.html",
        b"/..%5crahasia.html",
        b"//rahasia.html",
        b"/rahasia.html%00.html",
        b"/%c0%ae%c0%ae/rahasia.html",
        b"http://evil.example/rahasia.html",
        b"/tautan.html",
        b"/luar/rahasia.html",
    ],
)
def test_nothing_outside_the_output_is_ever_answered(server: Server, target: bytes) -> None:
    (server.showing.output / "tautan.html").symlink_to(server.showing.output.parent / "rahasia.html")
    (server.showing.output / "luar").symlink_to(server.showing.output.parent)
    answer = ask_raw(server, b"GET " + target)
    assert answer.split(b" ")[1] in (b"404", b"400"), answer[:100]
    assert b"rahasia" not in answer.partition(b"\r\n\r\n")[2]


def test_requests_for_other_hosts_and_from_other_sites_are_turned_away(server: Server) -> None:
    for path in ("/", SCRIPT, CHANNEL, "/tiada"):
        assert ask(server, path, Host="evil.example").status == 403
        assert ask(server, path, Host=f"evil.example:{server.port}").status == 403
        assert ask(server, path, Origin="http://evil.example").status == 403
        assert ask(server, path, Origin="null").status == 403
    assert ask(server, "/", Origin=f"http://localhost:{server.port}").status == 200
    assert body(ask(server, "/", Host="evil.example")) == b"403 this host is not served here\n"


# While a build is under way


def in_background(work: Callable[[], Any]) -> tuple[threading.Thread, list[Any]]:
    results: list[Any] = []
    thread = threading.Thread(target=lambda: results.append(work()))
    thread.start()
    return thread, results


def test_a_request_waits_for_the_end_of_a_build(server: Server) -> None:
    server.begin()
    thread, results = in_background(lambda: body(ask(server, "/rilis/")))
    thread.join(0.3)
    assert thread.is_alive()
    (server.showing.output / "rilis" / "index.html").write_bytes(PAGE.replace(b"isi", b"baru"))
    server.end((), "")
    thread.join(20)
    assert b"baru" in results[0]


def test_the_end_of_a_build_after_the_next_has_begun_ends_nothing(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(showing, "PATIENCE", 0.05)
    server.begin()
    first = server.showing.builds
    server.begin()
    server._loop.call_soon_threadsafe(server.showing.end, first, (), "")
    assert ask(server, "/rilis/").status == 503
    server.end((), "")
    assert ask(server, "/rilis/").status == 200


def test_but_not_for_ever(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(showing, "PATIENCE", 0.05)
    server.showing.waiting_text = "Sabar."
    server.begin()
    response = ask(server, "/rilis/")
    assert (response.status, response.headers["Retry-After"]) == (503, "1")
    assert b"Sabar." in body(response)
    assert SCRIPT.encode() in body(response)


def test_what_the_build_has_already_made_is_answered_at_once_and_assets_are(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(showing, "PATIENCE", 0.05)
    server.begin()
    server.show("rilis/index.html", PAGE.replace(b"isi", b"dini"))
    assert b"dini" in body(ask(server, "/rilis/"))
    assert body(ask(server, "/assets/a.0123456789.css")) == b"a {}"
    assert ask(server, "/").status == 503
    server.end((), "")
    assert b"isi" in body(ask(server, "/rilis/")), "a build that fails leaves the last good page"


def test_a_request_that_waits_is_answered_as_soon_as_its_page_is_made(server: Server) -> None:
    server.begin()
    thread, results = in_background(lambda: body(ask(server, "/rilis/")))
    thread.join(0.3)
    server.show("rilis/index.html", PAGE.replace(b"isi", b"dini"))
    thread.join(20)
    assert b"dini" in results[0]
    assert server.showing.is_building


def test_the_pages_that_are_looked_at_are_known_by_output_path(server: Server) -> None:
    ask(server, "/rilis/")
    assert "rilis/index.html" in server.paths()
    assert "index.html" not in server.paths()


# The channel


async def connect(server: Server) -> WebSocketClientConnection:
    headers = {"Origin": f"http://127.0.0.1:{server.port}"}
    return await websocket_connect(
        HTTPRequest(f"ws://127.0.0.1:{server.port}{CHANNEL}", headers=headers, request_timeout=20)
    )


async def ended(connection: WebSocketClientConnection) -> None:
    """Wait until the channel is closed on both sides."""
    while await asyncio.wait_for(connection.read_message(), 20) is not None:
        pass
    connection.close()


def with_page(
    server: Server, page: bytes, then: Callable[[Callable[[], Awaitable[Any]]], Awaitable[None]]
) -> None:
    """Open the channel as the page at /rilis/ that shows `page`; `then` gets what hears it."""

    async def talk() -> None:
        connection = await connect(server)
        whole, form = digests(page)
        await connection.write_message(json.dumps({"address": "/rilis/", "page": whole, "form": form}))

        async def hear() -> Any:
            said = await asyncio.wait_for(connection.read_message(), 20)
            return json.loads(said) if said is not None else None

        await then(hear)
        connection.close()
        await ended(connection)

    asyncio.run(talk())


def change(server: Server, old: bytes, new: bytes) -> None:
    path = server.showing.output / "rilis" / "index.html"
    path.write_bytes(path.read_bytes().replace(old, new))


def test_a_page_is_loaded_anew_when_it_has_changed_and_left_alone_when_not(server: Server) -> None:
    async def then(hear: Any) -> None:
        assert await hear() == {"overlay": "", "key": ""}
        server.end(("lain/index.html",), "")
        assert await hear() == {"overlay": "", "key": ""}
        change(server, b"isi", b"baru")
        server.end(("rilis/index.html",), "")
        assert await hear() == {"reload": True}

    with_page(server, PAGE, then)


def test_a_page_that_comes_back_with_an_old_form_is_loaded_anew(server: Server) -> None:
    async def then(hear: Any) -> None:
        assert await hear() == {"reload": True}

    with_page(server, PAGE.replace(b"isi", b"lama"), then)


def test_another_style_sheet_is_told_as_such_and_no_two_times(server: Server) -> None:
    async def then(hear: Any) -> None:
        await hear()
        change(server, b"0123456789", b"abcdef0123")
        server.end(("assets/a.abcdef0123.css",), "")
        assert [await hear(), await hear()] == [
            {"styles": ["../assets/a.abcdef0123.css"]},
            {"overlay": "", "key": ""},
        ]
        server.end((), "<p>salah</p>")
        assert (await hear())["overlay"] == "<p>salah</p>"
        server.end((), "")
        assert (await hear())["overlay"] == ""

    with_page(server, PAGE, then)


def test_a_file_beside_a_page_that_shows_it_counts_as_the_page(server: Server) -> None:
    shows = PAGE.replace(b"isi", b'<img src="foto%20baru.jpg">')
    change(server, b"isi", b'<img src="foto%20baru.jpg">')

    async def then(hear: Any) -> None:
        await hear()
        server.end(("rilis/lain.jpg", "foto baru.jpg"), "")
        assert await hear() == {"overlay": "", "key": ""}
        server.end(("rilis/foto baru.jpg",), "")
        assert await hear() == {"reload": True}

    with_page(server, shows, then)


def test_a_page_is_told_of_its_new_form_before_the_build_is_over(server: Server) -> None:
    async def then(hear: Any) -> None:
        await hear()
        server.begin()
        server.show("lain/index.html", b"x")
        server.show("rilis/index.html", PAGE.replace(b"isi", b"dini"))
        assert await hear() == {"reload": True}

    with_page(server, PAGE, then)


def test_a_page_that_connects_after_its_new_form_was_made_is_told_of_it_at_once(server: Server) -> None:
    server.begin()
    server.show("rilis/index.html", PAGE.replace(b"isi", b"dini"))

    async def then(hear: Any) -> None:
        assert await hear() == {"reload": True}
        assert server.showing.is_building

    with_page(server, PAGE, then)


def test_the_channel_is_for_pages_of_this_site_alone(server: Server) -> None:
    asks = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13"}
    asks["Sec-WebSocket-Key"] = "dGhlIHNhbXBsZSBub25jZQ=="
    for origin in ("http://evil.example", f"http://evil.example:{server.port}", "null", None):
        response = ask(server, CHANNEL, **asks, **({"Origin": origin} if origin else {}))
        assert response.status == 403, origin
    assert ask(server, CHANNEL, Origin=f"http://127.0.0.1:{server.port}").status == 400


@pytest.mark.parametrize("message", ["", "x", "[]", "{}", '{"address": 1}', '{"address": "/x"}', b"\xff"])
def test_who_says_nonsense_is_let_go_and_the_server_lives(server: Server, message: str | bytes) -> None:
    async def talk() -> None:
        connection = await connect(server)
        await connection.write_message(message, binary=isinstance(message, bytes))
        await ended(connection)

    asyncio.run(talk())
    assert ask(server, "/").status == 200


def test_a_server_that_has_not_begun_to_answer_can_be_stopped(tmp_path: Path) -> None:
    made = Server(tmp_path, "127.0.0.1", 0)
    made.stop()
    made._socket.close()
    made._loop.close()


def test_the_end_of_the_server_closes_every_channel(tmp_path: Path) -> None:
    server = Server(tmp_path, "127.0.0.1", 0)
    server.start()
    server.end((), "")

    async def talk() -> None:
        connection = await connect(server)
        await asyncio.to_thread(server.stop)
        await ended(connection)

    asyncio.run(talk())
    with pytest.raises(ConnectionRefusedError):
        ask(server, "/")

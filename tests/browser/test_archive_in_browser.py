"""The sample archive as a reader meets it: in Chromium, from disk and under a sub-path, without scripts."""

import functools
import gzip
import http.server
import shutil
import threading
from pathlib import Path

import pytest
from chromium import MARKS, RULES, launched
from kinds import kinds_of

from warta.pipeline import build
from warta.places import Places
from warta.report import Options

REPO = Path(__file__).resolve().parents[2]

KINDS = set(
    "home dates year month day undated days day-of-year search glossary missing release page redirect"
    " tag-index tag-year tag agency-index agency-year agency place-index place office-index office".split()
)

pytestmark = MARKS


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """The sample archive, built apart."""
    root = tmp_path_factory.mktemp("browser") / "archive"
    root.mkdir()
    shutil.copytree(REPO / "content", root / "content")
    shutil.copy(REPO / "site.yml", root)
    result = build(Places(root, REPO), Options(quiet=True))
    assert result.published
    return root / "output"


@pytest.fixture(scope="module")
def browser():
    yield from launched()


@pytest.fixture(scope="module")
def sub_path(archive, tmp_path_factory):
    """The archive served on loopback below /a/b/, with the address of that folder."""
    root = tmp_path_factory.mktemp("host")
    (root / "a").mkdir()
    (root / "a" / "b").symlink_to(archive)

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=root))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/a/b/"
    server.shutdown()
    server.server_close()
    thread.join()


def kinds(archive):
    """One page of each kind, and every release that shows something of its own."""
    releases = [
        "2019/05/06/tarif-tambat-perahu-yang-baru",
        "2019/02/08/jadwal-pemeriksaan-perahu-menjelang-musim-angin-barat",
        "2018/09/27/kite-makers-from-nine-islands-meet-to-compare-frames",
        "2021/09/13/jadwal-lelang-perahu-tak-bertuan",
        "2022/07/28/alat-ukur-kesepuluh-terpasang",
        "undated/aturan-menerbangkan-layang-layang-di-dermaga",
    ]
    found = kinds_of(archive)
    assert {kind.removeprefix("en ") for kind in found} >= KINDS
    # In another language the layouts are the same; a few stand for the rest.
    others = {f"en {kind}" for kind in ("home", "year", "tag", "search")}
    pages = [file for kind, file in found.items() if kind in others or kind in KINDS - {"redirect"}]
    return [*pages, *(archive / release / "index.html" for release in releases)]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_every_kind_of_page_is_accessible_and_fits_its_window(archive, browser, width, scheme):
    from axe_playwright_python.sync_playwright import Axe

    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    found = []
    for file in kinds(archive):
        page.goto(file.as_uri())
        violations = (
            Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}}).response["violations"]
        )
        found += [(file.relative_to(archive).as_posix(), rule["id"]) for rule in violations]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append((file.relative_to(archive).as_posix(), "scrolls sideways"))
    context.close()
    assert found == []


# The weakest accents that the settings let pass, and the strongest.
ACCENTS = ["#726d65", "#000000", "#7c6b00"]


@pytest.mark.parametrize("accent", ACCENTS)
def test_an_archive_in_colours_of_its_own_can_be_read(tmp_path, browser, accent):
    from axe_playwright_python.sync_playwright import Axe

    shutil.copytree(REPO / "content", tmp_path / "content")
    settings = (REPO / "site.yml").read_text(encoding="utf-8")
    (tmp_path / "site.yml").write_text(f'{settings}\ntheme: {{accent: "{accent}"}}\n', encoding="utf-8")
    # Of a day of one figure axe cannot tell whether it is text.
    busy = [(day, number) for day, count in ((14, 2), (15, 4), (16, 7)) for number in range(count)]
    for day, number in busy:
        name = f"content/releases/2019/{day}-{number}.md"
        matter = f"title: Rilis {number}\ndate: 2019-02-{day}\nagency: perahu"
        (tmp_path / name).write_text(f"---\n{matter}\n---\n\nIsi.\n", encoding="utf-8")
    assert build(Places(tmp_path, REPO), Options(quiet=True)).published
    pages = kinds_of(tmp_path / "output")
    assert all(f'class="heat-{level}"' in pages["year"].read_text(encoding="utf-8") for level in (1, 2, 3, 4))
    shown = [
        *(pages[kind] for kind in ("home", "year", "tag", "days")),
        *tmp_path.glob("output/2021/09/13/*/index.html"),
    ]
    assert len(shown) == 5
    found = []
    for scheme in ("light", "dark"):
        page = browser.new_page(color_scheme=scheme)
        for file in shown:
            page.goto(file.as_uri())
            result = Axe().run(page, options={"runOnly": ["color-contrast"]}).response
            assert result["passes"]
            found += [
                (scheme, file.parent.name, node["html"])
                for rule in result["violations"]
                for node in rule["nodes"]
            ]
        page.close()
    assert found == []


def walk_as_a_reader(page, start):
    """Home, a year, a month, a release, its tag, its agency, and back home: by clicks alone."""
    page.goto(start)
    page.locator(".bars a").filter(has_text="2018").click()
    page.locator("#group-2").get_by_role("link", name="September", exact=True).click()
    page.get_by_role("link", name="Kite Makers from Nine Islands Meet to Compare Frames").click()
    assert page.locator("h1").inner_text() == "Kite Makers from Nine Islands Meet to Compare Frames"
    assert page.locator("time").first.inner_text() == "Thursday, 27 September 2018"
    page.get_by_role("link", name="Kites", exact=True).click()
    assert page.locator("h1").inner_text() == "Kites"
    page.get_by_role("link", name="Agencies", exact=True).click()
    page.get_by_role("link", name="National Kite").click()
    assert page.locator("h1").inner_text().startswith("National Kite")
    page.get_by_role("link", name="Indonesia", exact=True).click()
    assert page.locator("h1").inner_text() == "Badan Layang-Layang Nasional"
    page.locator(".brand").click()
    assert page.locator("h1").inner_text() == "Arsip Siaran Pers Nusa Lintang"


def is_missing(request):
    """Whether a request failed for want of an answer, not because the reader went on to the next page."""
    return request.failure != "net::ERR_ABORTED"


@pytest.mark.parametrize("where", ["disk", "sub-path"])
def test_a_reader_finds_a_release_without_scripts(archive, browser, sub_path, where):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800})
    page = context.new_page()
    requested, failed, complaints = [], [], []
    page.on("request", lambda request: requested.append(request.url))
    page.on("requestfailed", lambda request: failed.append(request.url) if is_missing(request) else None)
    page.on("response", lambda response: failed.append(response.url) if response.status >= 400 else None)
    page.on("console", lambda message: complaints.append(message.text))
    start = (archive / "index.html").as_uri() if where == "disk" else sub_path
    walk_as_a_reader(page, start)
    context.close()
    home = start.removesuffix("index.html")
    assert [url for url in requested if not url.startswith(home)] == []
    assert failed == []
    assert complaints == []


def test_the_keyboard_reaches_the_text_past_the_menu_at_once(archive, browser):
    page = browser.new_page()
    page.goto((archive / "index.html").as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.close()


def tab_to(page, wanted):
    """Press Tab until the focus is on an element that a CSS selector and, if given, a text describe."""
    selector, _, text = wanted.partition(" | ")
    for _ in range(120):
        page.keyboard.press("Tab")
        is_there = page.evaluate(
            """([selector, text]) => {
                const here = document.activeElement;
                return here.matches(selector) && (!text || here.textContent.trim() === text);
            }""",
            [selector, text],
        )
        if is_there:
            outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert outline == "solid", f"the focus on {wanted} cannot be seen"
            return
    raise AssertionError(f"Tab does not reach {wanted}")


def test_the_archive_is_read_with_the_keyboard_alone(archive, browser):
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto((archive / "index.html").as_uri())
    tab_to(page, "#q")
    page.keyboard.type("layang pelajar")
    page.keyboard.press("Enter")
    page.wait_for_selector("#found .entry")
    tab_to(page, ".entry a | “Angin Milik Bersama”: Lomba Layang-Layang Pelajar Masuki Tahun Kedua")
    page.keyboard.press("Enter")
    page.wait_for_selector("article.release")
    tab_to(page, ".cite summary")
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector('.cite').open")
    tab_to(page, ".turn a[rel=prev]")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tarif-tambat-perahu-yang-baru/**")
    tab_to(page, ".crumbs a | 2019")
    page.keyboard.press("Enter")
    page.wait_for_url("**/2019/index.html")
    tab_to(page, ".days a | 18")
    page.keyboard.press("Enter")
    page.wait_for_url("**/2019/03/18/index.html")
    tab_to(page, ".tongues a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/2019/03/18/index.html")
    page.close()


@pytest.mark.parametrize("zoom", [2, 4])
def test_no_page_scrolls_sideways_when_it_is_enlarged(archive, browser, zoom):
    # A window of 1280 pixels enlarged as WCAG 2.2, success criterion 1.4.10, asks.
    page = browser.new_page(viewport={"width": 1280 // zoom, "height": 900 // zoom})
    wide = []
    for file in kinds(archive):
        page.goto(file.as_uri())
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(file.relative_to(archive).as_posix())
    page.close()
    assert wide == []


def test_words_without_end_break_in_every_part_of_a_page(tmp_path, browser):
    word = "samuderaraya" * 7
    folder = tmp_path / "content" / "releases" / "2020"
    folder.mkdir(parents=True)
    (tmp_path / "content" / "agencies.yml").write_text("perahu: {name: Dinas Perahu}\n", encoding="utf-8")
    (tmp_path / "site.yml").write_text("contacts: [private_email, private_url]\n", encoding="utf-8")
    (folder / "a.md").write_text(
        f"---\ntitle: {word}\ndate: 2020-03-04\nagency: perahu\nplaces: [{word}]\ntags: [{word}]\n"
        f"office: {word}\nattachments: [{{url: 'https://a.example/b', title: {word}}}]\n"
        f"contacts: [{{email: {word}@a.example, url: 'https://a.example/{word}'}}]\n---\n\n{word}\n",
        encoding="utf-8",
    )
    for day in (3, 5):
        neighbour = f"---\ntitle: {word}{day}\ndate: 2020-03-0{day}\nagency: perahu\n---\n\nIsi.\n"
        (folder / f"{day}.md").write_text(neighbour, encoding="utf-8")
    assert build(Places(tmp_path, REPO), Options(quiet=True)).published
    page = browser.new_page(viewport={"width": 320, "height": 800})
    beyond = """[...document.querySelectorAll('main *')].filter((e) => {
        const box = e.getBoundingClientRect();
        return box.right > innerWidth && box.width > 1;
    }).map((e) => e.outerHTML.slice(0, 80))"""
    found = {}
    for kind, file in kinds_of(tmp_path / "output").items():
        page.goto(file.as_uri())
        found[kind] = page.evaluate(beyond)
    page.close()
    assert {"release", "tag", "place", "agency", "home"} <= set(found)
    assert {kind: boxes for kind, boxes in found.items() if boxes} == {}


@pytest.mark.parametrize("where", ["disk", "sub-path"])
def test_the_search_finds_words_by_their_beginnings_and_asks_no_other_host(archive, browser, sub_path, where):
    page = browser.new_page()
    requested = []
    page.on("request", lambda request: requested.append(request.url))
    start = archive.as_uri() + "/" if where == "disk" else sub_path
    page.goto(f"{start}search/index.html?q=LOMBA+laya")
    page.wait_for_function("document.querySelector('[role=status]').textContent.includes('Ditemukan')")
    titles = page.locator("#found h3").all_inner_texts()
    assert len(titles) == 2
    assert all("Lomba Layang-Layang" in title for title in titles)
    page.locator("#found h3 a").last.click()
    assert "Lomba Layang-Layang" in page.locator("h1").inner_text()
    page.goto(f"{start}search/index.html?q=lelang+perahu")
    page.wait_for_function("document.querySelector('[role=status]').textContent.includes('Ditemukan')")
    assert page.locator("#found h3").all_inner_texts() == ["Ditarik Jadwal Lelang Perahu Tak Bertuan"]
    page.goto(f"{start}search/index.html?q=tidakada")
    page.wait_for_function("document.querySelector('[role=status]').textContent.includes('Tidak ditemukan')")
    assert [url for url in requested if not url.startswith(start)] == []
    page.close()


@pytest.mark.parametrize("where", ["disk", "sub-path"])
def test_the_search_looks_into_texts_where_the_reader_asks_for_it(archive, browser, sub_path, where):
    page = browser.new_page()
    requested = []
    page.on("request", lambda request: requested.append(request.url))
    start = archive.as_uri() + "/" if where == "disk" else sub_path
    page.goto(f"{start}search/index.html?q=tarikan+ukur")
    page.wait_for_function("document.querySelector('[role=status]').textContent.includes('Tidak ditemukan')")
    assert not any("-text-" in url for url in requested)
    page.get_by_label("Cari juga di dalam teks").check()
    page.wait_for_function("document.querySelector('[role=status]').textContent.includes('Ditemukan: 1')")
    assert page.locator("#found h3").all_inner_texts() == [
        "Alat Ukur Pasang Surut Kesepuluh Terpasang di Dermaga Tanjung Pelita"
    ]
    assert [url for url in requested if not url.startswith(start)] == []
    page.goto(f"{start}search/index.html")
    page.get_by_label("Cari juga di dalam teks").check()
    page.locator("#q").fill("gabu pelampun")
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('[role=status]').textContent.includes('Ditemukan: 1')")
    assert page.locator("#found h3").inner_text().startswith("BBMPS Pasang Alat Ukur")
    page.close()


def test_the_home_page_leads_to_the_releases_of_the_reader_s_day(archive, browser, sub_path):
    page = browser.new_page(timezone_id="Asia/Jakarta")
    page.clock.set_fixed_time("2031-09-27T12:00:00+07:00")
    page.goto(sub_path)
    page.get_by_role("link", name="Kite Makers").first.wait_for()
    page.locator("[data-days] .sum a").click()
    page.wait_for_url("**/on-this-day/09-27/index.html")
    assert page.locator("h1").inner_text() == "Pada 27 September"
    page.close()


def test_a_permanent_address_can_be_copied(archive, browser, sub_path):
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{sub_path}2019/05/06/tarif-tambat-perahu-yang-baru/")
    page.get_by_role("button", name="Salin tautan").click()
    page.get_by_role("button", name="Tersalin").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "https://arsip.nusalintang.example/2019/05/06/tarif-tambat-perahu-yang-baru/"
    page.locator(".cite summary").click()
    page.get_by_role("button", name="BibTeX").click()
    page.locator(".cite").get_by_role("button", name="Tersalin").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == (
        "@misc{2019-05-06-tarif-tambat-perahu-yang-baru,\n"
        "  author = {{Dinas Perahu Kota Teluk Bayangan}},\n"
        "  title = {{Tarif Tambat Perahu yang Baru Berlaku Mulai Juli}},\n"
        "  howpublished = {Siaran pers, Arsip Siaran Pers Nusa Lintang},\n"
        "  year = {2019},\n"
        "  month = may,\n"
        "  day = {6},\n"
        "  url = {https://arsip.nusalintang.example/2019/05/06/tarif-tambat-perahu-yang-baru/}\n"
        "}\n"
    )
    context.close()


def test_the_record_for_bibtex_holds_what_tex_takes_for_an_order_as_signs(tmp_path, browser):
    (tmp_path / "content" / "releases").mkdir(parents=True)
    (tmp_path / "content" / "agencies.yml").write_text("gula: {name: Balai Gula & Garam}\n", encoding="utf-8")
    (tmp_path / "site.yml").write_text("title: 'Arsip #1'\n", encoding="utf-8")
    title = r'"Naik 5% & $2_ke-1" {atau} ~turun^ \\ "Ωμέγα東京"'
    (tmp_path / "content" / "releases" / "a.md").write_text(
        f"---\ntitle: '{title}'\ndate: 2020-02\nagency: gula\nslug: naik\n"
        "withdrawn: {reason: Batal.}\ninferred: {date: nama berkas}\n---\n\nIsi.\n",
        encoding="utf-8",
    )
    assert build(Places(tmp_path, REPO), Options(quiet=True)).published
    page = browser.new_page()
    page.goto((tmp_path / "output" / "2020" / "02" / "naik" / "index.html").as_uri())
    record = page.locator(".cite pre").text_content()
    page.close()
    assert record.splitlines()[1:] == [
        r"  author = {{Balai Gula \& Garam}},",
        r'  title = {{"Naik 5\% \& \$2\_ke-1" \textbraceleft{}atau\textbraceright{} \textasciitilde{}turun'
        r'\textasciicircum{} \textbackslash{}\textbackslash{} "Ωμέγα東京"}},',
        r"  howpublished = {Siaran pers, Arsip \#1},",
        "  year = {2020},",
        "  month = feb,",
        "  note = {Ditarik; tanggal disimpulkan}",
        "}",
    ]
    assert record.startswith("@misc{")
    assert record.count("{") == record.count("}")


@pytest.mark.parametrize(("language", "outwards"), [("en", ["← ", " →"]), ("ar", ["→ ", " ←"])])
def test_the_ways_to_earlier_and_later_point_outwards(tmp_path, browser, language, outwards):
    (tmp_path / "content" / "releases").mkdir(parents=True)
    (tmp_path / "layouts" / "text").mkdir(parents=True)
    shutil.copy(REPO / "layouts" / "text" / "en.yml", tmp_path / "layouts" / "text" / "ar.yml")
    (tmp_path / "site.yml").write_text(f"language: {language}\n", encoding="utf-8")
    for year in (2018, 2019, 2020):
        matter = f"title: Bayan {year}\ndate: {year}-02-03\nlanguage: {language}\nslug: bayan"
        (tmp_path / "content" / "releases" / f"{year}.md").write_text(f"---\n{matter}\n---\n\nIsi.\n")
    assert build(Places(tmp_path, REPO), Options(quiet=True)).published
    page = browser.new_page()
    for name in (
        "2019/index.html",
        "2019/02/index.html",
        "2019/02/03/index.html",
        "2019/02/03/bayan/index.html",
    ):
        page.goto((tmp_path / "output" / name).as_uri())
        assert (
            page.evaluate(
                """["earlier span::before", "later span::after"].map((where) => {
                const [place, part] = where.split("::");
                const style = getComputedStyle(document.querySelector(`.turn .${place}`), `::${part}`);
                return JSON.parse(style.content.split(" / ")[0]);
            })"""
            )
            == outwards
        ), name
    page.close()


SHIFTS = """new Promise((done) => {
    const moved = [];
    new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries()) {
            for (const { node, previousRect, currentRect } of sources) {
                const at = node?.nodeType === Node.TEXT_NODE ? node.parentElement : node;
                if (at?.closest(".text table")) continue;  // its columns are as wide as its rows want them
                const [before, after] = [previousRect, currentRect].map(({ x, y }) => `${x}, ${y}`);
                moved.push(`${at?.outerHTML.slice(0, 60)}: ${before} → ${after} (${value})`);
            }
        }
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(moved), 100);
})"""

# When what has come so far is laid out and shown: its styles are there, and two frames were drawn.
SHOWN = """async () => {
    const sheets = () => [...document.querySelectorAll("link[rel=stylesheet]")];
    const ready = () => document.body && sheets().every(({ sheet }) => sheet);
    while (!ready()) await new Promise((go) => setTimeout(go, 5));
    for (const _ of "..") await new Promise((go) => requestAnimationFrame(go));
}"""


@pytest.fixture(scope="module")
def slow_line(archive):
    """The archive served on loopback over a line that stops at a line of a page until it is told to go on."""

    class Slow(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

        def copyfile(self, source, outputfile):
            data = source.read()
            cut = len(data)
            if self.path.endswith(".html"):
                body = data.index(b"<body>")
                cut = data.rindex(b"\n", body, body + round((len(data) - body) * server.share))
            outputfile.write(data[:cut])
            if data[cut:]:
                outputfile.flush()
                server.go_on.wait(20)
                outputfile.write(data[cut:])

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Slow, directory=archive))
    server.go_on = threading.Event()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.go_on.set()
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize(
    ("width", "share"), [(390, 0.3), (390, 0.7), (1280, 0.1), (1280, 0.3), (1280, 0.6), (1280, 0.9)]
)
def test_nothing_moves_while_a_page_arrives(archive, browser, slow_line, width, share):
    page = browser.new_page(viewport={"width": width, "height": 900})
    slow_line.share = share
    moved = {}
    for file in kinds(archive):
        path = file.relative_to(archive).as_posix()
        slow_line.go_on.clear()
        page.goto(f"http://127.0.0.1:{slow_line.server_port}/{path}", wait_until="commit")
        page.evaluate(SHOWN)
        slow_line.go_on.set()
        page.wait_for_load_state("load")
        if shifts := page.evaluate(SHIFTS):
            moved[path] = shifts
    page.close()
    assert not moved


# A page with all that it needs first, and a page without its text, in bytes.
HEAVIEST = 30_000
MOST_AROUND_A_TEXT = 8_192


def test_every_kind_of_page_is_light_with_all_that_it_needs_first(archive):
    styles = sum(len(gzip.compress(file.read_bytes(), 9)) for file in (archive / "assets").rglob("*.css"))
    weights = {
        file.relative_to(archive).as_posix(): styles + len(gzip.compress(file.read_bytes(), 9))
        for file in kinds(archive)
    }
    assert styles
    assert {path: weight for path, weight in weights.items() if weight > HEAVIEST} == {}


def test_the_page_of_a_release_is_little_more_than_its_text(archive, browser):
    page = browser.new_page()
    around = {}
    for file in kinds(archive):
        page.goto(file.as_uri())
        if page.locator("article.release").count():
            text = page.locator(".text").inner_html()
            around[file.parent.name] = file.stat().st_size - len(text.encode())
    page.close()
    assert len(around) > 5
    assert {name: size for name, size in around.items() if size > MOST_AROUND_A_TEXT} == {}


def test_a_picture_has_its_place_before_it_is_there_and_comes_in_the_width_that_fits(
    archive, browser, sub_path
):
    page = browser.new_page(viewport={"width": 390, "height": 800})
    requested = []
    page.on("request", lambda request: requested.append(request.url.rpartition("/")[2]))
    page.goto(f"{sub_path}2022/07/28/alat-ukur-kesepuluh-terpasang/", wait_until="networkidle")
    picture = page.locator(".text img")
    before = picture.bounding_box()
    picture.scroll_into_view_if_needed()
    page.wait_for_function("document.querySelector('.text img').naturalWidth > 0")
    after = picture.bounding_box()
    assert (before["width"], before["height"]) == (after["width"], after["height"])
    assert before["width"] / before["height"] == pytest.approx(1.6, abs=0.01)
    assert [name for name in requested if "dermaga-kecil" in name] == ["dermaga-kecil.jpg.480.webp"]
    page.close()


def test_an_old_address_leads_to_its_release(archive, browser, sub_path):
    page = browser.new_page()
    page.goto(f"{sub_path}berita/2017/0412.html")
    page.wait_for_url("**/pendaftaran-ulang-perahu-kayu-dimulai/**")
    assert "Pendaftaran Ulang" in page.locator("h1").inner_text()
    page.close()


def test_a_converted_release_reads_as_its_source(archive, browser):
    page = browser.new_page()
    page.goto(
        (
            archive / "2020/10/01/warga-bersihkan-dasar-muara-6-3-ton-jaring-bekas-terangkat/index.html"
        ).as_uri()
    )
    raw = (REPO / "content/inbox/unduhan_dispera_20201001.txt").read_text(encoding="utf-8")
    shown = [" ".join(text.split()) for text in page.locator(".text p").all_inner_texts()]
    source = [" ".join(line.split()) for line in raw.replace("\u00a0", " ").split("\n")]
    start = source.index(shown[0])
    body = [line for line in source[start:] if line]
    assert shown[:-1] == body[: len(shown) - 1]
    assert body[len(shown) - 1].startswith(shown[-1])
    assert body[len(shown) :] == []
    page.close()

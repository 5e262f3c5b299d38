"""The preview as a designer and a records officer meet it: `build.py watch` and Chromium."""

import re
import shutil
import signal
import subprocess
import sys

import pytest
from chromium import MARKS, RULES, launched
from conftest import REPO, SETTINGS, Site, fill, read_tree

# Milliseconds after which a condition is taken for one that never comes; nothing is measured by it.
PATIENCE = 20_000

pytestmark = MARKS


class Watch:
    """A running `build.py watch`."""

    def __init__(self, root, *arguments):
        self.process = subprocess.Popen(
            [sys.executable, str(REPO / "build.py"), "watch", "--site", str(root), *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        first = self.process.stdout.readline()
        self.address = re.search(r"http://\S+/", first)[0] if first else self.process.stderr.read()

    def stop(self):
        """End it as Ctrl-C does; exit status and what it said that nobody has read."""
        self.process.send_signal(signal.SIGINT)
        out, err = self.process.communicate(timeout=30)
        return self.process.returncode, out, err


def make_site(folder):
    made = Site(folder / "arsip")
    made.write("site.yml", f"{SETTINGS}language: en\n")
    made.write("content/agencies.yml", "garam:\n  name: Balai Garam\nkompas:\n  name: Jawatan Kompas\n")
    fill(made)
    shutil.copytree(REPO / "layouts" / "partials", made.root / "layouts" / "partials")
    shutil.copytree(REPO / "assets", made.root / "assets")
    return made


@pytest.fixture
def archive(tmp_path):
    """An archive for one test: what one leaves broken is nothing to another."""
    return make_site(tmp_path)


@pytest.fixture
def watch(archive):
    running = Watch(archive.root, "--port", "0")
    yield running
    status, _, err = running.stop()
    assert status == 0, err
    assert "Traceback" not in err


@pytest.fixture(scope="module")
def browser():
    yield from launched()


@pytest.fixture
def tab(browser):
    """Opens pages; afterwards there must have been no error in any of them."""
    errors, pages = [], []

    def open_page(address, **options):
        page = browser.new_page(**options)
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(address)
        pages.append(page)
        return page

    yield open_page
    for page in pages:
        page.close()
    assert errors == []


def shows(page, text):
    """Wait until the page's main part shows `text`."""
    page.wait_for_function("text => document.querySelector('main')?.innerText.includes(text)", arg=text)


def mark(page):
    """Leave a mark in the page that a reload takes away."""
    page.evaluate("window.tanda = true")


def is_marked(page):
    return page.evaluate("window.tanda === true")


def connected(page):
    """Wait until the server has answered the page's script: it tells at once whether something is wrong."""
    page.wait_for_function("document.documentElement.dataset.wartaPreview === 'on'")


def violations(page):
    """What axe finds to be inaccessible."""
    from axe_playwright_python.sync_playwright import Axe

    return Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}}).response["violations"]


def test_a_saved_text_is_shown_without_a_hand_and_the_place_on_the_page_stays(archive, watch, tab):
    long = "\n\n".join(f"Paragraf {number}." for number in range(200))
    path = archive.release("2020/panjang.md", long, title="Rilis panjang")
    page = tab(f"{watch.address}2020/01/02/panjang/")
    shows(page, "Paragraf 199.")
    page.evaluate("scrollTo({top: 1500, behavior: 'instant'})")
    mark(page)
    path.write_text(path.read_text().replace("Paragraf 150.", "Paragraf yang diubah."))
    shows(page, "Paragraf yang diubah.")
    assert not is_marked(page)
    page.wait_for_function("scrollY === 1500")


def test_a_style_sheet_is_swapped_without_a_reload(archive, watch, tab):
    page = tab(f"{watch.address}2019/05/01/pertama/")
    connected(page)
    mark(page)
    sheets = page.locator("link[rel=stylesheet]").count()
    archive.write("assets/styles.css", "body { background: rgb(1, 2, 3) }\n")
    page.wait_for_function("getComputedStyle(document.body).backgroundColor === 'rgb(1, 2, 3)'")
    archive.write("assets/styles.css", "body { background: rgb(4, 5, 6) }\n")
    page.wait_for_function("getComputedStyle(document.body).backgroundColor === 'rgb(4, 5, 6)'")
    page.wait_for_function(
        "sheets => document.querySelectorAll('link[rel=stylesheet]').length === sheets", arg=sheets
    )
    assert is_marked(page)


def test_a_broken_release_is_told_over_the_last_good_page_until_it_is_mended(archive, watch, tab):
    path = archive.release("2020/rusak.md", "Isi baik.", title="Rilis yang akan rusak")
    page = tab(f"{watch.address}2020/01/02/rusak/")
    shows(page, "Isi baik.")
    good = path.read_text()
    hostile = '<img src=x onerror="document.title = 1"></td><script>document.title = 2</script>'
    path.write_text(good.replace("date:", f"tagz: {hostile}\ndate: bukan {hostile} #"))
    dialog = page.locator("#warta-overlay dialog")
    dialog.wait_for()
    assert "content/releases/2020/rusak.md:4" in dialog.inner_text()
    assert hostile in dialog.locator("tr.blamed td").inner_text()
    assert dialog.locator("tr").count() >= 4
    on_lines = """cell => {
        const words = document.createRange()
        cell.textContent = "1240"
        words.selectNodeContents(cell)
        return words.getClientRects().length
    }"""
    assert dialog.locator("th").first.evaluate(on_lines) == 1
    assert "To mend it" in dialog.inner_text()
    assert dialog.locator("img, script").count() == 0
    assert violations(page) == []
    assert page.title().startswith("Rilis yang akan rusak")
    assert "Isi baik." in page.locator("main").inner_text()
    page.keyboard.press("Escape")
    dialog.wait_for(state="detached")
    page.reload()
    connected(page)
    assert dialog.count() == 0, "what was closed stays closed"
    path.write_text(good.replace("date:", "date: salah #"))
    dialog.wait_for()
    path.write_text(good.replace("Isi baik.", "Isi mendingan."))
    shows(page, "Isi mendingan.")
    dialog.wait_for(state="detached")


def test_a_broken_layout_and_broken_settings_are_survived_and_need_no_restart(archive, watch, tab):
    page = tab(f"{watch.address}2021/11/30/keempat/")
    connected(page)
    layout = archive.root / "layouts" / "partials" / "mark.html"
    good = layout.read_text()
    layout.write_text("{% if %}\n")
    dialog = page.locator("#warta-overlay dialog")
    dialog.wait_for()
    assert "layouts/partials/mark.html:1" in dialog.inner_text()
    layout.write_text(f"<i>tanda baru</i>{good}")
    page.wait_for_function("document.querySelector('header')?.innerText.includes('tanda baru')")
    layout.write_text(good)
    settings = archive.root / "site.yml"
    settings.write_text(settings.read_text().replace("title: Arsip Uji", "title: [rusak"))
    dialog.wait_for()
    assert "site.yml:" in dialog.inner_text()
    settings.write_text(settings.read_text().replace("title: [rusak", "title: Arsip Baru"))
    page.wait_for_function("document.querySelector('header')?.innerText.includes('Arsip Baru')")
    assert dialog.count() == 0
    archive.release("2021/bertag.md", title="Rilis bertag", tags=["sidik"])
    archive.write("content/tags.yml", "sidik:\n  label: Sidik jari laut\n")
    other = tab(f"{watch.address}2020/01/02/bertag/")
    shows(other, "Sidik jari laut")
    archive.write("layouts/page.html", "{% extends 'base.html' %}{% block content %}tata baru{% endblock %}")
    about = tab(f"{watch.address}tentang/")
    shows(about, "tata baru")


def test_two_tabs_follow_and_one_that_is_not_concerned_is_left_alone(archive, watch, tab):
    path = archive.release("2017/tab.md", title="Judul lama", date="2017-03-04")
    release, year, other = (
        tab(f"{watch.address}{address}") for address in ("2017/03/04/tab/", "2017/", "2021/11/30/keempat/")
    )
    shows(release, "Judul lama")
    shows(year, "Judul lama")
    connected(other)
    mark(other)
    path.write_text(path.read_text().replace("Judul lama", "Judul baru"))
    shows(release, "Judul baru")
    shows(year, "Judul baru")
    assert is_marked(other)


def test_of_twenty_rapid_saves_the_last_is_shown(archive, watch, tab):
    path = archive.release("2016/cepat.md", "Simpanan 0.", title="Cepat", date="2016-03-04")
    page = tab(f"{watch.address}2016/03/04/cepat/")
    shows(page, "Simpanan 0.")
    for number in range(1, 21):
        path.write_text(path.read_text().replace(f"Simpanan {number - 1}.", f"Simpanan {number}."))
        page.wait_for_timeout(15)
    shows(page, "Simpanan 20.")


def test_a_raw_file_appears_and_a_deleted_release_goes(archive, watch, tab):
    page = tab(watch.address)
    archive.write(
        "content/inbox/baru.txt",
        "Balai Garam\n\nGudang Garam Rakyat Dibuka\n\nRabu, 4 Maret 2020\n\n"
        "Gudang itu dibuka untuk umum setelah dua tahun dibangun oleh para petambak dan keluarganya.\n",
    )
    page.goto(f"{watch.address}2020/03/04/gudang-garam-rakyat-dibuka/")
    shows(page, "dua tahun dibangun")
    archive.remove("content/inbox/baru.txt")
    archive.remove("content/releases/2020/gudang-garam-rakyat-dibuka.md")
    page.wait_for_function("document.title.includes('Page not found')")
    archive.release("2020/gudang-garam-rakyat-dibuka.md", title="Kembali", date="2020-03-04")
    shows(page, "Kembali")


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_what_is_not_public_has_a_ribbon_that_says_why(archive, watch, tab, width, scheme):
    archive.release("2020/draf.md", "Isi draf.", title="Masih draf", draft=True)
    archive.release("2020/nanti.md", title="Nanti", embargo="2199-01-02T09:00:00+07:00", review=None)
    archive.release("2020/periksa.md", title="Periksa", review=[{"field": "date", "reason": "ragu"}])
    options = {"color_scheme": scheme, "viewport": {"width": width, "height": 800}}
    for name, said in {
        "draf": "Draft, not public",
        "nanti": "not public before 2 January 2199, 09:00 UTC+07:00",
        "periksa": "date: ragu",
    }.items():
        page = tab(f"{watch.address}2020/01/02/{name}/", **options)
        page.wait_for_function(
            "said => document.querySelector('.ribbon')?.innerText.includes(said)", arg=said
        )
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    day = tab(f"{watch.address}2020/01/02/", **options)
    assert day.get_by_text("not public yet").count() == 2


def test_a_page_finds_the_preview_again_after_it_was_started_anew(tmp_path, tab):
    site = make_site(tmp_path)
    first = Watch(site.root, "--port", "0")
    page = tab(f"{first.address}2020/02/03/kedua/")
    shows(page, "Isi rilis.")
    connected(page)
    assert first.stop()[0] == 0
    site.release("2020/kedua.md", "Isi sesudah mulai lagi.", title="Rilis kedua", date="2020-02-03")
    second = Watch(site.root, "--port", first.address.rpartition(":")[2].strip("/"))
    shows(page, "Isi sesudah mulai lagi.")
    assert second.stop()[0] == 0
    assert not (site.root / "output").exists()


def test_the_public_preview_is_a_clean_build_byte_for_byte_after_many_changes(tmp_path, tab):
    site = make_site(tmp_path)
    site.release("2020/draf.md", "Rahasia.", title="Masih draf", draft=True)
    site.release("2020/nanti.md", "Rahasia.", title="Nanti", embargo="2199-01-02T09:00:00+07:00")
    watch = Watch(site.root, "--public", "--port", "0")
    page = tab(f"{watch.address}2020/02/03/kedua/")
    shows(page, "Isi rilis.")
    site.release("2020/kedua.md", "Isi lain.", title="Rilis kedua", date="2020-02-03")
    shows(page, "Isi lain.")
    site.remove("content/releases/2019/pertama.md")
    site.release("2020/kedua.md", "Isi akhir.", title="Judul akhir", date="2020-02-03")
    shows(page, "Isi akhir.")
    assert page.goto(f"{watch.address}2020/01/02/draf/").status == 404
    assert watch.stop()[0] == 0
    public = read_tree(site.root / ".warta" / "preview" / "public" / "output")
    assert public == site.clean_output()
    assert not any(b"Rahasia" in data or b"preview.js" in data for data in public.values())

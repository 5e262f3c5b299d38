"""The page of `review --html` as a person meets it: in Chromium, from disk, in both schemes and widths."""

from pathlib import Path

import pytest
from chromium import MARKS, RULES, launched

from warta.pipeline import build
from warta.places import Places
from warta.report import Options
from warta.review import gather
from warta.review_page import write_page

REPO = Path(__file__).resolve().parents[2]
HOSTILE = '<script>document.title = "rusak"</script><img src=x onerror="document.title = 1">'
RAW = (
    "Balai Layang-Layang\n\nLomba Layang-Layang Dimulai\n\nRabu, 2 Maret 2020\n\n"
    f"Lomba itu diikuti oleh warga yang sudah lama menunggu musim kering di lapangan mereka. {HOSTILE}\n\n"
    f"Kepala balai berkata bahwa {'panjang' * 60} itu tidak akan menggeser halaman ke samping.\n"
)

pytestmark = MARKS


@pytest.fixture(scope="module")
def review(tmp_path_factory):
    """The page for an archive in which something of each kind is to be reviewed."""
    root = tmp_path_factory.mktemp("browser") / "archive"
    (root / "content" / "inbox").mkdir(parents=True)
    (root / "content" / "agencies.yml").write_text("layang:\n  name: Balai Layang-Layang\n")
    places = Places(root, REPO)
    (places.inbox / "ragu.txt").write_text(RAW, encoding="utf-8")
    (places.inbox / "diubah.txt").write_text(RAW.replace("Dimulai", "Usai"), encoding="utf-8")
    build(places, Options(quiet=True))
    for path in places.releases.rglob("lomba-*-usai.md"):
        path.write_text(path.read_text("utf-8").replace("warga", "orang"), encoding="utf-8")
    (places.inbox / "diubah.txt").write_text(RAW.replace("Dimulai", "Usai Sudah"), encoding="utf-8")
    (places.inbox / "gambar.txt").write_bytes(b"\x89PNG")
    (places.inbox / "baru.txt").write_text(RAW.replace("Rabu", "Senin"), encoding="utf-8")
    (places.releases / "rusak.md").write_text("rusak\n")
    path = places.state / "review.html"
    assert write_page(places, gather(places, Options(quiet=True, detailed=True)), path) == []
    return path


@pytest.fixture(scope="module")
def browser():
    yield from launched()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_page_is_accessible_fits_its_window_and_asks_for_nothing_else(review, browser, width, scheme):
    from axe_playwright_python.sync_playwright import Axe

    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    requested = []
    page.on("request", lambda request: requested.append(request.url))
    page.goto(review.as_uri())
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}}).response["violations"]
    assert [rule["id"] for rule in found] == []
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert page.title() == "Untuk diperiksa"
    assert requested == [review.as_uri()]
    context.close()


def test_source_and_result_stand_side_by_side_where_there_is_room(review, browser):
    def places(width):
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto(review.as_uri())
        case = page.locator("article", has=page.locator(".diff")).first
        boxes = [case.locator(".lines").bounding_box(), case.locator(".known").bounding_box()]
        page.close()
        return boxes

    source, result = places(1280)
    assert source["x"] + source["width"] <= result["x"]
    source, result = places(390)
    assert source["y"] + 34 * 16 < result["y"] + 1 or source["y"] + source["height"] <= result["y"]


def test_a_field_leads_to_its_line_without_scripts(review, browser):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(review.as_uri())
    case = page.locator("article").filter(has_text="Lomba Layang-Layang Dimulai").first
    link = case.get_by_role("link", name="baris 5").first
    link.click()
    assert page.locator("tr:target").inner_text().split("\t")[-1].strip().endswith(", 2 Maret 2020")
    context.close()

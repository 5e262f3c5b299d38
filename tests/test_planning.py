"""Settings, archive, pages and layouts put together, as building and checking both do."""

from __future__ import annotations

from datetime import UTC, datetime

from conftest import NOW, Site

from warta.loading import load
from warta.planning import Edition, archive_of, plan_edition
from warta.scanning import Inputs
from warta.sources import read_sources


def edition_of(site: Site, now: datetime = NOW) -> Edition:
    inputs = Inputs(site.places, {})
    sources = read_sources(site.places)
    loaded = load(inputs, None, "id")
    archive = archive_of(sources, loaded, now)
    return plan_edition(site.places, sources, loaded, inputs, archive, "program")


def test_a_plan_is_the_same_for_the_same_files_and_instant(bare_site: Site) -> None:
    one, other = edition_of(bare_site), edition_of(bare_site)
    assert one.plan.pages == other.plan.pages
    assert [one.keys.key(page) for page in one.plan.pages.values()] == [
        other.keys.key(page) for page in other.plan.pages.values()
    ]


def test_the_instant_decides_on_embargoes_and_on_nothing_else(bare_site: Site) -> None:
    early, late = datetime(1999, 1, 1, tzinfo=UTC), datetime(2199, 1, 1, tzinfo=UTC)
    assert edition_of(bare_site, early).plan.pages == edition_of(bare_site, late).plan.pages
    bare_site.release("2020/nanti.md", embargo="2024-06-02T00:00:00+00:00")
    assert len(edition_of(bare_site, early).plan.pages) < len(edition_of(bare_site, late).plan.pages)


def test_problems_of_content_of_pages_and_of_layouts_all_come_at_once(bare_site: Site) -> None:
    bare_site.write("content/releases/2020/a.md", "tanpa kepala\n")
    bare_site.release("2020/b.md", "[x](tiada.csv)")
    bare_site.release("2020/c.md", agency="Kantor Entah")
    bare_site.write("layouts/404.html", "{{ tiada }}")
    assert [problem.path for problem in edition_of(bare_site).problems] == [
        "content/releases/2020/a.md",
        "content/releases/2020/c.md",
        "content/releases/2020/b.md",
        "layouts/404.html",
    ]


def test_a_draft_of_a_page_is_not_planned(bare_site: Site) -> None:
    bare_site.write("content/pages/konsep.md", "---\ntitle: Konsep\ndraft: true\n---\n\nIsi.\n")
    assert "tentang/index.html" in edition_of(bare_site).plan.pages
    assert "konsep/index.html" not in edition_of(bare_site).plan.pages


def test_related_releases_are_looked_for_only_where_a_layout_shows_them(bare_site: Site) -> None:
    for day in (1, 2):
        bare_site.release(f"2020/{day}.md", title="Pembukaan jembatan gantung", date=f"2020-01-0{day}")

    def related() -> list[int]:
        pages = edition_of(bare_site).plan.pages.values()
        return [len(page.inputs["related"]) for page in pages if page.path.startswith("2020/01/02/2")]

    bare_site.write("layouts/release.html", "{{ body }}")
    assert related() == [0]
    bare_site.write("layouts/release.html", "{% include 'akin.html' %}")
    bare_site.write("layouts/akin.html", "{% for other in related %}{{ other.title }}{% endfor %}")
    assert related() == [1]

"""How much work a task of rendering is."""

from __future__ import annotations

from layout_kits import PAGE

from warta.model import Page
from warta.tasks import task_of, worth_of


def test_what_is_long_counts_as_many_pages_so_that_few_of_it_are_under_way_at_once() -> None:
    release = task_of(Page("a/index.html", "release.html", {"page": PAGE}, "id"))
    assert worth_of(release) == 1
    listed = task_of(Page("index.html", "listing.html", {}), "", {str(n): b"x" for n in range(200)})
    assert worth_of(listed) > 10
    addresses = [f"2020/01/02/siaran-pers-nomor-{n}/" for n in range(20_000)]
    assert worth_of(task_of(Page("sitemap-2020.xml", "@sitemap", {"addresses": addresses}))) > 25

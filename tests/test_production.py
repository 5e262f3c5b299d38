"""Which pages of a plan are rendered, and which are put in place as they are."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from conftest import Site, messages

from warta.digests import digest_bytes
from warta.loading import Forms
from warta.model import Page
from warta.store import Store


def test_assets_and_attachments_are_written_and_not_rendered(bare_site: Site) -> None:
    counts = bare_site.build().counts
    output = bare_site.output()
    ready_made = {path for path in output if path.startswith("assets/") or path.endswith(".csv")}
    assert ready_made
    assert counts.written == len(output)
    assert counts.rendered == len(output) - len(ready_made)


def test_pages_of_a_broken_layout_are_left_as_they_are_when_a_build_keeps_going(bare_site: Site) -> None:
    bare_site.build()
    before = bare_site.output()
    bare_site.write("layouts/listing.html", "{% if %}")
    bare_site.release("2022/keenam.md", title="Rilis keenam", date="2022-01-01")
    result = bare_site.build(keep_going=True)
    assert result.status == 1
    after = bare_site.output()
    assert after["2020/index.html"] == before["2020/index.html"]
    assert "Rilis keenam" in after["2022/01/01/keenam/index.html"].decode()
    assert "Rilis keenam" in after["index.html"].decode()
    assert "2022/index.html" not in after
    assert [line for line in messages(result) if line.startswith("error")] == [
        "error: layouts/listing.html:1: Expected an expression, got 'end of statement block';"
        " correct the Jinja syntax"
    ]


def test_the_same_problem_on_many_pages_is_told_once(bare_site: Site) -> None:
    bare_site.write("layouts/release.html", "{{ release.tiada }}")
    result = bare_site.build()
    assert len(messages(result)) == 1
    assert not result.published


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages of listings and releases whose inputs were made, one after another."""
    paths: list[str] = []
    with_inputs = Page.with_inputs

    def noted(page: Page) -> Page:
        if page.basis:
            paths.append(page.path)
        return with_inputs(page)

    monkeypatch.setattr(Page, "with_inputs", noted)
    return paths


def fill_up(site: Site) -> None:
    """Thirty more releases, one a month, of which each has two neighbours."""
    for number in range(30):
        date = f"{2010 + number // 12}-{number % 12 + 1:02}-05"
        site.release(f"{date[:4]}/r{number}.md", title=f"Judul {number}", date=date)


def test_inputs_are_made_only_for_pages_that_show_what_changed(bare_site: Site, made: list[str]) -> None:
    fill_up(bare_site)
    bare_site.build()
    everything = set(made)
    assert len(everything) > 100
    made.clear()
    bare_site.release("2011/r14.md", title="Judul 14 baru", date="2011-03-05", summary="Isi rilis.")
    bare_site.build()
    releases = {"2011/02/05/r13/index.html", "2011/03/05/r14/index.html", "2011/04/05/r15/index.html"}
    dates = {"2011/index.html", "2011/03/index.html", "2011/03/05/index.html"}
    lists = {"agencies/garam/index.html", "agencies/garam/2011/index.html", "search/2011.js"}
    assert set(made) == releases | dates | lists
    assert len(made) < len(everything) / 6
    assert bare_site.output() == bare_site.clean_output()


def test_inputs_are_made_anew_where_settings_change_and_pages_only_where_their_inputs_do(
    bare_site: Site, made: list[str]
) -> None:
    fill_up(bare_site)
    bare_site.build()
    everything = set(made)
    made.clear()
    bare_site.write("content/tags.yml", "panen:\n  label: Panen Raya\n")
    result = bare_site.build()
    assert set(made) == everything
    assert 0 < result.counts.rendered < len(everything) / 3
    made.clear()
    bare_site.release("2011/r14.md", "Isi lain.", title="Judul 14", date="2011-03-05")
    bare_site.build()
    assert len(made) < len(everything) / 6  # pages that stayed as they were have the new basis


def test_a_text_that_inputs_need_and_cannot_use_is_told_and_nothing_is_published(bare_site: Site) -> None:
    bare_site.build()
    before = bare_site.output()
    bare_site.write("layouts/text/id.yml", 'month_title: "{tiada}"\n')
    result = bare_site.build()
    assert messages(result) == [
        "error: layouts/text/id.yml: the text 'month_title' cannot be used: there is no {tiada} here;"
        " correct it, after that of another language"
    ]
    assert bare_site.output() == before
    bare_site.remove("layouts/text/id.yml")
    assert bare_site.build().status == 0
    assert bare_site.output() == bare_site.clean_output()


def test_what_a_release_needs_is_read_once_for_its_page_and_its_lists(
    bare_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare_site.write("site.yml", "title: Arsip\nlanguages: [id]\nhome: {latest: 1}\n")
    days = [f"2020-03-0{day}" for day in range(1, 9)]
    files = [bare_site.release(f"2020/{day}.md", f"Isi {day}.", date=day) for day in days]
    read: list[str] = []
    record = Store.record

    def noted(store: Store, digest: str) -> Any:
        read.append(digest)
        return record(store, digest)

    monkeypatch.setattr(Forms, "_RECENT", 1)
    monkeypatch.setattr(Store, "record", noted)
    bare_site.build()
    # The last is on the home page as well, and may be in the middle of a plan.
    forms = {f"release:{digest_bytes(file.read_bytes())}" for file in files[:-1]}
    assert Counter(digest for digest in read if digest in forms) == Counter(forms)

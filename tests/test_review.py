"""What needs a human eye, worst first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from conftest import Site, read_tree

from warta.outcomes import Outcome, Status
from warta.report import Options
from warta.review import Matter, Rank, Review, files_in, gather, lines_of
from warta.terminal import columns

HOW = Options(quiet=True)
RAW = (
    "Balai Garam\n\nPanen raya dimulai\n\nSenin, 2 Maret 2020\n\n"
    "Garam putih dipanen oleh warga pesisir yang sudah lama menunggu musim kering di tambak mereka.\n"
)


def seen(site: Site) -> list[tuple[int, str, str]]:
    return [(matter.rank, matter.file, matter.field) for matter in gather(site.places, HOW).matters]


def test_where_all_is_well_there_is_nothing_to_review(bare_site: Site) -> None:
    review = gather(bare_site.places, HOW)
    assert (review.status, review.matters) == (0, [])
    assert list(lines_of(review, 80)) == ["nothing to review"]


def test_the_worst_comes_first_and_nothing_is_written(bare_site: Site) -> None:
    bare_site.write("content/inbox/diubah.txt", RAW)
    bare_site.build()
    [path] = bare_site.places.releases.rglob("panen-raya*.md")
    path.write_text(path.read_text("utf-8").replace("warga", "orang"), "utf-8")
    bare_site.write("content/inbox/diubah.txt", RAW.replace("warga", "rakyat"))
    bare_site.write("content/inbox/gambar.png", b"\x89PNG")
    bare_site.write("content/inbox/baru.txt", RAW.replace("raya", "kedua").replace("warga", "anak"))
    review_of = {"field": "date", "reason": "ragu"}
    bare_site.release("2020/a.md", review=[{"field": "body", "reason": "baris 7"}, review_of, "catatan"])
    bare_site.release("2020/b.md", title=None, draft=True)
    bare_site.release("2020/c.md", draft=True, agency=None, review=[{"field": "agency", "reason": "siapa"}])
    bare_site.release("2020/d.md", review=[{"field": "type", "reason": "daftar judul"}])
    bare_site.release("2020/e.md", draft=True)
    bare_site.write("content/releases/2020/f.md", "rusak\n")
    bare_site.write("content/releases/2020/g.md.proposed", "usulan\n")
    before = read_tree(bare_site.root)
    found = [item for item in seen(bare_site) if "panen-" not in item[1]]
    assert found == [
        (Rank.FILE, "content/inbox/baru.txt", ""),
        (Rank.FILE, "content/inbox/diubah.txt", ""),
        (Rank.FILE, "content/inbox/gambar.png", ""),
        (Rank.FILE, "content/releases/2020/f.md", ""),
        (Rank.FILE, "content/releases/2020/g.md.proposed", ""),
        (Rank.RELEASE, "content/releases/2020/b.md", "title"),
        (Rank.RELEASE, "content/releases/2020/c.md", "agency"),
        (Rank.RELEASE, "content/releases/2020/d.md", "type"),
        (Rank.DATE, "content/releases/2020/a.md", "date"),
        (Rank.OTHER, "content/releases/2020/a.md", "body"),
        (Rank.OTHER, "content/releases/2020/a.md", ""),
    ]
    assert read_tree(bare_site.root) == before


def test_a_changed_source_that_the_next_build_converts_is_told(bare_site: Site) -> None:
    bare_site.write("content/inbox/diubah.txt", RAW)
    bare_site.build()
    bare_site.write("content/inbox/diubah.txt", RAW.replace("warga", "rakyat"))
    [matter] = [m for m in gather(bare_site.places, HOW).matters if m.rank is Rank.FILE]
    assert matter.reason.endswith("the next build converts it anew")


@pytest.mark.parametrize(
    ("spoil", "status"),
    [
        (lambda site: site.write("site.yml", "feed_entries: banyak\n"), 2),
        (lambda site: site.write("content/agencies.yml", "garam: [\n"), 1),
        (lambda site: site.write("content/inbox/gambar.png", "x"), 0),
    ],
)
def test_the_status_says_whether_it_could_look_not_what_it_saw(
    bare_site: Site, spoil: Callable[[Site], object], status: int
) -> None:
    spoil(bare_site)
    assert gather(bare_site.places, HOW).status == status


def a_review(*matters: Matter) -> Review:
    return Review(0, [], list(matters), {}, None)


MANY = [
    Matter(Rank.FILE, "content/inbox/\x1b[31m漢字漢字.txt", 3, "", "tak dapat dibaca; simpan lagi"),
    Matter(Rank.DATE, f"content/releases/2020/{'judul-panjang-' * 5}.md", None, "date", "tiada " * 30),
]


@pytest.mark.parametrize("width", [40, 80, 120])
def test_the_table_fits_the_terminal_and_ends_with_a_count(width: int) -> None:
    lines = list(lines_of(a_review(*MANY, MANY[1]), width))
    assert max(map(columns, lines)) <= width
    assert lines[0].split() == ["file", "field", "reason"]
    assert lines[-2:] == ["", "3 things to review in 2 files"]
    assert all(line.isprintable() for line in lines)
    assert list(lines_of(a_review(MANY[0]), width))[-1] == "1 thing to review in 1 file"


def test_in_a_pipe_each_thing_is_one_whole_line() -> None:
    lines = list(lines_of(a_review(*MANY), None))
    assert len(lines) == 5
    assert lines[1].startswith("content/inbox/\\x1b[31m漢字漢字.txt:3  ")
    assert MANY[1].reason.strip() in lines[2]


def test_matters_go_by_file_the_worst_first() -> None:
    a, b, c = (
        Matter(Rank.FILE, "b", None, "", ""),
        Matter(Rank.DATE, "a", None, "", ""),
        Matter(4, "b", None, "", ""),
    )
    assert files_in([a, b, c]) == {"b": [a, c], "a": [b]}


def test_an_update_after_today_is_told(bare_site: Site) -> None:
    now = datetime(2025, 9, 24, tzinfo=UTC)
    bare_site.release("2020/a.md", updated="2025-12-01")
    bare_site.release("2020/b.md", updated="2025-09-01")
    told = [matter for matter in gather(bare_site.places, HOW, now).matters if "future" in matter.reason]
    assert [(matter.file, matter.field) for matter in told] == [("content/releases/2020/a.md", "updated")]


def test_what_a_conversion_would_come_to_is_kept_by_name(bare_site: Site) -> None:
    bare_site.write("content/inbox/baru.txt", RAW)
    outcome = gather(bare_site.places, HOW).outcomes["content/inbox/baru.txt"]
    assert isinstance(outcome, Outcome)
    assert outcome.status is Status.CONVERTED


@pytest.mark.parametrize(
    ("date", "is_told"),
    [("2025-09-24", False), ("2025-09-25", False), ("2025-09-26", True), ("2025-09", False), ("2026", True)],
)
def test_a_date_after_today_in_the_archive_s_time_zone_is_told(
    bare_site: Site, date: str, is_told: bool
) -> None:
    now = datetime(2025, 9, 24, 18, tzinfo=UTC)  # 25 September in Jakarta
    bare_site.release("2020/a.md", date=date)
    bare_site.release("2020/b.md", date="2025-10-01", draft=True)
    bare_site.release("2020/c.md", date="2025-10-01", embargo="2025-10-01T09:00:00+07:00")
    told = [matter for matter in gather(bare_site.places, HOW, now).matters if "future" in matter.reason]
    assert [(matter.rank, matter.file, matter.field) for matter in told] == (
        [(Rank.DATE, "content/releases/2020/a.md", "date")] if is_told else []
    )

"""Builds after builds: how much work they are, and that they come to what a build from nothing makes."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from conftest import AGENCIES, NOW, SETTINGS, Site, read_tree

from warta import workers
from warta.related import DEPTH
from warta.report import Counts, Result

NO_WORK = Counts(read=0, converted=0, rendered=0, written=0, removed=0)

# How much work


@dataclass
class Change:
    """What a build did to the output."""

    counts: Counts
    written: set[str]
    removed: set[str]


def built(site: Site) -> Change:
    """Build, and tell files apart by inode and time: what has the same bytes must not even be touched."""
    before = stats(site)
    result = site.build()
    after = stats(site)
    assert result.status == 0
    written = {path for path in after if after[path] != before.get(path)}
    return Change(result.counts, written, before.keys() - after.keys())


def stats(site: Site) -> dict[str, tuple[int, int]]:
    files = (path for path in site.places.output.rglob("*") if path.is_file())
    return {
        path.relative_to(site.places.output).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns)
        for path in files
    }


def pages(*addresses: str) -> set[str]:
    return {f"{address}index.html" for address in addresses}


def test_a_second_build_does_nothing(site: Site) -> None:
    assert site.build().counts.rendered > 0
    change = built(site)
    assert change.counts == NO_WORK
    assert (change.written, change.removed) == (set(), set())


def test_a_second_build_that_reports_every_input_writes_nothing_either(bare_site: Site) -> None:
    bare_site.build()
    before = stats(bare_site)
    assert bare_site.build(detailed=True).counts == NO_WORK
    assert stats(bare_site) == before


def test_touching_every_file_reads_them_and_renders_nothing(bare_site: Site) -> None:
    bare_site.build()
    for path in bare_site.places.content.rglob("*.md"):
        path.write_bytes(path.read_bytes())
    change = built(bare_site)
    assert (change.counts.read, change.counts.rendered, change.written) == (6, 0, set())


def test_another_text_in_the_body_renders_its_page_alone(bare_site: Site) -> None:
    body = "Kalimat pertama tetap.\n\n{} ton garam."
    bare_site.release("2020/kedua.md", body.format("Sepuluh"), date="2020-02-03", tags=["panen"])
    bare_site.build()
    bare_site.release("2020/kedua.md", body.format("Sebelas"), date="2020-02-03", tags=["panen"])
    change = built(bare_site)
    assert change.written == pages("2020/02/03/kedua/")
    assert change.counts == Counts(read=1, converted=0, rendered=1, written=1, removed=0)


def test_another_title_renders_the_lists_that_show_it_and_its_neighbours(bare_site: Site) -> None:
    bare_site.build()
    bare_site.release("2020/kedua.md", title="Judul baru", date="2020-02-03", tags=["panen", "cuaca"])
    change = built(bare_site)
    assert change.written == {"feed.xml", "search/2020.js"} | pages(
        "2020/02/03/kedua/",
        "2019/05/01/pertama/",
        "2020/02/04/ketiga/",
        "2021/11/30/keempat/",  # it names the other as related
        "",
        "2020/",
        "2020/02/",
        "2020/02/03/",
        "tags/panen/",
        "tags/panen/2020/",
        "tags/cuaca/",
        "tags/cuaca/2020/",
        "agencies/garam/",
        "agencies/garam/2020/",
    )
    assert change.counts == Counts(read=1, converted=0, rendered=16, written=16, removed=0)


def test_another_tag_moves_a_release_between_lists_and_leaves_its_neighbours(bare_site: Site) -> None:
    bare_site.build()
    bare_site.release("2020/kedua.md", title="Rilis kedua", date="2020-02-03", tags=["panen", "angin"])
    change = built(bare_site)
    assert change.written == {"feed.xml", "sitemap.xml", "search/2020.js"} | pages(
        "2020/02/03/kedua/",
        "2021/11/30/keempat/",  # no longer related
        "",
        "2020/",
        "2020/02/",
        "2020/02/03/",
        "tags/",
        "tags/panen/",
        "tags/panen/2020/",
        "tags/angin/",
        "tags/angin/2020/",
        "tags/cuaca/",
        "agencies/garam/",
        "agencies/garam/2020/",
    )
    assert change.removed == pages("tags/cuaca/2020/")
    assert change.counts == Counts(read=1, converted=0, rendered=17, written=17, removed=1)


def test_another_title_of_the_archive_renders_every_page_that_shows_it(bare_site: Site) -> None:
    bare_site.build()
    everything = set(bare_site.output())
    bare_site.write("site.yml", SETTINGS.replace("Arsip Uji", "Arsip Lain"))
    change = built(bare_site)
    others = {path for path in everything if path.startswith("assets/") or path.endswith((".csv", ".js"))}
    assert change.written == everything - others - {"sitemap.xml"}
    assert change.counts == Counts(0, 0, len(change.written), len(change.written), 0)


def test_another_text_renders_the_pages_that_show_it_and_no_other(bare_site: Site) -> None:
    bare_site.write("layouts/release.html", '<p>{{ release.title }}</p>\n<dt>{{ t("length") }}</dt>\n')
    bare_site.write("layouts/text/id.yml", "length: Panjang\n")
    assert bare_site.build().status == 0
    releases = pages(
        "2019/05/01/pertama/",
        "2020/02/03/kedua/",
        "2020/02/04/ketiga/",
        "2021/11/30/keempat/",
        "undated/kelima/",
    )
    bare_site.write("layouts/text/id.yml", "length: Panjang & lebar\n")
    change = built(bare_site)
    assert change.written == releases
    assert change.counts == Counts(0, 0, len(releases), len(releases), 0)
    assert "<dt>Panjang &amp; lebar</dt>" in bare_site.page("undated/kelima/index.html")


def test_another_partial_renders_the_lists_and_no_release(bare_site: Site) -> None:
    bare_site.build()
    releases = pages(
        "2019/05/01/pertama/",
        "2020/02/03/kedua/",
        "2020/02/04/ketiga/",
        "2021/11/30/keempat/",
        "undated/kelima/",
    )
    indexes = pages("dates/", "tags/", "agencies/", "search/")
    no_lists = indexes | pages("tentang/") | {"404.html"}
    lists = {path for path in bare_site.output() if path.endswith(".html")} - releases - no_lists
    bare_site.write("layouts/partials/entry.html", "<li>{{ item.title }}</li>\n")
    change = built(bare_site)
    assert change.written == lists
    assert change.counts == Counts(0, 0, len(lists), len(lists), 0)


def test_another_style_sheet_renders_every_page_that_names_it(bare_site: Site) -> None:
    bare_site.build()
    before = bare_site.output()
    html = {path for path in before if path.endswith(".html")}
    [old] = [path for path in before if path.endswith(".css")]
    bare_site.write("assets/a.css", "body { color: #123 }\n")
    change = built(bare_site)
    [new] = [path for path in bare_site.output() if path.endswith(".css")]
    assert change.written == html | {new}
    assert change.removed == {old}
    assert change.counts == Counts(0, 0, len(html), len(html) + 1, 1)


def test_one_more_release_renders_its_lists_and_its_neighbours(bare_site: Site) -> None:
    bare_site.build()
    bare_site.release("2020/keenam.md", title="Rilis keenam", date="2020-03-09", agency="kompas")
    change = built(bare_site)
    assert change.written == {"feed.xml", "sitemap.xml", "search/2020.js"} | pages(
        "2020/03/09/keenam/",
        "2020/02/04/ketiga/",
        "2021/11/30/keempat/",
        "",
        "dates/",
        "2020/",
        "2020/03/",
        "2020/03/09/",
        "2020/02/",  # its way to the later month
        "2020/02/04/",
        "2021/11/",
        "2021/11/30/",
        "agencies/",
        "agencies/kompas/",
        "agencies/kompas/2020/",
    )
    assert change.counts == Counts(1, 0, 18, 18, 0)


def test_one_release_less_removes_its_files_and_the_lists_that_held_nothing_else(bare_site: Site) -> None:
    bare_site.build()
    bare_site.remove("content/releases/2020/ketiga.md")
    change = built(bare_site)
    assert change.removed == {"2020/02/04/ketiga/data.csv"} | pages(
        "2020/02/04/ketiga/", "2020/02/04/", "agencies/kompas/", "agencies/kompas/2020/"
    )
    assert change.written == {"feed.xml", "sitemap.xml", "search/2020.js"} | pages(
        "2020/02/03/kedua/",
        "2021/11/30/keempat/",
        "",
        "dates/",
        "2020/",
        "2020/02/",
        "2020/02/03/",
        "2021/11/30/",
        "agencies/",
    )
    assert not (bare_site.places.output / "2020" / "02" / "04").exists()


def test_a_draft_renders_nothing(bare_site: Site) -> None:
    bare_site.build()
    bare_site.release("2020/konsep.md", draft=True)
    change = built(bare_site)
    assert (change.counts.read, change.counts.rendered, change.written) == (1, 0, set())


def test_what_somebody_did_to_the_output_is_undone_and_no_more(bare_site: Site) -> None:
    bare_site.build()
    expected = bare_site.output()
    bare_site.write("output/index.html", "dirusak\n")
    bare_site.remove("output/dates/index.html")
    change = built(bare_site)
    assert change.written == pages("", "dates/")
    assert change.counts == Counts(0, 0, 2, 2, 0)
    assert bare_site.output() == expected


# Many releases


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory, bare_project: Path) -> Site:
    """More releases than are worth starting processes for."""
    made = Site(tmp_path_factory.mktemp("banyak") / "arsip", bare_project)
    made.write("site.yml", SETTINGS)
    made.write("content/agencies.yml", AGENCIES)
    for number in range(workers.WORTHWHILE + 100):
        day = f"{2010 + number // 50}-{1 + number % 12:02}-07"
        made.release(f"n/rilis-{number}.md", f"Isi *ke-{number}*.", date=day, tags=[f"tag {number % 7}"])
    assert made.build(jobs=3).status == 0
    return made


def test_three_processes_and_one_make_the_same_bytes(many: Site) -> None:
    assert many.output() == many.clean_output()


def test_one_release_more_among_many_touches_tens_of_files(many: Site) -> None:
    before = many.output()
    many.release("n/satu-lagi.md", date="2014-06-20", tags=["tag 3"])
    result = many.build()
    after = many.output()
    changed = {path for path in after if after[path] != before.get(path)}
    releases = {path for path in changed if "/rilis-" in path}
    # Its neighbours, and of those that follow it under its tag the few that are now related to it.
    assert 2 <= len(releases) <= 2 + DEPTH
    assert len(changed) == result.counts.written == result.counts.rendered < 30
    assert result.counts.read == 1


# Random edits, each followed by a build that must equal a build from nothing

# So long that another of nearly the same words is told to be like it.
LONG = "Warga kampung memanen garam di tepi teluk bersama juru catat UKG dari balai. " + " ".join(
    f"kata{letter}{other}" for letter in "abcdefgh" for other in "ijklmn"
)


@dataclass
class World:
    """An archive under random edits, and what was done to it."""

    site: Site
    chance: random.Random
    now: datetime = NOW
    number: int = 0
    history: list[str] = field(default_factory=list)

    def releases(self) -> list[str]:
        folder = self.site.places.releases
        return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.md"))

    def some(self, names: list[str]) -> str:
        return self.chance.choice(names or [""])

    def published(self) -> list[str]:
        return sorted(path for path in read_tree(self.site.places.output))


def add_release(world: World) -> str:
    world.number += 1
    write_release(world, f"{world.chance.choice(['2018', '2020', 'undated'])}/r{world.number}.md")
    return f"added r{world.number}"


def write_release(world: World, name: str) -> None:
    chance = world.chance
    values = {
        "title": chance.choice(["Panen", "Cuaca buruk", "Gudang <baru>", "Ångström & rekan", name]),
        "date": chance.choice(
            [None, "2018", "2018-07", "2018-07-04", "2020-02-29", "2020-02-28T09:00:00+09:00", name[:4]]
        ),
        "agency": chance.choice(["garam", "kompas", "Badan Entah", "badan  entah", "BSN"]),
        "tags": chance.sample(["panen", "Panen raya", "cuaca", "angin", "Angin"], chance.randrange(4)),
        "language": chance.choice([None, None, "en", "fr"]),
        "summary": chance.choice([None, "Ringkasan."]),
        "draft": chance.choice([None, None, None, True]),
        "embargo": chance.choice([None, None, "2024-06-01T10:00:00+07:00", "2024-06-05T00:00:00+00:00"]),
        "aliases": chance.choice([*[None] * 3, [f"/lama/{chance.randrange(9)}.html"]]),
        "related": chance.choice([None, world.some(world.releases()) or None]),
        "updated": chance.choice([None, "2021-01-01"]),
        "slug": chance.choice([*[None] * 6, "sama", "lain"]),
        "bidang": chance.choice([None, None, "lain"]),
        chance.choice(["duplicate_of", "cross_post_of", "not_duplicate_of"]): chance.choice(
            [*[None] * 5, world.some(world.releases()) or None]
        ),
    }
    if values["date"] == "unda":
        values["date"] = None
    body = chance.choice(
        [
            "Isi *rilis*.",
            "Paragraf.\n\n- satu\n- dua\n",
            "Lihat [tentang](../../pages/p.md).",
            LONG,
            f"{LONG} Sekian.",
            "Surat Perintah Garam (SPG) dan UKG.",
        ]
    )
    if attached := chance.choice([None, None, "a.csv", "b c.csv"]):
        values["attachments"] = [{"file": attached}]
        world.site.write(f"content/releases/{name.partition('/')[0]}/{attached}", f"{chance.random()}\n")
    world.site.release(name, body, **values)


def edit_release(world: World) -> str:
    if name := world.some(world.releases()):
        write_release(world, name)
    return f"edited {name}"


def edit_body(world: World) -> str:
    if name := world.some(world.releases()):
        path = world.site.places.releases / name
        path.write_text(path.read_text("utf-8") + f"\n\nTambahan {world.chance.random()}.\n", "utf-8")
    return f"added to the body of {name}"


def delete_release(world: World) -> str:
    if name := world.some(world.releases()):
        world.site.remove(f"content/releases/{name}")
    return f"deleted {name}"


def rename_release(world: World) -> str:
    if name := world.some(world.releases()):
        world.number += 1
        path = world.site.places.releases / name
        path.rename(path.with_name(f"r{world.number}.md"))
    return f"renamed {name} to r{world.number}"


def break_release(world: World) -> str:
    if name := world.some(world.releases()):
        world.site.write(f"content/releases/{name}", "---\ntitle: [\n---\n")
    return f"broke {name}"


def edit_agencies(world: World) -> str:
    name = world.chance.choice(["Balai Garam", "Balai Garam Rakyat", "Badan Entah"])
    world.site.write("content/agencies.yml", f"garam:\n  name: {name}\n  abbreviation: BG\n")
    return f"agencies.yml: {name}"


def edit_tags(world: World) -> str:
    key = world.chance.choice(["panen", "angin", "cuaca"])
    world.site.write("content/tags.yml", f"{key}:\n  label: Panen & Angin\n  aliases: [panen raya, angin]\n")
    return f"tags.yml: {key}"


def edit_glossary(world: World) -> str:
    expansion = world.chance.choice(["Usaha Kecil Garam", "Uji Kadar Garam"])
    world.site.write("content/glossary.yml", f"UKG: {expansion}\nSPG: Surat Perintah Garam\n")
    return f"glossary.yml: {expansion}"


def edit_settings(world: World) -> str:
    text = world.chance.choice(
        [
            SETTINGS,
            "title: {id: Arsip, en: Archive}\nlanguages: [id, en]\nbase_url: https://a.example\n",
            "base_url: https://a.example/b/\nfeed_entries: 2\nhome: {latest: 1, agencies: 0, tags: 1}\n",
            "language: en\nfeed_entries: 0\nbase_url: https://a.example/b/\n",
            "title: Tanpa alamat\ntimezone: Asia/Jayapura\n",
        ]
    )
    world.site.write("site.yml", text)
    return f"site.yml: {text!r}"


def edit_page(world: World) -> str:
    name = world.chance.choice(["p", "q"])
    draft = world.chance.choice(["", "draft: true\n"])
    world.site.write(f"content/pages/{name}.md", f"---\ntitle: {world.chance.random()}\n{draft}---\n\nIsi.\n")
    return f"page {name} {draft!r}"


def override_layout(world: World) -> str:
    name = world.chance.choice(["layouts/release.html", "layouts/partials/entry.html", "layouts/404.html"])
    path = world.site.root / name
    if path.exists() and world.chance.random() < 0.5:
        world.site.remove(name)
        return f"removed {name}"
    world.site.write(name, f"<p>{world.chance.random()}</p>\n" + '{{ t("home") }}')
    return f"wrote {name}"


def override_text(world: World) -> str:
    world.site.write("layouts/text/id.yml", f"home: Beranda {world.chance.random()}\n")
    return "wrote layouts/text/id.yml"


def override_asset(world: World) -> str:
    name = world.chance.choice(["a.css", "titik.svg", "huruf/b.css"])
    world.site.write(f"assets/{name}", f"/* {world.chance.random()} */ c {{ b: url(titik.svg) }}\n")
    return f"wrote assets/{name}"


def edit_attachment(world: World) -> str:
    files = sorted(world.site.places.releases.rglob("*.csv"))
    if files:
        path = world.chance.choice(files)
        path.write_text(f"{world.chance.random()}\n")
        return f"edited {path.name}"
    return "no attachment to edit"


def drop_raw(world: World) -> str:
    world.number += 1
    text = f"Balai Garam\n\nPanen ke-{world.number}\n\nSenin, 2 Maret 2020\n\nGaram dipanen warga.\n"
    world.site.write(f"content/inbox/mentah-{world.number}.txt", text)
    return f"dropped mentah-{world.number}.txt"


def change_raw(world: World) -> str:
    path = world.some([str(path) for path in sorted(world.site.places.inbox.glob("*.txt"))])
    if path:
        text = Path(path).read_text("utf-8")
        old, new = world.chance.choice(
            [("2 Maret", "9 Maret"), ("warga", "semua warga"), ("9 Maret", "16 Maret")]
        )
        Path(path).write_text(text.replace(old, new), "utf-8")
    return f"changed {path}"


def drop_hopeless_raw(world: World) -> str:
    world.site.write("content/inbox/gambar.png", b"\x89PNG")
    return "dropped gambar.png"


def move_now(world: World) -> str:
    world.now = NOW + timedelta(days=world.chance.choice([0, 1, 3, 5, 400]))
    return f"now is {world.now}"


def tamper_with_output(world: World) -> str:
    path = world.some(world.published())
    if path:
        world.site.write(f"output/{path}", f"dirusak {world.chance.random()}\n")
    return f"tampered with output/{path}"


def delete_output(world: World) -> str:
    path = world.chance.choice(world.published() or [""])
    if path:
        world.site.remove(f"output/{path}")
    return f"deleted output/{path}"


def replace_output_by_link(world: World) -> str:
    path = world.some(world.published())
    if path:
        world.site.remove(f"output/{path}")
        (world.site.places.output / path).symlink_to(world.site.places.settings)
    return f"made output/{path} a link"


def delete_all_output(world: World) -> str:
    shutil.rmtree(world.site.places.output, ignore_errors=True)
    return "deleted output/"


def stray_output(world: World) -> str:
    name = world.chance.choice(["asing.txt", "2020/asing/index.html", "tags", "undated/index.html/x"])
    path = world.site.places.output / name
    if not path.exists() and not any(parent.is_file() for parent in path.parents):
        world.site.write(f"output/{name}", "asing\n")
    return f"stray output/{name}"


def folder_by_file(world: World) -> str:
    path = world.site.places.output / "2020"
    shutil.rmtree(path, ignore_errors=True)
    if not path.exists() and path.parent.is_dir():
        path.write_text("bukan folder\n")
    return "output/2020 is a file"


def build_keeping_going(world: World) -> str:
    result = world.site.build(world.now, keep_going=True)
    return f"built, keeping going -> {result.status}"


def forget_state(world: World) -> str:
    shutil.rmtree(world.site.places.state, ignore_errors=True)
    return "deleted .warta/"


def spoil_store(world: World) -> str:
    store = world.site.places.state / "store.sqlite3"
    if store.exists():
        store.write_bytes(b"bukan basis data" * 100)
    return "spoilt the store"


EDITS: dict[Callable[[World], str], int] = {
    add_release: 10,
    edit_release: 6,
    edit_body: 2,
    delete_release: 3,
    rename_release: 2,
    break_release: 3,
    build_keeping_going: 4,
    edit_agencies: 2,
    edit_tags: 2,
    edit_glossary: 2,
    edit_settings: 2,
    edit_page: 2,
    override_layout: 2,
    override_text: 1,
    override_asset: 2,
    edit_attachment: 2,
    drop_raw: 2,
    change_raw: 2,
    drop_hopeless_raw: 1,
    move_now: 3,
    tamper_with_output: 2,
    delete_output: 1,
    replace_output_by_link: 1,
    delete_all_output: 1,
    stray_output: 2,
    folder_by_file: 1,
    forget_state: 1,
    spoil_store: 1,
}


@pytest.fixture
def world(tmp_path: Path, bare_project: Path) -> Callable[[int], World]:
    def make(seed: int) -> World:
        made = Site(tmp_path / "arsip", bare_project)
        made.write("site.yml", SETTINGS)
        made.write("content/agencies.yml", AGENCIES)
        made.write("content/pages/p.md", "---\ntitle: P\n---\n\nIsi.\n")
        world = World(made, random.Random(seed))
        for _ in range(6):
            add_release(world)
        return world

    return make


def correct_build(world: World, result: Result, clean: Site, clean_result: Result, before: dict) -> bool:
    """The invariant: a build makes what a build from nothing makes, or says no and changes nothing."""
    if not clean_result.published:
        return not result.published and world.site.output() == before and result.status == clean_result.status
    return (
        result.status == clean_result.status
        and world.site.output() == clean.output()
        and read_tree(world.site.places.content) == read_tree(clean.places.content)
    )


@pytest.mark.parametrize(("jobs", "seed", "steps"), [(1, 6, 18), (2, 7, 18)])
def test_a_build_after_random_edits_equals_a_build_from_nothing(
    world: Callable[[int], World], jobs: int, seed: int, steps: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "WORTHWHILE", 8)
    monkeypatch.setattr(workers, "CHUNK", 3)
    here = world(seed)
    published, sizes = [], []
    for _ in range(steps):
        how_many = here.chance.choice([1, 1, 1, 4])
        for edit in here.chance.choices(list(EDITS), list(EDITS.values()), k=how_many):
            here.history.append(edit(here))
        before = here.site.output()
        clean, clean_result = from_nothing(here)
        result = here.site.build(here.now, jobs=jobs)
        here.history.append(f"-> {result.status} {result.counts} {clean_result.problems[:3]}")
        assert correct_build(here, result, clean, clean_result, before), "\n".join(here.history)
        published.append(result.published)
        sizes.append(len(here.published()))
        if not result.published:
            mend(here, result)
    # The invariant holds trivially where nothing is ever published, or nothing is ever wrong.
    assert steps > sum(published) > steps / 2
    assert max(sizes) > 20


def from_nothing(world: World) -> tuple[Site, Result]:
    root = world.site.root.with_name("dari-awal")
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(world.site.root, root, ignore=lambda *_: [".warta", "output"])
    clean = Site(root, world.site.places.project)
    return clean, clean.build(world.now)


def mend(world: World, result: Result) -> None:
    """Remove most of what holds publishing up, so that most builds publish."""
    for problem in result.problems:
        path = world.site.root / problem.path
        if problem.is_error and path.is_file() and world.chance.random() < 0.7:
            path.unlink()

"""Duplicates: copies withheld, cross-posts linked, likely ones marked, and series left alone."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from conftest import Site, a_release, messages
from hypothesis import given, settings
from hypothesis import strategies as st

from warta.alikes import Alikes
from warta.body_html import render_body
from warta.duplicate_pairs import Kind, Pair, review_of, reviews_of
from warta.duplicates import find_duplicates, likely_duplicates
from warta.model import Release
from warta.parsing import parse_file
from warta.same_release import fullest_first

WORDS = (
    "warga kampung memanen garam di tepi teluk setelah hujan reda dan menimbangnya bersama juru catat dari "
    "balai yang datang naik perahu sejak pagi untuk membagikan karung baru kepada setiap keluarga petani"
)


def text(seed: int, length: int = 240) -> str:
    """A text of its own, the same for the same seed."""
    chosen = random.Random(seed)
    words = [chosen.choice(WORDS.split()) + chosen.choice(["", "", "nya", "lah"]) for _ in range(length)]
    return ". ".join(" ".join(words[at : at + 12]).capitalize() for at in range(0, length, 12)) + "."


LONG = text(1)
RELEASE = {"title": "Panen garam", "date": "2020-01-02"}


def found(*releases: Release) -> Any:
    return find_duplicates(releases, lambda release: release.agency)


def pairs(*releases: Release) -> list[tuple[str, str, str]]:
    return [
        (
            pair.kind,
            pair.later.removeprefix("content/releases/"),
            pair.earlier.removeprefix("content/releases/"),
        )
        for pair in found(*releases).pairs
    ]


def alike(*releases: tuple[str, str]) -> list[int]:
    """The shares of the pairs of texts, given as name and body, that are alike."""
    alikes = Alikes.of_one_run()
    for name, body in releases:
        record, _ = parse_file(f"content/releases/{name}", f"---\ntitle: a\n---\n{body}\n".encode())
        alikes.add(name, record["likeness"])
    return [share for _, _, share in alikes.pairs()]


def test_the_same_words_title_agency_and_day_are_one_release() -> None:
    one = a_release("2020/garam.md", LONG, **RELEASE)
    other = a_release(
        "2020/garam-1a2b3c.md", LONG.replace("Warga", "WARGA"), **RELEASE | {"title": "PANEN  GARAM"}
    )
    assert found(other, one).kept == {other.path: one.path}


def test_typography_and_line_ends_do_not_make_another_release() -> None:
    one = a_release("2020/a.md", f"“Panen” itu – kata mereka – baik.\nSekian. {LONG}", **RELEASE)
    other = a_release("2020/bb.md", f'"Panen" itu - kata mereka - baik. Sekian. **{LONG}**', **RELEASE)
    assert found(one, other).kept == {other.path: one.path}


def test_one_without_a_date_gives_way_to_the_dated() -> None:
    dated = a_release("2020/panen-garam-panjang.md", LONG, **RELEASE)
    undated = a_release("undated/a.md", LONG, title="Panen garam", date=None)
    assert found(undated, dated).kept == {undated.path: dated.path}


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"date": "2020-01-03"}, "another date"),
        ({"title": "Panen lagi"}, "another title"),
        ({"language": "en"}, "another language"),
        ({"attachments": [{"url": "https://a.example/b.pdf"}]}, "other links, pictures or attachments"),
        ({"withdrawn": {"reason": "keliru"}}, "one is withdrawn"),
    ],
)
def test_what_else_differs_is_for_a_person(change: dict[str, Any], why: str) -> None:
    one, other = a_release("2020/a.md", LONG, **RELEASE), a_release("2020/bb.md", LONG, **RELEASE | change)
    result = found(one, other)
    assert (result.kept, [(pair.kind, pair.why) for pair in result.pairs]) == ({}, [(Kind.SAME_TEXT, why)])
    assert [str(problem.severity) for problem in result.problems] == ["review"]


def test_a_few_words_of_the_same_are_no_duplicate_unless_all_else_is_the_same() -> None:
    short = "Unduh lampiran."
    assert pairs(a_release("2020/a.md", short, title="A"), a_release("2020/b.md", short, title="B")) == []
    same = (a_release("2020/a.md", short, title="A"), a_release("2020/bb.md", short, title="A"))
    assert pairs(*same) == [("copy", "2020/bb.md", "2020/a.md")]


def test_the_same_words_are_no_copy_where_one_alone_names_its_agency_and_one_where_neither_does() -> None:
    one, none, other = (
        a_release(name, LONG, **RELEASE, agency=agency)
        for name, agency in (("a.md", "garam"), ("b.md", None), ("c.md", None))
    )
    assert pairs(one, none) == [(Kind.SAME_TEXT, "b.md", "a.md")]
    assert not found(one, none).kept
    assert not found(one, none).also
    assert found(none, other).kept == {other.path: none.path}


def test_the_same_words_of_another_agency_are_a_cross_post_and_both_are_published() -> None:
    one = a_release("2020/a.md", LONG, **RELEASE)
    other = a_release("2020/b.md", LONG, **RELEASE | {"agency": "kompas", "title": "Kabar panen"})
    result = found(one, other)
    assert result.kept == {}
    assert result.also == {one.path: (other.path,), other.path: (one.path,)}
    assert result.problems == []


def test_title_agency_and_day_of_another_with_other_words_are_for_a_person() -> None:
    releases = a_release("2020/a.md", LONG, **RELEASE), a_release("2020/bb.md", text(2), **RELEASE)
    assert pairs(*releases) == [("same title and day", "2020/bb.md", "2020/a.md")]


def test_a_person_s_word_goes_before_any_rule() -> None:
    one = a_release("2020/a.md", LONG, **RELEASE)
    apart = a_release("2020/bb.md", LONG, **RELEASE, not_duplicate_of=["2020/a.md"])
    assert (found(one, apart).kept, found(one, apart).pairs) == ({}, [])
    copy = a_release("2021/c.md", text(2), date="2021-01-01", duplicate_of="2020/a.md")
    assert found(one, copy).kept == {copy.path: one.path}
    assert found(one, copy).problems == []
    linked = a_release("2021/c.md", text(2), date="2021-01-01", agency="kompas", cross_post_of=["2020/a.md"])
    assert found(one, linked).also == {one.path: (linked.path,), linked.path: (one.path,)}


def test_a_copy_of_a_copy_leads_to_what_is_published() -> None:
    one, copy = a_release("2020/a.md", LONG, **RELEASE), a_release("2020/bb.md", LONG, **RELEASE)
    third = a_release("2020/c.md", text(2), title="C", duplicate_of="2020/bb.md")
    assert found(one, copy, third).kept == {copy.path: one.path, third.path: one.path}


def test_copies_that_name_each_other_and_one_of_what_is_not_there_are_told_and_published() -> None:
    circle = [
        a_release("2020/a.md", LONG, title="A", duplicate_of="2020/b.md"),
        a_release("2020/b.md", text(2), title="B", duplicate_of="2020/a.md"),
        a_release("2020/c.md", text(3), title="C", duplicate_of="2020/tiada.md"),
    ]
    result = found(*circle)
    assert result.kept == {}
    assert [str(problem).partition(";")[0] for problem in result.problems] == [
        "content/releases/2020/a.md:5: duplicate_of: leads in a circle",
        "content/releases/2020/b.md:5: duplicate_of: leads in a circle",
        "content/releases/2020/c.md:5: duplicate_of: there is no published content/releases/2020/tiada.md",
    ]


def edited(body: str) -> str:
    return body.replace("perahu", "kapal", 2).replace("karung baru", "karung") + " Sekian dan salam."


def test_a_text_with_a_few_words_changed_is_alike_whatever_came_first() -> None:
    some = [("a.md", LONG), ("b.md", edited(LONG)), ("c.md", text(2)), ("d.md", text(3))]
    assert len(alike(*some)) == 1
    assert alike(*some) == alike(*reversed(some))
    assert alike(*some)[0] >= 85


def test_a_text_without_its_first_paragraph_is_alike() -> None:
    assert alike(("a.md", f"Kota Lentera, 3 Juli 2020.\n\n{LONG}"), ("b.md", LONG)) != []


def table(week: int) -> str:
    prices = random.Random(week)
    goods = "beras gula minyak telur garam cabai bawang tepung kedelai jagung ikan ayam".split()
    rows = "".join(
        f"| {item} | {prices.randint(100, 999) * 50} | {prices.randint(100, 999) * 50} |\n" for item in goods
    )
    return f"Harga rata-rata pekan ke-{week}.\n\n{LONG}\n\n| Barang | Lalu | Kini |\n|---|---|---|\n{rows}\n"


PLACES = "Karang Lembayung Sisir Kemiri Kunyit Gerabah Merica Jagung Sirih Lenggang Rotan Cadik".split()


@pytest.mark.parametrize(
    "series",
    [
        [table(week) for week in range(60)],
        [f"Pemeriksaan dimulai hari Senin, {day} Juli 2023 di dermaga. {LONG}" for day in range(1, 29)],
        [f"Jadwal pemeriksaan untuk warga Pulau {place} adalah sebagai berikut. {LONG}" for place in PLACES],
    ],
    ids=["weekly prices", "a day each", "a place each"],
)
def test_a_series_is_none_of_duplicates(series: list[str]) -> None:
    assert alike(*((f"{number:03}.md", body) for number, body in enumerate(series))) == []


FULLER = f"{LONG}\n\nSekian dan salam."


def near(one: Release, other: Release, *bodies: str, share: int = 95) -> Any:
    """What is found of two releases with these bodies, which are said to be alike."""
    one, other = replace(one, content=one.path), replace(other, content=other.path)
    html = {
        release.path: render_body(body, {}, 1).html
        for release, body in zip((one, other), bodies, strict=True)
    }
    pairs = [(one.path, other.path, share)]
    return find_duplicates(
        [one, other], lambda release: release.agency, pairs, lambda release: html[release.path]
    )


def test_a_text_that_another_holds_whole_under_one_title_and_day_is_published_once_the_longer() -> None:
    one = a_release("2020/a.md", LONG, **RELEASE)
    other = a_release("2020/bb.md", FULLER, **RELEASE)
    result = near(one, other, LONG, FULLER)
    assert result.kept == {one.path: other.path}
    assert [(pair.kind, pair.share) for pair in result.pairs] == [(Kind.NEAR_COPY, 95)]
    assert "not_duplicate_of: 2020/bb.md" in result.problems[0].hint
    assert near(other, one, FULLER, LONG).kept == result.kept


@pytest.mark.parametrize(
    "change",
    [
        {"date": "2020-01-03"},
        {"title": "Panen lagi"},
        {"language": "en"},
        {"agency": "lain"},
        {"attachments": [{"url": "https://a.example/b.pdf"}]},
        {"withdrawn": {"reason": "keliru"}},
        {"not_duplicate_of": ["2020/bb.md"]},
        {"number": "12/2020"},
        {"subtitle": "Juga di Teluk Rawa"},
        {"boilerplate": ["Balai Garam mengurus garam."]},
        {"contacts": [{"name": "Juru Garam"}]},
        {"share": 89},
    ],
)
def test_a_text_that_another_holds_whole_with_anything_else_of_their_own_are_for_a_person(
    change: dict[str, Any],
) -> None:
    share = change.pop("share", 95)
    one = a_release("2020/a.md", LONG, **RELEASE | {"agency": "garam"} | change)
    other = a_release("2020/bb.md", FULLER, **RELEASE | {"agency": "garam"})
    assert near(one, other, LONG, FULLER, share=share).kept == {}


def test_an_undated_copy_that_says_more_is_for_a_person() -> None:
    dated = a_release("2020/a.md", LONG, **RELEASE)
    fuller = a_release("undated/b.md", FULLER, title="Panen garam", date=None)
    assert near(dated, fuller, LONG, FULLER).kept == {}


def test_a_text_with_a_word_changed_is_published_beside_the_other_and_told() -> None:
    one = a_release("2020/a.md", LONG, **RELEASE)
    mended = LONG.replace("perahu", "parahu", 1)
    other = a_release("2020/bb.md", mended, **RELEASE)
    result = near(one, other, LONG, mended)
    assert (result.kept, [pair.kind for pair in result.pairs]) == ({}, [Kind.SAME_TITLE])
    assert [str(problem.severity) for problem in result.problems] == ["review"]


@pytest.mark.parametrize(
    ("one", "other", "kept"),
    [
        ("[a](https://a.example/x.pdf)", "[a](https://a.example/y.pdf)", {}),
        ("![a](https://a.example/1.jpg)", "![a](https://a.example/2.jpg)", {}),
        ("[a](https://a.example/x?id=1)", "[a](https://a.example/x?id=2)", {}),
        ("[a](https://a.example/x)", "[a](http://www.A.example/x/?utm_source=rss#top)", {"b": "a"}),
        ("[a](https://a.example/x)", "a", {"b": "a"}),
        ("a", "[a](https://a.example/x)", {"a": "b"}),
    ],
)
def test_the_same_words_that_lead_elsewhere_make_two_releases_and_the_one_that_leads_further_is_published(
    empty_site: Callable[..., Site], one: str, other: str, kept: dict[str, str]
) -> None:
    site = empty_site()
    for name, link in (("a", one), ("b", other)):
        site.release(f"2020/{name}.md", f"{LONG}\n\nSimak {link}.", **RELEASE)
    result = site.build()
    pages = {name for name in "ab" if "Simak" in site.page(f"2020/01/02/{name}/index.html")}
    assert pages == {"a", "b"} - set(kept)
    told = "once more" if kept else "other links or pictures"
    assert any(told in line for line in messages(result))


def test_what_is_attached_without_a_file_counts_by_its_title() -> None:
    one = a_release("2020/a.md", LONG, **RELEASE, attachments=[{"title": "/f/feb.pdf"}])
    other = a_release("2020/b.md", LONG, **RELEASE, attachments=[{"title": "/f/mar.pdf"}])
    assert found(one, other).kept == {}


def test_a_second_posting_with_a_slip_of_typing_mended_is_one_release_and_the_words_are_told() -> None:
    slip = LONG.replace("membagikan", "membagiakn", 1)
    assert slip != LONG
    first = a_release("2020/a.md", slip, **RELEASE)
    second = a_release("2020/bb.md", LONG, **RELEASE)
    result = near(first, second, slip, LONG)
    assert result.kept == {second.path: first.path}
    assert "slips of typing (`membagikanlah` where that has `membagiaknlah`)" in result.problems[0].message
    assert near(second, first, LONG, slip).kept == result.kept


@pytest.mark.parametrize(
    ("day", "instant", "is_one"),
    [
        ("2020-01-02", "2020-01-01T23:00:00+00:00", True),
        ("2020-01-02", "2020-01-01T04:00:00+00:00", False),
        ("2020-01-01", "2020-01-02T05:00:00+00:00", True),
        ("2020-01-02", "2020-01-01T23:00:00+07:00", False),
        ("2020-01-02", "2020-01-01", False),
        ("2020-01-04", "2020-01-01T23:00:00+00:00", False),
    ],
)
def test_a_second_source_may_date_a_release_a_day_apart_only_by_an_instant_in_utc(
    day: str, instant: str, is_one: bool
) -> None:
    def dated(name: str, date: str, file: str) -> Release:
        source = {"file": file, "sha256": "0" * 64}
        return a_release(f"2020/{name}.md", LONG, title="Panen", date=date, source=source)

    page, item = dated("a", day, "panen.html"), dated("bb", instant, "ekspor.xml#7")
    assert bool(found(page, item).kept) is is_one
    assert found(dated("a", day, "ekspor.xml#8"), item).kept == {}, "one source has two releases"


def test_of_releases_of_other_titles_nothing_more_is_read() -> None:
    def never(path: str, content: str) -> Any:
        raise AssertionError(path)

    some = [
        replace(a_release(f"2020/{n}.md", LONG, **RELEASE | {"title": f"Rilis {n}"}), details_at=never)
        for n in range(3)
    ]
    ordered = fullest_first(some[::-1], lambda release: never(release.path, ""))
    assert [release.path for release in ordered] == [release.path for release in some]


@pytest.mark.parametrize(
    "more",
    [
        {"number": "12/2020"},
        {"subtitle": "Juga di Teluk Rawa"},
        {"boilerplate": ["Balai Garam mengurus garam."]},
        {"contacts": [{"name": "Juru Garam"}]},
    ],
)
def test_what_the_front_matter_of_one_says_beside_the_same_text_is_published(more: dict[str, Any]) -> None:
    one = a_release("2020/a.md", LONG, **RELEASE)
    fuller = a_release("2020/bb.md", LONG, **RELEASE | more)
    assert found(one, fuller).kept == {one.path: fuller.path}, "that which says more stays"
    name, value = next(iter(more.items()))
    others = {"contacts": [{"name": "Lain"}], "boilerplate": ["Lain."]}.get(name, "lain")
    another = a_release("2020/ccc.md", LONG, **RELEASE | {name: others})
    assert found(fuller, another).kept == {}, f"{value} and {others}"


def test_what_is_withheld_linked_or_decided_is_not_told_as_alike_again() -> None:
    one, other = a_release("2020/a.md", LONG, **RELEASE), a_release("2020/bb.md", edited(LONG), title="Lain")
    one, other = (replace(item, content=item.path) for item in (one, other))
    near = [(one.path, other.path, 90)]
    told = [Pair(Kind.ALIKE, other.path, one.path, 90)]
    assert likely_duplicates([one, other], near, found(one, other), {}) == told
    apart = replace(other, decided={"not_duplicate_of": ["2020/a.md"]})
    assert likely_duplicates([one, apart], near, found(one, apart), {}) == []
    copy = replace(other, decided={"duplicate_of": "2020/a.md"})
    assert likely_duplicates([one, copy], near, found(one, copy), {}) == []
    assert likely_duplicates([one], near, found(one), {}) == []


def test_a_public_release_with_the_words_of_a_held_one_is_told_with_that() -> None:
    held = a_release("2020/a.md", LONG, draft=True, **RELEASE)
    public = replace(a_release("2020/bb.md", LONG, **RELEASE), content="b")
    none = found(public)
    (pair,) = likely_duplicates([held, public], [], none, {held.path: "draft"})
    assert (pair.kind, pair.later, pair.earlier) == (Kind.SAME_TEXT, public.path, held.path)
    problem = review_of(pair)
    assert problem is not None
    assert problem.message == (
        f"has the same words as {held.path}; {held.path} (draft) is held, and the same may be public here"
    )
    assert problem.hint.startswith("hold both or neither; write `duplicate_of: 2020/a.md` where")
    both = {held.path: "draft", public.path: "embargo"}
    assert likely_duplicates([held, public], [], none, both) == []
    apart = replace(public, decided={"not_duplicate_of": ["2020/a.md"]})
    assert likely_duplicates([held, apart], [], none, {held.path: "draft"}) == []
    short = a_release("2020/c.md", "Isi.", **RELEASE), a_release("2020/d.md", "Isi.", **RELEASE)
    assert likely_duplicates(short, [], none, {short[0].path: "draft"}) == []


def test_what_is_alike_is_told_with_that_one_is_held() -> None:
    one, other = (replace(a_release(f"2020/{n}.md", text(n), **RELEASE), content=f"{n}") for n in (1, 2))
    (pair,) = likely_duplicates([one, other], [("1", "2", 90)], found(one), {other.path: "embargo"})
    assert pair.held == f"{other.path} (embargo)"
    group = [pair, replace(pair, earlier="content/releases/2020/0.md")]
    assert f"; {pair.held} is held" in reviews_of(group)[0].message


def test_a_build_tells_that_a_dropped_release_is_held_where_it_is(bare_site: Site) -> None:
    bare_site.release("2020/a.md", LONG, draft=True, **RELEASE)
    bare_site.release("2020/bb.md", LONG, **RELEASE)
    assert any("a.md (draft) is held" in problem.message for problem in bare_site.build().problems)


CHOICES = st.lists(
    st.tuples(
        st.sampled_from(["2020-01-02", "2020-01-03", None]),
        st.sampled_from(["garam", "kompas"]),
        st.sampled_from(["Panen", "Panen garam"]),
        st.sampled_from([1, 2]),
    ),
    max_size=7,
)


@settings(deadline=None)
@given(CHOICES, st.randoms())
def test_the_order_of_releases_makes_no_difference_and_nothing_is_lost(
    chosen: Any, chance: random.Random
) -> None:
    releases = [
        a_release(f"x/{number}.md", text(seed, 40), date=date, agency=agency, title=title)
        for number, (date, agency, title, seed) in enumerate(chosen)
    ]
    shuffled = releases[:]
    chance.shuffle(shuffled)
    one, other = found(*releases), found(*shuffled)
    assert (one.kept, one.also, one.pairs, one.problems) == (
        other.kept,
        other.also,
        other.pairs,
        other.problems,
    )
    paths = {release.path for release in releases}
    assert set(one.kept.values()) <= paths - set(one.kept), "every copy leads to what is published"
    assert all(path not in one.kept for others in one.also.values() for path in others)


def test_a_copy_is_not_published_and_its_addresses_lead_to_what_is(plain_site: Site) -> None:
    plain_site.release("2020/garam.md", LONG, **RELEASE)
    plain_site.release("2020/garam-1a2b3c.md", LONG, **RELEASE, aliases=["/lama.html"])
    # Three links: in the text, among the related, to the earlier release.
    plain_site.release("2020/tunjuk.md", "[itu](garam-1a2b3c.md)", related=["2020/garam-1a2b3c.md"])
    result = plain_site.build()
    assert result.status == 0
    for old in ("2020/01/02/garam-1a2b3c/index.html", "lama.html"):
        assert "2020/01/02/garam/index.html" in plain_site.page(old)
    assert plain_site.page("2020/01/02/tunjuk/index.html").count("2020/01/02/garam/index.html") == 3
    assert "garam-1a2b3c" not in plain_site.page("2020/01/index.html") + plain_site.page("sitemap.xml")
    assert ["content/releases/2020/garam-1a2b3c.md", "copy"] in result.held
    assert any(
        "review: content/releases/2020/garam-1a2b3c.md: is content/releases/2020/garam.md once more" in line
        for line in messages(result)
    )


def test_a_near_copy_follows_every_edit_as_a_clean_build_would(plain_site: Site) -> None:
    plain_site.release("2020/garam.md", LONG, **RELEASE)
    plain_site.release("2020/garam-lagi.md", f"{LONG}\n\nSekian.", **RELEASE)
    assert plain_site.build().status == 0
    assert "2020/01/02/garam-lagi/index.html" in plain_site.page("2020/01/02/garam/index.html")
    assert plain_site.output() == plain_site.clean_output()
    plain_site.release("2020/garam.md", f"{LONG} Di Teluk Rawa hadir 412 petani.", **RELEASE)
    assert plain_site.build().status == 0
    assert "412 petani" in plain_site.page("2020/01/02/garam/index.html")
    assert plain_site.output() == plain_site.clean_output()


def test_a_copy_that_is_gone_leaves_the_other_and_builds_equal_a_clean_one(plain_site: Site) -> None:
    plain_site.release("2020/garam.md", LONG, **RELEASE)
    plain_site.release("2020/garam-1a2b3c.md", LONG, **RELEASE)
    plain_site.release("2020/mirip.md", edited(LONG), title="Lain", date="2020-02-02")
    first = plain_site.build()
    assert plain_site.output() == plain_site.clean_output()
    assert any("of its wording in common with" in line for line in messages(first))
    plain_site.remove("content/releases/2020/garam.md")
    second = plain_site.build()
    assert plain_site.output() == plain_site.clean_output()
    assert plain_site.page("2020/01/02/garam-1a2b3c/index.html").count("Panen garam") > 1
    assert [line for line in messages(second) if "in common" in line] != []
    plain_site.remove("content/releases/2020/mirip.md")
    assert [line for line in messages(plain_site.build()) if "in common" in line] == []


def test_an_embargoed_release_withholds_nothing_and_tells_nobody(plain_site: Site) -> None:
    plain_site.release("2020/a.md", LONG, **RELEASE, embargo="2030-01-01T00:00:00+07:00")
    plain_site.release("2020/rahasia-dua.md", LONG, **RELEASE)
    plain_site.build()
    assert "redirect" not in plain_site.page("2020/01/02/rahasia-dua/index.html")
    assert not (plain_site.places.output / "2020/01/02/a").exists()


def test_cross_posts_name_each_other(empty_site: Callable[..., Site]) -> None:
    site = empty_site()
    site.release("2020/a.md", LONG, **RELEASE)
    site.release("2020/b.md", LONG, **RELEASE | {"agency": "kompas"})
    site.build()
    assert "Juga diterbitkan oleh" in site.page("2020/01/02/a/index.html")
    assert "2020/01/02/b/index.html" in site.page("2020/01/02/a/index.html")
    assert "2020/01/02/a/index.html" in site.page("2020/01/02/b/index.html")

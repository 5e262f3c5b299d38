"""New vocabulary that releases suggest: found, counted and placed, whatever their order."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from conftest import front_matter

from warta.agencies import Registry, parse_agencies
from warta.glossary import parse_glossary
from warta.proposals import ENOUGH, Kind, Proposals, findings_in, propose
from warta.tags import Vocabulary, parse_tags

REGISTRY = Registry(parse_agencies("", "bgn: {name: Balai Garam Nasional, abbreviation: BGN}\n")[0])


@pytest.fixture
def proposed(tmp_path: Path) -> Any:
    """What releases of these bodies suggest; each may have tags of its source."""

    def run(
        bodies: dict[str, str], tags: str = "", glossary: str = "", least: int = 2, sources: Any = None
    ) -> Proposals:
        files = []
        for name, body in bodies.items():
            fields = {"title": name, "source": {"file": name, "tags": (sources or {}).get(name, [])}}
            path = tmp_path / name
            path.write_text(front_matter(fields, body), encoding="utf-8")
            files.append((name, path))
        random.Random(1).shuffle(files)
        vocabulary = Vocabulary(parse_tags("", tags)[0])
        return propose(files, vocabulary, parse_glossary("", glossary)[0], REGISTRY, least=least)

    return run


def told(proposals: list[Any]) -> list[tuple[str, str, str, int, str, int]]:
    return [(p.kind, p.label, p.short, p.count, p.file, p.line) for p in proposals]


DEFINING = {
    "a.md": "Satu.\n\nDua: Standar dan Penilaian Garam (SPG) terbit.",
    "b.md": "Standar dan Penilaian Garam (SPG) lagi. Standar dan Penilaian Garam (SPG).",
    "c.md": "Surat Perintah Garam (SPG) ditandatangani.",
}


def test_an_abbreviation_is_proposed_with_what_most_releases_say_and_the_others_beside_it(
    proposed: Any,
) -> None:
    found = proposed(DEFINING)
    expected = [(Kind.ABBREVIATION, "Standar dan Penilaian Garam", "SPG", 2, "a.md", 8)]
    assert told(found.abbreviations) == expected
    assert found.abbreviations[0].others == (("Surat Perintah Garam", 1),)
    assert [item.key for item in found.terms] == ["spg"]


def test_the_line_of_the_example_is_the_line_of_the_file(proposed: Any, tmp_path: Path) -> None:
    (item,) = proposed(DEFINING).abbreviations
    line = (tmp_path / item.file).read_text("utf-8").split("\n")[item.line - 1]
    assert "(SPG)" in line


def test_what_is_accepted_is_not_proposed_again(proposed: Any) -> None:
    found = proposed(DEFINING, tags="x:\n  label: Mutu\n  aliases: [SPG]\n", glossary="SPG: apa saja\n")
    assert (found.terms, found.abbreviations) == ([], [])


def test_an_agency_s_abbreviation_is_for_the_glossary_and_no_tag(proposed: Any) -> None:
    found = proposed({"a.md": "Balai Garam Nasional (BGN) hadir.", "b.md": "Balai Garam Nasional hadir."})
    assert [item.short for item in found.abbreviations] == ["BGN"]
    assert found.terms == []


def test_names_that_many_releases_have_are_proposed_and_rare_ones_are_not(proposed: Any) -> None:
    found = proposed(
        {
            "a.md": "warga Teluk Dalam Sekali dan Kota Lentera.",
            "b.md": "warga Teluk Dalam Sekali pada Senin Pagi di Pulau Sisir.",
            "c.md": "warga Teluk Dalam Sekali pada Senin Pagi.",
        },
    )
    assert told(found.terms) == [(Kind.NAME, "Teluk Dalam Sekali", "", 3, "a.md", 6)]


def test_the_article_of_an_english_name_is_none_of_it(proposed: Any) -> None:
    bodies = {f"{n}.md": f"at {'the' if n % 2 else 'The'} Salt Board of Sisir" for n in range(4)}
    assert [(item.label, item.count) for item in proposed(bodies).terms] == [("Salt Board of Sisir", 4)]


def test_a_part_of_a_longer_name_is_none_of_its_own(proposed: Any) -> None:
    bodies = {f"{n}.md": "di Teluk Dalam Sekali" for n in range(5)}
    assert [item.label for item in proposed(bodies).terms] == ["Teluk Dalam Sekali"]
    more = bodies | {f"x{n}.md": "di Teluk Dalam" for n in range(7)}
    assert [item.label for item in proposed(more).terms] == ["Teluk Dalam", "Teluk Dalam Sekali"]


def test_the_word_that_opens_a_sentence_belongs_to_a_name_only_where_texts_have_it_within(
    proposed: Any,
) -> None:
    bodies = {f"{n}.md": "Menurut Kota Lentera begitu. Pulau Sisir ikut." for n in range(2)}
    assert [item.label for item in proposed(bodies).terms] == ["Kota Lentera"]
    within = bodies | {"z.md": "di Pulau Sisir", "y.md": "di Pulau Sisir"}
    assert {item.label for item in proposed(within).terms} == {"Kota Lentera", "Pulau Sisir"}


def test_a_source_s_tags_that_the_vocabulary_lacks_are_proposed(proposed: Any) -> None:
    sources = {"a.md": ["panen raya", "garam"], "b.md": ["Panen Raya"], "c.md": ["Panen Raya"]}
    found = proposed(dict.fromkeys(sources, "isi"), tags="garam:\n  label: Garam\n", sources=sources, least=1)
    assert told(found.terms) == [(Kind.SOURCE_TAG, "Panen Raya", "", 3, "a.md", 3)]


def test_terms_that_stand_in_many_releases_are_told_once_there_are_enough(proposed: Any) -> None:
    tags = "garam:\n  label: Garam\nlaut:\n  label: Laut\nbiasa:\n  label: biasa\n  common: true\n"
    bodies = {f"{n:03}.md": "garam biasa" + " laut" * (n % 10 == 0) for n in range(ENOUGH)}
    assert proposed(bodies, tags=tags).common == [("garam", 100)]
    assert proposed(dict(list(bodies.items())[1:]), tags=tags).common == []


def test_a_file_that_cannot_be_read_suggests_nothing() -> None:
    assert findings_in("a.md", "tanpa kepala (SPG)", Vocabulary({})).definitions == []
    assert findings_in("a.md", "---\na: [\n---\nStandar Garam (SG)", Vocabulary({})).definitions == []


def test_persons_and_offices_are_no_subjects_and_the_body_behind_an_office_is(proposed: Any) -> None:
    body = (
        "Panen naik, kata ketua koperasi Siti Aminah. Menurut Kepala Badan Pengawas Rawa, harga tetap."
        " Bupati Teluk Garam hadir."
    )
    bodies = {f"{name}.md": f"{body} Pasar di Teluk Garam ramai." for name in "abc"}
    assert {item.label for item in proposed(bodies).terms} == {"Badan Pengawas Rawa", "Teluk Garam"}

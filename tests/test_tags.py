"""The vocabulary of tags: how one is named, and where its words stand in a text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warta.agencies import fold
from warta.model import Tag
from warta.slugs import is_slug
from warta.tags import Vocabulary, parse_tags

INFLASI = Tag("inflasi", {"id": "inflasi", "en": "inflation"}, ("kenaikan harga", "laju inflasi"))
SPK = Tag("spk", {"": "SPK"}, ("Sistem Penjaminan",))
CPP = Tag("cpp", {"": "C++"})
VOCABULARY = Vocabulary({"inflasi": INFLASI, "spk": SPK, "cpp": CPP})


@pytest.mark.parametrize("name", ["inflasi", "Inflation", "KENAIKAN  harga", " laju inflasi "])
def test_a_tag_is_found_by_key_label_and_alias(name: str) -> None:
    assert VOCABULARY.resolve(name) is INFLASI


def test_a_label_that_the_vocabulary_lacks_makes_a_tag_of_its_own() -> None:
    assert VOCABULARY.resolve("Panen Raya") == Tag("panen-raya", {"": "Panen Raya"})


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=100))
def test_any_label_makes_a_key_that_may_stand_in_an_address(label: str) -> None:
    assert is_slug(VOCABULARY.resolve(label).key)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Laju inflasi naik.", ("inflasi",)),
        ("INFLASI", ("inflasi",)),
        ("Kenaikan\nharga terjadi", ("inflasi",)),
        ("deinflasi dan inflasinya", ()),
        ("kenaikan pajak dan harga", ()),
        ("(inflasi)", ("inflasi",)),
        ("pakai C++, bukan C", ("cpp",)),
        ("", ()),
    ],
)
def test_a_tag_is_found_in_a_text_by_whole_words(text: str, found: tuple[str, ...]) -> None:
    assert VOCABULARY.choose("", [text]) == found


@pytest.mark.parametrize(("text", "found"), [("SPK terbit", ("spk",)), ("spk terbit", ()), ("Spk", ())])
def test_an_abbreviation_counts_only_as_it_is_written(text: str, found: tuple[str, ...]) -> None:
    assert VOCABULARY.choose("", [text]) == found


def test_the_tags_of_the_title_come_first_then_the_commonest_then_by_key() -> None:
    assert VOCABULARY.choose("SPK baru", ["inflasi inflasi inflasi C++"]) == ("spk", "inflasi", "cpp")
    assert VOCABULARY.choose("", ["SPK C++ inflasi"]) == ("cpp", "inflasi", "spk")


GARAM = Vocabulary({word: Tag(word, {"": word}) for word in ("garam", "laut", "kapal", "jala")})


def test_the_first_paragraph_weighs_more_than_the_others_and_less_than_the_title() -> None:
    assert GARAM.choose("Kapal", ["laut", "jala jala garam"]) == ("kapal", "laut", "jala", "garam")
    assert GARAM.choose("Kapal", ["jala", "laut", "garam garam"], lead=1) == (
        "kapal",
        "laut",
        "garam",
        "jala",
    )


def test_a_word_that_a_text_repeats_without_end_does_not_outweigh_the_title() -> None:
    assert GARAM.choose("Kapal", ["-", "jala " * 50]) == ("kapal", "jala")


def test_the_longer_phrase_is_the_rarer_and_weighs_more() -> None:
    tags = {"laut": Tag("laut", {"": "laut"}), "teluk": Tag("teluk", {"": "teluk dalam"})}
    assert Vocabulary(tags).choose("", ["laut, teluk dalam"]) == ("teluk", "laut")


def test_a_common_term_weighs_half() -> None:
    tags = {"laut": Tag("laut", {"": "laut"}, common=True), "jala": Tag("jala", {"": "jala"})}
    assert Vocabulary(tags).choose("", ["laut laut jala jala"]) == ("jala", "laut")


def test_the_source_s_own_tags_count_and_what_the_vocabulary_lacks_is_none() -> None:
    assert GARAM.choose("Kapal", ["jala", "garam"], own=["LAUT", "tidak dikenal"]) == (
        "kapal",
        "laut",
        "jala",
        "garam",
    )


def test_in_a_title_in_capitals_an_abbreviation_counts_only_where_the_text_has_it() -> None:
    kan = Vocabulary({"kan": Tag("kan", {"": "KAN"}), "laut": Tag("laut", {"": "laut"})})
    assert kan.choose("KAMI KAN DI LAUT", ["kami"]) == ("laut",)
    assert kan.choose("Kami KAN di laut", ["kami"]) == ("kan", "laut")
    assert kan.choose("KAMI KAN DI LAUT", ["Kata KAN"]) == ("kan", "laut")


def test_of_two_terms_that_only_case_tells_apart_the_one_as_written_is_meant() -> None:
    both = Vocabulary({"kis": Tag("kis", {"": "KIS"}), "kisi": Tag("kisi", {"": "kisi"}, ("kis",))})
    assert (both.choose("", ["KIS"]), both.choose("", ["kis"])) == (("kis",), ("kisi",))


def test_no_text_gets_more_than_eight_tags() -> None:
    many = Vocabulary({f"t{n}": Tag(f"t{n}", {"": f"kata{n}"}) for n in range(20)})
    assert many.choose("", [" ".join(f"kata{n}" for n in range(20))]) == (
        "t0",
        "t1",
        "t10",
        "t11",
        "t12",
        "t13",
        "t14",
        "t15",
    )


def test_the_longest_words_are_taken_where_several_fit() -> None:
    vocabulary = Vocabulary(
        {"harga": Tag("harga", {"": "harga"}), "pokok": Tag("pokok", {"": "harga pokok"})}
    )
    assert vocabulary.choose("", ["harga pokok"]) == ("pokok",)


@pytest.mark.parametrize("word", ["ınflasi", "İnflasi", "inflaſi", "ﬁnflasi"])
def test_letters_that_only_look_alike_in_capitals_do_no_harm(word: str) -> None:
    assert set(VOCABULARY.choose(word, [word])) <= {"inflasi"}


@settings(deadline=None)
@given(st.text(st.sampled_from("iıİIsſSßẞ kKK\n.") | st.characters(codec="utf-8"), max_size=30))
def test_any_text_can_be_searched(text: str) -> None:
    vocabulary = Vocabulary({"a": Tag("a", {"": "iks"}), "b": Tag("b", {"": "KIS"}, ("ss", "i k"))})
    assert set(vocabulary.choose(text, [f"{text} iks"])) <= {"a", "b"}


def plainly_standing(tags: dict[str, Tag], text: str) -> list[str]:
    """The tags that should be seen in a text, in order, said as one pattern of all labels and aliases."""
    spellings: dict[str, list[tuple[str, str]]] = {}
    for tag in tags.values():
        for name in (*tag.label.values(), *tag.aliases):
            spellings.setdefault(fold(name), []).append((name, tag.key))
    names = sorted(
        {n for t in tags.values() for n in (*t.label.values(), *t.aliases)}, key=lambda n: (-len(n), n)
    )
    words = "|".join(r"\s+".join(map(re.escape, name.split())) for name in names)
    found = []
    for match in re.findall(rf"(?<!\w)(?:{words})(?!\w)", text, re.IGNORECASE):
        here = spellings.get(fold(match), [])
        written = [key for name, key in here if name == " ".join(match.split())]
        found += (written or [key for name, key in here if not name.isupper()])[:1]
    return found


NAMES = st.lists(
    st.sampled_from("padi beras Beras PADI sawah SPK spk C++ sa-wah".split()), min_size=1, max_size=3
)
SOME_TAGS = st.dictionaries(
    st.sampled_from("padi beras sawah a b c d e f g h i".split()),
    st.lists(NAMES.map(" ".join), min_size=1, max_size=3),
    min_size=1,
)
TEXTS = st.lists(NAMES.map(" ".join) | st.sampled_from(["ke", ".", ", ", "_x", "İ"]), max_size=12).map(
    " ".join
)


@settings(deadline=None, max_examples=300)
@given(SOME_TAGS, TEXTS)
def test_what_stands_in_a_text_is_what_one_plain_pattern_finds(
    spellings: dict[str, list[str]], text: str
) -> None:
    tags = {key: Tag(key, {"": names[0]}, tuple(names[1:])) for key, names in spellings.items()}
    assert [key for key, _ in Vocabulary(tags).standing_in(text)] == plainly_standing(tags, text)


@settings(deadline=None)
@given(
    st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from("padi beras sawah pasang surut".split())),
    TEXTS,
)
def test_tags_do_not_depend_on_the_order_of_the_vocabulary(labels: dict[str, str], text: str) -> None:
    once = {label: key for key, label in sorted(labels.items())}  # a label that two have is the first one's
    tags = {key: Tag(key, {"": label}) for label, key in once.items()}
    backwards = dict(reversed(tags.items()))
    assert Vocabulary(tags).choose(text, [text]) == Vocabulary(backwards).choose(text, [text])


def test_an_empty_vocabulary_finds_nothing() -> None:
    assert Vocabulary({}).choose("inflasi", ["inflasi"]) == ()


def test_an_entry_is_read_with_all_its_fields() -> None:
    text = (
        "inflasi:\n  label: {id: inflasi, en: inflation}\n  aliases: laju inflasi\n"
        "  description: Harga.\n  common: true\n"
    )
    assert parse_tags("content/tags.yml", text) == (
        {
            "inflasi": Tag(
                "inflasi", {"id": "inflasi", "en": "inflation"}, ("laju inflasi",), {"": "Harga."}, True
            )
        },
        [],
    )


def test_an_entry_with_a_problem_is_left_out_and_told_and_the_others_stay() -> None:
    tags, problems = parse_tags("content/tags.yml", "a: {label: A}\nb:\n  alias: x\nC: {label: c}\n")
    assert [f"{problem.severity}: {problem}" for problem in problems] == [
        "error: content/tags.yml:4: 'C' is not a key; use lower-case a-z, 0-9 and single hyphens",
        "warning: content/tags.yml:3: b: alias: is not a field that Warta knows; did you mean `aliases`?",
        "error: content/tags.yml:2: b: label: is missing; write `label: …`",
    ]
    assert list(tags) == ["a"]


def test_a_vocabulary_that_cannot_be_read_gives_one_error() -> None:
    tags, problems = parse_tags("content/tags.yml", "a: {label: A\n")
    assert tags == {}
    assert [str(problem) for problem in problems] == [
        "content/tags.yml:1: not valid YAML: while parsing a flow mapping did not find expected ',' or '}'; "
        "put quotes around a text that holds a colon"
    ]

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.intake.refusing.other_document import literals_of
from warta.intake.wordlists import read_sections


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"(?:(?:tag|author) )?archives?\s*:\s*\S.{0,60}", ("archive",)),
        (r"key ?words\s*:.*", ("words",)),
        (r".*\bmenimbang\s*:.*", ("menimbang",)),
        (r"garam|ikan asin", ("",)),
        (r"(?:(?:garam|gula) manis)?teh", ("teh",)),
        (r"ikan asinx{0,3}", ("\nikan asin",)),
        (r"(?:garam|gula \d) .{20,}", ("\ngaram", "\ngula ")),
        (r"(?:garam|gula)? \d", (" ",)),
        (r"(?:garam|gula) x|teh", ("",)),
    ],
)
def test_the_words_of_which_some_stand_in_all_that_a_pattern_matches(
    pattern: str, words: tuple[str, ...]
) -> None:
    assert literals_of(pattern) == words


@given(st.data())
def test_what_matches_a_pattern_of_other_documents_holds_its_words(data: st.DataObject) -> None:
    lines = [line for section in read_sections("other_documents.txt").values() for line in section]
    pattern = data.draw(st.sampled_from(lines))
    text = data.draw(st.from_regex(pattern, fullmatch=True))
    assert any(map(f"\n{text}".__contains__, literals_of(pattern)))

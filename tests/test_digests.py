"""Digests: equal data, equal digest, whoever computes it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from warta.digests import digest_bytes, digest_data, digest_state, digest_state_after, packed, unpacked

REPO = Path(__file__).resolve().parent.parent


def test_bytes_have_their_sha256() -> None:
    # The test vector of FIPS 180-2.
    assert digest_bytes(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_the_order_of_keys_does_not_count() -> None:
    assert digest_data({"a": 1, "b": [2, 3]}) == digest_data({"b": [2, 3], "a": 1})


@pytest.mark.parametrize(
    "other",
    [{"a": ["1", 2]}, {"a": [2, 1]}, {"a": [1]}, {"a": [1, 2], "b": None}, {"b": [1, 2]}, {"a": [True, 2]}],
)
def test_other_data_have_another_digest(other: dict[str, Any]) -> None:
    assert digest_data({"a": [1, 2]}) != digest_data(other)


@pytest.mark.parametrize("data", [{1, 2}, b"bytes", Path("x"), object()])
def test_what_is_no_plain_data_has_no_digest(data: Any) -> None:
    with pytest.raises(TypeError):
        digest_data({"a": data})


def test_a_digest_is_the_same_in_a_process_of_another_locale_and_hash_seed() -> None:
    data = "{'é': ['ü🗞', 1.5, None], 'a': {'z': 0}}"
    code = f"from warta.digests import digest_data; print(digest_data({data}))"
    environment = {**os.environ, "PYTHONHASHSEED": "7", "LC_ALL": "C", "PYTHONPATH": str(REPO)}
    done = subprocess.run(
        [sys.executable, "-B", "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == digest_data({"a": {"z": 0}, "é": ["ü🗞", 1.5, None]})


def test_a_state_is_told_by_its_paths_and_signatures_whatever_their_order() -> None:
    state = {"a": "1", "b": "2", "é\udcff": "3"}
    assert digest_state(state.items()) == digest_state(reversed(state.items()))
    for other in ({**state, "a": "2"}, {"a": "1", "b": "2"}, {"a1": "", "b": "2", "é\udcff": "3"}):
        assert digest_state(other.items()) != digest_state(state.items())


def test_the_digest_of_a_state_is_carried_on_to_the_next() -> None:
    state, after = {"a": "1", "b": "2", "c": "3"}, {"a": "1", "b": "4", "d": "5"}
    carried = digest_state_after(digest_state(state.items()), {"b": "2", "c": "3"}, {"b": "4", "d": "5"})
    assert carried == digest_state(after.items()) != digest_state(state.items())
    assert digest_state_after(carried, after, {}) == digest_state([])


PLAIN_DATA = {"é": ["ü🗞", 1.5, None, True, 1 << 70, ""], "a": {"z": 0, "y": [{}]}}


def test_packed_data_comes_back_with_its_order() -> None:
    again = unpacked(packed(PLAIN_DATA))
    assert again == PLAIN_DATA
    assert list(again) == ["é", "a"]
    assert list(again["a"]) == ["z", "y"]


def test_what_a_layout_can_tell_apart_is_packed_differently() -> None:
    forms = [{"a": 1, "b": 2}, {"b": 2, "a": 1}, {"a": 1, "b": "2"}, {"a": True, "b": 2}, {"a": 1.0, "b": 2}]
    assert len({packed(form) for form in forms}) == len(forms)


def test_equal_data_is_packed_alike_wherever_its_texts_come_from() -> None:
    joined = "".join(["ju", "dul"])
    assert packed({"judul": [joined, joined]}) == packed({joined: ["judul", "".join(["judu", "l"])]})
    code = f"from warta.digests import packed; print(packed({PLAIN_DATA}).hex())"
    environment = {**os.environ, "PYTHONHASHSEED": "7", "LC_ALL": "C", "PYTHONPATH": str(REPO)}
    environment["PYTHONIOENCODING"] = "utf-8"
    done = subprocess.run(
        [sys.executable, "-B", "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == packed(PLAIN_DATA).hex()


def test_what_has_no_plain_form_is_not_packed() -> None:
    with pytest.raises(TypeError):
        packed({"a": Path("x")})

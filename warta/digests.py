"""Digests of bytes and of plain data.

What belongs here: the one canonical form in which data is hashed, so that equal data has an equal
digest in every process and locale, and the form in which data goes to other processes. What does not:
deciding what a key is made of (`warta.keys`).
"""

from __future__ import annotations

import hashlib
import json
import marshal
from collections.abc import Iterable, Mapping
from typing import Any

_MODULUS = 1 << 256


def digest_bytes(data: bytes) -> str:
    """The SHA-256 of `data` in lower-case hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def digest_data(data: Any) -> str:
    """The SHA-256 of plain data (None, bool, int, float, str, lists, dicts with str keys).

    Raises TypeError for anything else: what cannot be written down cannot be compared later.
    """
    text = json.dumps(data, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def packed(data: Any) -> bytes:
    """Plain data as bytes, a tenth of the time that JSON takes; `unpacked` gives it back.

    The order of keys counts, which a layout can see. Equal data gives equal bytes in every process: marshal's
    version 2 writes values alone, and no references between them. Raises TypeError for what has no such form.
    """
    try:
        return marshal.dumps(data, 2)
    except ValueError as error:
        raise TypeError(str(error)) from None


def unpacked(data: bytes) -> Any:
    """The data that `packed` made these bytes of."""
    return marshal.loads(data)  # noqa: S302 - from this program, by way of its store or of another process


def digest_state(state: Iterable[tuple[str, str]]) -> str:
    """A digest of paths and stat signatures of many files, whatever their order.

    It is the sum of a SHA-256 for each, so that it can be carried on from one state to the next.
    """
    return f"{_sum(state) % _MODULUS:064x}"


def digest_state_after(digest: str, before: Mapping[str, str], after: Mapping[str, str]) -> str:
    """The digest of a state of which `digest` is known, once the part `before` of it has become `after`."""
    return f"{(int(digest, 16) - _sum(before.items()) + _sum(after.items())) % _MODULUS:064x}"


def _sum(state: Iterable[tuple[str, str]]) -> int:
    sha256, number = hashlib.sha256, int.from_bytes
    return sum(
        number(sha256(f"{path}\0{stat}".encode("utf-8", "surrogateescape")).digest(), "big")
        for path, stat in state
    )

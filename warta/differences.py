"""What differs between two forms of a Markdown file, in words and as a diff.

What belongs here: comparing fields, paragraphs and lines. What does not: whether two forms are of one
release (`warta.identity`), what follows from a difference (`warta.reconversion`) and how much of one is
shown (`warta.report`).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from warta import frontmatter
from warta.errors import has_errors
from warta.yamltext import YamlError

# Beyond this product of lengths, what lies between the common ends counts as one change: the matcher's
# time grows faster than that.
_MOST_COMPARED = 250_000
# Characters of a value in a line about it.
_SHOWN = 70
# These two tell of the raw file's bytes and the conversion, and differ whenever these do.
_OF_EVERY_CONVERSION = ("source.sha256", "source.written")
_BESIDE = "source.beside"
_NOT_THERE = (None, frontmatter.MISSING)


@dataclass(frozen=True, slots=True)
class Form:
    """A Markdown file taken apart: its fields and its body.

    One that `is_sound` has no errors in its fields; of others those are there that can be read, or none.
    """

    values: Mapping[str, Any]
    body: str
    is_sound: bool = True


def form_of(data: bytes) -> Form:
    """The fields and the body of a Markdown file."""
    text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n")
    try:
        parts = frontmatter.split(text)
    except YamlError:
        return Form({}, text, is_sound=False)
    matter, problems = frontmatter.parse("", parts.yaml)
    return Form({**matter.values, **matter.extra}, parts.body, is_sound=not has_errors(problems))


def changes_between(before: Form, after: Form) -> list[str]:
    """One line for each field that differs, in the schema's order, and one for the text."""
    old, new = _flat(before.values), _flat(after.values)
    names = [*(name for name in new if name in old), *(set(old) ^ set(new))]
    order = [field.name for field in frontmatter.FIELDS]
    passed_over = (*_OF_EVERY_CONVERSION, _BESIDE)
    changed = [name for name in names if old.get(name) != new.get(name) and name not in passed_over]
    changed.sort(key=lambda name: (_place(name.partition(".")[0], order), name))
    lines = [f"{name}: {_shown(old.get(name))} → {_shown(new.get(name))}" for name in changed]
    beside = _changes_beside(old.get(_BESIDE, {}), new.get(_BESIDE, {}))
    return [*lines, *beside, *_text_change(before.body, after.body)]


def diff_of(before: bytes, after: bytes) -> tuple[str, ...]:
    """A unified diff of two texts, one line of context, without its two header lines."""
    old, new = _lines(before), _lines(after)
    return tuple(_unified(old, new, _opcodes(old, new)))


def _flat(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values by name, parts of the source by `source.NAME`; lists and tuples alike."""
    plain = json.loads(json.dumps(dict(values), default=str))
    source = plain.pop("source", {})
    return {**plain, **{f"source.{name}": value for name, value in source.items()}}


def _place(name: str, order: Sequence[str]) -> int:
    return order.index(name) if name in order else len(order)


def _shown(value: Any) -> str:
    if value is None:
        return "(none)"
    text = value if isinstance(value, str) else _in_words(value)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def _in_words(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(_in_words, value)) or "(none)"
    if isinstance(value, dict):
        return "; ".join(f"{name} {_in_words(item)}" for name, item in value.items())
    return str(value)


def _changes_beside(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[str]:
    """A line on which of the files beside the raw file are new, others than they were, or gone."""
    changed = [name for name in {**old, **new} if old.get(name) != new.get(name)]
    come = [name for name in changed if old.get(name) in _NOT_THERE and new.get(name) not in _NOT_THERE]
    gone = [name for name in changed if old.get(name) not in _NOT_THERE and new.get(name) in _NOT_THERE]
    others = [name for name in changed if old.get(name) not in _NOT_THERE and name not in gone]
    named = ((come, "new"), (others, "changed"), (gone, "gone"))
    told = [f"{', '.join(sorted(names))} {how}" for names, how in named if names]
    if told:
        yield f"files beside the raw file: {'; '.join(told)}"


def _text_change(before: str, after: str) -> Iterator[str]:
    """A line on how many paragraphs changed."""
    old, new = before.strip().split("\n\n"), after.strip().split("\n\n")
    counts = Counter[str]()
    for _, i, k, j, m in _changed(_opcodes(old, new)):
        both = min(k - i, m - j)
        counts += Counter(changed=both, added=m - j - both, removed=k - i - both)
    told = [f"{counts[kind]} {kind}" for kind in ("changed", "added", "removed") if counts[kind]]
    if told:
        plural = "" if len(old) == 1 else "s"
        yield f"text: of {len(old)} paragraph{plural} {', '.join(told)}"


def _lines(data: bytes) -> list[str]:
    return data.decode("utf-8", "backslashreplace").replace("\r\n", "\n").removesuffix("\n").split("\n")


Opcode = tuple[str, int, int, int, int]


def _opcodes(old: Sequence[str], new: Sequence[str]) -> list[Opcode]:
    """How `old` becomes `new`, as `difflib` says it, in a time that no input can stretch."""
    shorter = min(len(old), len(new))
    head = next((n for n in range(shorter) if old[n] != new[n]), shorter)
    tail = next((n for n in range(shorter - head) if old[-1 - n] != new[-1 - n]), shorter - head)
    old_end, new_end = len(old) - tail, len(new) - tail
    middle: list[Opcode] = []
    if (old_end - head) * (new_end - head) > _MOST_COMPARED:
        middle = [("replace", head, old_end, head, new_end)]
    elif old_end > head or new_end > head:
        matcher = SequenceMatcher(None, old[head:old_end], new[head:new_end], autojunk=False)
        middle = [
            (kind, i + head, k + head, j + head, m + head) for kind, i, k, j, m in matcher.get_opcodes()
        ]
    return [("equal", 0, head, 0, head), *middle, ("equal", old_end, len(old), new_end, len(new))]


def _changed(opcodes: Sequence[Opcode]) -> list[Opcode]:
    return [opcode for opcode in opcodes if opcode[0] != "equal"]


def _unified(old: Sequence[str], new: Sequence[str], opcodes: Sequence[Opcode]) -> Iterator[str]:
    for group in _grouped(_changed(opcodes)):
        start, stop = max(group[0][1] - 1, 0), min(group[-1][2] + 1, len(old))
        new_start = start + group[0][3] - group[0][1]
        new_stop = stop + group[-1][4] - group[-1][2]
        yield f"@@ -{start + 1},{stop - start} +{new_start + 1},{new_stop - new_start} @@"
        at = start
        for _, i, k, j, m in group:
            yield from (f" {line}" for line in old[at:i])
            yield from (f"-{line}" for line in old[i:k])
            yield from (f"+{line}" for line in new[j:m])
            at = k
        yield from (f" {line}" for line in old[at:stop])


def _grouped(changes: Sequence[Opcode]) -> list[list[Opcode]]:
    """The changes, those together whose lines around them touch."""
    groups: list[list[Opcode]] = []
    for change in changes:
        if groups and change[1] - groups[-1][-1][2] <= 2:
            groups[-1].append(change)
        else:
            groups.append([change])
    return groups

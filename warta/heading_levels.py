"""The levels of the headings in a text, below the title of its page.

What belongs here: which level a heading is shown at, so that none is skipped. What does not: the headings of
layouts, and what a heading says.
"""

from __future__ import annotations

# The page's only h1 is the release's title.
_HIGHEST = 2
HEADINGS = frozenset(f"h{level}" for level in range(1, 7))


class HeadingLevels:
    """Gives each heading of one text, in reading order, its tag.

    Each is one level below the heading that it belongs to, the first of them below the title, as technique
    G141 of WCAG 2.2 asks: after a skipped level a listener would look for what stands between. Headings of
    one level below the same heading stay of one level.
    """

    def __init__(self) -> None:
        self._above: list[int] = []

    def tag_of(self, tag: str) -> str:
        """The tag (`h2` to `h6`) of the next heading, which was written as `tag` (`h1` to `h6`)."""
        written = max(_HIGHEST, int(tag[1]))
        while self._above and self._above[-1] >= written:
            self._above.pop()
        self._above.append(written)
        return f"h{len(self._above) + 1}"

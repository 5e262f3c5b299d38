"""What posts hold of programs between `<%` and `%>`: links and pictures as Markdown, the rest left out.

What belongs here: codes of ERB and EJS, as sites of Middleman, Nanoc and Hexo have them. What does not:
codes in braces (`warta.template_codes`). What a program would have put on the page is not known.
Rules: https://docs.ruby-lang.org/en/3.3/ERB.html, https://middlemanapp.com/basics/helper-methods/.
"""

from __future__ import annotations

import re

_PROGRAM = re.compile(r"<%(?P<kind>[#=_-]?)(?P<inner>(?:(?!<%).){0,2000}?)[_-]?%>", re.DOTALL)
_TEXT = r"(?:\"([^\"#]*)\"|'([^']*)')"
_LINK = re.compile(rf"link_to[ (]\s*{_TEXT}\s*,\s*{_TEXT}.*", re.DOTALL)
_PICTURE = re.compile(rf"image_tag[ (]\s*{_TEXT}(?:.*?\balt(?::|:?\s*=>)\s*{_TEXT})?.*", re.DOTALL)


def without_programs(text: str) -> tuple[str, list[tuple[int, str]]]:
    """The text without them, and the words of each that was left out with its place; no line is taken away.

    Remarks and steering say nothing to a reader, so that nobody is told of them.
    """
    left: list[tuple[int, str]] = []

    def instead(found: re.Match[str]) -> str:
        lines = "\n" * found[0].count("\n")
        inner = found["inner"].strip()
        if link := _LINK.fullmatch(inner):
            return f"[{link[1] or link[2] or ''}](<{link[3] or link[4] or ''}>){lines}"
        if picture := _PICTURE.fullmatch(inner):
            return f"![{picture[3] or picture[4] or ''}](<{picture[1] or picture[2] or ''}>){lines}"
        if found["kind"] in ("=", "-"):
            left.append((found.start(), found[0]))
        return lines

    return _PROGRAM.sub(instead, text), left

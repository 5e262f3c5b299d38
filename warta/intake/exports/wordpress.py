"""What is peculiar to an item of a WordPress export.

What belongs here: paragraphs that WordPress makes when it shows a text, its times, and the states of a
post. What does not: its shortcodes (`warta.intake.exports.wordpress_codes`), and all that such an item has
in common with one of a feed (`warta.intake.exports.feed_entry`). Rules:
https://developer.wordpress.org/reference/functions/wpautop/ and the export's own comments.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

from warta.dates import CivilDate, parse_date

# Each of these begins a paragraph of its own; between them an empty line ends one and a line end is a break.
_BLOCK = re.compile(
    r"</?(?:table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area"
    r"|blockquote|address|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure"
    r"|figcaption|details|menu|summary)\b[^<>]{0,1000}>",
    re.IGNORECASE,
)
_KEPT = re.compile(r"<(pre|script|style|textarea|p)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
# An address on a line of its own, of which WordPress shows the film or the post that is there.
_ALONE = re.compile(
    r"(?:^|(?<=>))[ \t]*(https?://[^\s<>\"']{1,500})[ \t]*(?=\n|$|</(?:div|p)>)", re.MULTILINE
)
_HELD = {
    "draft": "it was a draft",
    "pending": "it was waiting to be approved",
    "private": "it was private",
    "inherit": "it was a part of another post",
}


def with_paragraphs(text: str) -> str:
    """The text of a post as WordPress shows it: empty lines between paragraphs, line ends as breaks."""
    text = _ALONE.sub(r'<a href="\1">\1</a>', text)
    if "<!-- wp:" in text:
        return text
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(found[0])
        return f"\n\n\x1a{len(kept) - 1}\x1a\n\n"

    text = _KEPT.sub(keep, text.replace("\r\n", "\n"))
    text = _BLOCK.sub(lambda found: f"\n\n{found[0]}\n\n", text)
    pieces = []
    for block in re.split(r"\n\s*\n", text):
        words = block.strip()
        if words and not _BLOCK.fullmatch(words) and not words.startswith("\x1a"):
            words = "<p>" + words.replace("\n", "<br>") + "</p>"
        pieces.append(words)
    return re.sub(r"\x1a(\d+)\x1a", lambda found: kept[int(found[1])], "\n".join(pieces))


def instant_of(local: str, utc: str) -> CivilDate | None:
    """The date of a post by its two times, that of the site and that in UTC; None where it has none."""
    here, there = _time(local), _time(utc)
    if here is None:
        return None
    day = CivilDate(here.year, here.month, here.day)
    if there is None:
        return day
    minutes = round((here - there).total_seconds() / 60)
    if abs(minutes) > 14 * 60 or minutes % 15:
        return day
    return parse_date(here.replace(tzinfo=timezone(timedelta(minutes=minutes))).isoformat())


def why_held(status: str, password: str) -> str:
    """Why a post was not to be read by everybody; '' where it was."""
    if status in _HELD:
        return _HELD[status]
    if password:
        return "it had a password"
    return "" if status in ("", "publish", "future") else f"its state was {status!r}"


def _time(text: str) -> datetime | None:
    try:
        time = datetime.strptime(text.strip(), "%Y-%m-%d %H:%M:%S")
    except ValueError:
        return None
    return time if time.year > 1900 else None

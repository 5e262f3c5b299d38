"""What codes in posts of other generators show of a picture, a film or a link, as HTML.

What belongs here: which codes are of pictures and films, their captions and what is said beside them, and
addresses as they stand in Markdown. What does not: what other codes mean (`warta.template_codes`), and their
parameters (`warta.template_parameters`).
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from urllib.parse import quote

from warta.template_parameters import as_html, captions_of

PICTURE_NAME = re.compile(r"fig|im(?:g|age)|pict|photo|foto|gambar|thumb|screenshot", re.IGNORECASE)
PICTURE_FILE = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|avif|bmp)(?:[?#].*)?$", re.IGNORECASE)

# A service's address of what an embedding names, by the name of the shortcode or include.
_EMBEDDED: Mapping[str, str] = {
    "youtube": "https://www.youtube.com/watch?v={}",
    "youtube-embed": "https://www.youtube.com/watch?v={}",
    "youtubeplayer": "https://www.youtube.com/watch?v={}",
    "vimeo": "https://vimeo.com/{}",
    "tweet": "https://twitter.com/i/status/{}",
    "twitter": "https://twitter.com/i/status/{}",
    "x": "https://twitter.com/i/status/{}",
    "instagram": "https://www.instagram.com/p/{}/",
    "slideshare": "https://www.slideshare.net/slideshow/embed_code/key/{}",
    "speakerdeck": "https://speakerdeck.com/player/{}",
    "gist": "https://gist.github.com/{}",
}


def link_to_film(name: str, key: str, named: Mapping[str, str]) -> str:
    """A link to what a code of this name shows from a service, by its key there; '' for other codes."""
    if name not in _EMBEDDED or not key:
        return ""
    address = key if "/" in key else _EMBEDDED[name].format(quote(key, safe="-_."))
    return link_to(address, named.get("title") or address)


def picture(named: Mapping[str, str], source: str, words: Sequence[str]) -> tuple[str, bool]:
    """A picture with its caption, and whether `source` names a file.

    Of one that is named by what only the site's catalogue of pictures knows, there are the words alone.
    """
    if named.get("attrlink") and named.get("attr"):
        named = {**named, "attr": link_to(named["attrlink"], named["attr"])}
    alt = named.get("alt") or next(iter(words), "")
    caption = " ".join(filter(None, (captions_of(named), *(word for word in words[1:] if word != alt))))
    beside = _beside(named)
    is_file = "." in source.rpartition("/")[2] or source.startswith(("http:", "https:"))
    if not is_file:
        return as_html(" ".join(dict.fromkeys(filter(None, (alt, caption))))) + beside, False
    shown = f'<img src="{html.escape(source)}" alt="{html.escape(alt)}">'
    if named.get("link"):
        shown = f'<a href="{html.escape(named["link"])}">{shown}</a>'
    if caption:
        shown = f"<figure>{shown}<figcaption>{as_html(caption)}</figcaption></figure>"
    return shown + beside, True


def taken_apart(words: Sequence[str]) -> tuple[str, list[str]]:
    """The file that one of the parameters of a picture names, and those that a reader may be told.

    `left /a.png 200 "A map"` says by single words before the file, and by numbers, how the picture looks.
    """
    at = next((place for place, word in enumerate(words) if PICTURE_FILE.search(word)), 0)
    told = [word for word in words[:at] if " " in word] + list(words[at + 1 :])
    return next(iter(words[at:]), ""), [word for word in told if not word.strip("%px").isdigit()]


def _beside(named: Mapping[str, str]) -> str:
    """What a code says of a picture beside its caption, such as a description of what it shows."""
    said = [as_html(named[name]) for name in ("summary", "description", "content", "text") if named.get(name)]
    return "".join(f"\n\n<div>{words}</div>\n\n" for words in said)


def address_in_link(text: str) -> str:
    """An address as it may stand between the brackets of a link."""
    return text.strip().replace(" ", "%20").replace("(", "%28").replace(")", "%29")


def link_to(address: str, words: str) -> str:
    """A link with its words."""
    return f'<a href="{html.escape(address)}">{html.escape(words, quote=False)}</a>'

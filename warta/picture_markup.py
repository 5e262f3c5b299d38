"""The pictures in the HTML of a body: with their size, in several widths, as figures with a caption.

What belongs here: rewriting `<img>` as the sanitiser writes it. What does not: what is known of a picture
(`warta.body_pictures`) and where its address leads (`warta.filling`, which comes after).
"""

from __future__ import annotations

import html as html_escapes
import re
from collections.abc import Mapping, Sequence
from typing import Any

_ATTRIBUTE = re.compile(r'\s([\w-]+)="([^"]*)"')
# The text's measure, or the window but for its margins.
_SIZES = "(min-width: 45rem) 40rem, 92vw"
# The same measure, and the highest that a picture is shown, in pixels of CSS: a window can hold it.
_MEASURE = 640
_HIGHEST = 720
# The name of a file or what a camera calls its pictures tells nobody what they show; listeners would hear it
# letter by letter. https://www.w3.org/WAI/WCAG22/Techniques/failures/F30
_NAMES_FILE = re.compile(
    r"\S+\.(?:jpe?g|png|gif|webp|avif|svg)"
    r"|p\d{5,}|(?:img|dscn?|dscf|pict|pxl|photo|foto|image|gambar|screenshot|whatsapp image|download|unduhan"
    r"|untitled)"
    r"(?:[ _-]?[\d(][\w.-]*[)]?(?: (?:at|pada|pukul|\(?\d[\w.:-]*\)?))*)?(?:\.\w{3,4})?",
    re.IGNORECASE,
)


def show_pictures(html: str, nonce: str, pictures: Mapping[str, Mapping[str, Any]], full: str) -> str:
    """`html` with the pictures whose references are numbered by the keys of `pictures`.

    A picture that is a paragraph of its own becomes a figure, its title the caption; `full` is the text
    that leads to the picture itself where copies stand for it and show less of it.
    """
    source = re.escape(f"warta-{nonce}:")
    others = r'(?:\s[\w-]+="[^"]*")*'
    image = re.compile(rf'(<p>)?<img({others}\ssrc="{source}(\d+)"{others})>(</p>)?')

    def replace(match: re.Match[str]) -> str:
        picture = pictures.get(match[3])
        if picture is None:
            return match[0]
        stands_alone = bool(match[1] and match[4])
        attributes = dict(_ATTRIBUTE.findall(match[2]))
        before, after = match[1] or "", match[4] or ""
        if not picture["shown"]:
            return f"{before}{_link(attributes)}{after}"
        if not stands_alone:
            return f"{before}{_picture(attributes, picture)}{after}"
        return _figure(attributes, picture, full)

    return image.sub(replace, html)


def tell_pictures(html: str, nonce: str, names: Sequence[str], word: str) -> str:
    """`html` with its pictures in words: `word`, the file of each by `names`, what it shows, its caption."""

    def replace(match: re.Match[str]) -> str:
        attributes = dict(_ATTRIBUTE.findall(match[0]))
        file = html_escapes.escape(names[int(match[1])])
        said = ": ".join(filter(None, (f"{word} {file}", _told(attributes))))
        return f'<span class="picture">[{said}]</span> {attributes.get("title", "")}'.rstrip()

    return re.sub(rf'<img(?:\s[\w-]+="[^"]*")*?\ssrc="warta-{nonce}:(\d+)"[^>]*>', replace, html)


def _link(attributes: Mapping[str, str]) -> str:
    return f'<a href="{attributes["src"]}">{attributes.get("alt") or attributes["src"]}</a>'


def _figure(attributes: dict[str, str], picture: Mapping[str, Any], full: str) -> str:
    caption = [attributes.pop("title", "")]
    if picture["copies"] and _is_shown_smaller(picture):
        label = html_escapes.escape(f"{full} ({picture['label']})")
        caption.append(f'<a class="full" href="{attributes["src"]}">{label}</a>')
    said = " ".join(filter(None, caption))
    shown = f"<figcaption>{said}</figcaption>" if said else ""
    return f"<figure>{_picture(attributes, picture)}{shown}</figure>"


def _picture(attributes: Mapping[str, str], picture: Mapping[str, Any]) -> str:
    width, height = _fitted(picture["width"], picture["height"])
    size = f' width="{width}" height="{height}"' if width else ""
    title = f' title="{attributes["title"]}"' if attributes.get("title") else ""
    shown = (
        f'<img src="{attributes["src"]}" alt="{_told(attributes)}"{title}{size}'
        ' loading="lazy" decoding="async">'
    )
    if not picture["copies"]:
        return shown
    copies = html_escapes.escape(", ".join(f"{address} {width}w" for address, width in picture["copies"]))
    sizes = _SIZES if (width, height) == (picture["width"], picture["height"]) else f"{width}px"
    return f'<picture><source type="image/webp" srcset="{copies}" sizes="{sizes}">{shown}</picture>'


def _told(attributes: Mapping[str, str]) -> str:
    """What a picture shows, in the words that its text has for it; '' where these only name its file."""
    words = attributes.get("alt", "")
    return "" if _NAMES_FILE.fullmatch(html_escapes.unescape(words).strip()) else words


def _is_shown_smaller(picture: Mapping[str, Any]) -> bool:
    """Whether there is more in a picture than the text's measure shows of it."""
    width, height = picture["width"], picture["height"]
    return bool(width > _MEASURE or _fitted(width, height) != (width, height))


def _fitted(width: int, height: int) -> tuple[int, int]:
    """The size to show a picture in that is so wide and high: smaller only where it would be too high."""
    if not width or min(width, _MEASURE) * height <= _HIGHEST * width:
        return width, height
    return max(1, round(_HIGHEST * width / height)), _HIGHEST

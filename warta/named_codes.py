"""What the codes of themes say: shortcodes, includes and tags known by no more than name and parameters.

What belongs here: the words, links and pictures that a name and parameters stand for, in Markdown and HTML.
What does not: finding codes, and those that a generator defines itself (`warta.template_codes`); reading
parameters (`warta.template_parameters`).
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass

from warta.carried_out import end_of
from warta.liquid_names import LiquidNames
from warta.template_parameters import (
    ADDRESS,
    Parameters,
    as_html,
    parameters_of,
    said_by,
    said_in_order,
    says_all,
)
from warta.template_pictures import (
    PICTURE_FILE,
    PICTURE_NAME,
    address_in_link,
    link_to,
    link_to_film,
    picture,
    taken_apart,
)

# What stands right before an address in Markdown and HTML.
IN_ADDRESS = ("](", "](<", 'href="', "href='", 'src="', "src='", "]: ")
_ROOTS = frozenset({"baseurl", "base-url", "base_url", "siteurl", "site-url"})
_UNQUOTED = re.compile(r"(?<=[\w-])(\s*=\s*)([A-Za-z_][\w.]*)(?=\s|$)")
_SHORTCODE_NAME = re.compile(r"\{\{[<%]\s*([\w/.-]+)")
_TAG_NAME = re.compile(r"\{%-?\s*(?:include\w*\s+[\"']?(?:[\w.-]+/)*)?([\w-]+)")


@dataclass(frozen=True, slots=True)
class Said:
    """What a code says, in Markdown or HTML, and where in the body the text goes on behind it.

    `is_noted` tells that it has no plain meaning: then `is_shown` whether its words are shown, and `wrapper`
    is its name where they all are, and only its looks are gone.
    """

    text: str
    end: int
    is_noted: bool = False
    is_shown: bool = False
    wrapper: str = ""


class NamedCodes:
    """The codes of themes in one body. `values` and `names` are what names in it stand for."""

    def __init__(self, body: str, values: Mapping[str, str], names: LiquidNames) -> None:
        self._body = body
        self._values = values
        self._names = names

    def said(self, found: re.Match[str], name: str, rest: str) -> Said:
        """What the code `found` says, of which `name` is the name in small letters, `rest` what is behind.

        `found` has a group `tag` where it is a tag or an include of Liquid.
        """
        is_liquid = bool(found["tag"])
        rest = _UNQUOTED.sub(self._with_value, rest) if is_liquid else rest
        parameters = parameters_of(rest, is_liquid=is_liquid)
        named, words, target = parameters.named, parameters.words, parameters.target
        end = found.end()
        if name == "param" and (said := self._values.get(f"param.{words[0].lower() if words else ''}")):
            return Said(html.escape(said, quote=False), end)
        if name in _ROOTS and not words:
            return Said("", end)
        if name in ("ref", "relref"):
            return Said(self._page_named(words[0] if words else named.get("path", ""), end), end)
        if film := link_to_film(name, named.get("id") or target or (words[-1] if words else ""), named):
            return Said(film, end)
        is_in_link = stands_in_link(self._body, found.start())
        if is_in_link and (address := target or next(filter(_names_file, words), "")):
            return Said(address_in_link(address), end)
        if PICTURE_NAME.search(name) or any(map(PICTURE_FILE.search, (target, *words))):
            source, beside = (target, words) if target else taken_apart(words)
            shown, is_file = picture(named, source, said_in_order(beside))
            return Said(shown, end, is_noted=not is_file, is_shown=bool(shown))
        return self._words(found, parameters)

    def _page_named(self, target: str, end: int) -> str:
        """The address of a page of the site that a code names, which ends at `end`."""
        path, mark, fragment = target.partition("#")
        has_ending = "." in path.rpartition("/")[2] or not path
        is_titled = self._body.startswith('"', end)  # `]({{< ref "a" >}}"Title")`
        return address_in_link(f"{path}{'' if has_ending else '.md'}{mark}{fragment}") + " " * is_titled

    def _with_value(self, found: re.Match[str]) -> str:
        """A parameter that names a value, with the value where that is known."""
        said = self._names.term(found[2])
        return found[0] if said is None else f'{found[1]}"{said.replace(chr(34), chr(92) + chr(34))}"'

    def _words(self, found: re.Match[str], parameters: Parameters) -> Said:
        """Of a code that is not known all that reads as words, and a link where it names an address."""
        named, words, target = parameters.named, parameters.words, parameters.target
        end = found.end()
        text = said_by(named, words, is_liquid=bool(found["tag"]))
        is_address = bool(target) and bool(ADDRESS.fullmatch(target))
        if is_address and not text:
            text, end = self._words_within(found)
        is_whole = bool(text) and says_all(named, words, f"{text} {target if is_address else ''}")
        is_wrapper = is_whole or (not words and self._encloses(found) and says_all(named, words, text))
        wrapper = _name_of(found[0]).lower() if is_wrapper else ""
        is_shown = bool(text or is_address)
        said = link_to(target, text or target) if is_address else as_html(text)
        apart = self._apart(found, end) if is_shown else ""
        return Said(said + apart, end, is_noted=True, is_shown=is_shown, wrapper=wrapper)

    def _apart(self, found: re.Match[str], end: int) -> str:
        """What parts the words of a code from what stands behind it, from `end` on."""
        after = self._body[end : end + 500]
        return "\n\n" if self._opens_a_block(found, after) else " " * after[:1].isalnum()

    def _encloses(self, found: re.Match[str]) -> bool:
        """Whether a shortcode is closed further on, and so shows at least what stands in between."""
        name = name_of_shortcode(found[0])
        return bool(name) and end_of(self._body, found.end(), name) is not None

    def _words_within(self, found: re.Match[str]) -> tuple[str, int]:
        """The words that a shortcode without any of its own encloses on its line, as a button has them.

        With them comes where the text goes on behind them.
        """
        name = name_of_shortcode(found[0])
        closing = rf"([^\n<>{{}}\[\]]{{1,200}})\{{\{{[<%]\s*/\s*{re.escape(name)}\s*[>%]\}}\}}"
        within = re.compile(closing).match(self._body, found.end()) if name else None
        if not within or not within[1].strip():
            return "", found.end()
        return within[1].strip(), within.end()

    def _opens_a_block(self, found: re.Match[str], below: str) -> bool:
        """Whether a shortcode begins its line, and what it encloses follows on the same."""
        line_start = self._body.rfind("\n", 0, found.start()) + 1
        after = below.partition("\n")[0].lstrip()
        is_alone = not self._body[line_start : found.start()].strip(" \t>")
        return bool(found["hugo"]) and is_alone and after[:3] not in ("", "{{<", "{{%")


def stands_in_link(body: str, at: int) -> bool:
    """Whether what begins at `at` is the address of a link, and no definition of one."""
    return body[max(0, at - 40) : at].rstrip().endswith(IN_ADDRESS[:-1])


def name_of_shortcode(code: str) -> str:
    """The name of a shortcode of Hugo; '' for another code."""
    found = _SHORTCODE_NAME.match(code)
    return found[1] if found else ""


def _name_of(code: str) -> str:
    found = _SHORTCODE_NAME.match(code) or _TAG_NAME.match(code)
    return found[1] if found else ""


def _names_file(word: str) -> bool:
    return bool(ADDRESS.fullmatch(word) or PICTURE_FILE.search(word))

"""What posts of other generators hold beside Markdown: shortcodes, Liquid, lists of attributes.

What belongs here: finding them, what those of the generators themselves mean on a page, in Markdown and
HTML, and a note of what has no plain meaning. What does not: those of themes, known by their names
(`warta.named_codes`), and Markdown and HTML themselves (`warta.post_markup`). Code is left as it stands.
Meanings: https://gohugo.io/content-management/shortcodes/, https://jekyllrb.com/docs/liquid/,
https://kramdown.gettalong.org/syntax.html#attribute-list-definitions
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from warta.carried_out import INNER, Closings, as_address, end_of, fitted, shown_for
from warta.code_spans import code_spans, fenced
from warta.hidden_codes import may_hide, without_hidden
from warta.liquid_names import LiquidNames
from warta.macro_calls import with_words_of_calls
from warta.named_codes import IN_ADDRESS, NamedCodes, name_of_shortcode, stands_in_link
from warta.template_blocks import prepared
from warta.template_pictures import address_in_link

HUGO, JEKYLL = "Hugo", "Jekyll"
# Whose posts are read by Liquid, or by Nunjucks, before they are Markdown.
OF_LIQUID = frozenset({JEKYLL, "Eleventy"})
_MAX = 2_000
_CODE = re.compile(
    rf"""
    (?P<hugo>\{{\{{(?P<mark>[<%])(?:(?!\{{\{{[<%]).){{0,{_MAX}}}?[>%]\}}\}})
    |(?P<remark>\{{\{{/\*.{{0,{_MAX}}}?\*/\}}\}})
    |(?P<tag>\{{%-?(?:(?!\{{%).){{0,{_MAX}}}?%\}})
    |(?P<unclosed>\{{\{{[<%](?=[\s/"\w])|\{{%-?(?=\s))
    |(?P<output>\{{\{{[^{{}}]{{1,{_MAX}}}\}}\}})
    |(?P<attributes>\{{::?(?!\}})[^{{}}\n]{{0,300}}\}})
    |(?P<behind>(?<=[\])])\{{[.#][\w\s.#="':-]{{1,200}}\}})
    |(?P<trailing>(?<![^\s#])\{{[#.][\w\s.#="':-]{{0,200}}\}}[ \t]*$)
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_OF_PELICAN = re.compile(r"(\]\(<?|(?:src|href)=[\"'])(?:[{|](?:static|attach|filename)[}|]|@(?=/))")
_CONTENTS = re.compile(
    r"^[ \t]*(?:[-*+]|\d+\.)[ \t]+\S[^\n]*\n[ \t]*\{:toc\}[ \t]*$", re.MULTILINE | re.IGNORECASE
)
_OF_ROOT = frozenset({"site.baseurl", "site.url", "site.github.url", "site.root", "baseurl", "root"})
_ASSIGNED = re.compile(r"([\w-]+)\s*=\s*(.+)", re.DOTALL)
_CODES_BEFORE = re.compile(r"(?:\{\{[^{}]{1,100}\}\}\s*)+$")
_ID = re.compile(r"#([\w:.-]{1,80})")
# What steers how a page is made, and says nothing on it by itself.
_STEERING = frozenset(
    """
    if elsif else unless endif endunless for endfor case when endcase assign capture endcapture tablerow
    endtablerow break continue cycle increment decrement layout liquid render set endset block endblock
    extends macro endmacro import from call endcall
    """.split()
)


@dataclass(frozen=True, slots=True)
class Note:
    """A code without a plain meaning on a page: its words, its line, and whether it is shown or left out.

    `wrapper` is its name where all that it says and encloses is shown, and only its looks are gone.
    """

    words: str
    line: int
    is_shown: bool
    wrapper: str = ""


@dataclass(slots=True)
class Translated:
    """A body whose codes are Markdown and HTML now, and notes of those that have no plain meaning."""

    text: str
    notes: list[Note] = field(default_factory=list)


def has_codes(body: str) -> bool:
    """Whether there may be anything to translate."""
    return "{" in body or "|" in body or "*[" in body or "<%" in body or "(@/" in body or may_hide(body)


def generator_by_codes(body: str) -> str:
    """The generator that the codes in a body show it is of; '' where they show none."""
    for found in _CODE.finditer(body):
        if found["hugo"]:
            return HUGO
        if found["tag"] or (found["attributes"] and found["attributes"].startswith("{:")):
            return JEKYLL
    return ""


def translate(body: str, values: Mapping[str, str] | None = None, *, is_liquid: bool = False) -> Translated:
    """The body with its codes put into Markdown and HTML, what stands in code left as it is.

    `values` are what codes such as `site.email` stand for. Where `is_liquid`, what stands between double
    braces is a code for certain, and one that is not known is left out: its site showed no braces.
    """
    if not has_codes(body):
        return Translated(body)
    seen, hidden, captured = without_hidden(body, values)
    called, calls = with_words_of_calls(seen) if "(" in seen else (seen, [])
    text, left = prepared(called, values)
    notes = [
        Note(" ".join(words.split()), whole.count("\n", 0, at) + 1, False)
        for whole, told in ((body, hidden), (called, left))
        for at, words in told
    ]
    notes += [Note(" ".join(words.split()), seen.count("\n", 0, at) + 1, shown) for at, words, shown in calls]
    names = LiquidNames(values or {}, captured)
    text = _OF_PELICAN.sub(r"\1", _CONTENTS.sub(_as_lines, text))
    return _Translation(text, values or {}, names, notes, is_liquid=is_liquid).run()


def _as_lines(found: re.Match[str]) -> str:
    """As many line ends as there were, so that what stands below keeps its line."""
    return "\n" * found[0].count("\n")


class _Translation:
    """The translation of one body."""

    def __init__(
        self,
        body: str,
        values: Mapping[str, str],
        names: LiquidNames,
        notes: Sequence[Note],
        *,
        is_liquid: bool,
    ) -> None:
        self._body = body
        self._values = values
        self._names = names
        self._named_codes = NamedCodes(body, values, names)
        self._is_liquid = is_liquid
        self._code = list(code_spans(body))
        self._pieces: list[str] = []
        self._notes: list[Note] = [*notes]
        self._closings = Closings()
        self._position = 0

    def run(self) -> Translated:
        body = self._body
        while found := _CODE.search(body, self._position):
            if end := self._end_of_code(found.start()):
                self._take(end)
                continue
            self._take(found.start())
            self._position = found.end()
            self._one(found)
        self._take(len(body))
        return Translated("".join(self._pieces), self._notes)

    def _take(self, end: int) -> None:
        self._pieces.append(self._body[self._position : end])
        self._position = end

    def _end_of_code(self, at: int) -> int:
        """The end of the code in which a place lies; 0 where it lies in none."""
        while self._code and self._code[0][1] <= at:
            self._code.pop(0)
        return self._code[0][1] if self._code and self._code[0][0] <= at else 0

    def _one(self, found: re.Match[str]) -> None:
        if found["hugo"]:
            self._shortcode(found)
        elif found["tag"]:
            self._liquid(found)
        elif found["output"]:
            self._output(found)
        elif found["unclosed"]:
            self._note_unclosed(found)
            self._put(found[0])
        elif not found["remark"]:
            self._put("".join(f'<a id="{name}"></a>' for name in _ID.findall(found[0])[:1]))

    def _shortcode(self, found: re.Match[str]) -> None:
        inner = found["hugo"][3:-3].strip()
        if inner.startswith("/*"):  # how Hugo's own docs show a shortcode without running it
            self._put(html.escape(f"{found[0][:3]} {inner.strip('/* ')} {found[0][-3:]}", quote=False))
            return
        if inner.startswith("/"):  # what it closes has been told at its opening
            self._put(self._closings.pop(inner[1:].strip().lower()))
            return
        if (shown := shown_for(found[0], self._values)) is not None:
            self._carried_out(found, shown)
            return
        name, _, rest = inner.rstrip("/").strip().partition(" ")
        # A theme's own `highlight` marks words; that of Hugo names the language of the code.
        if name in ("highlight", "highlight-code") and rest.strip():
            self._take_code(rest, re.compile(rf"\{{\{{[<%]\s*/\s*{re.escape(name)}\s*[>%]\}}\}}"))
        else:
            self._named(found, name.strip().lower(), rest)

    def _carried_out(self, found: re.Match[str], shown: str) -> None:
        """A shortcode of which its site's own template tells what it shows, and what it hides."""
        name = name_of_shortcode(found[0])
        if stands_in_link(self._body, found.start()):
            self._put(address_in_link(as_address(shown)))
            return
        ending = end_of(self._body, found.end(), name) if name else None
        if INNER not in shown and ending:
            hidden = self._body[found.end() : ending[0]]
            if hidden.strip():
                self._note(found, is_shown=False)
            self._position = ending[1]
            shown += "\n" * hidden.count("\n")
        start = self._body.rfind("\n", 0, found.start()) + 1
        line_end = self._body[self._position :].partition("\n")[0]
        before, after = fitted(shown, self._body[start : found.start()], line_end)
        self._put(before)
        if ending and INNER in shown:
            self._closings.push(name.lower(), after)

    def _liquid(self, found: re.Match[str]) -> None:
        inner = found["tag"][2:-2].strip("- \n\t")
        name, _, rest = inner.partition(" ")
        if name == "raw":
            self._verbatim(re.compile(r"\{%-?\s*endraw\s*-?%\}"))
        elif name == "highlight":
            self._take_code(rest, re.compile(r"\{%-?\s*endhighlight\s*-?%\}"))
        elif name == "comment":
            self._skip(re.compile(r"\{%-?\s*endcomment\s*-?%\}"))
        elif name in ("post_url", "link"):
            target = rest.strip().strip("\"'")
            place = target if ":" in target else f"/{target.lstrip('/')}"
            self._put(address_in_link(place if name == "link" else f"{target}.md"))
        elif name in ("include", "include_cached", "include_relative"):
            file, _, parameters = rest.strip().partition(" ")
            self._named(found, file.strip("\"'").rpartition("/")[2].partition(".")[0].lower(), parameters)
        elif name == "author" and (said := self._values.get(f"author.{rest.strip()}")):
            self._put(html.escape(said, quote=False))
        elif name == "assign" and (assigned := _ASSIGNED.fullmatch(rest.strip())):
            if not self._names.assign(assigned[1], assigned[2]):
                self._note(found, is_shown=False)
        elif name in _STEERING or name.startswith("end"):
            self._note(found, is_shown=False)
        else:
            self._named(found, name.lower(), rest)

    def _output(self, found: re.Match[str]) -> None:
        inner = found["output"][2:-2].strip("- \n\t")
        is_address = self._is_in_address(found.start())
        is_of_site = inner == "site.url" and is_address  # what its files are asked for by lies here
        said = "" if is_of_site else self._names.value_of(inner)
        if said is not None:
            self._put(address_in_link(said) if is_address else html.escape(said, quote=False))
        elif inner not in _OF_ROOT:
            self._note(found, is_shown=not self._is_liquid)
            self._put("" if self._is_liquid else found[0])

    def _is_in_address(self, at: int) -> bool:
        """Whether a place lies in the address of a link, at its beginning or behind further codes."""
        before = self._body[max(0, at - 200) : at]
        return _CODES_BEFORE.sub("", before).endswith(IN_ADDRESS)

    def _named(self, found: re.Match[str], name: str, rest: str) -> None:
        """What a shortcode, an include or a tag of a theme says by its parameters `rest`."""
        said = self._named_codes.said(found, name, rest)
        if said.is_noted:
            self._note(found, is_shown=said.is_shown, wrapper=said.wrapper)
        self._put(said.text)
        self._position = said.end

    def _take_code(self, language: str, closing: re.Pattern[str]) -> None:
        """Code between an opening and a closing mark, as a fence."""
        end = closing.search(self._body, self._position)
        code = self._body[self._position : end.start() if end else len(self._body)].strip("\n")
        self._pieces.append(fenced(code, next(iter(language.split()), "")))
        self._position = end.end() if end else len(self._body)

    def _verbatim(self, closing: re.Pattern[str]) -> None:
        end = closing.search(self._body, self._position)
        self._take(end.start() if end else len(self._body))
        self._position = end.end() if end else self._position

    def _skip(self, closing: re.Pattern[str]) -> None:
        if end := closing.search(self._body, self._position):
            self._position = end.end()

    def _put(self, text: str) -> None:
        self._pieces.append(text)

    def _note_unclosed(self, found: re.Match[str]) -> None:
        """Tell a code whose end is not there: what it was to be is not known, so all of it is shown."""
        line = self._body.count("\n", 0, found.start()) + 1
        words = self._body[found.start() :].partition("\n")[0]
        self._notes.append(Note(words[:60], line, is_shown=True))

    def _note(self, found: re.Match[str], *, is_shown: bool, wrapper: str = "") -> None:
        line = self._body.count("\n", 0, found.start()) + 1
        self._notes.append(Note(" ".join(found[0].split()), line, is_shown, wrapper))

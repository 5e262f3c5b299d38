"""What names in codes of Liquid stand for: settings of a site, fields of a post, and what a text assigns.

What belongs here: terms, and expressions of a term and filters. What does not: the filters
(`warta.liquid_filters`), conditions (`warta.liquid_branches`) and where codes stand (`warta.template_codes`).
Rules: https://shopify.github.io/liquid/basics/types/, https://jekyllrb.com/docs/variables/.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from warta.liquid_filters import filtered, split_at

_QUOTED = re.compile(r"\"([^\"]*)\"|'([^']*)'")
_NAME = re.compile(r"(?<![\w.])((?:site|page|metadata|meta)(?:\.\w[\w-]*){1,3})")
_OF_LIQUID = re.compile(r"\{\{[^{}]{1,500}\}\}|\{%-?[^{}%]{1,500}%\}")
_IN_QUOTES = re.compile(r"\"[^\"]*\"|'[^']*'")
_AUTHOR = re.compile(r"\{%-?\s*author\s+([\w.-]+)\s*-?%\}")
_PARAM = re.compile(r"\{\{[<%]\s*param\s+\"?([\w.]+)\"?\s*[>%]\}\}")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
# The root of a site: addresses begin there whatever it is called.
ROOTS = frozenset({"site.baseurl", "site.github.url", "site.root", "baseurl", "root"})
# Behind a name of what is no text, or may be none: its value in JSON, or that it is something.
IS_THERE = "?"
SOMETHING = "some"


class LiquidNames:
    """The names that are known in one text."""

    def __init__(self, values: Mapping[str, str], captured: Mapping[str, str] | None = None) -> None:
        """`values` are those of the site and the post, `captured` those that the text defines anywhere."""
        self._values = values
        self._own: dict[str, str | None] = dict(captured or {})

    def assign(self, name: str, expression: str) -> bool:
        """Take what the text assigns to a name from here on; whether it is known."""
        self._own[name] = self.value_of(expression)
        return self._own[name] is not None

    def value_of(self, expression: str) -> str | None:
        """What a term with filters comes to, None where that is not known."""
        term, *filters = split_at("|", expression)
        value = self.term(term.strip())
        return value if value is None else filtered(value, filters, self.term)

    def term(self, term: str) -> str | None:
        """What a text in quotes, a number or a name stands for, None where that is not known."""
        if quoted := _QUOTED.fullmatch(term):
            return quoted[1] or quoted[2] or ""
        if _NUMBER.fullmatch(term) or term in ("true", "false"):
            return term
        if term in self._own:
            return self._own[term]
        if term in ROOTS:
            stated = self._values.get(term, "")
            return stated if stated.startswith(("http://", "https://")) else ""
        there = self._values.get(f"{term}{IS_THERE}", "")
        if there in ("null", '""'):  # what is not there shows nothing
            return ""
        return self._values.get(term, there if _NUMBER.fullmatch(there) else None)


def names_in(body: str) -> set[str]:
    """The names of values that codes in a body stand for or ask for: `site.email`, `param.email`."""
    codes = (_IN_QUOTES.sub("", code[0]) for code in _OF_LIQUID.finditer(body))
    found = {name[1] for code in codes for name in _NAME.finditer(code)}
    found |= {f"author.{code[1]}" for code in _AUTHOR.finditer(body)}
    return found | {f"param.{code[1].lower()}" for code in _PARAM.finditer(body)}

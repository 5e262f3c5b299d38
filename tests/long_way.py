"""Bodies as the library and the sanitiser make them, for tests that the short ways yield the same."""

from __future__ import annotations

from unittest import mock

from warta import markup
from warta.markup import MarkupError, render_markdown
from warta.model import Body


def long_way(text: str) -> Body | str:
    """The body as the library and the sanitiser make it, or why they refuse it."""
    with mock.patch.multiple(markup, plain_html=_nothing, simple_html=_nothing):
        try:
            return render_markdown(text)
        except MarkupError as error:
            return error.message


def _nothing(text: str) -> None:
    """No short way."""

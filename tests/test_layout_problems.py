"""Problems of layouts with file and line, before a page is rendered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from layout_kits import PAGE, kit_maker

from warta.keys import Keys
from warta.layout_problems import layout_problems
from warta.layouts import Layouts
from warta.model import Page
from warta.tasks import Kit


@pytest.fixture
def kit(tmp_path: Path) -> Callable[..., Kit]:
    return kit_maker(tmp_path)


def problems_of(kit: Kit, **inputs: Any) -> list[str]:
    page = Page("a/index.html", "page.html", {"page": PAGE, **inputs}, "id")
    found = layout_problems([page, page], Keys(kit, Layouts(kit.places.layouts, kit.places.show)))
    assert set(found) <= {("page.html", "id")}
    return [str(problem) for problems in found.values() for problem in problems]


def test_problems_of_a_layout_are_told_once_with_the_file_and_line_that_is_to_blame(
    kit: Callable[..., Kit],
) -> None:
    made = kit(
        base='{% for nama in page %}{{ nama }}{% endfor %}\n{% include "partials/a.html" %}\n'
        '{{ site.nama }}{{ asset("tiada.css") }}\n',
        partials__a='{{ page.nama }}\n\n{{ nama }}\n{{ t("tiada") }}\n',
        page='{% extends "base.html" %}\n',
    )
    assert sorted(problems_of(made)) == [
        "layouts/base.html:3: 'site.nama' is not an input of this layout; correct the name",
        "layouts/base.html:3: there is no assets/tiada.css; add the file, or correct the name",
        "layouts/partials/a.html:3: 'nama' is not an input of this layout; correct the name",
        "layouts/partials/a.html:4: there is no text 'tiada' in layouts/text/id.yml;"
        " add it there, or correct the key",
    ]


def test_a_layout_that_reads_its_inputs_has_no_problems(kit: Callable[..., Kit]) -> None:
    made = kit(page="{% set a = nilai %}{{ a }}{% for x in daftar %}{{ x }}{{ loop.first }}{% endfor %}")
    assert problems_of(made, nilai=1, daftar=[]) == []

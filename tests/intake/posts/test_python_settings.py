from __future__ import annotations

import pytest

from warta.intake.posts.post_inherited import holds_by_place, inherited
from warta.intake.posts.python_settings import UNKNOWN, assigned, of_pelican


@pytest.mark.parametrize(
    "source",
    [
        "DEFAULT_METADATA = {'status': 'draft'}",
        "DEFAULT_METADATA = dict(status='draft')",
        "DEFAULT_METADATA = (('status', 'draft'),)",
        "DEFAULT_METADATA: dict = {'Status': 'draft'}",
        "DEFAULT_METADATA = {}\nDEFAULT_METADATA['status'] = 'draft'",
    ],
)
def test_fields_that_all_posts_have_are_read_without_running_the_program(source: str) -> None:
    assert inherited(of_pelican(source, assigned(source)), "content/a.md") == {"status": "draft"}


@pytest.mark.parametrize(
    "source",
    [
        "DEFAULT_METADATA = {'status': hitung()}",
        "DEFAULT_METADATA = dict(lain)",
        "DEFAULT_METADATA = {}\nDEFAULT_METADATA.update(status='draft')",
        "DEFAULT_METADATA = {}\nDEFAULT_METADATA['status'] = hitung()",
        "if True:\n    DEFAULT_METADATA = {'status': 'draft'}",
        "EXTRA_PATH_METADATA = {nama: {'status': 'draft'}}",
    ],
)
def test_what_only_running_would_tell_holds_posts_that_state_no_status(source: str) -> None:
    found = list(of_pelican(source, assigned(source)))
    assert "cannot be read" in holds_by_place(found, "content/a.md", {"title"})[0]
    assert holds_by_place(found, "content/a.md", {"status"}) == []


def test_rules_for_some_paths_hold_there_alone() -> None:
    source = (
        "PATH = 'content'\nEXTRA_PATH_METADATA = {'rapat/a.md': {'status': 'draft'}}\n"
        "ARTICLE_EXCLUDES = ['arsip']\n"
    )
    found = list(of_pelican(source, assigned(source)))
    assert inherited(found, "content/rapat/a.md") == {"status": "draft"}
    assert inherited(found, "content/rapat/b.md") == {}
    assert holds_by_place(found, "content/arsip/a.md", ())
    assert not holds_by_place(found, "content/a.md", ())


def test_texts_are_read_and_what_is_computed_is_not_known() -> None:
    source = "SITENAME = 'Balai Garam'\nX = 1 + f()\nfor Y in []: pass\n"
    values = assigned(source)
    assert values["SITENAME"] == "Balai Garam"
    assert values["X"] is values["Y"] is UNKNOWN


def test_settings_of_python_2_are_no_program() -> None:
    with pytest.raises(SyntaxError):
        assigned("print 'halo'\n")
    held = list(of_pelican("DEFAULT_METADATA = {}\nprint 'halo'", {}))
    assert holds_by_place(held, "content/a.md", ())

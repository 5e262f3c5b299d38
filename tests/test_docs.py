"""The README against the code: each command, option, setting, field and layout stands in it, no other."""

import argparse
import re
from pathlib import Path

import pytest

from warta import agencies, config, frontmatter, glossary, layouts, tags, text
from warta.cli import parser

REPO = Path(__file__).resolve().parents[1]
README = (REPO / "README.md").read_text(encoding="utf-8")


def table_after(heading, column=0):
    """The words in backquotes in a column of the first table below a line that holds `heading`."""
    below = README[README.index(heading) :]
    rows = re.search(r"(?:^\|.*\n)+", below, re.MULTILINE)[0].splitlines()[2:]
    return [word for row in rows for word in re.findall(r"`([^`]+)`", row.split("|")[column + 1])]


def commands():
    return next(a for a in parser()._actions if isinstance(a, argparse._SubParsersAction)).choices


def options():
    actions = [action for one in (parser(), *commands().values()) for action in one._actions]
    return {word for action in actions for word in action.option_strings if word.startswith("--")}


@pytest.mark.parametrize(
    ("heading", "fields"),
    [
        ("## Front matter", frontmatter.FIELDS),
        ("## Settings", config.FIELDS),
        ("## Agencies and tags", agencies.FIELDS),
    ],
)
def test_every_field_is_documented_and_no_other(heading, fields):
    assert table_after(heading) == [field.name for field in fields]


def test_the_parts_of_fields_are_documented():
    section = README[README.index("## Front matter") : README.index("## Agencies and tags")]
    rows = {row.split("`")[1]: row for row in section.splitlines() if row.startswith("| `")}
    for name, parts in (
        ("source", frontmatter.SOURCE_FIELDS),
        ("withdrawn", frontmatter.WITHDRAWN_FIELDS),
        ("contacts", frontmatter.CONTACT_FIELDS),
        ("views", frontmatter.VIEWS_FIELDS),
    ):
        assert set(re.findall(r"`(\w+)`", rows[name])) == {name, *(field.name for field in parts)}
    for kind in frontmatter.TYPES:
        assert kind in rows["type"]
    page_fields = re.search(r"Files below `content/pages/`.*?\n\n", section, re.DOTALL)[0]
    for field in frontmatter.PAGE_FIELDS:
        assert f"`{field.name}`" in page_fields


def test_the_parts_of_settings_tags_and_glossary_are_documented():
    home = next(row for row in README.splitlines() if row.startswith("| `home`"))
    assert {field.name for field in config.HOME_FIELDS} <= set(re.findall(r"`(\w+)`", home))
    about_tags = README[README.index("`content/tags.yml` is the vocabulary") :].split("\n\n")[0]
    for field in tags.FIELDS:
        assert f"`{field.name}`" in about_tags
    about_glossary = README[README.index("`content/glossary.yml` says") :].split("\n\n")[0]
    for field in glossary.FIELDS:
        assert f"`{field.name}`" in about_glossary


def test_every_command_is_documented_and_no_other():
    documented = [word.split()[2] for word in table_after("### Commands") if len(word.split()) > 2]
    assert documented == list(commands())


def test_every_option_is_documented_and_no_other():
    documented = {word.split()[0] for word in table_after("| option |")}
    assert documented == options()


def test_every_layout_and_function_is_documented_and_no_other():
    folder = REPO / "layouts"
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}
    assert set(table_after("| file | shows |")) == files
    functions = {re.match(r"\w+", word)[0] for word in table_after("| name | gives |")}
    assert functions == {*layouts.FUNCTIONS, "site"}
    date_row = next(row for row in README.splitlines() if row.startswith("| `date("))
    assert set(re.findall(r"`(\w+)`", date_row)) == set(text.DATE_FORMS)


def test_every_make_target_is_documented():
    targets = re.findall(r"^([a-z]+):", (REPO / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    for target in targets:
        assert f"make {target}" in README or target == "site", target


def test_each_layout_names_what_it_reads_in_its_first_line():
    folder = REPO / "layouts"
    analysed = layouts.Layouts((folder,), str)
    for name in analysed.names():
        first = (folder / name).read_text(encoding="utf-8").split("\n")[0]
        assert re.fullmatch(r"\{# .* #\}", first), name
        documented = set(re.findall(r"\w+", first.partition("nput")[2]))
        assert analysed.reads(name).names - {"item"} <= documented, name

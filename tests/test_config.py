"""site.yml: its defaults, its values, and what is told of a bad one."""

from __future__ import annotations

import pytest

from warta.config import HomeSettings, Settings, parse_settings

KNOWN = ("en", "id")


def parsed(text: str) -> Settings:
    settings, problems = parse_settings(text, KNOWN)
    assert problems == []
    return settings


def told(text: str, known: tuple[str, ...] = KNOWN) -> list[str]:
    return [f"{problem.severity}: {problem}" for problem in parse_settings(text, known)[1]]


@pytest.mark.parametrize("text", ["", "# nothing yet\n"])
def test_an_empty_file_is_an_indonesian_archive_without_an_address(text: str) -> None:
    assert parsed(text) == Settings(
        title={},
        description={},
        base_url="",
        language="id",
        languages=("id",),
        timezone="Asia/Jakarta",
        agency="",
        home=HomeSettings(latest=8, agencies=8, tags=12),
        feed_entries=20,
        day_pages=True,
        search_texts=False,
        theme="",
        contacts=("name", "role", "office", "email", "url"),
        keep=(".git",),
    )


def test_every_setting_is_taken() -> None:
    text = """\
title: {id: Arsip, en: Archive}
description: Siaran pers.
base_url: https://contoh.example/arsip
language: en
languages: [id, en]
timezone: Asia/Jayapura
agency: bsn
home: {latest: 3, tags: 0}
feed_entries: 5
day_pages: false
search_texts: true
theme: {accent: "#004400", link_dark: "#ffffff"}
contacts: [name, phone]
keep: [CNAME, .nojekyll]
"""
    assert parsed(text) == Settings(
        title={"id": "Arsip", "en": "Archive"},
        description={"": "Siaran pers."},
        base_url="https://contoh.example/arsip/",
        language="en",
        languages=("en", "id"),
        timezone="Asia/Jayapura",
        agency="bsn",
        home=HomeSettings(latest=3, agencies=8, tags=0),
        feed_entries=5,
        day_pages=False,
        search_texts=True,
        theme="@media screen and (prefers-color-scheme:light){:root{--accent:#004400;--link:#4f4f4f}}"
        "@media screen and (prefers-color-scheme:dark){:root{--accent:#00d100;--link:#ffffff}}",
        contacts=("name", "phone"),
        keep=(".git", "CNAME", ".nojekyll"),
    )


@pytest.mark.parametrize(
    ("base_url", "path"),
    [
        ("https://contoh.example", "/"),
        ("https://contoh.example/a/b///", "/a/b/"),
        ("http://contoh.example:8080/a", "/a/"),
    ],
)
def test_the_base_path_is_that_of_the_address(base_url: str, path: str) -> None:
    settings = parsed(f"base_url: {base_url}\n")
    assert settings.base_path == path
    assert settings.base_url.endswith(path)
    assert parsed("").base_path == "/"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "base_url: contoh.example\n",
            "error: site.yml:1: base_url: 'contoh.example' is not a web address; write https://host/path",
        ),
        (
            "title: a\nbase_url: https://contoh.example/?a\n",
            "error: site.yml:2: base_url: 'https://contoh.example/?a' has a query or fragment; "
            "write https://host/path/",
        ),
        (
            "timezone: WIB\n",
            "error: site.yml:1: timezone: 'WIB' is not a time zone; "
            "write Asia/Jakarta, Asia/Makassar or Asia/Jayapura",
        ),
        (
            "timezone: ../../etc/passwd\n",
            "error: site.yml:1: timezone: '../../etc/passwd' is not a time zone; "
            "write Asia/Jakarta, Asia/Makassar or Asia/Jayapura",
        ),
        (
            "keep: [a/b]\n",
            "error: site.yml:1: keep: 'a/b' is not a name; "
            "write the name of a file or folder directly in output/",
        ),
        (
            "keep:\n- ..\n",
            "error: site.yml:2: keep: '..' is not a name; "
            "write the name of a file or folder directly in output/",
        ),
        (
            "home:\n  latest: many\n",
            "error: site.yml:2: home: latest: 'many' is not a whole number; write digits only",
        ),
        (
            "feed_entries: -1\n",
            "error: site.yml:1: feed_entries: '-1' is not a whole number; write digits only",
        ),
        (
            "contacts: [name, phones]\n",
            "error: site.yml:1: contacts: 'phones' is not one of the kinds; did you mean 'phone'?",
        ),
        (
            "languange: en\n",
            "warning: site.yml:1: languange: is not a field that Warta knows; did you mean `language`?",
        ),
        ("- a\n", "error: site.yml:1: file: is not a mapping; write `name: value` lines"),
        (
            "title: Arsip: pers\n",
            "error: site.yml:1: not valid YAML: mapping values are not allowed in this context; "
            "put quotes around a text that holds a colon",
        ),
    ],
)
def test_a_bad_setting_is_told_with_its_line_and_cure(text: str, problem: str) -> None:
    assert told(text) == [problem]


def test_contacts_may_be_left_out_altogether() -> None:
    assert parsed("contacts: []\n").contacts == ()
    assert parsed("contacts:\n").contacts == ("name", "role", "office", "email", "url")


def test_a_language_without_a_catalogue_is_told_and_not_used() -> None:
    settings, problems = parse_settings("language: id\nlanguages: [jv, en]\n", KNOWN)
    assert settings.languages == ("id", "en")
    assert [str(problem) for problem in problems] == [
        "site.yml:2: languages: there is no catalogue of interface text for 'jv'; "
        "write one of en, id, or add layouts/text/jv.yml"
    ]


def test_where_no_language_can_be_used_the_first_catalogue_is() -> None:
    settings, problems = parse_settings("language: fr\n", KNOWN)
    assert (settings.language, settings.languages) == ("en", ("en",))
    assert [problem.line for problem in problems] == [1]


def test_a_language_whose_dates_nobody_knows_is_told() -> None:
    assert told("title: a\nlanguage: qq\n", ("id", "qq")) == [
        "error: site.yml:2: language: how 'qq' writes dates and numbers is not in CLDR; "
        "write the nearest language that is"
    ]


def test_all_problems_come_at_once_and_the_rest_is_kept() -> None:
    settings, problems = parse_settings("title: Arsip\nfeed_entries: x\ntimezone: y\n", KNOWN)
    assert [problem.line for problem in problems] == [2, 3]
    assert settings.title == {"": "Arsip"}
    assert (settings.feed_entries, settings.timezone) == (20, "Asia/Jakarta")


def test_a_colour_that_cannot_be_read_is_named_with_its_contrast() -> None:
    settings, problems = parse_settings('theme:\n  accent: "#8f1d21"\n  link: "#88aacc"\n', KNOWN)
    assert [str(problem) for problem in problems] == [
        "site.yml:3: theme: link: '#88aacc' on #f3f0e9 has a contrast of 2.1 in the light scheme,"
        " less than 4.5; choose a stronger colour"
    ]
    assert "--accent:#8f1d21" in settings.theme
    assert "--link" not in settings.theme

"""Layouts: what each reads, told without running it, and what could only be told by running it, refused."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import Any

import jinja2
import pytest

from warta.compiling import NOTHING, Known, LayoutEnvironment
from warta.kept_layouts import KeptLayouts
from warta.layouts import ENTRY, Layouts, Reads, missing

REPO = Path(__file__).resolve().parent.parent


class Folder:
    """A folder of layouts that can be written and read anew."""

    def __init__(self, root: Path, *others: Path) -> None:
        self.root = root
        self.folders = (root, *others)
        root.mkdir(parents=True, exist_ok=True)

    def write(self, **files: str) -> Folder:
        """Write layouts; `__` in a keyword stands for a slash, the ending is added."""
        for name, text in files.items():
            path = self.root / f"{name.replace('__', '/')}.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return self

    @property
    def layouts(self) -> Layouts:
        return Layouts(self.folders, lambda path: path.relative_to(self.root.parent).as_posix())

    def reads(self, text: str) -> Reads:
        return self.write(page=text).layouts.reads("page.html")

    def told(self, text: str) -> list[str]:
        return [str(problem) for problem in self.write(page=text).layouts.problems_of("page.html")]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "layouts")


def test_a_layout_reads_what_its_text_names(folder: Folder) -> None:
    text = """\
<title>{{ page.title }} {{ site.title }}</title>{{ t("home") }} {{ tn("count", number(total)) }}
{% for item in items %}{{ item.label|upper }} {{ loop.index }}{% endfor %}
{% if site.has_feed %}<link href="{{ asset("styles.css") }}">{% endif %}{{ inline("print.css") }}
{{ date(page.date, "short") }} {{ link(address) }} {{ language_name("id") }} {{ range(3)|join }}
{% set own = 1 %}{{ own }} {% macro m(a) %}{{ a }}{% endmacro %}{{ m(1) }}
"""
    reads = folder.reads(text)
    assert reads == Reads(
        files=frozenset({"page.html"}),
        site=frozenset({"title", "has_feed"}),
        texts=frozenset({"home", "count"}),
        assets=frozenset({"styles.css", "print.css"}),
        names=frozenset({"page", "items", "total", "address"}),
    )
    assert folder.told(text) == []


def test_a_text_may_be_one_of_two(folder: Folder) -> None:
    assert folder.reads('{{ t("a" if x else "b" if y else "c") }}').texts == {"a", "b", "c"}
    assert folder.told('{{ t("a" if x else "b") }}') == []


def test_a_layout_reads_what_all_reads_that_it_is_made_of(folder: Folder) -> None:
    folder.write(
        base='{{ site.title }}{{ t("skip") }}{% block content %}{% endblock %}{% include "foot.html" %}',
        foot='{{ asset("a.svg") }}{{ years }}',
        macros='{% macro m() %}{{ t("deep") }}{% endmacro %}',
    )
    text = (
        '{% extends "base.html" %}{% import "macros.html" as mm %}'
        '{% block content %}{{ page }}{{ t("own") }}{% endblock %}'
    )
    reads = folder.reads(text)
    assert reads.files == {"page.html", "base.html", "foot.html", "macros.html"}
    assert reads.texts == {"skip", "own", "deep"}
    assert (reads.site, reads.assets, reads.names) == ({"title"}, {"a.svg"}, {"page", "years"})


def test_a_layout_that_lists_releases_reads_the_entry(folder: Folder) -> None:
    folder.write(partials__entry='{{ item.title }}{{ t("undated") }}{{ site.language }}')
    reads = folder.reads("{% for digest in entries %}{{ entry(digest) }}{% endfor %}")
    assert ENTRY in reads.files
    assert (reads.texts, reads.site, reads.names) == ({"undated"}, {"language"}, {"entries", "item"})


def test_layouts_that_include_each_other_have_an_end(folder: Folder) -> None:
    folder.write(a='{% include "b.html" %}{{ x }}', b='{% include "a.html" %}{{ y }}')
    assert folder.layouts.reads("a.html").names == {"x", "y"}
    assert folder.layouts.problems_of("a.html") == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{{ t(key) }}", '1: t() without a literal name; write t("…") with the name itself'),
        ("\n{{ t() }}", '2: t() without a literal name; write t("…") with the name itself'),
        ('\n\n{{ tn("a" ~ b, 1) }}', '3: tn() without a literal name; write tn("…") with the name itself'),
        ('{{ t(key="a") }}', '1: t() without a literal name; write t("…") with the name itself'),
        ('{{ t(*["a"]) }}', '1: t() without a literal name; write t("…") with the name itself'),
        ('{{ t("a" if x else y) }}', '1: t() without a literal name; write t("…") with the name itself'),
        ('{{ t("a" if x) }}', '1: t() without a literal name; write t("…") with the name itself'),
        (
            "{% for name in names %}\n{{ asset(name) }}{% endfor %}",
            '2: asset() without a literal name; write asset("…") with the name itself',
        ),
        ("{{ inline(x) }}", '1: inline() without a literal name; write inline("…") with the name itself'),
        (
            "\n{% set say = t %}{{ say(x) }}",
            '2: `t` is used without a call; write t("…"), and name nothing else t',
        ),
        (
            "{{ names|map(asset)|join }}",
            '1: `asset` is used without a call; write asset("…"), and name nothing else asset',
        ),
        (
            "{% for t in tags %}x{% endfor %}",
            '1: `t` is used without a call; write t("…"), and name nothing else t',
        ),
        (
            "\n{% macro t(x) %}{{ x }}{% endmacro %}",
            '2: `t` is used without a call; write t("…"), and name nothing else t',
        ),
        (
            '\n{% from "a.html" import m as tn, n %}',
            '2: `tn` is used without a call; write tn("…"), and name nothing else tn',
        ),
        ('{% import "a.html" as site %}', "1: `site` is used as a whole; write site.NAME"),
        ("\n{{ site|tojson }}", "2: `site` is used as a whole; write site.NAME"),
        ('{{ site["title"] }}', "1: `site` is used as a whole; write site.NAME"),
        ("{{ site[name] }}", "1: `site` is used as a whole; write site.NAME"),
        ("{% set s = site %}{{ s.title }}", "1: `site` is used as a whole; write site.NAME"),
        ("{% for k in site %}x{% endfor %}", "1: `site` is used as a whole; write site.NAME"),
        ("\n{% include name %}", "2: names a layout by an expression; write its path in quotes"),
        ("{% extends name %}", "1: names a layout by an expression; write its path in quotes"),
        (
            '{% include ["a.html", "b.html"] %}',
            "1: names a layout by an expression; write its path in quotes",
        ),
        ('{% from "a" ~ x import y %}', "1: names a layout by an expression; write its path in quotes"),
    ],
)
def test_a_name_that_only_a_run_could_tell_is_a_problem_with_its_line(
    folder: Folder, text: str, problem: str
) -> None:
    folder.write(a="", b="")
    assert folder.told(text) == [f"layouts/page.html:{problem}"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "a\n{% if x %}b",
            "2: Unexpected end of template. Jinja was looking for the following tags: 'elif' or 'else' or "
            "'endif'. The innermost block that needs to be closed is 'if'.; correct the Jinja syntax",
        ),
        ("a\n\n{{ x|no_such }}", "3: No filter named 'no_such'.; correct the Jinja syntax"),
        ("{{ x is no_such }}", "1: No test named 'no_such'.; correct the Jinja syntax"),
        ("{% do_it %}", "1: Encountered unknown tag 'do_it'.; correct the Jinja syntax"),
        ("\n{{ [1, 2]|random }}", "2: No filter named 'random'.; correct the Jinja syntax"),
    ],
)
def test_a_mistake_in_a_layout_is_told_with_its_line(folder: Folder, text: str, problem: str) -> None:
    assert folder.told(text) == [f"layouts/page.html:{problem}"]


def test_nothing_in_a_layout_is_left_to_chance(folder: Folder) -> None:
    reads = folder.reads("{{ lipsum() }}")
    assert list(missing(reads, frozenset(), {})) == ["lipsum"]


def test_a_mistake_in_an_included_layout_is_told_where_it_is(folder: Folder) -> None:
    folder.write(partials__a="a\n{{ t(x) }}\n{{ asset(y) }}")
    assert folder.told('{% include "partials/a.html" %}') == [
        'layouts/partials/a.html:2: t() without a literal name; write t("…") with the name itself',
        'layouts/partials/a.html:3: asset() without a literal name; write asset("…") with the name itself',
    ]


def test_a_layout_that_is_not_there_is_told(folder: Folder) -> None:
    assert folder.told('{% extends "bse.html" %}') == [
        "layouts/bse.html: there is no such layout; add the file"
    ]
    assert folder.told('{% include "../secret.html" %}') == [
        "layouts/../secret.html: there is no such layout; add the file"
    ]


def test_a_layout_that_is_not_utf8_is_told(folder: Folder) -> None:
    (folder.root / "page.html").write_bytes(b"caf\xe9")
    problems = folder.layouts.problems_of("page.html")
    assert [str(problem) for problem in problems] == ["layouts/page.html: is not UTF-8; save it as UTF-8"]


def test_what_nothing_provides_is_told_by_name() -> None:
    reads = Reads(names=frozenset({"page", "pgae"}), site=frozenset({"title", "titel"}))
    assert list(missing(reads, frozenset({"page", "body"}), {"title": ""})) == ["pgae", "site.titel"]
    assert list(missing(reads, frozenset({"page", "pgae"}), {"title": "", "titel": ""})) == []


def test_an_undefined_name_is_an_error_when_it_is_printed(folder: Folder) -> None:
    layouts = folder.write(page="{{ page.titel }}").layouts
    with pytest.raises(jinja2.UndefinedError, match="has no attribute 'titel'"):
        layouts.render("page.html", {"page": {"title": "a"}})


def test_text_is_escaped_unless_it_is_marked_as_html(folder: Folder) -> None:
    layouts = folder.write(page='<a title="{{ x }}">{{ x }}</a>').layouts
    assert (
        layouts.render("page.html", {"x": '<b>"&'})
        == '<a title="&lt;b&gt;&#34;&amp;">&lt;b&gt;&#34;&amp;</a>'
    )


def test_a_byte_order_mark_is_no_part_of_a_layout(folder: Folder) -> None:
    (folder.root / "page.html").write_bytes(b"\xef\xbb\xbf<!doctype html>\r\n")
    assert folder.layouts.render("page.html", {}) == "<!doctype html>\n"


class TestKept:
    @pytest.fixture
    def work(self, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        """Names of the layouts that are parsed, as they are."""
        done: list[str] = []
        parse = LayoutEnvironment._parse

        def counted(environment: LayoutEnvironment, source: str, name: str, filename: str | None) -> Any:
            done.append(name)
            return parse(environment, source, name, filename)

        monkeypatch.setattr(LayoutEnvironment, "_parse", counted)
        return done

    def layouts(self, folder: Folder, known: Known = NOTHING) -> Layouts:
        kept = KeptLayouts(folder.root.parent / "kept", "program")
        return Layouts(folder.folders, lambda path: path.name, known=known, kept=kept)

    def test_an_analysis_is_made_once_for_each_text(self, folder: Folder, work: list[str]) -> None:
        text = '{% include "a.html" %}{{ t(x) }}{{ site.title }}{{ asset("b.css") }}'
        folder.write(page=text, a='{{ t("home") }}')
        first = self.layouts(folder)
        reads, problems, digest = (
            first.reads("page.html"),
            first.problems_of("page.html"),
            first.source_digests("page.html"),
        )
        assert sorted(work) == ["a.html", "page.html"]
        work.clear()
        again = self.layouts(folder)
        assert again.reads("page.html") == reads
        assert again.problems_of("page.html") == problems
        assert again.source_digests("page.html") == digest
        assert work == []
        folder.write(a='{{ t("feed") }}')
        assert self.layouts(folder).reads("page.html").texts == {"feed"}
        assert work == ["a.html"]

    def test_a_syntax_error_is_told_as_long_as_it_is_there(self, folder: Folder) -> None:
        folder.write(page="\n{% if %}")
        told = [str(problem) for problem in self.layouts(folder).problems_of("page.html")]
        assert told == [
            "page.html:2: Expected an expression, got 'end of statement block'; correct the Jinja syntax"
        ]
        assert [str(problem) for problem in self.layouts(folder).problems_of("page.html")] == told
        folder.write(page="{{ x }}")
        assert self.layouts(folder).problems_of("page.html") == []

    def test_a_layout_is_compiled_once_for_each_text_and_all_that_it_holds(
        self, folder: Folder, work: list[str]
    ) -> None:
        folder.write(page='{{ t("home") }}')

        def rendered(known: Known) -> str:
            return self.layouts(folder, known).render("page.html", {})

        one, other = Known({"home": "Depan"}, {}, "id"), Known({"home": "Beranda"}, {}, "id")
        english = Known({"home": "Home"}, {}, "en")
        self.layouts(folder).reads("page.html")
        work.clear()
        assert [rendered(one), rendered(one)] == ["Depan", "Depan"]
        assert [rendered(english), rendered(one), rendered(english)] == ["Home", "Depan", "Home"]
        assert len(work) == 2
        assert [rendered(other), rendered(other)] == ["Beranda", "Beranda"]
        assert len(work) == 3
        folder.write(page='{{ t("home") }}!')
        self.layouts(folder).reads("page.html")
        work.clear()
        assert [rendered(other), rendered(other)] == ["Beranda!", "Beranda!"]
        assert len(work) == 1

    def test_a_part_that_is_another_now_is_in_what_is_made_of_it(self, folder: Folder) -> None:
        folder.write(page='{% include "part.html" %}!', part="a")
        assert self.layouts(folder, Known(language="id")).render("page.html", {}) == "a!"
        folder.write(part="b")
        assert self.layouts(folder, Known(language="id")).render("page.html", {}) == "b!"

    def test_an_error_in_a_kept_layout_names_its_file_and_line(self, folder: Folder) -> None:
        folder.write(page="\n{{ x.y }}")
        for _ in range(2):
            with pytest.raises(jinja2.UndefinedError) as caught:
                self.layouts(folder).render("page.html", {"x": {}})
            frames = traceback.extract_tb(caught.value.__traceback__)
            places = [(frame.filename, frame.lineno) for frame in frames]
            assert (str(folder.root / "page.html"), 2) in places


class TestInPieces:
    def test_a_layout_that_cannot_be_in_one_piece_is_shown_in_pieces_and_tried_once(
        self, folder: Folder, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        folder.write(base="<{% block x %}{% endblock %}>")
        folder.write(page='{% extends "base.html" %}{% block x %}{{ super()|length }}{{ a }}{% endblock %}')
        tried: list[str] = []
        render = LayoutEnvironment.render

        def noted(environment: LayoutEnvironment, name: str, values: dict[str, Any]) -> str:
            tried.append(name)
            return render(environment, name, values)

        monkeypatch.setattr(LayoutEnvironment, "render", noted)
        layouts = folder.layouts
        assert [layouts.render("page.html", {"a": number}) for number in (1, 2)] == ["<01>", "<02>"]
        assert len(tried) == 3

    def test_a_mistake_names_the_file_and_line_that_it_is_in(self, folder: Folder) -> None:
        folder.write(page='\n{% include "part.html" %}', part="\n\n{{ x.y }}")
        with pytest.raises(jinja2.UndefinedError) as caught:
            folder.layouts.render("page.html", {"x": {}})
        frames = traceback.extract_tb(caught.value.__traceback__)
        assert (str(folder.root / "part.html"), 3) in [(frame.filename, frame.lineno) for frame in frames]


class TestOverride:
    @pytest.fixture
    def own(self, tmp_path: Path) -> Folder:
        project = Folder(tmp_path / "project")
        project.write(base="project {{ a }}", page='{% extends "base.html" %}', partials__x="project x")
        return Folder(tmp_path / "own", project.root)

    def test_an_archive_s_own_file_goes_before_the_project_s_one_by_one(self, own: Folder) -> None:
        own.write(base="own {{ b }}", extra="own extra")
        assert own.layouts.names() == ["base.html", "extra.html", "page.html", "partials/x.html"]
        assert own.layouts.reads("page.html").names == {"b"}
        assert own.layouts.render("page.html", {"b": 1}) == "own 1"
        assert own.layouts.render("partials/x.html", {}) == "project x"

    def test_a_problem_names_the_file_that_has_it(self, own: Folder) -> None:
        own.write(base="{{ t(x) }}")
        assert [problem.path for problem in own.layouts.problems_of("page.html")] == ["own/base.html"]
        assert own.layouts.place_of("page.html") == "project/page.html"
        assert own.layouts.place_of("none.html") == "project/none.html"

    def test_an_override_changes_the_digest_of_every_layout_made_of_it_and_of_no_other(
        self, own: Folder
    ) -> None:
        before = {name: own.layouts.source_digests(name) for name in own.layouts.names()}
        own.write(base="own")
        after = {name: own.layouts.source_digests(name) for name in own.layouts.names()}
        assert {name for name in before if before[name] != after[name]} == {"base.html", "page.html"}


def test_the_digest_of_a_layout_is_that_of_its_text(folder: Folder, tmp_path: Path) -> None:
    folder.write(page="a")
    other = Folder(tmp_path / "other").write(page="a")
    one = folder.layouts.source_digests("page.html")
    assert other.layouts.source_digests("page.html") == one
    assert folder.write(page="b").layouts.source_digests("page.html") != one


def test_what_is_no_input_is_no_layout(folder: Folder, tmp_path: Path) -> None:
    folder.write(page="a")
    (tmp_path / "secret.html").write_text("secret")
    (folder.root / ".#page.html").symlink_to("nobody@nowhere")  # an editor's lock
    (folder.root / "link.html").symlink_to(tmp_path / "secret.html")
    (folder.root / "page.html~").write_text("old")
    assert folder.layouts.names() == ["page.html"]
    assert folder.told('{% include "link.html" %}') == [
        "layouts/link.html: there is no such layout; add the file"
    ]


def test_the_project_s_own_layouts_are_free_of_problems() -> None:
    layouts = Layouts((REPO / "layouts",), str)
    assert {"base.html", "release.html", "listing.html", ENTRY} <= set(layouts.names())
    for name in layouts.names():
        assert layouts.problems_of(name) == []

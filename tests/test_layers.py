"""The layer rule: an import points to the same layer or a lower one, and never in a circle."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

REPO = Path(__file__).resolve().parent.parent

# A new module goes to the lowest layer that its imports allow and its subject suggests.
# A package stands for all its modules.
LAYERS = (
    # The words that all others use: problems, dates, slugs, YAML with places, value types.
    """
    errors dates calendar_names digests slugs yamltext yaml_nodes plain_nodes plain_yaml markdown_text schema
    model places
    """,
    # One subject each, knowing nothing of an archive as a whole.
    """
    filling former_store lengths theme related body_html heading_levels post_markup post_boxes
    plain_paragraphs raw_html safe_html hidden_html go_nodes go_template go_functions carried_out
    template_pictures template_codes named_codes program_codes macro_calls template_blocks
    template_parameters code_spans hidden_codes liquid_branches liquid_conditions access_names
    told_apart liquid_filters liquid_names html_blocks post_dialects text_targets marks_in_html
    html_buttons post_addresses old_places catalogues config frontmatter agencies tags text markup
    compiling flattening layouts assets store scanning workers program urls ledger waiting_rows
    sealed_rows row_changes shelf command_options collation clusters swap kept_layouts excerpts
    plain_markup tuned_markdown atomic provenance published_contacts simple_spans simple_markup terminal
    profiling admission ending ports injection file_events watching overlay showing likeness alikes
    same_words same_release abbreviations persons wording glossary pictures picture_markup kept_pictures
    phrases archive_file intake
    """,
    # What is there: files read, raw ones converted, and what they mean together.
    """
    sources parsing loading duplicates around archive outcomes differences existing twins old_addresses
    duplicate_pairs rawfile date_orders files_beside rawfiles rawitems rawsites kept_files inheritance
    conversion revision reconversion held_later identity moved_sites title_index predecessors renaming
    stocktaking strays proposals acceptance
    """,
    # Which pages there are, and all that each may show.
    """
    adopted_links
    contents body_pictures charts listings indexes glossary_page date_pages day_pages term_pages home_page
    tombstones planned_pages release_facts release_page search_words search_index exports pages
    """,
    # Pages into bytes, bytes into the output.
    "tasks keys layout_problems render journal publish planning production first_look page_parts",
    # Runs, and what is told of them.
    """
    told_together
    progress report report_file memory recent local_edits stages pipeline checking explain page_explanation
    review review_page authoring suggestions duplicates_listing serving preview commands cli
    """,
)

# The packages of the converter, and its modules that are in none: each uses only those above its own line.
INTAKE = (
    "names reading lines page findings converted wordlists language body quoting field_text role told_lines",
    "breaks days shapes",
    "contacts datelines marks",
    "offices",
    "agencies facts",
    "sheets states",
    "dating refusing titles",
    "edges saved wrapping",
    "documents posts roles",
    "exports fields mail",
    "office forms raw_page release",
)

# Who may use a library; all others go through them.
DOORS = {
    "anyascii": {"warta.slugs"},
    "feruca": {"warta.collation"},
    "babel": {"warta.text"},
    "distributed": {"warta.clusters"},
    "chardet": {"warta.intake.reading.encodings"},
    "jinja2": {"warta.compiling", "warta.flattening", "warta.layout_problems", "warta.layouts"},
    "markdown_it": {"warta.post_markup"},
    "mdit_py_plugins": {"warta.post_markup"},
    "markdown": {"warta.markup", "warta.tuned_markdown"},
    "PIL": {"warta.pictures"},
    "nh3": {"warta.markup"},
    "selectolax": {"warta.intake.saved.page_tree"},
    "rensa": {"warta.likeness"},
    "sqlite3": {
        "warta.alikes",
        "warta.former_store",
        "warta.ledger",
        "warta.sealed_rows",
        "warta.store",
        "warta.waiting_rows",
    },
    "tornado": {"warta.serving"},
    "tqdm": {"warta.progress"},
    "watchdog": {"warta.file_events"},
    "yaml": {"warta.yamltext"},
}


def modules() -> dict[str, str]:
    """The text of every module of the package, by its name."""
    files = sorted((REPO / "warta").rglob("*.py"))
    return {
        ".".join(path.relative_to(REPO).with_suffix("").parts).removesuffix(".__init__"): path.read_text(
            "utf-8"
        )
        for path in files
    }


def imports(text: str, known: set[str]) -> set[str]:
    """Every module that a module imports, wherever in it; of a package, the module that is meant."""
    found = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written in full"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                found.add(inner if inner in known else str(node.module))
    return found


def upward(graph: Mapping[str, set[str]], layer_of: Mapping[str, int]) -> list[str]:
    """Every import that points to a higher layer."""
    return [
        f"{module} (layer {layer_of[module]}) imports {other} (layer {layer_of[other]})"
        for module, others in sorted(graph.items())
        for other in sorted(others)
        if other in layer_of and layer_of[other] > layer_of[module]
    ]


def in_circles(graph: Mapping[str, set[str]]) -> set[str]:
    """The modules that import themselves in some number of steps, and those that import such a module."""
    left = {module: others & set(graph) for module, others in graph.items()}
    while free := {module for module, others in left.items() if not others}:
        left = {module: others - free for module, others in left.items() if module not in free}
    return set(left)


def named_in(layers: Sequence[str], below: str) -> dict[str, int]:
    """The layer of each name that stands in the layers, by its full name."""
    return {f"{below}.{name}": number for number, layer in enumerate(layers) for name in layer.split()}


def home_of(module: str, named: Collection[str]) -> str:
    """The module's own name, or that of its innermost package that is named; none: an error."""
    while module not in named:
        module = module.rpartition(".")[0]
        assert module, "a module has no layer"
    return module


def between_homes(graph: Mapping[str, set[str]], named: Collection[str]) -> dict[str, set[str]]:
    """What the modules of each home import from modules of other homes."""
    homes: dict[str, set[str]] = {home_of(module, named): set() for module in graph}
    for module, others in graph.items():
        home = home_of(module, named)
        homes[home] |= {home_of(other, named) for other in others if other in graph} - {home}
    return homes


GRAPH = {module: imports(text, set(modules())) for module, text in modules().items()}
LAYER_NAMED = {"warta": 0} | named_in(LAYERS, "warta")
LAYER_OF = {module: LAYER_NAMED[home_of(module, LAYER_NAMED)] for module in GRAPH}
CONVERTER = {module: others for module, others in GRAPH.items() if module.startswith("warta.intake.")}
INTAKE_OF = named_in(INTAKE, "warta.intake")


def test_every_module_has_a_layer_and_every_layer_s_modules_are_there() -> None:
    assert set(LAYER_NAMED) == {home_of(module, LAYER_NAMED) for module in GRAPH}
    assert {home_of(module, LAYER_NAMED) for module in GRAPH} - {"warta", "warta.intake"} >= {
        module for module in GRAPH if module.count(".") == 1 and module != "warta.intake"
    }, "a module of the package itself stands in no layer"
    assert sum(len(layer.split()) for layer in LAYERS) == len(LAYER_NAMED) - 1, "a module stands twice"


def test_the_converter_s_packages_use_only_those_below_them() -> None:
    assert set(INTAKE_OF) == {home_of(module, INTAKE_OF) for module in CONVERTER}
    homes = between_homes(CONVERTER, INTAKE_OF)
    assert upward(homes, INTAKE_OF) == []
    assert in_circles(homes) == set()


def test_imports_point_to_the_same_layer_or_a_lower_one() -> None:
    assert upward(GRAPH, LAYER_OF) == []


def test_no_modules_import_each_other() -> None:
    assert in_circles(GRAPH) == set()


def test_modules_that_a_text_names_are_there() -> None:
    texts = modules()
    packages = {name.rpartition(".")[0] for name in texts}
    named = {
        (module, name)
        for module, text in texts.items()
        for name in re.findall(r"`(warta(?:\.\w+)+)`", text)
        if name not in texts
    }
    for module, name in named:  # then it is that of something in a module
        home, _, own = name.rpartition(".")
        assert home in set(texts) - packages, f"{module} names {name}"
        assert re.search(rf"^(?:def|class) {own}\b|^{own} =", texts[home], re.MULTILINE), f"{module}: {name}"


def test_a_library_is_used_behind_its_door() -> None:
    users: dict[str, set[str]] = {library: set() for library in DOORS}
    for module, others in GRAPH.items():
        for library in {other.partition(".")[0] for other in others} & set(DOORS):
            users[library].add(module)
    assert users == DOORS


def test_the_rule_sees_imports_of_every_form() -> None:
    text = """\
import os, warta.errors
from warta import slugs, __version__
from warta.intake import lines
if x:
    from warta.dates import CivilDate
def f():
    import warta.text as words
    class A:
        from warta.model import Page
"""
    known = {"warta", "warta.slugs", "warta.intake.lines", "warta.intake"}
    assert imports(text, known) == {
        "os",
        "warta.errors",
        "warta.slugs",
        "warta",
        "warta.intake.lines",
        "warta.dates",
        "warta.text",
        "warta.model",
    }


def test_packages_are_taken_as_wholes() -> None:
    graph = {"a.low.x": {"a.top.y"}, "a.top.y": {"a.top.z", "os"}, "a.top.z": set(), "a.lone": {"a.low.x"}}
    named = {"a.low": 0, "a.top": 1, "a.lone": 1}
    homes = between_homes(graph, named)
    assert homes == {"a.low": {"a.top"}, "a.top": set(), "a.lone": {"a.low"}}
    assert upward(homes, named) == ["a.low (layer 0) imports a.top (layer 1)"]


def test_the_rule_tells_what_breaks_it() -> None:
    graph = {"low": {"high", "os"}, "high": {"same", "low"}, "same": {"high"}, "top": {"low"}, "free": {"os"}}
    layer_of = {"low": 0, "free": 0, "high": 1, "same": 1, "top": 2}
    assert upward(graph, layer_of) == ["low (layer 0) imports high (layer 1)"]
    assert in_circles(graph) == {"low", "high", "same", "top"}
    assert in_circles({"a": {"b"}, "b": {"c", "os"}, "c": set()}) == set()

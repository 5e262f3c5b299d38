"""The layer rule: an import points to the same layer or a lower one, and never in a circle."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from pathlib import Path

REPO = Path(__file__).resolve().parent.parent

# A new module goes to the lowest layer that its imports allow and its subject suggests.
LAYERS = (
    # The words that all others use: problems, dates, slugs, YAML with places, value types.
    """
    errors dates calendar_names digests slugs yamltext yaml_nodes plain_nodes plain_yaml markdown_text schema
    model places
    """,
    # One subject each, knowing nothing of an archive as a whole.
    """
    filling former_store lengths
    theme related body_html heading_levels post_markup post_boxes plain_paragraphs raw_html safe_html
    hidden_html
    go_nodes go_template go_functions carried_out template_pictures
    template_codes named_codes program_codes macro_calls template_blocks template_parameters
    code_spans hidden_codes
    liquid_branches liquid_conditions access_names told_apart
    liquid_filters liquid_names html_blocks post_dialects text_targets marks_in_html
    html_buttons post_addresses old_places intake.post_files
    catalogues config frontmatter agencies tags text markup compiling flattening layouts assets store scanning
    workers program urls ledger waiting_rows sealed_rows row_changes shelf command_options
    collation
    clusters swap kept_layouts excerpts plain_markup tuned_markdown atomic provenance published_contacts
    simple_spans simple_markup
    terminal profiling admission ending ports injection file_events watching overlay showing
    likeness alikes same_words same_release abbreviations persons wording glossary
    pictures picture_markup kept_pictures
    phrases intake.actor intake.agency_addresses intake.agency_branch intake.agency_choice
    intake.agency_evidence intake.agency_announcer
    intake.agency_weights intake.agency_proposal intake.agency_lines intake.bodies intake.page_country
    intake.short_forms
    intake.kinds_of_bodies intake.named_bodies intake.guests intake.mentions intake.body_on_top
    intake.body_descriptions
    intake intake.agency intake.body intake.dateline intake.dateline_place intake.decode
    intake.dateline_doubts intake.dateline_site intake.other_days intake.own_address intake.findings
    intake.language
    intake.lines intake.inline_markdown intake.mhtml intake.page_area intake.page_lines intake.page_metadata
    intake.list_marks intake.json_ld intake.page_dates intake.page_source intake.page_titles
    intake.page_view intake.page_views
    intake.page_addresses intake.page_facts intake.page_menus intake.page_groups intake.page_pairs
    intake.page_pictures intake.page_typed intake.saved_pictures intake.web_archive
    intake.pictures_beside_text intake.shown_files intake.stated_authors
    intake.page_clocks
    intake.page_cards intake.page_columns intake.page_folds intake.page_forms intake.page_furniture
    intake.page_misnamed intake.page_nearness intake.page_prose intake.page_tables intake.page_text_names
    intake.page_tree intake.american_states intake.deck intake.deck_series intake.pointer_lines
    intake.title_above
    intake.closing_description intake.date_order intake.event_blocks intake.lone_dates intake.sentence_titles
    intake.stamped_lines
    intake.title_choice
    intake.style_sheets intake.style_hiding
    intake.saved_page intake.contacts intake.contact_block intake.contact_lines intake.contact_ways
    intake.closing_notes
    intake.date_candidates intake.date_tokens intake.page intake.place_names intake.placed_days
    intake.deeds_of_bodies
    intake.printed_day intake.printed_dates intake.coded_dates intake.release
    intake.release_dates intake.release_hold intake.release_record intake.release_text intake.release_title
    intake.converted intake.raw_page
    intake.raw_text
    intake.quoting
    intake.text_datelines intake.role intake.roles intake.dating intake.told_days intake.embargo
    intake.hold_marks intake.state_notices intake.title_marks intake.other_texts
    intake.fact_list intake.fact_role intake.facts intake.labels intake.label_headlines
    intake.title_captions intake.title_continuation intake.day_doubts intake.event_detail intake.fact
    intake.fact_divisions intake.fact_piece intake.facts_together
    intake.office_names intake.office_words intake.office_beside_text intake.issuing_office
    intake.unlabelled_names intake.issuing
    intake.personal_numbers intake.release_number intake.rubric
    intake.furniture intake.head intake.late_dates intake.text_start intake.facts_beside intake.facts_apart
    intake.title_names intake.title_parts intake.title_overlooked intake.title_weight intake.nonrelease
    intake.shape intake.dump intake.encodings intake.named_subtitles intake.other_document
    intake.adopted_post intake.adoption intake.feed_entry intake.feed_index intake.field_text
    intake.field_values intake.forms intake.fragment intake.embedded intake.loose_tags intake.own_tags
    intake.endings
    intake.post_address intake.post_dates intake.post_fields intake.post_head intake.post_inherited
    intake.post_agency
    intake.post_site intake.post_state intake.post_attachments intake.post_head_by_field
    intake.plain_object intake.python_settings intake.post_shortcodes intake.shortcode_call
    intake.hugo_settings intake.wordpress_media intake.wordpress_library intake.feed_trimmings
    intake.wordpress_reused intake.wordpress_block_texts intake.wordpress_conditions
    intake.pelican_address intake.feed_left intake.feed_head intake.feed_encoding
    intake.feed_context intake.docx_tables
    intake.feed_element intake.feed_state intake.wordpress_codes intake.wordpress_blocks
    intake.hugo_glob intake.hugo_cascade
    intake.field_markdown intake.post_authors intake.post_values
    intake.post_text intake.wordpress archive_file intake.office intake.office_text intake.office_docx
    intake.docx_styles intake.docx_unseen intake.docx_equations intake.docx_numbers intake.docx_parts
    intake.docx_margins
    intake.odt_attributes intake.odt_numbers intake.odt_hidden
    intake.office_odt intake.pdf_text intake.pdf_margins intake.pdf_paragraphs
    intake.pdf_hyphens intake.pdf_unseen intake.pdf_tables intake.mail
    intake.mail_forward intake.mail_state intake.title_state intake.label_state
    intake.post_state_names intake.post_state_doubts intake.post_state_words intake.post_kind intake.docs_site
    intake.feed_withdrawn intake.wordpress_access intake.pelican_page
    intake.mail_footer intake.mail_sealed intake.mail_attachments
    intake.civil_day intake.contact_prose intake.page_apart intake.left_out intake.told_lines
    intake.marking intake.title_block intake.controls_above_text intake.hanging_lines intake.banner
    intake.media_contacts intake.below_text intake.writers_below intake.title_signs
    intake.prose_runs intake.comment_threads intake.visitor_notices intake.title_candidates
    intake.edge_choice intake.edge_kept intake.edge_line_traits intake.edge_lines intake.edge_shape
    intake.edge_shared intake.edge_traits
    intake.site_below_text
    intake.sheet intake.signoff intake.signoff_words
    intake.tail intake.tail_doubts intake.asides intake.amid_lines
    intake.picture_lines intake.unended_lines intake.repetitions intake.wordlists intake.wrapping
    intake.title_rivals intake.title_wrapping intake.stacked_dates intake.line_joins intake.broken_sentences
    intake.wrapping_doubts intake.wrapped_heads intake.headline_pieces intake.open_lines
    intake.whole_lines intake.bare_marks intake.drop_caps intake.page_marks intake.raw_lines intake.long_lines
    intake.indents intake.short_first_lines intake.wrap_width
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
LAYER_OF = {"warta": 0} | {
    f"warta.{module}": number for number, layer in enumerate(LAYERS) for module in layer.split()
}

# Who may use a library; all others go through them.
DOORS = {
    "anyascii": {"warta.slugs"},
    "feruca": {"warta.collation"},
    "babel": {"warta.text"},
    "distributed": {"warta.clusters"},
    "chardet": {"warta.intake.encodings"},
    "jinja2": {"warta.compiling", "warta.flattening", "warta.layout_problems", "warta.layouts"},
    "markdown_it": {"warta.post_markup"},
    "mdit_py_plugins": {"warta.post_markup"},
    "markdown": {"warta.markup", "warta.tuned_markdown"},
    "PIL": {"warta.pictures"},
    "nh3": {"warta.markup"},
    "selectolax": {"warta.intake.page_tree"},
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


GRAPH = {module: imports(text, set(modules())) for module, text in modules().items()}


def test_every_module_has_a_layer_and_every_layer_s_modules_are_there() -> None:
    assert set(LAYER_OF) == set(GRAPH)
    assert sum(len(layer.split()) for layer in LAYERS) == len(LAYER_OF) - 1, "a module stands twice"


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


def test_the_rule_tells_what_breaks_it() -> None:
    graph = {"low": {"high", "os"}, "high": {"same", "low"}, "same": {"high"}, "top": {"low"}, "free": {"os"}}
    layer_of = {"low": 0, "free": 0, "high": 1, "same": 1, "top": 2}
    assert upward(graph, layer_of) == ["low (layer 0) imports high (layer 1)"]
    assert in_circles(graph) == {"low", "high", "same", "top"}
    assert in_circles({"a": {"b"}, "b": {"c", "os"}, "c": set()}) == set()

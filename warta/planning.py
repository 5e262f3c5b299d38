"""From loaded content to a plan that can be rendered.

What belongs here: putting settings, archive, pages and layouts together, as building and checking both
do. What does not: doing anything with the plan (`warta.pipeline`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import TYPE_CHECKING, Any

from warta.archive import Archive
from warta.contents import Contents, Words
from warta.digests import digest_data
from warta.duplicate_pairs import reviews_of
from warta.duplicates import likely_duplicates
from warta.errors import Problem, has_errors
from warta.kept_pictures import FOLDER, KeptPictures, Stage, pictures_among
from warta.keys import Keys
from warta.layout_problems import layout_problems
from warta.layouts import Layouts
from warta.loading import Loaded
from warta.model import Release
from warta.places import Places
from warta.release_page import LAYOUT
from warta.scanning import Inputs
from warta.sources import Sources
from warta.tasks import Kit, kept_layouts
from warta.workers import Workers

if TYPE_CHECKING:
    from warta.pages import Plan


@dataclass(frozen=True, slots=True)
class Edition:
    """Everything that is known of a build before the first page is rendered.

    `problems` are those of content, of planning and of the layouts in use; `unfit` are the layouts, each with
    a language, that have some.
    """

    archive: Archive
    contents: Contents
    plan: Plan
    kit: Kit
    keys: Keys
    unfit: frozenset[tuple[str, str]]
    problems: list[Problem]

    def forget_pages(self) -> None:
        """Let go of what only rendering needs: it is most of what a build holds."""
        self.plan.pages.let_go()
        self.contents.entries.clear()


def plan_edition(
    places: Places,
    sources: Sources,
    loaded: Loaded,
    inputs: Inputs,
    archive: Archive,
    program: str,
    *,
    keep: bool = True,
    workers: Workers | None = None,
    stage: Stage = lambda _, __: lambda _: None,
    go_on: Callable[[], None] = lambda: None,
) -> Edition:
    """Plan every page of an archive.

    `program` is a digest of the program; `keep` tells whether what is made of layouts may be written. New
    pictures are worked on by `workers`, as a `stage` of progress. `go_on` is called between pages; it may
    raise what gives the plan up.
    """
    contents = contents_of(
        sources,
        archive,
        archive.shown_pages(loaded.pages),
        pictures_among(
            inputs, places.archive_state / FOLDER, workers, keep=keep and bool(program), stage=stage
        ),
    )
    site = {language: contents.site(language) for language in sources.settings.languages}
    kit = kit_of(places, sources, site, program)
    keys = keys_of(kit, keep=keep)
    if not keys.reads(LAYOUT, "related"):
        archive.relate_none()
    from warta.pages import plan_pages  # late: what plans one page needs none of the others' modules

    plan = plan_pages(contents, inputs, go_on)
    likely = likely_duplicates(loaded.releases, loaded.alike, archive.duplicates, archive.how_held)
    in_doubt = reviews_of(likely)
    of_layouts = layout_problems(plan.pages.samples(), keys)
    problems = [*loaded.problems, *archive.problems, *in_doubt, *plan.problems]
    problems += dict.fromkeys(chain.from_iterable(of_layouts.values()))
    return Edition(archive, contents, plan, kit, keys, frozenset(of_layouts), problems)


def archive_of(sources: Sources, loaded: Loaded, now: datetime, *, show_held: bool = False) -> Archive:
    """The archive as it is at `now`; `show_held` has what is not public yet in it, marked as such."""
    return Archive(
        loaded.releases,
        sources.registry,
        sources.vocabulary,
        now,
        show_held=show_held,
        alike=loaded.alike,
        html_of=loaded.forms.html,
    )


def contents_of(
    sources: Sources,
    archive: Archive,
    static_pages: Iterable[Release] = (),
    pictures: KeptPictures | None = None,
) -> Contents:
    """What the pages of an archive are made from; `static_pages` are those that are shown."""
    return Contents(
        settings=sources.settings,
        archive=archive,
        catalogues={name: Words(name, words.entries) for name, words in sources.catalogues.items()},
        assets=sources.assets,
        static_pages=tuple(static_pages),
        glossary=sources.glossary,
        pictures=pictures or KeptPictures(),
    )


def kit_of(places: Places, sources: Sources, site: Mapping[str, Mapping[str, Any]], program: str) -> Kit:
    """What rendering needs beside pages; `site` is what layouts may read of the archive, by language."""
    return Kit(
        places=places,
        program=program,
        world=_world(sources, program),
        site=site,
        texts={language: sources.catalogues[language].entries for language in sources.settings.languages},
        assets={name: asset.address for name, asset in sources.assets.items()},
        styles={name: asset.data.decode() for name, asset in sources.assets.items() if name.endswith(".css")},
    )


def keys_of(kit: Kit, *, keep: bool = True) -> Keys:
    """The keys of pages that are rendered with `kit`; `keep` lets what is made of layouts be written."""
    kept = kept_layouts(kit.places, kit.program if keep else "")
    return Keys(kit, Layouts(kit.places.layouts, kit.places.show, kept=kept))


def _world(sources: Sources, program: str) -> str:
    """A digest of all that the inputs of every page may go by, beside releases; '' where a part is broken."""
    if has_errors([*sources.settings_problems, *sources.problems]):
        return ""
    return digest_data([program, sources.good])

"""From loaded content to a plan that can be rendered.

What belongs here: putting settings, archive, pages and layouts together, as building and checking both
do. What does not: doing anything with the plan (`warta.pipeline`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from warta.archive import Archive
from warta.contents import Contents, Words
from warta.digests import digest_data
from warta.duplicates import likely_duplicates, review_of
from warta.errors import Problem, has_errors
from warta.kept_pictures import FOLDER, Stage, pictures_among
from warta.layouts import Layouts
from warta.loading import Loaded
from warta.pages import Plan, plan_pages
from warta.places import Places
from warta.render import Keys, Kit, kept_layouts
from warta.scanning import Inputs
from warta.sources import Sources
from warta.workers import Workers


@dataclass(frozen=True, slots=True)
class Edition:
    """Everything that is known of a build before the first page is rendered.

    `problems` are those of content, of planning and of the layouts in use.
    """

    archive: Archive
    contents: Contents
    plan: Plan
    kit: Kit
    keys: Keys
    problems: list[Problem]

    def forget_pages(self) -> None:
        """Let go of what only rendering needs: it is most of what a build holds."""
        self.plan.pages.clear()
        self.contents.entries.clear()


def plan_edition(
    places: Places,
    sources: Sources,
    loaded: Loaded,
    inputs: Inputs,
    now: datetime,
    program: str,
    *,
    keep: bool = True,
    show_held: bool = False,
    workers: Workers | None = None,
    stage: Stage = lambda _, __: lambda _: None,
) -> Edition:
    """Plan every page of the archive as it is at `now`.

    `program` is a digest of the program; `keep` tells whether what is made of layouts may be written.
    `show_held` has what is not public yet planned like the rest, marked as such. New pictures are
    worked on by `workers`, as a `stage` of progress.
    """
    archive = Archive(loaded.releases, sources.registry, sources.vocabulary, now, show_held=show_held)
    contents = Contents(
        settings=sources.settings,
        archive=archive,
        catalogues={name: Words(name, words.entries) for name, words in sources.catalogues.items()},
        assets=sources.assets,
        static_pages=tuple(page for page in loaded.pages if show_held or not page.draft),
        glossary=sources.glossary,
        pictures=pictures_among(
            inputs, places.archive_state / FOLDER, workers, keep=keep and bool(program), stage=stage
        ),
    )
    plan = plan_pages(contents, inputs)
    kit = Kit(
        places=places,
        program=program,
        world=_world(sources, program),
        site={language: contents.site(language) for language in sources.settings.languages},
        texts={language: sources.catalogues[language].entries for language in sources.settings.languages},
        assets={name: asset.address for name, asset in sources.assets.items()},
        styles={name: asset.data.decode() for name, asset in sources.assets.items() if name.endswith(".css")},
    )
    keys = Keys(kit, Layouts(places.layouts, places.show, kept=kept_layouts(places, program if keep else "")))
    likely = likely_duplicates(loaded.releases, loaded.alike, archive.duplicates)
    in_doubt = list(filter(None, map(review_of, likely)))
    problems = [*loaded.problems, *archive.problems, *in_doubt, *plan.problems, *keys.problems(plan.pages)]
    return Edition(archive, contents, plan, kit, keys, problems)


def _world(sources: Sources, program: str) -> str:
    """A digest of all that the inputs of every page may go by, beside releases; '' where a part is broken."""
    if has_errors([*sources.settings_problems, *sources.problems]):
        return ""
    return digest_data([program, sources.good])

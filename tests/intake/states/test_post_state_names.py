from __future__ import annotations

import pytest

from warta.intake.states.post_state_names import About, about


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("release_status", About.STATE),
        ("publicationState", About.STATE),
        ("workflow", About.STATE),
        ("statut", About.STATE),
        ("CMS-Status", About.STATE),
        ("allowed_roles", About.ACCESS),
        ("accessLevel", About.ACCESS),
        ("login_required", About.HELD),
        ("access-required", About.HELD),
        ("not_for_publication", About.HELD),
        ("doNotPublish", About.HELD),
        ("is_confidential_text", About.HELD_IF_PLAIN),
        ("is_online", About.SHOWN),
        ("live", About.SHOWN),
        ("embargo_sampai", About.EMBARGO),
        ("tanggal_embargo", About.EMBARGO),
        ("embargo_lifted", None),
        ("tanggal_tayang", About.START),
        ("publishFrom", About.START),
        ("publication-start", About.START),
        ("stop_publishing", About.END),
        ("tayang_sampai", About.END),
        ("publish_to", None),
        ("deletedAt", About.GONE),
        ("deleted_by", None),
        ("hidden_fields", None),
        ("protective_marking", About.MARK),
        ("security_advisory", None),
        ("label_colour", None),
        ("event_date", None),
        ("start_date", None),
        ("state", None),
        ("project_status", None),
        ("comment_status", None),
        ("access_date", None),
        ("open_access", None),
        ("public_transport", None),
        ("release", None),
        ("title", None),
    ],
)
def test_a_name_speaks_of_what_its_words_say(name: str, expected: About | None) -> None:
    assert about(name) is expected

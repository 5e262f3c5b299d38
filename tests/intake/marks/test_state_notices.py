"""Labels of a state that holds, and notices that a text is not out."""

from __future__ import annotations

import pytest

from warta.intake.marks.state_notices import is_state_notice

LABELS = (
    "Status",
    "Post status",
    "Publication state",
    "Visibility",
    "Workflow",
    "Klasifikasi",
    "Status naskah",
    "Sifat",
)
STATES = (
    *(
        "Draft",
        "Draf",
        "Konsep",
        "Unpublished",
        "Private",
        "Rahasia",
        "Konfidensial",
        "Pending review",
        "In review",
    ),
    *("Belum terbit", "Not yet published", "Menunggu persetujuan", "Scheduled", "Top secret", "On hold"),
)


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("state", STATES)
def test_any_label_with_any_state_that_holds_is_a_notice(label: str, state: str) -> None:
    assert is_state_notice(f"{label}: {state}")
    assert is_state_notice(f"[{label.upper()} – {state.upper()}]")


@pytest.mark.parametrize(
    "line",
    [
        *(
            "This page is not published",
            "This content is not yet published.",
            "Halaman ini belum dipublikasikan",
        ),
        *(
            "You are viewing a draft",
            "You are previewing this page",
            "Anda sedang melihat draf",
            "Mode pratinjau",
        ),
        *(
            "Naskah ini masih konsep",
            "The article is unpublished",
            "Preview mode",
            "Draft copy",
            "Draft for comment",
        ),
        *(
            "TLP:RED",
            "OFFICIAL-SENSITIVE",
            "TOP SECRET",
            "Privileged and confidential",
            "Staff only",
            "For eyes only",
        ),
        *(
            "Hold for release",
            "Mohon ditahan",
            "Tunda tayang",
            "Tahan dulu",
            "Rancangan siaran pers",
            "Embargoed copy",
        ),
        *("Password protected", "Dilindungi kata sandi", "For review only"),
    ],
)
def test_a_notice_that_a_text_is_not_out_is_one(line: str) -> None:
    assert is_state_notice(line)
    assert is_state_notice(f"*** {line.upper()} ***")


@pytest.mark.parametrize(
    "line",
    [
        *(
            "Status: Published",
            "Visibility: Public",
            "Status: Aktif",
            "Sifat: Sangat Segera",
            "TLP:CLEAR",
            "Draft",
        ),
        *(
            "Dokumen Pribadi.",
            "Foto: Dokumen internal",
            "Draft budget is out",
            "Private schools reopen",
            "Preview",
        ),
        *(
            "The bill is still in review by the committee",
            "Status gunung: Siaga",
            "Akses terbatas bagi truk besar",
        ),
        *(
            "Mereka sedang menunggu persetujuan menteri",
            "Is this page private?",
            "This page is about drafts",
            "",
        ),
        *("Press preview", "Check against delivery", "Status: Scheduled for 5 May 2019", "Hold the line"),
    ],
)
def test_a_line_that_says_anything_else_is_none(line: str) -> None:
    assert not is_state_notice(line)

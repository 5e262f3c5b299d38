from __future__ import annotations

import pytest

from warta.access_names import restricts


@pytest.mark.parametrize(
    "name",
    """
    private members members_only hide hidepost restrict ihc-hide-content hideBlock user_logged_in
    is_user_logged_in PASSWORD wcm_restrict internal comment rahasia
    """.split(),
)
def test_a_name_that_restricts(name: str) -> None:
    assert restricts(name)


@pytest.mark.parametrize(
    "name",
    """
    block note vc_column_text not_logged_in groups_non_member team_member loggedout login_form members_list
    accessible column if kotak commentary
    """.split(),
)
def test_a_name_that_restricts_nothing(name: str) -> None:
    assert not restricts(name)

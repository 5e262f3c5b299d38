from __future__ import annotations

import pytest

from warta.access_names import may_restrict, restricts


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


@pytest.mark.parametrize(
    "name",
    """
    mepr-active mepr-show s2If wlm_ismember um_show_content eyesonly student expires wp_user_only capability
    role if_role not_public invisible userspecific protectedarea timed-content-server armember conditional
    """.split(),
)
def test_a_name_that_may_restrict(name: str) -> None:
    assert may_restrict(name)


@pytest.mark.parametrize(
    "name",
    """
    block note vc_column_text not_logged_in guest visitor learndash_visitor user_profile remember collapse um
    september schedule timeline aulm public kotak iframe expert
    """.split(),
)
def test_a_name_that_speaks_of_no_reader(name: str) -> None:
    assert not may_restrict(name)

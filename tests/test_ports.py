"""Having a port, and finding a free one."""

from __future__ import annotations

import pytest

from warta.ports import is_in_use, listen


def test_a_port_that_somebody_has_is_told_and_the_next_free_one_is_found() -> None:
    with listen("127.0.0.1", 0) as first:
        port = first.getsockname()[1]
        with pytest.raises(OSError) as caught:  # noqa: PT011 - the number tells
            listen("127.0.0.1", port)
        assert is_in_use(caught.value)
        with listen("127.0.0.1", 0) as second:
            assert second.getsockname()[1] != port


def test_an_address_of_another_machine_is_no_port_in_use() -> None:
    with pytest.raises(OSError) as caught:  # noqa: PT011 - the number tells
        listen("192.0.2.1", 0)
    assert not is_in_use(caught.value)

"""Work on other machines: which addresses name a cluster, and what is wrong with one that cannot be used."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from types import ModuleType
from typing import Any

import pytest
from conftest import NOW, Site, messages

from warta import workers
from warta.clusters import is_address, joined
from warta.errors import ClusterError
from warta.report import Options

ADDRESS = "dask://127.0.0.1:8786"


class Cluster:
    """What stands in for a Dask client; its one worker is a thread of this process."""

    def __init__(self, threads: dict[str, int]) -> None:
        self.threads = threads
        self.calls = 0
        self.is_closed = self.is_without_program = False
        self.other_program = ""
        self._pool = ThreadPoolExecutor(1)

    def nthreads(self) -> dict[str, int]:
        return self.threads

    def get_executor(self, **options: Any) -> Executor:
        assert options == {"pure": False}
        return self  # type: ignore[return-value]

    def submit(self, function: Callable[..., Any], *args: Any) -> Future[Any]:
        self.calls += 1
        return self._pool.submit(function, *args)

    def shutdown(self, wait: bool = True) -> None:
        self._pool.shutdown(wait)

    def close(self) -> None:
        self.is_closed = True

    def run_on_scheduler(self, function: Callable[[str], Any], text: str) -> Any:
        return self.run(function, text)["tcp://satu"]

    def run(self, function: Callable[[str], Any], text: str) -> dict[str, Any]:
        if self.is_without_program:
            raise ModuleNotFoundError("No module named 'warta'")
        return {"tcp://satu": function(text), "tcp://dua": self.other_program or function(text)}


@pytest.fixture
def cluster(monkeypatch: pytest.MonkeyPatch) -> Cluster:
    made = Cluster({"tcp://satu": 1, "tcp://dua": 1})
    library = ModuleType("distributed")
    library.Client = lambda *args, **options: made  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "distributed", library)
    return made


@pytest.mark.parametrize("address", ["dask://h:1", "dask://10.0.0.1:8786", "dask://[::1]:8786"])
def test_an_address_names_kind_host_and_port(address: str) -> None:
    assert is_address(address)


@pytest.mark.parametrize("address", ["", "dask", "dask://", "dask://h", "dask://h:x", "ssh://h:1", "h:8786"])
def test_anything_else_is_no_address(address: str) -> None:
    assert not is_address(address)


def test_a_build_on_a_cluster_equals_one_here_and_leaves_the_cluster(
    site: Site, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "WORTHWHILE", 3)
    assert site.build(executor=ADDRESS).status == 0
    assert cluster.calls > 1
    assert cluster.is_closed
    assert site.output() == site.clean_output()


def test_little_work_does_not_ask_for_the_cluster(site: Site, cluster: Cluster) -> None:
    assert site.build(executor=ADDRESS).status == 0
    assert cluster.calls == 0


def told(address: str) -> str:
    with pytest.raises(ClusterError) as caught:
        joined(address)(2)
    return str(caught.value)


def test_a_library_that_is_not_installed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert told(ADDRESS) == (
        f'{ADDRESS}: the library that joins Dask clusters is not installed; pip install ".[cluster]"'
    )


def test_a_cluster_that_does_not_answer_or_cannot_work_is_told(
    cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    cluster.threads = {}
    assert "the cluster has no workers" in told(ADDRESS)
    cluster.threads = {"tcp://satu": 4}
    assert "start the workers with --nthreads 1" in told(ADDRESS)

    cluster.threads = {"tcp://satu": 1}
    cluster.other_program = "sidik lain"
    assert "does not run this form of the program" in told(ADDRESS)
    cluster.is_without_program = True
    assert "PYTHONPATH" in told(ADDRESS)

    def nobody(*args: Any, **options: Any) -> None:
        raise TimeoutError("timed out")

    monkeypatch.setattr(sys.modules["distributed"], "Client", nobody)
    assert told(ADDRESS).startswith(f"{ADDRESS}: no Dask scheduler answers (timed out)")


def test_a_build_whose_cluster_cannot_be_used_changes_nothing_and_says_so(
    bare_site: Site, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "WORTHWHILE", 3)
    cluster.threads = {}
    from warta.pipeline import build

    result = build(bare_site.places, Options(quiet=True, executor=ADDRESS), NOW)
    assert result.status == 1
    assert len(messages(result)) == 1
    assert not bare_site.places.output.exists()

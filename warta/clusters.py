"""Work on other machines: the executors that `--executor` names, behind Python's own interface.

What belongs here: joining a cluster that shares the archive's folder, and what is wrong with one that
cannot be used. What does not: how work is handed out (`warta.workers`).
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from typing import Any

from warta.errors import ClusterError, Problem
from warta.program import program_digest

SCHEMES = ("dask",)
# Seconds in which a scheduler must answer.
_PATIENCE = 10


def joined(address: str) -> Callable[[int], tuple[Executor, int]]:
    """A function that joins the cluster at `address` (`dask://HOST:PORT`): its executor and its processes.

    The function raises ClusterError where the cluster cannot be used.
    """
    return lambda _: _dask(address)


def is_address(address: str) -> bool:
    """Whether `address` names a cluster of a kind that can be joined."""
    scheme, mark, rest = address.partition("://")
    return (
        bool(mark)
        and scheme in SCHEMES
        and bool(rest.rpartition(":")[0])
        and rest.rpartition(":")[2].isdigit()
    )


def _dask(address: str) -> tuple[Executor, int]:
    try:
        from distributed import Client
    except ModuleNotFoundError:
        message = "the library that joins Dask clusters is not installed"
        raise ClusterError([Problem(address, None, message, 'pip install ".[cluster]"')]) from None
    try:
        client: Any = Client(address.replace("dask://", "tcp://"), timeout=_PATIENCE, set_as_default=False)
    except OSError as error:
        hint = "start one there with `dask scheduler`, or leave --executor out"
        raise ClusterError([Problem(address, None, f"no Dask scheduler answers ({error})", hint)]) from None
    threads = client.nthreads()
    if not threads:
        hint = "start some with `dask worker ADDRESS --nthreads 1`"
        raise ClusterError([Problem(address, None, "the cluster has no workers", hint)])
    if max(threads.values()) > 1:
        # Python-Markdown keeps what it reads in one place a process.
        hint = "start the workers with --nthreads 1, and more of them"
        raise ClusterError([Problem(address, None, "its workers run several tasks in one process", hint)])
    if not _has_this_program(client):
        hint = "start scheduler and workers with PYTHONPATH naming this project's folder"
        message = "its scheduler or a worker does not run this form of the program"
        raise ClusterError([Problem(address, None, message, hint)])
    return _DaskExecutor(client), len(threads)


def _has_this_program(client: Any) -> bool:
    """Whether all machines have this very code and these libraries, without which they make other pages."""
    own = program_digest()
    # As text: a function of this program could not even arrive where the program is missing.
    asked = "__import__('warta.program').program.program_digest()"
    try:
        answers = [client.run_on_scheduler(eval, asked), *client.run(eval, asked).values()]
    except ModuleNotFoundError:
        return False
    return all(answer == own for answer in answers)


class _DaskExecutor(Executor):
    """Dask's own executor, which leaves the cluster when it is shut down."""

    def __init__(self, client: Any) -> None:
        self._client = client
        # Equal chunks are no equal results: each puts files in place.
        self._executor = client.get_executor(pure=False)

    def submit(self, *args: Any, **kwargs: Any) -> Any:
        """A future of one call."""
        return self._executor.submit(*args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Leave the cluster, waiting for what is under way unless it is to be cancelled."""
        self._executor.shutdown(wait=wait and not cancel_futures)
        self._client.close()

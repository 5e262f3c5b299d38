"""Build the archive: `python build.py --help` tells how."""

import sys
from pathlib import Path

HERE = Path(__file__).parent


def installed(name: str) -> str:
    """What to do about a package that this Python lacks: perhaps the one that `make` made has it."""
    own = [python for python in HERE.glob(".venv/*/python*") if python.stem == "python"]
    is_own = Path(sys.prefix) == HERE / ".venv"
    advice = f"run `{own[0]} {Path(__file__).name}`" if own and not is_own else "run `make`"
    return (
        f"{name} is not installed; {advice}, or `python -m pip install --require-hashes -r requirements.txt`"
    )


try:
    from warta.cli import main

    if __name__ == "__main__":
        sys.exit(main(HERE))
except ModuleNotFoundError as error:
    if error.name and error.name.startswith("warta"):
        raise
    sys.exit(installed(str(error.name)))
except KeyboardInterrupt:  # Ctrl-C before anything has begun
    sys.exit(130)

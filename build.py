"""Build the archive: `python build.py --help` tells how."""

import sys
from pathlib import Path

try:
    from warta.cli import main
except ModuleNotFoundError as error:
    if error.name and error.name.startswith("warta"):
        raise
    sys.exit(f"{error.name} is not installed; run `make`, or `python -m pip install -r requirements.txt`")
except KeyboardInterrupt:  # Ctrl-C before anything has begun
    sys.exit(130)

if __name__ == "__main__":
    sys.exit(main(Path(__file__).parent))

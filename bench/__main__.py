"""`python -m bench [PART ...]` measures the named parts, or all, and prints a table for each."""

import argparse
import platform
import tempfile
from pathlib import Path

from bench import parts
from bench.measuring import TRIES


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(parts.PARTS))
    parser.add_argument("--tries", type=int, default=TRIES, help="a figure is the best of these")
    asked = parser.parse_args()
    print(f"{platform.machine()}, {platform.system()}, Python {platform.python_version()}\n")
    with tempfile.TemporaryDirectory() as folder:
        bench = parts.Bench(Path(folder), asked.tries)
        for name in asked.parts or parts.PARTS:
            print(parts.PARTS[name](bench), end="\n\n", flush=True)


if __name__ == "__main__":
    main()

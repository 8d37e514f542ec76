"""One build in a process of its own: prints its seconds and its largest memory as JSON."""

import json
import resource
import sys
import time
from pathlib import Path

from katalite.common.report import SilentReport
from katalite.pipeline import build_site


def main() -> None:
    root, out, jobs = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    begin = time.perf_counter()
    build_site(root, out, SilentReport(), jobs=jobs)
    seconds = time.perf_counter() - begin
    # Of this process alone, in kB on Linux: Node and the judges are there a few at a time, however many exercises.
    print(json.dumps({"seconds": seconds, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}))


if __name__ == "__main__":
    main()

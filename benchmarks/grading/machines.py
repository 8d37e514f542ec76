"""A Dask cluster of processes on this machine."""

import contextlib
import signal
import socket
import subprocess
import sys
from pathlib import Path


class Machines:
    """A scheduler and workers as processes, which can be killed and started again."""

    def __init__(self, folder: Path, workers: int) -> None:
        self._folder = folder
        self._number = 0
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = str(free.getsockname()[1])
        self.address = f"tcp://127.0.0.1:{self._port}"
        self._count = workers
        self.start()

    def start(self) -> None:
        self.scheduler = self._run("dask_scheduler", "--host", "127.0.0.1", "--port", self._port)
        self.workers = [self._worker() for _ in range(self._count)]

    def _run(self, program: str, *arguments: str) -> subprocess.Popen[bytes]:
        self._number += 1
        command = [sys.executable, "-m", f"distributed.cli.{program}", *arguments, "--no-dashboard"]
        with (self._folder / f"{self._number}.log").open("wb") as log:
            return subprocess.Popen(command, stdout=log, stderr=log, cwd=self._folder)

    def _worker(self) -> subprocess.Popen[bytes]:
        return self._run("dask_worker", self.address, "--nthreads", "1", "--no-nanny", "--host", "127.0.0.1")

    def kill_a_worker(self) -> None:
        worker = self.workers.pop(0)
        worker.send_signal(signal.SIGKILL)
        worker.wait()
        self.workers.append(self._worker())

    def close(self) -> None:
        for process in (*self.workers, self.scheduler):
            with contextlib.suppress(OSError):
                process.kill()
            process.wait()

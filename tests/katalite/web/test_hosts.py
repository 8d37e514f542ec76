"""The configurations of docs/hosting.md in the servers that they are for: `publish --check` has nothing to say."""

import contextlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from katalite.common.report import BuildError
from katalite.common.toolchain import PROJECT
from katalite.web.compose import compose
from katalite.web.host_check import check_host
from katalite.web.publish import publish
from tests.katalite.courses import lay_out
from tests.katalite.made import fake_parts
from tests.katalite.web.test_render import SITE

RECIPES = PROJECT / "docs" / "hosting"
INSTALL = "apt-get install -y --no-install-recommends nginx-light apache2 caddy"
MODULES = ("mpm_event", "authz_core", "dir", "mime", "headers", "filter", "deflate")


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Path]:
    """A built site that servers with little rights may read."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        parts = fake_parts(lay_out(tmp_path), tmp_path / "parts")
        publish(compose(parts, SITE), Path(folder, "course"))
        yield Path(folder, "course")


def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def nginx(site: Path, folder: Path, port: int) -> list[str | Path]:
    recipe = (RECIPES / "nginx.conf").read_text().replace("/var/www/course", str(site))
    recipe = recipe.replace("listen 80;", f"listen 127.0.0.1:{port};")
    paths = "".join(f"{name}_temp_path {folder};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    whole = (
        f"daemon off; user root; pid {folder}/pid; error_log stderr;\nevents {{}}\nhttp {{ access_log off; {paths}\n"
    )
    (folder / "nginx.conf").write_text(f"{whole}{recipe}}}\n")
    return ["nginx", "-p", folder, "-c", folder / "nginx.conf"]


def caddy(site: Path, folder: Path, port: int) -> list[str | Path]:
    recipe = (RECIPES / "Caddyfile").read_text().replace("/var/www/course", str(site))
    recipe = recipe.replace("example.org {", f"http://127.0.0.1:{port} {{")
    (folder / "Caddyfile").write_text(f"{{\n\tadmin off\n}}\n{recipe}")
    return ["caddy", "run", "--adapter", "caddyfile", "--config", folder / "Caddyfile"]


def apache2(site: Path, folder: Path, port: int) -> list[str | Path]:
    shutil.copyfile(RECIPES / "htaccess", site / ".htaccess")
    modules = "\n".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in MODULES)
    (folder / "apache2.conf").write_text(
        f"{modules}\nListen 127.0.0.1:{port}\nServerName 127.0.0.1\nPidFile {folder}/pid\nUser www-data\n"
        f"Group www-data\nTypesConfig /etc/mime.types\nErrorLog {folder}/errors\nDefaultRuntimeDir {folder}\n"
        f'DocumentRoot "{site}"\n<Directory "{site}">\nAllowOverride All\nRequire all granted\n</Directory>\n'
    )
    return ["apache2", "-d", folder, "-f", folder / "apache2.conf", "-DFOREGROUND"]


def stick(site: Path, _: Path, port: int) -> list[str | Path]:
    """The file in the site itself, in a Python that has nothing else."""
    return [sys.executable, "-I", "-S", site / "serve.py", "--quiet", str(port)]


@contextlib.contextmanager
def running(command: list[str | Path], address: str) -> Iterator[None]:
    with subprocess.Popen([*map(str, command)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as server:
        try:
            end = time.monotonic() + 60
            while True:
                with contextlib.suppress(BuildError):
                    check_host(address)
                    break
                assert server.poll() is None, server.communicate()[0]
                assert time.monotonic() < end, "the server does not answer"
                time.sleep(0.1)
            yield
        finally:
            server.terminate()


@pytest.mark.full
@pytest.mark.parametrize("server", [nginx, caddy, apache2], ids=lambda server: server.__name__)
def test_a_server_with_its_recipe_does_all_that_a_site_needs(
    site: Path, tmp_path: Path, server: Callable[[Path, Path, int], list[str | Path]]
) -> None:
    assert shutil.which(server.__name__), INSTALL
    own = port()
    (tmp_path / "server").mkdir()
    with running(server(site, tmp_path / "server", own), f"http://127.0.0.1:{own}/"):
        assert check_host(f"http://127.0.0.1:{own}/") == []


def test_the_file_in_the_folder_serves_the_site_without_anything_installed(site: Path, tmp_path: Path) -> None:
    own = port()
    with running(stick(site, tmp_path, own), f"http://127.0.0.1:{own}/"):
        assert [str(each) for each in check_host(f"http://127.0.0.1:{own}/") if each.wrong] == []

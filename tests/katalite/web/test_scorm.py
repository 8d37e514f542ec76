"""A package holds one exercise with all that its page names, and a manifest that a platform can read."""

import re
import zipfile
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from katalite.common.report import BuildError
from katalite.common.toolchain import SITE
from katalite.course.model import About
from katalite.web.compose import compose_package
from katalite.web.hosted import compose_hosted, require_told
from katalite.web.scorm import write_package
from tests.katalite.courses import lay_out
from tests.katalite.made import fake_parts, fake_site

NAMES = {"c": "http://www.imsproject.org/xsd/imscp_rootv1p1p2", "a": "http://www.adlnet.org/xsd/adlcp_rootv1p2"}


@pytest.fixture
def package(tmp_path):
    parts = fake_parts(lay_out(tmp_path), tmp_path / "parts")
    double = next(exercise for exercise in parts.exercises if exercise.slug == "double")
    files, page = compose_package(replace(parts, exercises=[double]), fake_site(tmp_path / "site"))
    path = tmp_path / "out" / "double.zip"
    size = write_package(path, double, page, files)
    assert path.stat().st_size == size
    return path, double, page, files


def test_the_manifest_names_one_page_and_every_file(package):
    path, double, page, files = package
    with zipfile.ZipFile(path) as archive:
        root = ET.fromstring(archive.read("imsmanifest.xml"))
        assert archive.namelist() == ["imsmanifest.xml", *(address for address, _ in files)]
        assert page in archive.namelist()
    assert root.findtext("c:metadata/c:schemaversion", namespaces=NAMES) == "1.2"
    (item,) = root.iterfind(".//c:item", NAMES)
    (resource,) = root.iterfind(".//c:resource", NAMES)
    assert item.get("identifierref") == resource.get("identifier")
    assert item.findtext("c:title", namespaces=NAMES) == double.title
    assert resource.get("href") == page == "exercise/double/scorm.html"
    assert resource.get(f"{{{NAMES['a']}}}scormtype") == "sco"
    assert [file.get("href") for file in resource] == [address for address, _ in files]
    assert root.find("c:organizations", NAMES).get("default") == root.find(".//c:organization", NAMES).get("identifier")


def test_nothing_of_another_exercise_or_of_the_site_around_is_in_it(package):
    names = zipfile.ZipFile(package[0]).namelist()
    assert [name for name in names if "add" in name or name.endswith(("index.html", "sw.js", "404.html"))] == []
    assert [re.sub(r"-[0-9a-f]{12}", "", name) for name in names if name.startswith("tests/")] == ["tests/double.json"]


def test_equal_courses_make_equal_packages(package, tmp_path):
    path, double, page, files = package
    write_package(tmp_path / "again.zip", double, page, files)
    assert (tmp_path / "again.zip").read_bytes() == path.read_bytes()


def test_a_place_that_cannot_be_written_is_told(package, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(BuildError, match="the package cannot be written here"):
        write_package(tmp_path / "file" / "a.zip", *package[1:])


def test_a_small_package_holds_a_frame_of_the_published_exercise(package, tmp_path):
    double = package[1]
    scripts = fake_parts(lay_out(tmp_path / "again"), tmp_path / "parts again").scripts
    for host in ("https://example.org/course", "https://example.org/course/"):
        files, page = compose_hosted(double, About(), host, scripts, SITE)
        assert [address for address, _ in files] == ["hosted.css", "hosted.js", page]
        html = dict(files)[page].decode()
        assert 'src="https://example.org/course/exercise/double/embed.html"' in html
        assert "frame-src https://example.org;" in html
    assert write_package(tmp_path / "small.zip", double, page, files) < 20_000


def test_a_small_package_needs_a_course_that_names_the_platform():
    with pytest.raises(BuildError, match="write results_to = "):
        require_told("https://example.org/", About())
    with pytest.raises(BuildError, match="is no address of a site"):
        require_told("example.org", About(results_to=("https://lms.example",)))
    require_told("https://example.org/", About(results_to=("https://lms.example",)))

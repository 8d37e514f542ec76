"""Packages for learning platforms (SCORM 1.2): a zip with one exercise, all that its page needs, and a manifest."""

import io
import zipfile
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree as ET

from katalite.common.cache import write_atomically
from katalite.common.report import BuildError
from katalite.course.model import Exercise
from katalite.web.files import Content, SiteFiles

MANIFEST = "imsmanifest.xml"
_CONTENT = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
_RUNTIME = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
_TIME = (1980, 1, 1, 0, 0, 0)
"""Of every file in a package, so that equal files make equal packages."""
_COMPRESSED = (".bin", ".woff2", ".png", ".jpg", ".jpeg", ".webp", ".gif")


def write_package(path: Path, exercise: Exercise, page: str, files: SiteFiles) -> int:
    """Write the package to `path` and return its bytes; `page` is the address of the exercise's page in `files`.

    Raises BuildError if it cannot be written.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        _add(archive, MANIFEST, manifest(exercise, page, [address for address, _ in files]))
        for address, content in files:
            _add(archive, address, content)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, [packed.getvalue()])
    except OSError as error:
        raise BuildError(f"{path}: the package cannot be written here ({error.strerror}).") from None
    return packed.tell()


def manifest(exercise: Exercise, page: str, addresses: Iterable[str]) -> bytes:
    """imsmanifest.xml: one organization with one item, and the files of its only resource."""
    ET.register_namespace("", _CONTENT)
    ET.register_namespace("adlcp", _RUNTIME)
    name = f"katalite-{exercise.slug}"
    root = ET.Element(f"{{{_CONTENT}}}manifest", identifier=name, version="1.0")
    metadata = _child(root, "metadata")
    _child(metadata, "schema").text = "ADL SCORM"
    _child(metadata, "schemaversion").text = "1.2"
    organizations = _child(root, "organizations", default=f"{name}-course")
    organization = _child(organizations, "organization", identifier=f"{name}-course")
    _child(organization, "title").text = exercise.title
    item = _child(organization, "item", identifier=f"{name}-item", identifierref=f"{name}-page", isvisible="true")
    _child(item, "title").text = exercise.title
    resource = _child(_child(root, "resources"), "resource", identifier=f"{name}-page", type="webcontent", href=page)
    resource.set(f"{{{_RUNTIME}}}scormtype", "sco")
    for address in addresses:
        _child(resource, "file", href=address)
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text


def _child(parent: ET.Element, name: str, **attributes: str) -> ET.Element:
    return ET.SubElement(parent, f"{{{_CONTENT}}}{name}", attributes)


def _add(archive: zipfile.ZipFile, address: str, content: Content) -> None:
    info = zipfile.ZipInfo(address, _TIME)
    info.external_attr = 0o644 << 16
    info.compress_type = zipfile.ZIP_STORED if address.endswith(_COMPRESSED) else zipfile.ZIP_DEFLATED
    archive.writestr(info, content.read_bytes() if isinstance(content, Path) else content)

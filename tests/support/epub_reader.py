"""Opens an EPUB as a reading system would, for the tests."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator

from lxml import etree

XHTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"


class EpubReader:
    """The files of one EPUB; `pages` are those that are XHTML, parsed, by name."""

    def __init__(self, data: bytes) -> None:
        self.archive = zipfile.ZipFile(io.BytesIO(data))
        self.names = self.archive.namelist()
        self.pages = {
            name: etree.fromstring(self.archive.read(name))
            for name in self.names
            if name.endswith(".xhtml")
        }
        self.package = etree.fromstring(self.archive.read("EPUB/content.opf"))

    def words(self, name: str) -> str:
        """The text of a page, white space left out."""
        return "".join("".join(self.pages[f"EPUB/{name}"].itertext()).split())

    def listed(self) -> list[str]:
        """The files that the package lists, as it writes them."""
        return [item.get("href") for item in self.package.iter(f"{OPF}item")]

    def dead_links(self) -> Iterator[tuple[str, str]]:
        """Yield page and address for each link and picture that leads nowhere in the book."""
        ids = {
            name: [one.get("id") for one in page.iter() if one.get("id")]
            for name, page in self.pages.items()
        }
        for name, page in self.pages.items():
            yield from ((name, f"#{one}") for one in ids[name] if ids[name].count(one) > 1)
            for element in page.iter(f"{XHTML}a", f"{XHTML}img", f"{XHTML}link"):
                address = element.get("href") or element.get("src")
                if address.startswith(("http:", "https:", "mailto:")):
                    continue
                file, _, anchor = address.partition("#")
                target = posixpath.join("EPUB", file) if file else name
                if target not in self.names or (anchor and anchor not in ids[target]):
                    yield name, address

"""A built site → an address on this machine, its texts compressed as a common host does."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

GZIP_LEVEL = 6  # what nginx and most hosts are set to or above
_TEXTS = (".html", ".css", ".js", ".json", ".svg", ".xml")


def transferred(path: Path) -> int:
    """Return how many bytes a host sends for the file's content: gzipped if it is text."""
    data = path.read_bytes()
    return len(_compressed(data)) if path.suffix in _TEXTS else len(data)


def _compressed(data: bytes) -> bytes:
    return gzip.compress(data, GZIP_LEVEL, mtime=0)


class _Handler(SimpleHTTPRequestHandler):
    """Sends files of the site, texts compressed; says nothing."""

    protocol_version = "HTTP/1.1"

    def handle(self) -> None:
        """Serve a connection; a browser that leaves before it has everything is no fault."""
        with suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        """Send a text compressed; anything else, and what is not there, as the library does."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in _TEXTS or not path.is_file():
            super().do_GET()
            return
        body = _compressed(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", f"{self.guess_type(str(path))}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Keep the log out of what is printed."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Yield the address, ending with a slash, at which `site` is served until the block ends."""
    handler = partial(_Handler, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()

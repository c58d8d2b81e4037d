"""A loopback web server whose every path misbehaves in its own way, and remembers who asked."""

from __future__ import annotations

import gzip
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable
from email.utils import formatdate
from pathlib import Path

CERTIFICATE = Path(__file__).parent.parent / "fixtures" / "tls" / "trusted-by-nobody.pem"
PAGE = '<html><p id="here">在</p><a name="old">旧</a></html>'.encode()


class RudeServer:
    """Answers on a free port of this machine until it is closed.

    `asked` holds (method, path, seconds) of every request; `most_at_once` how many overlapped.
    """

    def __init__(self, *, encrypted: bool = False) -> None:
        self.asked: list[tuple[str, str, float]] = []
        self.most_at_once = self._now = 0
        self._closed = threading.Event()
        self._lock = threading.Lock()
        self._tls = None
        if encrypted:
            self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._tls.load_cert_chain(CERTIFICATE)
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.host = f"127.0.0.1:{self._socket.getsockname()[1]}"
        self.url = f"http{'s' if encrypted else ''}://{self.host}"
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        """Stop answering; slow answers end at once."""
        self._closed.set()
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def times(self, path: str) -> list[str]:
        """Return the methods by which `path` was asked for, in turn."""
        return [method for method, asked, _ in self.asked if asked == path]

    def _serve(self) -> None:
        while not self._closed.is_set():
            try:
                line, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(line,), daemon=True).start()

    def _answer(self, line: socket.socket) -> None:
        try:
            with self._tls.wrap_socket(line, server_side=True) if self._tls else line as safe:
                self._one(safe)
        except OSError:  # the other side has had enough
            return
        finally:
            line.close()

    def _one(self, line: socket.socket) -> None:
        request = b""
        while b"\r\n\r\n" not in request:
            part = line.recv(4096)
            if not part:
                return
            request += part
        method, path, _ = request.split(b"\r\n")[0].decode().split(" ")
        with self._lock:
            self.asked.append((method, path, time.monotonic()))
            self._now += 1
            self.most_at_once = max(self.most_at_once, self._now)
        try:
            WAYS[path.partition("?")[0]](self, line, method, request)
        finally:
            with self._lock:
                self._now -= 1

    def drip(self, line: socket.socket, part: bytes) -> None:
        """Send `part` again and again, slowly, until the other side or the test has had enough."""
        while not self._closed.wait(0.02):
            line.sendall(part)


Way = Callable[[RudeServer, socket.socket, str, bytes], None]


def answer(status: str, *headers: str, body: bytes = PAGE, length: int | None = None) -> Way:
    """Return a way to answer properly; `length` is told in the place of the true one."""

    def way(server: RudeServer, line: socket.socket, method: str, request: bytes) -> None:
        told = [f"Content-Length: {len(body) if length is None else length}", "Connection: close"]
        if not any(one.startswith("Content-Type") for one in headers):
            told.append("Content-Type: text/html; charset=utf-8")
        head = "\r\n".join([f"HTTP/1.1 {status}", *told, *headers])
        line.sendall(f"{head}\r\n\r\n".encode() + (b"" if method == "HEAD" else body))

    return way


def at_first(first: Way, then: Way) -> Way:
    """Return a way that answers so the first time it is asked for a path, and so from then on."""

    def way(server: RudeServer, line: socket.socket, method: str, request: bytes) -> None:
        path = request.split(b" ")[1].decode()
        (first if len(server.times(path)) == 1 else then)(server, line, method, request)

    return way


def only_get(way: Way, refused: Way) -> Way:
    """Return a way that refuses HEAD."""
    return lambda server, line, method, request: (refused if method == "HEAD" else way)(
        server, line, method, request
    )


def slow_headers(server: RudeServer, line: socket.socket, method: str, request: bytes) -> None:
    line.sendall(b"HTTP/1.1 200 OK\r\n")
    server.drip(line, b"X-Wait: 1\r\n")


def slow_body(server: RudeServer, line: socket.socket, method: str, request: bytes) -> None:
    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99999\r\n\r\n")
    server.drip(line, b"x")


def endless(server: RudeServer, line: socket.socket, method: str, request: bytes) -> None:
    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while method == "GET" and not server._closed.is_set():
        line.sendall(b"x" * 65536)


def reset(server: RudeServer, line: socket.socket, method: str, request: bytes) -> None:
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def says(data: bytes) -> Way:
    return lambda server, line, method, request: line.sendall(data)


def cookie_wall(server: RudeServer, line: socket.socket, method: str, request: bytes) -> None:
    seen = b"cookie: seen=yes" in request.lower()
    way = OK if seen else answer("302 Found", "Location: /cookie-wall", "Set-Cookie: seen=yes")
    way(server, line, method, request)


OK = answer("200 OK")
BOMB = gzip.compress(b"\0" * 30_000_000)
LATER = "Wed, 01 Jan 2150 00:00:00 GMT"
WAYS: dict[str, Way] = {
    "/fine": OK,
    "/gone": answer("404 Not Found"),
    "/removed": answer("410 Gone"),
    "/secret": answer("403 Forbidden"),
    "/broken": answer("500 Internal Server Error"),
    "/teapot": answer("418 I'm a teapot"),
    "/moved": answer("301 Moved Permanently", "Location: fine"),
    "/moved-twice": answer("308 Permanent Redirect", "Location: /moved"),
    "/lent": answer("302 Found", "Location: ./fine"),
    "/lent-then-moved": answer("302 Found", "Location: /moved"),
    "/to-gone": answer("301 Moved Permanently", "Location: /gone"),
    "/to-script": answer("302 Found", "Location: javascript:alert(1)"),
    "/to-nowhere": answer("302 Found", "Location: http://[bad"),
    "/loop": answer("302 Found", "Location: /loop"),
    "/pong": answer("301 Moved Permanently", "Location: /loop"),
    "/no-location": answer("302 Found"),
    "/wait-seconds": at_first(answer("429 Too Many Requests", "Retry-After: 0"), OK),
    "/wait-date": at_first(answer("429 Slow", f"Retry-After: {formatdate(0, usegmt=True)}"), OK),
    "/wait-nonsense": at_first(answer("429 Slow", "Retry-After: soon"), OK),
    "/wait-too-long": answer("429 Slow", f"Retry-After: {LATER}"),
    "/heals": at_first(answer("503 Service Unavailable"), OK),
    "/no-head": only_get(OK, answer("405 Method Not Allowed")),
    "/head-resets": only_get(OK, reset),
    "/head-says-gone": only_get(OK, answer("404 Not Found")),
    "/slow-headers": slow_headers,
    "/slow-body": slow_body,
    "/endless": endless,
    "/many-headers": lambda server, line, method, request: line.sendall(
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 100_000
    ),
    "/reset": reset,
    "/silent": says(b""),
    "/garbage": says(b"\x00\xff garbage\r\n\r\n"),
    "/old": says(b"HTTP/0.9 hello\r\n\r\n"),
    "/short": answer("200 OK", length=99_999),
    "/bad-charset": answer("200 OK", "Content-Type: text/html; charset=no-such"),
    "/bad-bytes": answer("200 OK", body=b"\xff\xfe<p id=here>"),
    "/bomb": answer("200 OK", "Content-Encoding: gzip", body=BOMB),
    "/packed": answer("200 OK", "Content-Encoding: gzip", body=gzip.compress(PAGE)),
    "/badly-packed": answer("200 OK", "Content-Encoding: gzip", body=b"not gzip"),
    "/strange-packing": answer("200 OK", "Content-Encoding: zzz"),
    "/paper": answer("200 OK", "Content-Type: application/pdf"),
    "/cookie-wall": cookie_wall,
}

"""A web address → what a polite reader finds there today: alive, dead, or not to be told."""

from __future__ import annotations

import asyncio
import re
import socket
import ssl
import zlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import unquote, urljoin

import httpx
from bs4 import BeautifulSoup

from course.model.external_link import Finding

GONE = (404, 410)
BUSY = (408, 425, 429, 500, 502, 503, 504)
FOR_GOOD = (301, 308)
HEADERS = {
    "User-Agent": "keeping-customers-link-check/1 (open course; checks its own links)",
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.5",
    "Accept-Language": "zh-CN,zh;q=0.9,en;q=0.5",
    "Accept-Encoding": "identity",
}
# What a fragment may be that names no place in the page: the top, a text, a program's own state.
_NO_PLACE = re.compile(r"top$|:~:|!|/", re.IGNORECASE)

_ADDRESS = re.compile(
    r"https?://(\[[0-9a-f:.]+\]|[^\s/?#\[\].]+(\.[^\s/?#\[\].]+)*\.?)([/?#]\S*)?", re.I
)
_NO_ADDRESS = Finding("dead", "网址的写法不对")


@dataclass(frozen=True)
class Manners:
    """How patient and how polite to be; times in seconds.

    `timeout` is for one request from first to last byte, `pause` what a host gets between two,
    `longest_wait` the most that a server may ask us to wait.
    """

    timeout: float = 15.0
    pause: float = 0.5
    tries: int = 3
    backoff: float = 2.0
    longest_wait: float = 60.0
    most_bytes: int = 2_000_000
    redirects: int = 10
    hosts: int = 8


class _Busy(Exception):
    """Raised for an answer that asks to come again; holds its note and how long to wait."""

    def __init__(self, note: str, wait: float | None) -> None:
        super().__init__(note)
        self.note = note
        self.wait = wait


async def look_at(url: str, manners: Manners, tls: ssl.SSLContext) -> Finding:
    """Return what is at `url` now. Asks again, more slowly each time, where that may help."""
    finding = Finding("unknown", "没有查成")
    if not _ADDRESS.fullmatch(url):
        return _NO_ADDRESS
    for attempt in range(manners.tries):
        wait: float | None = None
        try:
            async with asyncio.timeout(manners.timeout):
                return await _ask(url, attempt > 0, manners, tls)
        except _Busy as busy:
            finding, wait = Finding("unknown", busy.note), busy.wait
        except (httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeError):
            return _NO_ADDRESS
        except (TimeoutError, httpx.HTTPError, OSError) as fault:
            finding = _failure(fault, manners)
            slow = isinstance(fault, TimeoutError | httpx.TimeoutException)
            if finding.lasting or (attempt and (slow or not finding.answered)):
                return finding
        if wait is not None and wait > manners.longest_wait:
            return finding
        if attempt + 1 < manners.tries:
            await asyncio.sleep(manners.backoff * 2**attempt if wait is None else wait)
    return finding


def _failure(fault: Exception, manners: Manners) -> Finding:
    """Return what a request that got no proper answer tells."""
    causes = _causes(fault)
    if any(isinstance(one, ssl.SSLError) for one in causes):
        return Finding("unknown", "证书或加密连接有问题", lasting=True)
    unknown_name = [one for one in causes if isinstance(one, socket.gaierror)]
    if unknown_name:
        lasting = unknown_name[0].errno == socket.EAI_NONAME
        return Finding("unknown", "查不到这个域名", lasting=lasting, answered=False)
    if isinstance(fault, httpx.TooManyRedirects):
        return Finding("unknown", "转来转去，没有尽头", lasting=True)
    if any(isinstance(one, ConnectionRefusedError) for one in causes):
        return Finding("unknown", "对方不接连接", lasting=True)
    if isinstance(fault, httpx.ConnectError | httpx.ConnectTimeout | httpx.ProxyError):
        return Finding("unknown", "连不上", answered=False)
    if isinstance(fault, TimeoutError | httpx.TimeoutException):
        return Finding("unknown", f"{manners.timeout:g} 秒没有答完")
    return Finding("unknown", "对方断开，或答得不合规矩")


def _causes(fault: BaseException | None) -> list[BaseException]:
    found: list[BaseException] = []
    while fault is not None and fault not in found:
        found.append(fault)
        if isinstance(fault, BaseExceptionGroup):
            found += fault.exceptions
        fault = fault.__cause__ or fault.__context__
    return found


async def _ask(url: str, again: bool, manners: Manners, tls: ssl.SSLContext) -> Finding:
    """Ask for `url` once, with HEAD first where its body is of no use to us."""
    connect = min(10.0, manners.timeout / 2)
    times = httpx.Timeout(manners.timeout, connect=connect)
    fragment = unquote(url.partition("#")[2])
    needs_body = bool(fragment) and not _NO_PLACE.match(fragment)
    async with httpx.AsyncClient(headers=HEADERS, timeout=times, verify=tls) as client:
        if not needs_body and not again:
            async with _followed(client, "HEAD", url, manners) as (answer, final):
                if answer.status_code < 400 or answer.status_code == 429:
                    return _judged(answer, final)
            await asyncio.sleep(manners.pause)
        async with _followed(client, "GET", url, manners) as (answer, final):
            finding = _judged(answer, final)
            if not needs_body or finding.outcome != "alive":
                return finding
            return await _with_fragment(answer, fragment, finding, manners)


@asynccontextmanager
async def _followed(
    client: httpx.AsyncClient, method: str, url: str, manners: Manners
) -> AsyncIterator[tuple[httpx.Response, str | None]]:
    """Yield the answer at the end of all redirects, its body unread, and where it moved for good.

    What is set on the way, such as cookies, is sent along. Raises TooManyRedirects.
    """
    here, final, for_good = url, None, True
    for _ in range(manners.redirects + 1):
        request = client.build_request(method, here)
        answer = await client.send(request, stream=True)
        try:
            target = answer.headers.get("location")
            if answer.status_code not in (301, 302, 303, 307, 308) or not target:
                yield answer, final
                return
            here = _joined(here, target)
            for_good = for_good and answer.status_code in FOR_GOOD
            final = here if for_good and here != url else final
        finally:
            await answer.aclose()
    raise httpx.TooManyRedirects("too many redirects", request=request)


def _joined(here: str, target: str) -> str:
    """Return where `target` leads from `here`. Raises InvalidURL for what is no address."""
    try:
        return urljoin(here, target)
    except ValueError as fault:
        raise httpx.InvalidURL(str(fault)) from fault


def _judged(answer: httpx.Response, final: str | None) -> Finding:
    """Return what a status says. Raises _Busy for one that asks to come again."""
    status = answer.status_code
    if status in BUSY:
        raise _Busy(f"对方答 {status}", _wait_of(answer))
    if status in GONE:
        return Finding("dead", f"对方答 {status}")
    if status < 300:
        return Finding("alive", "", final)
    return Finding("unknown", f"对方答 {status}")


def _wait_of(answer: httpx.Response) -> float | None:
    """Return the seconds that Retry-After asks for, given in seconds or as a date; else None."""
    said = answer.headers.get("retry-after", "").strip()
    if re.fullmatch(r"[0-9]{1,9}", said):
        return float(said)
    try:
        then = parsedate_to_datetime(said)
    except ValueError:
        return None
    then = then if then.tzinfo else then.replace(tzinfo=UTC)
    return max(0.0, (then - datetime.now(UTC)).total_seconds())


async def _with_fragment(
    answer: httpx.Response, fragment: str, finding: Finding, manners: Manners
) -> Finding:
    """Return `finding`, and whether the page lacks what `fragment` names, if that can be told."""
    if "html" not in answer.headers.get("content-type", ""):
        return finding
    body, whole = await _body(answer, manners.most_bytes)
    if whole and not _has_place(body, answer.charset_encoding, fragment):
        return Finding("alive", "页面在，# 后面的地方不在", finding.final, fragment_missing=True)
    return finding


async def _body(answer: httpx.Response, most: int) -> tuple[bytes, bool]:
    """Return the body, unpacked, up to `most` bytes, and whether that is all of it."""
    body = b""
    try:
        async for part in answer.aiter_raw():
            body += part
            if len(body) > most:
                return body, False
    except httpx.HTTPError:
        return body, False
    packing = answer.headers.get("content-encoding", "identity").strip().lower()
    if packing in ("", "identity"):
        return body, True
    if packing not in ("gzip", "x-gzip", "deflate"):
        return b"", False
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32)
    try:
        text = unpacker.decompress(body, most)
    except zlib.error:
        return b"", False
    return text, unpacker.eof


def _has_place(body: bytes, encoding: str | None, fragment: str) -> bool:
    try:
        text = body.decode(encoding or "utf-8", "replace")
    except LookupError:  # a charset that nobody knows
        text = body.decode("utf-8", "replace")
    soup = BeautifulSoup(text, "lxml")
    return any(fragment in (tag.get("id"), tag.get("name")) for tag in soup.find_all(True))

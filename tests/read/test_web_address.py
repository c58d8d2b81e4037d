"""A look at an address tells alive from dead, and says so when it cannot be told."""

from __future__ import annotations

import asyncio
import ssl
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from course.make.external_links import look_at_all
from course.model.external_link import Finding
from course.read.web_address import HEADERS, Manners, look_at
from rude_server import CERTIFICATE, WAYS, RudeServer

pytestmark = pytest.mark.usefixtures("no_loop_running")
QUICK = Manners(timeout=2.5, pause=0, tries=2, backoff=0, longest_wait=1, most_bytes=200_000)
HURRIED = replace(QUICK, timeout=0.3, tries=1)
TLS = ssl.create_default_context()
DEAD = {"/gone": "对方答 404", "/removed": "对方答 410", "/to-gone": "对方答 404",
        "/to-script": "网址的写法不对", "/to-nowhere": "网址的写法不对"}  # fmt: skip
ALIVE = [
    "/fine", "/lent", "/lent-then-moved", "/wait-seconds", "/wait-date", "/wait-nonsense", "/heals",
    "/no-head", "/head-resets", "/head-says-gone", "/endless", "/short", "/bad-charset", "/bomb",
    "/cookie-wall", "/fine#here", "/fine#old", "/fine#top", "/fine#:~:text=x", "/fine#!/x",
    "/packed#here", "/bad-charset#here", "/bad-bytes#here", "/paper#page=3",
    # What cannot be read to its end or unpacked may have the place or not.
    "/endless#here", "/short#gone", "/bomb#gone", "/badly-packed#gone", "/strange-packing#gone",
]  # fmt: skip
UNKNOWN = {
    "/secret": "对方答 403", "/broken": "对方答 500", "/teapot": "对方答 418",
    "/no-location": "对方答 302", "/wait-too-long": "对方答 429",
    "/reset": "对方断开，或答得不合规矩", "/silent": "对方断开，或答得不合规矩",
    "/garbage": "对方断开，或答得不合规矩", "/old": "对方断开，或答得不合规矩",
    "/many-headers": "对方断开，或答得不合规矩",
}  # fmt: skip
LASTING = {"/loop": "转来转去，没有尽头", "/pong": "转来转去，没有尽头"}
SLOW = ["/slow-headers", "/slow-body#here"]


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "*")


@pytest.fixture(scope="module")
def server() -> Iterator[RudeServer]:
    server = RudeServer()
    yield server
    server.close()


@pytest.fixture(scope="module")
def findings(server: RudeServer) -> Mapping[str, Finding]:
    """What was found at every path, all asked for side by side, as if each had a host."""

    async def ask() -> dict[str, Finding]:
        paths = [*DEAD, *ALIVE, *UNKNOWN, *LASTING, "/moved", "/moved-twice", "/fine#gone"]
        found = await asyncio.gather(*(look_at(server.url + path, QUICK, TLS) for path in paths))
        return dict(zip(paths, found, strict=True))

    return asyncio.run(ask())


def seen(url: str, manners: Manners = QUICK) -> Finding:
    return asyncio.run(look_at(url, manners, TLS))


def test_what_is_gone_is_dead(findings: Mapping[str, Finding]) -> None:
    assert {path: findings[path] for path in DEAD} == {
        path: Finding("dead", note) for path, note in DEAD.items()
    }


@pytest.mark.parametrize("path", ALIVE)
def test_what_answers_in_the_end_is_alive(findings: Mapping[str, Finding], path: str) -> None:
    assert findings[path] == Finding("alive", "")


def test_what_is_refused_or_makes_no_sense_may_be_either(findings: Mapping[str, Finding]) -> None:
    assert {path: findings[path] for path in UNKNOWN} == {
        path: Finding("unknown", note) for path, note in UNKNOWN.items()
    }


def test_a_loop_is_of_the_lasting_kind(findings: Mapping[str, Finding]) -> None:
    assert {path: findings[path] for path in LASTING} == {
        path: Finding("unknown", note, lasting=True) for path, note in LASTING.items()
    }


def test_only_a_move_for_good_gives_a_new_address(
    findings: Mapping[str, Finding], server: RudeServer
) -> None:
    for path in ("/moved", "/moved-twice"):
        assert findings[path] == Finding("alive", "", final=f"{server.url}/fine")


def test_a_place_that_the_page_lacks_is_told(findings: Mapping[str, Finding]) -> None:
    assert findings["/fine#gone"].outcome == "alive"
    assert findings["/fine#gone"].fragment_missing


def test_a_slow_answer_is_not_waited_for_longer_than_told(server: RudeServer) -> None:
    for path in SLOW:
        before = time.monotonic()
        finding = seen(server.url + path, HURRIED)
        assert finding == Finding("unknown", "0.3 秒没有答完"), path
        assert time.monotonic() - before < 5


def test_a_body_that_nobody_needs_is_not_waited_for(server: RudeServer) -> None:
    assert seen(server.url + "/slow-body", QUICK) == Finding("alive", "")


def test_head_comes_first_and_get_where_it_is_refused(
    findings: Mapping[str, Finding], server: RudeServer
) -> None:
    assert server.times("/no-head") == ["HEAD", "GET"]
    assert server.times("/heals") == ["HEAD", "GET"]
    assert server.times("/wait-too-long") == ["HEAD"]
    assert server.times("/secret") == ["HEAD", "GET"]
    assert server.times("/loop")[:11] == ["HEAD"] * 11


def test_a_certificate_that_nobody_trusts_is_of_the_lasting_kind() -> None:
    server = RudeServer(encrypted=True)
    finding = seen(f"{server.url}/fine")
    trusting = ssl.create_default_context(cafile=str(CERTIFICATE))
    trusting.check_hostname = False
    assert asyncio.run(look_at(f"{server.url}/fine", QUICK, trusting)) == Finding("alive", "")
    server.close()
    assert finding == Finding("unknown", "证书或加密连接有问题", lasting=True)


def test_plain_text_where_encryption_is_due_is_of_the_lasting_kind(server: RudeServer) -> None:
    finding = seen(server.url.replace("http:", "https:") + "/fine")
    assert finding == Finding("unknown", "证书或加密连接有问题", lasting=True)


def test_a_closed_port_is_of_the_lasting_kind() -> None:
    server = RudeServer()
    server.close()
    assert seen(f"{server.url}/fine") == Finding("unknown", "对方不接连接", lasting=True)


def test_a_name_that_is_none_tells_that_nobody_answered() -> None:
    finding = seen("https://no-such-name.invalid/")
    assert (finding.outcome, finding.answered) == ("unknown", False)
    assert finding.note == "查不到这个域名"


@pytest.mark.parametrize(
    "url", ["https://", "https://exa mple.com/", "https://[::1/", "http://a..b/"]
)
def test_an_address_that_is_none_is_dead(url: str) -> None:
    assert seen(url) == Finding("dead", "网址的写法不对")


def test_a_host_is_asked_for_one_thing_at_a_time_with_a_pause_between() -> None:
    server = RudeServer()
    patient = replace(QUICK, pause=0.2)
    urls = [f"{server.url}/fine?{number}" for number in range(4)]
    told: list[tuple[int, int, str]] = []
    found = asyncio.run(look_at_all(urls, patient, lambda *step: told.append(step)))
    server.close()
    assert {one.outcome for one in found.values()} == {"alive"}
    assert server.most_at_once == 1
    times = [moment for _, _, moment in server.asked]
    assert all(b - a > 0.15 for a, b in pairwise(times))
    assert told == [(number, 4, server.host) for number in range(1, 5)]


def test_we_say_who_we_are_and_nothing_more() -> None:
    assert HEADERS["User-Agent"].startswith("keeping-customers-link-check/")
    assert "Mozilla" not in HEADERS["User-Agent"]


def test_every_way_of_the_server_is_asked_for() -> None:
    asked = [*DEAD, *ALIVE, *UNKNOWN, *LASTING, *SLOW, "/moved", "/moved-twice"]
    assert {path.partition("#")[0] for path in asked} == set(WAYS)
    assert Path(CERTIFICATE).is_file()

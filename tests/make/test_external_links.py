"""The register of external links is refreshed whole or not at all, and forgets nothing."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import check as check_script
from course.check import RULES
from course.make import external_links
from course.make.external_links import NotRefreshed, refresh_register
from course.model.external_link import REGISTER, ExternalLink, Finding, after
from course.read.web_address import Manners
from course.render.external_links import render_register
from mini_course import FIRST, PLAN, MiniCourse
from rude_server import RudeServer

pytestmark = pytest.mark.usefixtures("no_loop_running")
QUICK = Manners(timeout=2.5, pause=0, tries=2, backoff=0, longest_wait=1)
DAY = "2026-11-23"
NEXT = "2026-11-24"
WORDS = "[《留一个准时间》](leave-a-time.md#rule)"
SCRIPT = Path(check_script.__file__)


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "*")


@pytest.fixture
def server() -> Iterator[RudeServer]:
    server = RudeServer()
    yield server
    server.close()


@pytest.fixture
def mini(tmp_path: Path) -> MiniCourse:
    return MiniCourse(tmp_path / "mini")


def link(mini: MiniCourse, *urls: str) -> None:
    mini.append(
        FIRST, "\n" + "\n".join(f"[某处 {number}]({url})。" for number, url in enumerate(urls))
    )


def refresh(mini: MiniCourse, day: str = DAY, manners: Manners = QUICK) -> str:
    return refresh_register(mini.root, mini.course(), day, lambda *step: None, manners)


def entries(mini: MiniCourse) -> dict[str, ExternalLink]:
    return {one.url: one for one in mini.course().external_links or ()}


def test_what_is_found_is_registered_with_its_day_and_then_nothing_is_wrong(
    mini: MiniCourse, server: RudeServer
) -> None:
    link(mini, f"{server.url}/fine", f"{server.url}/broken")
    assert len(mini.problems("external-links")) == 2
    assert refresh(mini) == "外部链接查了 2 个：通 1，断 0，说不准 1"
    assert mini.problems("external-links") == []
    assert [one.model_dump(exclude_none=True) for one in entries(mini).values()] == [
        {"url": f"{server.url}/broken", "status": "unknown", "since": DAY, "note": "对方答 500"},
        {"url": f"{server.url}/fine", "status": "alive", "checked": DAY},
    ]


def test_a_dead_link_is_an_error_at_its_place_until_somebody_decides(
    mini: MiniCourse, server: RudeServer
) -> None:
    url = f"{server.url}/gone"
    link(mini, url)
    assert "断 1" in refresh(mini)
    assert mini.found("external-links") == [(FIRST, mini.line(FIRST, url))]
    mini.edit(REGISTER, "status: dead", "status: dead\n  keep: 存档里还有")
    assert mini.found("external-links") == []
    refresh(mini, NEXT)
    assert entries(mini)[url].keep == "存档里还有"


def test_what_nobody_links_to_any_more_is_dropped(mini: MiniCourse, server: RudeServer) -> None:
    link(mini, f"{server.url}/fine")
    mini.write(REGISTER, render_register([alive("https://gone.example/")]).decode())
    assert refresh(mini).endswith("；从登记表去掉不用的 1 个")
    assert list(entries(mini)) == [f"{server.url}/fine"]


def test_nothing_is_dropped_while_a_file_cannot_be_read(
    mini: MiniCourse, server: RudeServer
) -> None:
    link(mini, f"{server.url}/fine")
    mini.write(REGISTER, render_register([alive("https://gone.example/")]).decode())
    mini.write(PLAN, "{")
    refresh(mini)
    assert sorted(entries(mini)) == [f"{server.url}/fine", "https://gone.example/"]


def test_offline_nothing_is_written(mini: MiniCourse) -> None:
    link(mini, "https://no-such-name.invalid/")
    before = render_register([alive("https://no-such-name.invalid/")])
    mini.write(REGISTER, before.decode())
    with pytest.raises(NotRefreshed, match="一个也没连上"):
        refresh(mini)
    assert (mini.root / REGISTER).read_bytes() == before


@pytest.mark.parametrize("text", ["{", "schema: external-links/1\nlinks:\n- url: nonsense\n"])
def test_a_register_that_cannot_be_read_is_left_as_it_is(mini: MiniCourse, text: str) -> None:
    mini.write(REGISTER, text)
    with pytest.raises(NotRefreshed, match="没有动它"):
        refresh(mini)
    assert mini.text(REGISTER) == text


def test_an_interrupted_run_leaves_the_register_as_it_was(
    mini: MiniCourse, server: RudeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    link(mini, f"{server.url}/fine", f"{server.url}/gone")
    before = render_register([alive(f"{server.url}/gone")])
    mini.write(REGISTER, before.decode())

    def stop(done: int, every: int, host: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        refresh_register(mini.root, mini.course(), DAY, stop, QUICK)
    assert (mini.root / REGISTER).read_bytes() == before


def test_a_course_without_such_links_gets_no_register(mini: MiniCourse) -> None:
    assert refresh(mini) == "外部链接查了 0 个：通 0，断 0，说不准 0"
    assert not (mini.root / REGISTER).exists()


def test_the_script_refreshes_and_then_judges(mini: MiniCourse, server: RudeServer) -> None:
    link(mini, f"{server.url}/gone", f"{server.url}/fine")
    command = [sys.executable, str(SCRIPT), "--root", str(mini.root), "--external"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert done.stderr == "外部链接查了 2 个：通 1，断 1，说不准 0\n"
    assert done.returncode == 1
    assert f"{FIRST}:{mini.line(FIRST, '/gone')}: `{server.url}/gone` 打不开" in done.stdout
    assert entries(mini)[f"{server.url}/fine"].checked is not None


def alive(url: str) -> ExternalLink:
    return ExternalLink(url=url, status="alive", checked="2026-01-01")


def test_an_uncertain_answer_keeps_the_day_of_the_last_certain_one() -> None:
    busy = Finding("unknown", "对方答 503")
    known = after(alive("https://a.example/"), "https://a.example/", busy, DAY)
    assert (known.status, known.checked, known.since) == ("unknown", "2026-01-01", DAY)
    later = after(known, known.url, busy, NEXT)
    assert (later.status, later.since) == ("unknown", DAY)
    assert after(later, known.url, Finding("alive", ""), NEXT) == ExternalLink(
        url=known.url, status="alive", checked=NEXT
    )


def test_what_does_not_heal_by_another_day_is_dead() -> None:
    lost = Finding("unknown", "查不到这个域名", lasting=True)
    known = after(None, "https://a.example/", lost, DAY)
    assert known.status == "unknown"
    assert after(known, known.url, lost, DAY).status == "unknown"
    assert after(known, known.url, lost, NEXT).status == "dead"
    other = Finding("unknown", "证书或加密连接有问题", lasting=True)
    assert after(known, known.url, other, NEXT).status == "unknown"


def test_a_dead_link_stays_dead_while_nobody_can_tell() -> None:
    dead = after(None, "https://a.example/", Finding("dead", "对方答 404"), DAY)
    assert after(dead, dead.url, Finding("unknown", "连不上"), NEXT).status == "dead"


def test_hosts_are_asked_side_by_side(monkeypatch: pytest.MonkeyPatch) -> None:
    now = most = 0

    async def look(url: str, manners: Manners, tls: object) -> Finding:
        nonlocal now, most
        now, most = now + 1, max(most, now + 1)
        await asyncio.sleep(0)
        now -= 1
        return Finding("alive", "")

    monkeypatch.setattr(external_links, "look_at", look)
    urls = [f"https://{host}.example/{page}" for host in "abcde" for page in range(2)]
    manners = Manners(pause=0, hosts=3)
    found = asyncio.run(external_links.look_at_all(urls, manners, lambda *step: None))
    assert len(found) == 10
    assert most == 3


def test_the_rule_itself_asks_nobody(mini: MiniCourse) -> None:
    link(mini, "https://no-such-name.invalid/")
    before = time.monotonic()
    assert len(list(RULES["external-links"].check(mini.course()))) == 1
    assert time.monotonic() - before < 60

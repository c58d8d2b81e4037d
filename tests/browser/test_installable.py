"""A page once read opens without a network, over https or from this machine; elsewhere not."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

READ = "modules/08-complaint-recovery/two-apologies.html"
UNREAD = "modules/08-complaint-recovery/fair-options.html"
KEPT = """async () => {
  const found = [];
  for (const name of await caches.keys())
    for (const one of await (await caches.open(name)).keys()) found.push(one.url);
  return found;
}"""


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None: ...


@contextmanager
def served(folder: Path, port: int = 0) -> Iterator[str]:
    """The folder on a loopback server that is gone when the block ends."""
    handler = partial(_Handler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(locale="zh-CN")
    yield context
    context.close()


def read(page: Page, url: str) -> None:
    """Read a page until what it needs is kept."""
    page.goto(url)
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    for _ in range(100):
        kept = page.evaluate(KEPT)
        if url in kept and any("site.css" in one for one in kept):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"never kept: {url}")


def test_a_page_once_read_opens_when_the_server_is_gone(
    context: BrowserContext, site: Path
) -> None:
    page = context.new_page()
    with served(site) as url:
        read(page, url + READ)
    page.goto(url + READ)
    expect(page.locator("article h1")).to_have_text("两次道歉：为不便，和为过错")
    shown = page.locator("article h1").evaluate("one => getComputedStyle(one).fontWeight")
    assert shown == "600"  # the style sheets are there too
    page.goto(url + UNREAD)
    expect(page.locator("h1")).to_contain_text("还没有读过")
    assert page.get_by_role("link", name="回首页").get_attribute("href") == url + "index.html"


def test_a_new_build_drops_what_the_old_one_kept_but_not_the_pages_read(
    context: BrowserContext, site: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    page = context.new_page()
    with served(copy) as url:
        read(page, url + READ)
        (before,) = page.evaluate("() => caches.keys()")
        worker = copy / "service-worker.js"
        worker.write_text(worker.read_text("utf-8").replace('VERSION = "', 'VERSION = "new'))
        lesson = copy / READ
        lesson.write_text(lesson.read_text("utf-8").replace("两次道歉：", "道歉两次："))
        page.goto(url + "index.html")
        for _ in range(100):
            names = page.evaluate("() => caches.keys()")
            if len(names) == 1 and names != [before]:
                break
            page.wait_for_timeout(100)
        assert "new" in names[0]
    page.goto(url + READ)
    expect(page.locator("article h1")).to_contain_text("道歉两次：")


def test_the_manifest_is_one_that_the_browser_takes(context: BrowserContext, site: Path) -> None:
    page = context.new_page()
    with served(site) as url:
        page.goto(url)
        page.wait_for_selector("link[rel=manifest]", state="attached")
        told = context.new_cdp_session(page).send("Page.getAppManifest")
    assert told["errors"] == []
    assert told["url"] == url + "manifest.json"


def test_from_files_nothing_is_registered(open_page, file_url: str) -> None:
    page = open_page(file_url + READ)  # fails if the console has an error
    page.wait_for_timeout(300)
    assert page.locator("link[rel=manifest]").count() == 0
    assert "manifest.json" not in page.content()


def test_over_plain_http_from_elsewhere_nothing_is_registered(
    context: BrowserContext, site: Path
) -> None:
    asked: list[str] = []

    def answer(route: Route) -> None:
        path = urlsplit(route.request.url).path.lstrip("/")
        asked.append(path)
        route.fulfill(path=site / path)

    context.route("http://course.example/**", answer)
    page = context.new_page()
    page.goto("http://course.example/" + READ)
    page.wait_for_timeout(300)
    assert page.locator("link[rel=manifest]").count() == 0
    assert "assets/javascripts/installable.js" in asked
    assert not {"manifest.json", "service-worker.js"} & set(asked)

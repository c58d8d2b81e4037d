"""What was slipped into a page, a file, an address or the storage neither runs nor is sent."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from planted import EVIL, ran
from progress_record import KEY, record

LESSON = "modules/08-complaint-recovery/two-apologies.html"
PLAY = "practice/role-plays/rp-bank-transfer-pending.html"
PROGRESS = "practice/progress.html"
PLANTED = """(evil) => {
  const stopped = new Set();
  document.addEventListener("securitypolicyviolation", (event) => {
    stopped.add(`${event.effectiveDirective} ${event.blockedURI}`);
    document.documentElement.dataset.stopped = [...stopped].sort().join("|");
  });
  const add = (name, values) => document.body.append(
    Object.assign(document.createElement(name), values));
  document.body.insertAdjacentHTML("beforeend", evil);
  add("script", { textContent: "document.documentElement.dataset.ran = '2'" });
  add("script", { src: "data:text/javascript,document.documentElement.dataset.ran='3'" });
  add("script", { src: "http://192.0.2.1/x.js" });
  add("img", { src: "http://192.0.2.1/x.png" });
  add("link", { rel: "stylesheet", href: "http://192.0.2.1/x.css" });
  add("iframe", { srcdoc: "<script>parent.document.documentElement.dataset.ran='4'</script>" });
  add("iframe", { src: "http://192.0.2.1/x.html" });
  add("a", { href: "javascript:void(document.documentElement.dataset.ran='5')", id: "evil" });
  add("form", { action: "http://192.0.2.1/x", id: "evil-form" });
  document.querySelector("#evil").click();
  document.querySelector("#evil-form").submit();
  fetch("http://192.0.2.1/x").catch(() => {});
}"""
STOPPED = {
    "script-src-attr inline", "script-src-elem inline", "script-src-elem data",
    "script-src-elem http://192.0.2.1/x.js", "img-src http://192.0.2.1/x.png",
    "style-src-elem http://192.0.2.1/x.css", "frame-src http://192.0.2.1",
    "form-action http://192.0.2.1/x?", "connect-src http://192.0.2.1/x",
}  # fmt: skip


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh profile whose pages may complain; what they ask of others is noted in `asked`."""
    made = browser.new_context(locale="zh-CN")
    yield made
    made.close()


@pytest.fixture(params=["http", "file", "other file"])
def base(
    request: pytest.FixtureRequest, site: Path, site_url: str, file_url: str, tmp_path: Path
) -> str:
    """The site over http and from two folders, one a copy of a lesson and what it loads."""
    if request.param == "http":
        return site_url
    if request.param == "file":
        return file_url
    copy = tmp_path / "第二份 课程" / "内层"
    copy.mkdir(parents=True)
    shutil.copytree(site / "assets", copy / "assets")
    (copy / LESSON).parent.mkdir(parents=True)
    shutil.copy(site / LESSON, copy / LESSON)
    return copy.as_uri() + "/"


def test_what_is_planted_in_a_page_does_not_run_and_nothing_is_sent(
    context: BrowserContext, base: str
) -> None:
    asked: list[str] = []
    context.on("requestfinished", lambda one: asked.append(one.url))
    context.on("response", lambda one: asked.append(one.url))
    page = context.new_page()
    page.goto(base + LESSON)
    assert page.evaluate("getComputedStyle(document.querySelector('.md-header')).position")
    page.locator(".quiz fieldset input").first.check()
    page.locator(".quiz button[type=submit]").first.click()
    expect(page.locator(".quiz .quiz-feedback").first).to_be_visible()
    page.evaluate(PLANTED, EVIL)
    page.wait_for_function(
        "(all) => all.every((one) => (document.documentElement.dataset.stopped || '')"
        ".split('|').includes(one))",
        arg=sorted(STOPPED),
    )
    assert ran(page) is None
    assert not [url for url in asked if "192.0.2.1" in url]


HOSTILE = [
    EVIL,
    json.dumps(EVIL),
    json.dumps({"version": EVIL, "items": EVIL}),
    record({f"open:{LESSON[:-5]}": [1, EVIL], f"read:{LESSON[:-5]}": [2, EVIL[:16]],
            "run:rp-bank-transfer-pending": [1, {"hash": EVIL[:16], "seed": 1, "path": [EVIL]}],
            "best:rp-bank-transfer-pending": [1, {"ending": EVIL, "total": 1, "red": 0}],
            EVIL: [1, EVIL], "__proto__": [1, EVIL], "answer:__proto__-00000000": [1, EVIL]}),
    json.dumps({"version": 1, "schema": EVIL, "title": EVIL, "days": [[{"kind": EVIL}]]}),
]  # fmt: skip


def test_no_value_under_any_key_of_the_storage_runs(
    open_page, site_url: str, trainer_url: str
) -> None:
    for url, paths in (
        (site_url, (LESSON, PLAY, "practice/index.html", PROGRESS)),
        (trainer_url, ("trainer/planner.html",)),
    ):
        page = open_page(url + paths[0])
        for path in paths:
            page.goto(url + path)
            used = page.evaluate("Object.keys(localStorage)")
            keys = {
                *used,
                KEY,
                f"{KEY}/damaged",
                f"{KEY}/v1",
                "course-day-plan",
                f"quiz_progress_/{path}",
            }
            keys.add("keeping-customers/role-play/rp-bank-transfer-pending")
            for text in HOSTILE:
                page.evaluate(
                    "([keys, text]) => keys.forEach((key) => localStorage.setItem(key, text))",
                    [sorted(key for key in keys if "__palette" not in key), text],
                )
                page.reload()
                assert ran(page) is None, (path, text)


def test_no_address_runs_and_no_typed_text(open_page, site_url: str) -> None:
    page = open_page(site_url + "index.html?q=" + EVIL + "&h=" + EVIL + "#" + EVIL)
    assert ran(page) is None
    page.goto(site_url + LESSON + "?h=" + EVIL + "#" + EVIL)
    page.locator(".md-search__input").fill(EVIL)
    page.keyboard.press("Shift")
    expect(page.locator(".md-search-result__meta")).not_to_have_text("")
    assert ran(page) is None
    page.goto(site_url + PROGRESS)
    foreign = {"format": "keeping-customers/progress", "version": 1, "items": {EVIL: EVIL}}
    for text in (EVIL, json.dumps(foreign), json.dumps(foreign | {"version": 2})):
        page.locator("#progress-paste").fill(text)
        page.locator("[data-do=read]").click()
        assert ran(page) is None


def test_no_file_of_a_class_runs(open_page, trainer_url: str, tmp_path: Path) -> None:
    page = open_page(trainer_url + "trainer/class-report.html")
    one = {"question": EVIL, "hash": EVIL, "chosen": [EVIL]}
    answers = {"format": "keeping-customers/answers", "version": 1, "nickname": EVIL}
    answers |= {"day": "x", "sheet": EVIL, "answers": [one]}
    quoted = EVIL.replace('"', '""')
    for name, text in (
        ("a.json", json.dumps(answers)),
        ("b.csv", f'昵称,日期,题目,选项\n"{quoted}","{quoted}","{quoted}",a\n'),
        ("c.txt", EVIL),
        ("d.json", EVIL),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
        page.locator("input[type=file]").first.set_input_files(tmp_path / name)
    box = page.locator("class-report textarea").first
    box.fill(EVIL)
    box.press("Tab")
    page.locator("class-report button:visible").first.click()
    assert ran(page) is None

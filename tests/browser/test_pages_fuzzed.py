"""Spoilt files, kept texts and addresses, a few of each; the rest by stress.py and make audit."""

from __future__ import annotations

import random

import pytest
from playwright.sync_api import Browser, Page

from course.make.fuzz_doors import Door
from course.make.fuzz_pages import FUZZES, put_in
from course.make.fuzz_watch import watched
from course.make.fuzzed_inputs import BYTES, spoilt_address, spoilt_json, spoilt_table
from course.make.fuzzing import Broken

SEED = 20261123
FEW = {"progress": 30, "plans": 20, "tables": 7, "saved": 12, "stored": 12, "addresses": 8}


@pytest.mark.parametrize("kind", FUZZES)
def test_spoilt_inputs_run_nothing_break_nothing_and_lose_nothing(
    browser: Browser, site_url: str, trainer_url: str, kind: str
) -> None:
    bases = {"trainee": site_url, "trainer": trainer_url}
    print(f"seed {SEED}")
    assert len(list(FUZZES[kind](browser, bases, FEW[kind], SEED))) == FEW[kind]  # type: ignore[arg-type]


PLANTED = """<!doctype html><meta charset="utf-8"><title>x</title><article>
<input type="file"><p data-part="said"></p><button data-do="undo">撤销</button></article>
<script>
  const said = document.querySelector("p");
  document.querySelector("input").onchange = async ({ target }) => {
    const text = await target.files[0].text();
    WHAT;
  };
</script>"""


def planted(browser: Browser, base: str, what: str) -> str:
    """Put a file into a page that does `what` with it; return what is told of it."""
    door = Door("页", "trainee", "planted.html", "input", "json", "", "")
    with watched(browser) as one:
        one.page.route("**/planted.html", lambda route: route.fulfill(
            content_type="text/html", body=PLANTED.replace("WHAT", what)))  # fmt: skip
        one.page.goto(base + door.path)
        one.page.evaluate("localStorage.setItem('mine', 'x')")
        with pytest.raises(Broken) as told:
            [put_in(one, door, '{"a": "b", "c": ["d"]}', f"{number}") for number in range(40)]
        return str(told.value)


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("said.textContent = '好'; said.insertAdjacentHTML('afterend', text)", "插进了元素"),
        ("said.textContent = '好'; new Function(text.slice(text.indexOf('window')))()", "脚本"),
        ("said.textContent = '好'; alert(1)", "弹出了"),
        ("said.textContent = '好'; undefined.x", "脚本出错"),
        ("said.textContent = 'SyntaxError'", "没有用中文说"),
        ("localStorage.removeItem('mine'); said.textContent = '好'", "mine 从 x 成了 None"),
        ("said.textContent = '好'; fetch('http://192.0.2.1/')", "去了别处"),
    ],
)
def test_a_page_that_must_not_do_what_it_does_is_told(
    browser: Browser, site_url: str, what: str, told: str
) -> None:
    assert told in planted(browser, site_url, what)


def test_the_same_seed_spoils_the_same_and_hardly_any_stays_sound() -> None:
    sound, table = '{"a": [1, {"b": "c"}], "d": "e"}', "名,数\n甲,1\n乙,2\n"
    makes = (
        lambda draw: spoilt_json(draw, sound),
        lambda draw: spoilt_table(draw, table),
        lambda draw: spoilt_address(draw, "index.html", ["a"]).encode(),
    )
    for make in makes:
        every = [make(random.Random(str(number))) for number in range(60)]
        assert every == [make(random.Random(str(number))) for number in range(60)]
        assert len({one for one in every if one not in BYTES}) > 40


def test_an_address_that_stands_for_no_letters_stops_no_script(open_page, site_url: str) -> None:
    page: Page = open_page(site_url + "index.html#%E0%A4%A")
    page.evaluate("location.hash = '%'")
    page.goto(site_url + "index.html#%ff")
    assert page.evaluate("document.readyState") == "complete"

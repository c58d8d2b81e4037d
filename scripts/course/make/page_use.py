"""A page in a browser → the same page in use: a state after another, whatever its kind.

It goes by what can be pressed and filled in, so a page that somebody writes tomorrow is used, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from playwright.sync_api import Locator, Page

# What a reader types who has not read what is asked for.
MISTYPED = "很多"
_TOOLS = (
    "article :is(tool-calculator, list-tool, fill-form, loyalty-scheme, questionnaire-builder,"
    " day-planner)"
)
_TYPED = f"{_TOOLS} input:is([type=text], [type=date], [inputmode])"
_EXAMPLE = "article :is([data-sample], [data-do=sample], [data-do=case], [data-do=next-step])"
_CHOICE = "role-play-dialogue button"
_QUIZ = "article .quiz"
_FILL = """(boxes, text) => boxes.filter((box) => box.offsetParent && !box.readOnly)
  .forEach((box) => {
    box.value = box.type === "date" ? "" : text;
    for (const name of ["input", "change"]) {
      box.dispatchEvent(new Event(name, { bubbles: true }));
    }
  })"""
_CHOOSE = """(quizzes) => quizzes.forEach((quiz) => {
  const wrong = quiz.querySelector("fieldset input:not([data-correct])");
  if (wrong) wrong.click();
  quiz.querySelector("[type=submit]").click();
})"""
_OPEN = "(all) => all.forEach((one) => { one.open = true; })"


def _every(selector: str, script: str, value: object = None) -> Callable[[Page], bool]:
    def done(page: Page) -> bool:
        found = page.locator(selector)
        if found.count():
            found.evaluate_all(script, value)
        return found.count() > 0

    return done


def _pressed(selector: str) -> Callable[[Page], bool]:
    def done(page: Page) -> bool:
        found: Locator = page.locator(selector).locator("visible=true")
        if not found.count():
            return False
        found.first.click()
        return True

    return done


# Name of the state → what brings it about, and tells whether the page has anything of the kind.
_STATES: dict[str, Callable[[Page], bool]] = {
    "题都答错": _every(_QUIZ, _CHOOSE),
    "对话走了一步": _pressed(_CHOICE),
    "看例子": _pressed(_EXAMPLE),
    "填得不对": _every(_TYPED, _FILL, MISTYPED),
    "折叠框全打开": _every("article details", _OPEN),
}


def states_of(page: Page) -> Iterator[str]:
    """Lead the loaded `page` from one state to the next; yield the name of each that it has."""
    for name, use in _STATES.items():
        if use(page):
            yield name

"""Answers the questions of a page as a learner does, and looks up what the browser keeps."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page

from progress_record import items

# Where earlier versions of the course kept a page's answers: this, and the page's path.
OLD_KEY = "quiz_progress_"


def answer(quiz: Locator, right: bool = True) -> None:
    """Choose the right options of `quiz`, or a wrong one, and submit."""
    for box in quiz.locator("fieldset input").all():
        if right == (box.get_attribute("data-correct") is not None):
            box.check()
            if not right:
                break
    quiz.locator("button[type=submit]").click()


def stored(page: Page) -> dict[str, Any]:
    """What is kept for the questions of the page that are answered, by the ids of their elements.

    Only options that a question has are an answer.
    """
    options = page.evaluate(
        "() => Object.fromEntries([...document.querySelectorAll('.quiz')]"
        ".map((quiz) => [quiz.id, quiz.querySelectorAll('fieldset input').length]))"
    )
    kept = {name: items(page).get(name.replace("quiz-", "answer:", 1)) for name in options}
    return {
        name: entry[1]
        for name, entry in kept.items()
        if entry and entry[1]["chosen"] and max(entry[1]["chosen"]) < options[name]
    }


def by_name(page: Page, name: str) -> Locator:
    """The quiz whose question has the id `name`."""
    return page.locator(f".quiz[id^='quiz-{name}-']")

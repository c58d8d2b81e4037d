"""Where a page takes something from outside: how it is filled first, and what goes in there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from course.make.built_site import Edition

_PRESS = "document.querySelector({!r}).click()"


@dataclass(frozen=True)
class Door:
    """A field for files on a page.

    `fill` is a script that gives the page something to lose, `sound` an expression for a text that
    it would take; `said` finds the places where it answers, `undo` the button that takes back.
    `typed` finds a field whose text must survive as well.
    """

    name: str
    edition: Edition
    path: str
    field: str
    kind: Literal["json", "table"]
    fill: str
    sound: str
    said: str = "[data-part=said], [data-part=refused]"
    undo: str = 'article [data-do="undo"]:not([hidden])'
    typed: str = ""
    after: str = "''"

    @property
    def file(self) -> str:
        """The name of the file that is put in."""
        return "名单 <b>.csv" if self.kind == "table" else "记录 <b>.json"


# A record of four modules, as it would be after some days.
_RECORD = """
const all = JSON.parse(document.querySelector("course-progress script").textContent);
const items = {};
for (const [at, { pages, plays }] of all.modules.slice(0, 4).entries()) {
  for (const page of pages.slice(0, 3)) {
    items["open:" + page.id] = [10 + at, ""];
    items["read:" + page.id] = [20 + at, page.hash];
    for (const name of page.questions.slice(0, 2)) {
      items["answer:" + name] = [30, { chosen: [0], right: at % 2 === 0 }];
      items["first:" + name] = [30, true];
    }
  }
  for (const play of plays.slice(0, 1)) {
    items["run:" + play.id] = [40, { hash: play.hash, seed: 1, path: ["a"] }];
    items["done:" + play.id] = [41, null];
    items["best:" + play.id] = [41,
      { ending: Object.keys(play.endings)[0], total: 50, red: 0, level: 1 }];
  }
}
"""
_KEPT = "localStorage.getItem(Object.keys(localStorage).find((one) => one.startsWith('keep:')))"
_DATA = (
    "JSON.parse(document.querySelector({!r} + ' script[type=\"application/json\"]').textContent)"
)


def _list_doors(path: str) -> tuple[Door, Door]:
    fill = _PRESS.format("list-tool [data-do=sample]")
    table = _DATA.format("list-tool") + ".samples[0].table"
    name = path.rpartition("/")[2].removesuffix(".html")
    said = "[data-part=said]"  # what is refused stands in a box with more in it
    return (
        Door(f"{name} 名单", "trainee", path, "[data-part=file]", "table", fill, table, said),
        Door(f"{name} 存档", "trainee", path, "[data-part=open]", "json", fill, _KEPT, said),
    )


DOORS = (
    Door(
        "我的进度", "trainee", "practice/progress.html", "#progress-file", "json",
        _RECORD + "localStorage.setItem(CourseProgress.KEY, CourseProgress.write(items));",
        # Another device's: some entries later, some gone.
        _RECORD + "Object.keys(items).forEach((key, at) => { if (at % 3 === 0) delete items[key];"
        " else items[key][0] += at; });"
        "return window.ProgressFile.write(items, all.format);",
        said="[data-part=said], [data-part=changes]",
        after="(() => { const merge = document.querySelector('[data-do=merge]');"
        " if (merge.closest('[hidden]')) return ''; merge.click(); return 'merged'; })()",
    ),
    Door(
        "排课", "trainer", "trainer/planner.html", "#planner-load", "json",
        _PRESS.format("[data-do=open-agenda]"), "localStorage.getItem('course-day-plan')",
    ),
    Door(
        "班级报告 表格", "trainer", "trainer/class-report.html", "[data-part=files]", "table", "",
        "(() => { const ids = Object.keys(" + _DATA.format("class-report") + ".questions);"
        " return ['姓名,' + ids.slice(0, 9).join(), '甲,A,B,C,A,B,C,A,B,C', '乙,A,A,A,B,,C,A,B,C']"
        ".join('\\n'); })()",
        after="(() => { const one = document.querySelector('[data-part=sources] li:last-child');"
        " const said = one.firstChild.textContent; one.querySelector('button').click();"
        " return said; })()",
    ),
    Door(
        "班级报告 答题", "trainer", "trainer/class-report.html", "[data-part=files]", "json", "",
        "(() => { const all = Object.entries(" + _DATA.format("class-report") + ".questions);"
        " return window.AnswerCode.toFile({ nickname: '小王', day: '2026-11-23', sheet: '0000abcd',"
        " answers: all.slice(0, 5).map(([question, { hash }]) =>"
        " ({ question, hash, chosen: ['a'] })) }); })()",
        after="(() => { const one = document.querySelector('[data-part=sources] li:last-child');"
        " const said = one.firstChild.textContent; one.querySelector('button').click();"
        " return said; })()",
    ),
    Door(
        "证书名单", "trainer", "trainer/certificates.html", "[type=file]", "table",
        "const names = document.querySelector('[name=names]'); names.value = '王芳\\n李强';"
        " names.dispatchEvent(new Event('input', { bubbles: true }));",
        "'工号,姓名,部门\\n1,张伟,一部\\n2,李娜,二部\\n3,\"欧阳 文\",三部\\n'",
        said=".certificates__faults", undo="[data-undo]:not([hidden])", typed="[name=names]",
    ),
    Door(
        "问卷", "trainee", "toolbox/builders/questionnaire.html", "#qn-load", "json",
        _PRESS.format("[data-do=start]"), _KEPT,
    ),
    Door(
        "问卷 表格", "trainee", "toolbox/builders/questionnaire.html", "#qn-load", "table",
        _PRESS.format("[data-do=start]"),
        "window.QuestionnaireFile.toCsv(JSON.parse(" + _KEPT + ").value, "
        + _DATA.format("questionnaire-builder") + ")",
    ),
    Door(
        "积分账", "trainee", "toolbox/builders/loyalty-scheme.html", "#ls-load", "json",
        _PRESS.format("[data-do=sample]"), _KEPT,
    ),
    *(
        Door(
            f"表单 {name}", "trainee", f"toolbox/forms/{name}.html", "#form-load", "json",
            _PRESS.format("[data-do=sample]"), _KEPT,
        )
        for name in ("promise-ledger", "rater-scorecard", "zipper-map", "twelve-systems")
    ),
    *_list_doors("toolbox/classifiers/customer-sorting.html"),
    *_list_doors("toolbox/classifiers/four-quadrant.html"),
    *_list_doors("toolbox/planners/reactivation.html"),
    *_list_doors("toolbox/planners/welcome-calendar.html"),
)  # fmt: skip
PROGRESS, PLANNER = DOORS[0], DOORS[1]
TABLES = tuple(one for one in DOORS if one.kind == "table")
SAVED = tuple(one for one in DOORS[2:] if one.kind == "json")

_WAITING = """
const until = async (holds) => {
  for (let at = 0; at < 6000; at += 1) {
    if (holds()) return true;
    await new Promise((go) => { setTimeout(go, 5); });
  }
  return false;
};
const held = () => JSON.stringify([
  Object.entries(localStorage).sort(), typed && document.querySelector(typed).value,
]);
"""
# Puts a file in and waits until the page has answered: what was held before, and the answer.
PUT_IN = f"""async ({{ file, bytes, field, said, typed }}) => {{
  {_WAITING}
  const places = [...document.querySelectorAll(said)];
  const told = () => places.map((one) => one.textContent).join("");
  for (const one of places) one.replaceChildren();
  const before = held();
  const given = new DataTransfer();
  given.items.add(new File([Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))], file));
  const input = document.querySelector(field);
  input.files = given.files;
  input.dispatchEvent(new Event("change", {{ bubbles: true }}));
  const answered = await until(() => told() && !told().includes("正在读"));
  return {{ answered, answer: told(), before }};
}}"""
# Takes back what the file changed, if it did: what was held then, and what is held now.
TAKE_BACK = f"""async ({{ before, undo, typed }}) => {{
  {_WAITING}
  const back = [...document.querySelectorAll(undo)].find((one) => one.checkVisibility());
  const changed = held();
  if (changed !== before && back) back.click();
  return {{ changed, undone: held() }};
}}"""

# What must be true of a page after whatever went in.
HARMLESS = """() => [
  window.ran !== undefined && "脚本跑了",
  ({}).polluted !== undefined && "改了所有对象",
  document.querySelector("[data-evil]") && "插进了元素",
  document.querySelector("a[href^='javascript:'], a[href^='data:text']") && "插进了链接",
].filter(Boolean).join("；")"""

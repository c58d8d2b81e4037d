"""Tables as people bring them: every usual encoding and shape is read, the rest is named."""

from __future__ import annotations

import base64
import random
import re
from typing import Any

from course.render.list_tool_words import LIST_TOOL_WORDS
from courses import whole_course
from node_script import run_script

SCRIPTS = [f"tools/{name}.js" for name in ("numbers", "csv", "slices", "table")]
TOOLS = whole_course().list_tools_by_id
QUADRANT = TOOLS["lt-four-quadrant"]
READ = """
const word = (name, values = {}) =>
  String(data.words[name]).replace(/\\{(\\w+)\\}/g, (_, key) => values[key]);
const read = async ({ bytes, text, columns }) => {
  const file = new Blob([bytes === undefined ? text : Buffer.from(bytes, "base64")]);
  const found = await toolCsv.readFile(file, data.largest);
  if (found.why) return { why: found.why };
  const { rows, faults } = await toolTable.read(found.text, columns, word, () => false);
  return { rows: rows.map((one) => one.cells), faults: faults.map((one) => [one.line, one.what]) };
};
return Promise.all(data.cases.map(read));
"""
HEAD = "客户,次数,总额,毛利\n"
TABLE = HEAD + "甲01,12,3000,\n乙02,2,4000.5,-80\n"
SOUND = [
    {"id": "甲01", "visits": 12, "spend": 3000, "margin": None},
    {"id": "乙02", "visits": 2, "spend": 4000.5, "margin": -80},
]


def read_all(cases: list[bytes | str], tool: str = QUADRANT.id, largest: int = 10**7) -> list[Any]:
    columns = [one.model_dump() for one in TOOLS[tool].columns]
    given = [
        {"columns": columns}
        | (
            {"text": one}
            if isinstance(one, str)
            else {"bytes": base64.b64encode(one).decode("ascii")}
        )
        for one in cases
    ]
    data = {"words": dict(LIST_TOOL_WORDS), "largest": largest, "cases": given}
    found: list[Any] = run_script(SCRIPTS, READ, data)
    return found


def test_a_table_in_any_usual_encoding_and_shape_is_the_same_table() -> None:
    quoted = TABLE.replace("3000", '" 3,000 "').replace("12", '"\uff11\uff12"')
    turned = "毛利\t消费总额（元）\t 编号 \t来店次数\n\t3000\t甲01\t12\n-80\t4000.5\t乙02\t2\n"
    cases: dict[str, bytes | str] = {
        name: TABLE.encode(name) for name in ("utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16")
    }
    cases |= {
        "utf-16le": TABLE.encode("utf-16-le"),
        "utf-16be": b"\xfe\xff" + TABLE.encode("utf-16-be"),
        "utf-16be unmarked": TABLE.encode("utf-16-be"),
        "semicolons": TABLE.replace(",", ";"),
        "tabs": TABLE.replace(",", "\t"),
        "full-width commas": TABLE.replace(",", "，"),
        "sep line": "sep=;\r\n" + TABLE.replace(",", ";"),
        "quotes and full width": quoted,
        "windows lines": TABLE.replace("\n", "\r\n"),
        "old mac lines": TABLE.replace("\n", "\r"),
        "empty lines": "\n\n" + TABLE.replace("\n", "\n\n ,,,\n"),
        "other order and names": turned,
        "units": TABLE.replace("3000", "3000元").replace("4000.5", "0.40005万"),
    }
    for name, found in zip(cases, read_all(list(cases.values())), strict=True):
        assert found == {"rows": SOUND, "faults": []}, name


def test_what_is_no_table_is_named_and_a_hundred_megabytes_are_not_even_read() -> None:
    cases = [
        b"PK\x03\x04xlsx", b"\xd0\xcf\x11\xe0xls", b"%PDF-1.7", b"\x89PNG\r\n",
        b"\x00\x01\x00ab" * 9, b"", "甲,乙".encode("gbk") + b"\xff\xff,\x80", b"a" * 2000,
    ]  # fmt: skip
    found = read_all(cases, largest=1999)
    kinds = ["xlsx", "xls", "pdf", "binary", "binary", "empty", "unknown", "large"]
    assert [one["why"] for one in found] == kinds
    for kind in kinds:
        assert "{name}" in LIST_TOOL_WORDS[f"file-{kind}"]


FAULTS = [
    ("甲01,12,3000\n乙02,2,4000\n", 1, "第一行写上列名：客户,次数,总额"),
    ("姓名,电话\n王,1\n", 1, "没认出列名"),
    ("客户,次数\n甲,1\n", 1, "少了“总额”这一列"),
    ("客户,金额,总额,次数\n甲,1,2,3\n", 1, "“金额”和“总额”都像是“总额”"),
    (HEAD + "甲,1,2\n甲,3,4\n", 3, "甲在第 2 行已经有了"),
    (HEAD + "\uff211,1,2\na 1,3,4\n", 3, "已经有了"),
    (HEAD + "甲,1,1,200,3\n", 2, "格子比列名多"),
    (HEAD + "合计,1,2\n", 2, "像是合计"),
    (HEAD + ",1,2\n", 2, "“客户”空着"),
    (HEAD + "甲,,2\n", 2, "“次数”空着"),
    (HEAD + '甲,1,2\n乙,"3,4\n丙,5,6\n', 3, "引号没有收尾"),
    (HEAD + '"甲\n乙",1,2\n丙,x,2\n', 4, "“次数”写的是“x”"),
]


def test_a_fault_is_named_with_its_line_and_its_mend() -> None:
    for (_, line, said), found in zip(FAULTS, read_all([one[0] for one in FAULTS]), strict=True):
        assert [one[0] for one in found["faults"]] == [line], said
        what = found["faults"][0][1].replace("“甲”", "甲")
        assert said in what
        assert "；" in what


BAD = {
    "count": (
        "一两次", "abc", "-1", "1.5", "½", "1e3", "NaN", "Infinity", "=1+1", "12-15", "1,23", "12%",
        "3天", "十二三", "0x10", "--2", "1 2 3", "2000000", "#REF!", "#DIV/0!", "null", "?",
    ),
    "money": (
        "三千左右", "$5", "1.2.3", "12,34", "1e9", "99999999999999", "-5", "=A1", "#N/A", "80%",
        "5成", "1/2", "2-3千", "undefined", "万", "元",
        "\uff11，\uff12\uff13", "<b>1</b>", "'; drop", "∞",
    ),
    "date": (
        "2026-02-30", "2026-13-01", "05/01/2026", "26-1-5", "1月5日", "昨天", "46027", "20260231",
        "2026-00-10", "1899-01-01", "2026年", "2026-1", "0", "-", "=TODAY()", "2150-01-01",
        "2026-06-31", "2025-02-29", "12", "2026/4/31",
    ),
}  # fmt: skip


def test_sixty_bad_cells_give_a_named_message_and_no_figure() -> None:
    cases = []
    for typed in BAD["count"] + BAD["money"]:
        cells = f'"{typed}",5' if typed in BAD["count"] else f'5,"{typed}"'
        cases.append(f"{HEAD}甲,1,1\n乙,{cells}\n")
    found = read_all(cases)
    dates = read_all([f"客户,成交日\n乙,{one}\n" for one in BAD["date"]], "lt-welcome-calendar")
    assert len(found) + len(dates) >= 60
    for one in found:
        assert (len(one["rows"]), len(one["faults"])) == (1, 1), one
    for one in dates:
        assert (one["rows"], len(one["faults"])) == ([], 1), one
    for _, what in (fault for one in found + dates for fault in one["faults"]):
        assert re.search(r"“(次数|总额|成交日)”.*；", what), what
        assert not re.search(r"NaN|undefined|\{|null", re.sub("“[^”]*”", "", what))


def test_what_a_spreadsheet_would_run_is_written_harmless_and_read_back_as_it_was() -> None:
    chance = random.Random(9)
    print("seed 9")
    letters = "=+-@\t'\"\n\r,;，＝＋－\uff20 aA1.甲|"
    cells = [
        "=cmd|' /C calc'!A0",
        "@SUM(1)",
        "-5",
        "-1.5",
        "+5",
        "'=1",
        "''@",
        "-甲",
        "\t=1",
        "＝1",
    ]
    cells += ["".join(chance.choices(letters, k=chance.randrange(9))) for _ in range(2000)]
    rows = [["客户", "次数"], *([f"a{one}", one] for one in cells)]
    written, again = run_script(
        SCRIPTS,
        "const text = toolCsv.write(data);"
        " return [text, [...toolCsv.records(text)].map((one) => one.cells)];",
        rows,
    )
    assert again == rows
    for line in written.split("\r\n")[1:8]:
        assert not re.match(r'[^,]*,"?[=+@]', line), line

"""Two hundred odd lists of names: sound ones lose no name, spoilt ones break and run nothing."""

from __future__ import annotations

import base64
import csv
import io
import random
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from course.render.certificates import render_certificates
from courses import ROOT, whole_course

SEED = 20261123
PIECES = (
    "张伟", "李娜", "阿布都热依木·买买提", "Anna Li", "O'Neil", '说"好"的人', "<b>粗</b>", "=1+1",
    '<img src=x onerror="window.ran=1">', "<script>window.ran=1</script>", "{name}", "$&", "𠮷野",
    "javascript:window.ran=1", "&lt;b&gt;", "e\u0301", "__proto__", "constructor", "0", "-1",
)  # fmt: skip
READ = """(files) => files.map((file) => {
  const bytes = Uint8Array.from(atob(file), (one) => one.charCodeAt(0));
  try { return window.courseNameList.names(bytes).names; } catch (fault) { return String(fault); }
})"""


def sound_list(draw: random.Random) -> tuple[bytes, list[str]]:
    """A list as some spreadsheet writes it, and the names in it."""
    names = [draw.choice(PIECES) for _ in range(draw.randint(1, 12))]
    text = io.StringIO()
    writer = csv.writer(
        text, delimiter=draw.choice(",;\t"), lineterminator=draw.choice(("\n", "\r\n", "\r"))
    )
    writer.writerows([["工号", "姓名"], *([str(at), name] for at, name in enumerate(names))])
    encoding = draw.choice(("utf-8", "utf-8-sig", "utf-16", "gb18030"))
    return text.getvalue().encode(encoding), names


def spoilt(draw: random.Random, data: bytes) -> bytes:
    """The bytes with a few of them changed, cut out, doubled or put in."""
    changed = bytearray(data)
    for _ in range(draw.randint(1, 6)):
        at = draw.randrange(len(changed) + 1)
        kind = draw.randrange(4)
        if kind == 0:
            changed[at : at + 1] = bytes([draw.randrange(256)])
        elif kind == 1:
            del changed[at : at + draw.randrange(20)]
        elif kind == 2:
            changed[at:at] = changed[at : at + 40] * draw.randint(1, 30)
        else:
            changed[at:at] = draw.choice((b'"', b"\0", b"\xff\xfe", b'"' * 99, b",\n", b"\xe5\xbc"))
    return bytes(changed)


def test_no_name_is_lost_and_nothing_runs(open_page: Callable[..., Page], tmp_path: Path) -> None:
    (tmp_path / "assets").symlink_to(ROOT / "docs/theme/assets", target_is_directory=True)
    html = render_certificates(whole_course(), ".")
    file = tmp_path / "certificates.html"
    file.write_text(f'<!doctype html><meta charset="utf-8"><title>证书</title>{html}', "utf-8")
    page = open_page(file.as_uri())
    broken: list[str] = []
    page.on("pageerror", lambda fault: broken.append(str(fault)))
    draw = random.Random(SEED)
    lists = [sound_list(draw) for _ in range(100)]
    read = page.evaluate(READ, [base64.b64encode(data).decode() for data, _ in lists])
    assert read == [names for _, names in lists]
    bad = [spoilt(draw, data) for data, _ in lists]
    for one in page.evaluate(READ, [base64.b64encode(data).decode() for data in bad]):
        if isinstance(one, str):  # no text in any encoding: the page says so
            assert one.startswith(("TypeError", "Error: not text")), one
    for data in bad[:8]:
        page.set_input_files("input[type=file]", {"name": "x.csv", "mimeType": "", "buffer": data})
    everything = {"name": "all.csv", "mimeType": "text/csv", "buffer": "\n".join(["姓名", *PIECES])}
    everything["buffer"] = str(everything["buffer"]).replace('"', "'").encode()
    page.set_input_files("input[type=file]", everything)  # type: ignore[arg-type]
    expect(page.locator("[name=names]")).to_have_value("\n".join(PIECES).replace('"', "'"))
    assert page.evaluate("window.ran") is None
    assert page.locator("name-certificates :is(img[src=x], b)").count() == 0
    assert broken == []

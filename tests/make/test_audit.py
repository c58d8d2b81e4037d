"""The audit says what it cannot do, in a line, and what it found, with marks and places."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest

import audit
from course.make.audit import Audit
from course.make.browser import CannotAudit
from course.make.lighthouse import Marks, installed
from course.make.page_kinds import too_heavy
from course.make.page_weight import weigh
from course.make.served import served, transferred

LOCK = Path(audit.__file__).parent / "course/make/lighthouse/package-lock.json"


def test_an_unknown_audit_is_refused_with_the_names_of_those_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert audit.main(["speed"]) == 2
    said = capsys.readouterr().err
    assert "没有 speed" in said
    assert "weights、lighthouse、axe" in said


def built_nowhere(
    monkeypatch: pytest.MonkeyPatch, *faults: str, then: BaseException | None = None
) -> None:
    """Puts one audit in the place of all, over no site: it yields `faults`, then raises."""

    def given(one: Audit) -> Iterator[str]:
        one.say(f"只看 {one.only}")
        yield from faults
        if then:
            raise then

    monkeypatch.setattr(audit, "both_sites", lambda root: nullcontext({}))
    monkeypatch.setattr(audit, "AUDITS", {"given": given})


def test_a_fault_is_told_when_it_is_found_and_the_end_says_how_many(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    built_nowhere(monkeypatch, "a.html：一", "b.html：二")
    assert audit.main(["--pages", "modules/08"]) == 1
    said = capsys.readouterr()
    assert said.out.splitlines() == ["given：a.html：一", "given：b.html：二", "given：2 处不合格"]
    assert "只看 modules/08" in said.err
    built_nowhere(monkeypatch)
    assert audit.main([]) == 0
    assert capsys.readouterr().out == "given：合格\n"


def test_an_audit_that_is_cut_off_keeps_what_it_told_and_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    built_nowhere(monkeypatch, "a.html：一", then=KeyboardInterrupt())
    assert audit.main([]) == 130
    said = capsys.readouterr()
    assert said.out == "given：a.html：一\n"
    assert "打断了" in said.err
    built_nowhere(monkeypatch, then=CannotAudit("没有 Chromium；先运行 make browser"))
    assert audit.main([]) == 2
    assert "查不了，没有 Chromium" in capsys.readouterr().err


def test_without_node_it_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CannotAudit, match=r"^没有 Node.*apt-get install nodejs npm$"):
        installed(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_marks_below_100_are_faults_but_speed_is_only_told() -> None:
    marks = {"performance": 60, "accessibility": 100, "best-practices": 100, "seo": 92}
    found = Marks("index.html", marks, ("meta-description",))
    assert str(found).startswith("index.html：performance 60")
    assert [("seo 92" in one, "meta-description" in one) for one in found.faults()] == [
        (True, True)
    ]


def test_the_lock_names_every_package_by_its_hash_and_no_registry() -> None:
    packages = json.loads(LOCK.read_text("utf-8"))["packages"]
    assert len(packages) > 100
    for name, one in packages.items():
        assert not name or one["integrity"].startswith("sha512-"), name
        assert "resolved" not in one, name


def test_what_a_package_takes_at_its_latest_is_pinned_so_that_the_lock_holds() -> None:
    package = json.loads((LOCK.parent / "package.json").read_text("utf-8"))
    packages = json.loads(LOCK.read_text("utf-8"))["packages"]
    loose = {
        name
        for one in packages.values()
        for name, wanted in one.get("dependencies", {}).items()
        if wanted == "latest"
    }
    assert loose
    pinned = {name: packages[f"node_modules/{name}"]["version"] for name in loose}
    assert package["overrides"] == pinned


def test_a_page_heavier_than_its_kind_or_its_text_is_told(tmp_path: Path) -> None:
    noise = "".join(hashlib.sha256(str(n).encode()).hexdigest() for n in range(1200))
    for path, content in {
        "index.html": "<p>字</p>",
        "a.html": f'<p class="{noise[:16000]}">字</p>',
        "b.html": f"<p>{noise}</p><script src=c.js></script>",
        "c.js": f"'{noise}{noise[::-1]}'",
        "downloads/slides.html": f"<p>{noise}</p>",
    }.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(content, "utf-8")
    found = {weight.page: what for weight, what in too_heavy(tmp_path)}
    assert found.pop("index.html") == ""
    assert "网页比文字多" in found.pop("a.html")
    assert found.pop("b.html").startswith("第一次打开要")
    assert found == {}


def test_a_page_weighs_what_it_names_compressed(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("p{color:red}" * 500, "utf-8")
    (tmp_path / "a.js").write_text("go();", "utf-8")
    (tmp_path / "a.png").write_bytes(bytes(3000))
    (tmp_path / "sub").mkdir()
    page = (
        '<link rel="stylesheet" href="../a.css"><link rel="next" href="../b.html">'
        '<script src="../a.js?1"></script><img src="../a.png"><img src="https://x.test/b.png"><p>字</p>'
    )
    (tmp_path / "sub/page.html").write_text(page, "utf-8")
    weight = weigh(tmp_path, "sub/page.html")
    assert set(weight.files) == {"a.css", "a.js", "a.png", "sub/page.html"}
    assert weight.files["a.png"] == 3000
    assert weight.files["a.css"] == transferred(tmp_path / "a.css") < 100
    assert weight.beyond_text == weight.files["sub/page.html"] - weight.text > 0


def test_texts_are_served_compressed_and_what_is_not_there_is_not(tmp_path: Path) -> None:
    from urllib.error import HTTPError
    from urllib.request import urlopen

    (tmp_path / "a.css").write_text("p{color:red}" * 500, "utf-8")
    with served(tmp_path) as base:
        answer = urlopen(base + "a.css")
        assert answer.headers["Content-Encoding"] == "gzip"
        assert len(answer.read()) == transferred(tmp_path / "a.css")
        with pytest.raises(HTTPError) as fault:
            urlopen(base + "b.css")
        fault.value.close()

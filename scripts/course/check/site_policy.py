"""Built site → a problem for pages whose security policy is missing, weak, or stops themselves."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator, Mapping

from course.model.built_page import BuiltPage
from course.model.built_site import BuiltSite
from course.model.course import Course
from course.model.download import FOLDER
from course.problem import Problem, problem

RULE = "site-policy"
HOME = "index.html"
MEND = "重新生成网站；安全策略由生成网站的最后一步写，不用手改"
META = re.compile(r"<meta\b[^>]*\bcontent-security-policy\b[^>]*>", re.IGNORECASE)
TOO_LATE = re.compile(r"<script\b|<style\b|<link\b[^>]*\bstylesheet\b|<body\b", re.IGNORECASE)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
UNSEEN = re.compile(r"<!--.*?-->|<(script|textarea|template)\b.*?</\1\s*>", re.DOTALL | re.I)
STYLES = re.compile(r"<style\b[^>]*>(.*?)</style\s*>", re.DOTALL | re.IGNORECASE)
MAY_STYLE = re.compile(rb"style\s*=")  # found sooner than with other letters and what is before
STYLE_ATTRIBUTE = re.compile(r"<[a-z][^<>]*\sstyle\s*=", re.IGNORECASE)
HASH = re.compile(r"'sha256-[A-Za-z0-9+/=_-]+'")
OWN = frozenset({"'none'", "'self'", "file:"})
MORE = {
    "img-src": frozenset({"data:", "blob:"}),
    "font-src": frozenset({"data:"}),
    "media-src": frozenset({"data:", "blob:"}),
    "worker-src": frozenset({"blob:"}),
}
CODE = {"script-src": "脚本", "style-src": "样式"}
UNCOVERED = {
    "base-uri": "<base> 能把全页的链接引到别处",
    "form-action": "表单能把填的内容送到别处",
}
REPORTS = frozenset({"report-uri", "report-to"})
Rules = Mapping[str, tuple[str, ...]]


def check(course: Course, site: BuiltSite) -> Iterator[Problem]:
    """Yield a problem for each page that browsers would not, or not rightly, keep safe."""
    lacking = [path for path, page in site.pages.items() if page.head.policy is None]
    if len(lacking) == len(site.pages):
        yield problem(site.place(HOME), RULE, "所有网页都没有安全策略", MEND)
        return
    for path in lacking:
        if not site.pages[path].redirects:
            yield problem(site.place(path), RULE, "网页没有安全策略", MEND)
    sound: set[str] = set()
    for path, page in site.pages.items():
        if page.head.policy is not None and not path.startswith(FOLDER + "/"):
            text = site.texts.get(path, "")
            line, late = _where(text)
            for what in _faults(page, text, late, sound):
                yield problem(site.place(path, line), RULE, what, MEND)


def _where(text: str) -> tuple[int, bool]:
    """Return the line of the policy, and whether the page loads something before it."""
    for found in META.finditer(text):
        before = text[: found.start()]
        if before.rfind("<!--") <= before.rfind("-->"):
            late = TOO_LATE.search(COMMENT.sub("", before)) is not None
            return before.count("\n") + 1, late
    return 1, False


def _faults(page: BuiltPage, text: str, late: bool, sound: set[str]) -> Iterator[str]:
    if late:
        yield "安全策略写在脚本或样式后面，管不到前面的"
    policy = page.head.policy or ""
    rules = _rules(policy)
    if policy not in sound:
        weak = list(_weak(rules))
        yield from weak
        if not weak:
            sound.add(policy)
    yield from _inline(page, text, rules)
    loaded = {one.kind for one in page.references if not one.target.startswith(("data:", "#"))}
    for name, kind in (("script-src", "script"), ("style-src", "style"), ("img-src", "image")):
        if kind in loaded and "'self'" not in _of(rules, name):
            yield f"安全策略的 {name} 不许装载网站自己的文件"


def _rules(policy: str) -> Rules:
    """Return the sources of each directive; of two, browsers keep the first (CSP 3, 2.2.1)."""
    rules: dict[str, tuple[str, ...]] = {}
    for part in policy.split(";"):
        words = part.split()
        if words:
            rules.setdefault(words[0].lower(), tuple(words[1:]))
    return rules


def _of(rules: Rules, name: str) -> tuple[str, ...]:
    return rules.get(name, rules.get("default-src", ()))


def _weak(rules: Rules) -> Iterator[str]:
    """Yield what the rules of a policy let in beyond the site's own files."""
    if "default-src" not in rules:
        yield "安全策略没有 default-src，没写到的都放行"
    for name, sources in rules.items():
        if name in REPORTS:
            yield f"安全策略的 {name} 会把读者的事报到别处"
        elif name.endswith("-src") or name in UNCOVERED:
            for one in sources:
                hashed = name in CODE and HASH.fullmatch(one)
                if one not in OWN and one not in MORE.get(name, ()) and not hashed:
                    yield f"安全策略的 {name} 放行了 {one}"
    for name, what in UNCOVERED.items():
        if name not in rules:
            yield f"安全策略没有 {name}，{what}"


def _inline(page: BuiltPage, text: str, rules: Rules) -> Iterator[str]:
    """Yield hashes that belong to nothing on the page, and styles that the policy stops."""
    scripts = {_hash(one.text) for one in page.scripts if one.runs}
    plain = text.encode("utf-8", "replace").lower()
    styled = b"<style" in plain or MAY_STYLE.search(plain)
    shown = UNSEEN.sub("", text) if styled else ""
    styles = {_hash(found) for found in STYLES.findall(shown)}
    for name, there in (("script-src", scripts), ("style-src", styles)):
        for one in _of(rules, name):
            if HASH.fullmatch(one) and one not in there:
                yield f"安全策略里的校验码 {one[:20]}…' 不是这一页任何一段{CODE[name]}的"
    if styles - set(_of(rules, "style-src")):
        yield "有一段样式不在安全策略里，浏览器不用它"
    if (found := STYLE_ATTRIBUTE.search(shown)) and "'unsafe-inline'" not in _of(
        rules, "style-src"
    ):
        tag = shown[found.start() + 1 : found.end()].split()[0]
        yield f"<{tag}> 有 style 属性，安全策略不许，浏览器不用它"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

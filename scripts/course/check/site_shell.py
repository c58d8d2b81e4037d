"""Built site → a problem for pages without the frame and the files that all pages have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from course.model.built_page import BuiltPage
from course.model.built_site import BuiltSite
from course.model.course import Course
from course.model.download import FOLDER
from course.model.site_address import NOT_FOUND
from course.problem import Problem, problem

RULE = "site-shell"
MOST = 0.9
MEND = "重新生成网站；还不对就看 docs/theme 里的模板"
UNSEEN = re.compile(
    r"<!--.*?-->|<(script|style|textarea|template|code|pre)\b(?P<given>[^>]*)>.*?</\1\s*>",
    re.DOTALL | re.IGNORECASE,
)
ALTERNATE = re.compile(r"<link\b[^>]*\brel\s*=\s*[\"']?alternate\b[^>]*>", re.IGNORECASE)
LANGUAGE = re.compile(r"x-default|[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?", re.IGNORECASE)
FIRST_BYTES = 1024  # browsers look for the encoding no further (HTML, 4.2.5.4)
CHARSET = re.compile(rb"charset\s*=\s*[\"']?utf-8", re.IGNORECASE)
# How a fault is written in a line of HTML → what to say; {0} is the words that are wrong.
TAG = r"<[a-z][^<>]*\s"
MARKS = (
    (r"<img\b(?![^>]*\ssrc(?:set)?\s*=)[^>]*>", "图片没有地址"),
    (r"<(?:marquee|blink|font|center)\b", "用了过时的标签 {0}"),
    (TAG + r"tabindex\s*=\s*[\"']?[1-9]", "tabindex 大于 0，按 Tab 的次序乱了"),
    (TAG + r"aria-(?!{aria})[a-z-]+\s*=", "有不认识的 aria 属性：{0}"),
    (TAG + r"role\s*=\s*[\"']?(?!{roles})[a-z]+[\"'\s>]", "有不认识的 role：{0}"),
    (
        r"<(?:a|button|input|select|textarea|summary)\b[^<>]*\saria-hidden\s*=\s*[\"']?true",
        "能按到的东西藏着不念：{0}",
    ),
    (TAG + r"accesskey\s*=", "有 accesskey，和读屏的快捷键打架"),
    (r"<script\b[^>]*\stype\s*=\s*[\"']?module\b", "有 type=module 的脚本，解压以后打开不运行"),
)
DRAWN = re.compile(r"url\(#([^)\"']+)\)")
DRAWN_WITH = re.compile(r"<[a-z][^<>]*url\(#([^)\"']+)\)", re.IGNORECASE)
ARIA = (
    "activedescendant|atomic|autocomplete|braillelabel|brailleroledescription|busy|checked"
    "|colcount|colindex|colindextext|colspan|controls|current|describedby|description|details"
    "|disabled|dropeffect|errormessage|expanded|flowto|grabbed|haspopup|hidden|invalid"
    "|keyshortcuts|label|labelledby|level|live|modal|multiline|multiselectable|orientation|owns"
    "|placeholder|posinset|pressed|readonly|relevant|required|roledescription|rowcount|rowindex"
    "|rowindextext|rowspan|selected|setsize|sort|valuemax|valuemin|valuenow|valuetext"
)
ROLES = (
    "alert|alertdialog|application|article|banner|blockquote|button|caption|cell|checkbox|code"
    "|columnheader|combobox|complementary|contentinfo|definition|deletion|dialog|directory"
    "|document|emphasis|feed|figure|form|generic|grid|gridcell|group|heading|img|image|insertion"
    "|link|list|listbox|listitem|log|main|mark|marquee|math|menu|menubar|menuitem"
    "|menuitemcheckbox|menuitemradio|meter|navigation|none|note|option|paragraph|presentation"
    "|progressbar|radio|radiogroup|region|row|rowgroup|rowheader|scrollbar|search|searchbox"
    "|separator|slider|spinbutton|status|strong|subscript|suggestion|superscript|switch|tab"
    "|table|tablist|tabpanel|term|textbox|time|timer|toolbar|tooltip|tree|treegrid|treeitem"
    "|doc-[a-z]+|graphics-[a-z]+"
)
PATTERNS = tuple(
    (
        re.compile(
            pattern.replace("{aria}", f"(?:{ARIA})[\\s=]").replace("{roles}", f"(?:{ROLES})\\b"),
            re.IGNORECASE,
        ),
        what,
    )
    for pattern, what in MARKS
)
# Letters and spaces as such; then a tag or an attribute is found by its bytes, without a pattern.
PLAIN = bytes.maketrans(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ\t\n\f\r", b"abcdefghijklmnopqrstuvwxyz    ")
RARE = (b"<marquee", b"<blink", b"<font", b"<center", b" accesskey")
NAMES = frozenset(name.encode() for name in ARIA.split("|"))
ROLE = re.compile(rf" ?= ?[\"']?(?:{ROLES})[\"' >]".encode())
MODULE = re.compile(rb" ?= ?[\"']?module\b")
ABOVE_ZERO = re.compile(rb" ?= ?[\"']?[1-9]")
FOCUSABLE = re.compile(rb"(?:a|button|input|select|textarea|summary)\b|$")
LONGEST = 32  # bytes, of a name or a role with what stands around it
MAIN = re.compile(r"<main\b", re.IGNORECASE)
NOINDEX = re.compile(r"<meta\b[^>]*\bname\s*=\s*[\"']?robots\b[^>]*\bnoindex\b", re.IGNORECASE)
Fault = tuple[int, str]


def check(course: Course, site: BuiltSite) -> Iterator[Problem]:
    """Yield a problem for each page that lacks what the others have, or has what none should."""
    shown = [
        (path, page)
        for path, page in site.pages.items()
        if not page.redirects and not path.startswith(FOLDER + "/")
    ]
    sound: set[str] = set()
    for path, page in shown:
        text = site.texts.get(path, "")
        plain = text.encode("utf-8", "replace").translate(PLAIN)
        faults = [*_frame(path, text, plain), *_marks(page, text, plain, sound)]
        for line, what in (*faults, *_alternates(site, path, text)):
            yield problem(site.place(path, line), RULE, what, MEND)
    yield from _lacking(site, shown)


def _seen(text: str) -> str:
    """Return `text` with comments, code, scripts and templates blanked, line by line."""
    return UNSEEN.sub(_blank, text)


def _blank(found: re.Match[str]) -> str:
    """Keep the tag of a script for what is said of it, and the lines of all."""
    given = f"<{found[1]}{found['given']}>" if found[1] and found[1].lower() == "script" else ""
    return given + "\n" * (found[0].count("\n") - given.count("\n"))


def _frame(path: str, text: str, plain: bytes) -> Iterator[Fault]:
    if plain.count(b"<main") != 1 and (mains := len(MAIN.findall(_seen(text)))) != 1:
        yield 1, f"网页有 {mains} 个 <main>，读屏跳不到正文"
    start = text[:FIRST_BYTES].encode()[:FIRST_BYTES]
    if not CHARSET.search(start) and CHARSET.search(text.encode()):
        yield 1, f"字符编码写在开头 {FIRST_BYTES} 个字节以后，浏览器可能看不见"
    if b"noindex" in plain and path != NOT_FOUND and (found := NOINDEX.search(_seen(text))):
        yield _line(text, found), "这一页写着不让搜索引擎收"


def _marks(page: BuiltPage, text: str, plain: bytes, sound: set[str]) -> Iterator[Fault]:
    """Yield what is wrong in each line; lines without a fault are `sound` from then on."""
    suspects: set[str] = set()
    if _may_mislead(plain):
        lines = set(text.split("\n")) - sound
        suspects = {line for line in lines if any(one.search(line) for one, _ in PATTERNS)}
        sound |= lines - suspects
    drawn: set[str] = set()
    if any(one not in page.ids for one in DRAWN.findall(text)):
        drawn = {one for one in DRAWN_WITH.findall(text) if one not in page.ids}
    if not suspects and not drawn:
        return
    seen = _seen(text)
    for pattern, what in PATTERNS if suspects else ():
        for found in pattern.finditer(seen):
            yield _line(seen, found), what.format(found[0].strip()[-30:])
    for found in DRAWN_WITH.finditer(seen):
        if found[1] in drawn:
            yield _line(seen, found), f"图里用到的 `{found[1]}` 不在这一页上"


def _may_mislead(plain: bytes) -> bool:
    """Whether any of PATTERNS may be found in a page: true too often, and soon told."""
    if any(one in plain for one in RARE):
        return True
    if any(b" src" not in one.partition(b">")[0] for one in plain.split(b"<img")[1:]):
        return True
    if {one.partition(b"=")[0].rstrip() for one in _after(plain, b" aria-")} - NAMES:
        return True
    if not all(map(ROLE.match, _after(plain, b" role"))):
        return True
    if any(map(ABOVE_ZERO.match, _after(plain, b" tabindex"))):
        return True
    if any(map(MODULE.match, _after(plain, b" type"))):
        return True
    before = plain.split(b" aria-hidden")[:-1]
    return any(map(FOCUSABLE.match, {one.rpartition(b"<")[2][:LONGEST] for one in before}))


def _after(plain: bytes, mark: bytes) -> set[bytes]:
    return {one[:LONGEST] for one in plain.split(mark)[1:]}


def _alternates(site: BuiltSite, path: str, text: str) -> Iterator[Fault]:
    """The page in another language is in a known one, and links back (hreflang goes both ways)."""
    for found in ALTERNATE.finditer(text) if "hreflang" in text else ():
        language, target = (_value(found[0], name) for name in ("hreflang", "href"))
        if not language:
            continue
        if not LANGUAGE.fullmatch(language):
            yield _line(text, found), f"hreflang 写的 {language} 不是语言代码"
        goal = site.addresses.find(path, target).path
        if goal in site.pages and goal != path and not _links_back(site, goal, path):
            yield _line(text, found), f"{goal} 没有用 hreflang 链回这一页"


def _value(tag: str, name: str) -> str:
    found = re.search(rf"\s{name}\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", tag, re.IGNORECASE)
    return next((one for one in found.groups() if one is not None), "") if found else ""


def _links_back(site: BuiltSite, path: str, to: str) -> bool:
    return any(
        one.kind == "alternate" and site.addresses.find(path, one.target).path == to
        for one in site.pages[path].references
    )


def _lacking(site: BuiltSite, shown: list[tuple[str, BuiltPage]]) -> Iterator[Problem]:
    """Yield a problem for each page without a style sheet or script that nearly all load."""
    loads = {
        path: {
            site.addresses.find(path, one.target).path
            for one in page.references
            if one.kind in ("style", "script", "icon")
        }
        for path, page in shown
    }
    usual = Counter(one for files in loads.values() for one in files if one)
    for path, files in loads.items():
        for one, times in sorted(usual.items()):
            if one not in files and times > MOST * len(shown) and len(shown) > times:
                what = f"这一页没有装载 {one}，别的页都有"
                yield problem(site.place(path), RULE, what, MEND)


def _line(text: str, found: re.Match[str]) -> int:
    return text.count("\n", 0, found.start()) + 1

"""What a MkDocs configuration sets → the settings that break a promise of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from course.model.site_config import Setting

# The keys that MkDocs 1.6 knows (mkdocs/config/defaults.py), and INHERIT.
KEYS = frozenset(
    {
        "INHERIT", "copyright", "config_file_path", "dev_addr", "docs_dir", "draft_docs",
        "edit_uri", "edit_uri_template", "exclude_docs", "extra", "extra_css", "extra_javascript",
        "extra_templates", "hooks", "markdown_extensions", "nav", "not_in_nav", "plugins",
        "remote_branch", "remote_name", "repo_name", "repo_url", "site_author", "site_description",
        "site_dir", "site_name", "site_url", "strict", "theme", "use_directory_urls", "validation",
        "watch",
    }
)  # fmt: skip
# Key → the only value it may have, and what goes wrong otherwise.
FIXED: Mapping[tuple[str, ...], tuple[Any, str]] = {
    ("use_directory_urls",): (False, "解压以后点链接只看到文件夹"),
    ("theme", "font"): (False, "字体要从别的网站装载，离线或被墙就没有"),
    ("theme", "language"): ("zh", "界面不是中文"),
    ("plugins", "mkdocs_quiz", "embed_source"): (False, "题目的答案原样写在页面里"),
    ("plugins", "mkdocs_quiz", "auto_submit"): (False, "用键盘一选就交卷，改不了"),
    ("plugins", "mkdocs_quiz", "disable_after_submit"): (False, "答错了不能再做"),
    ("plugins", "mkdocs_quiz", "confetti"): (False, "每一页多装一段没用的脚本"),
    ("validation", "omitted_files"): ("warn", "导航漏了页面没人知道"),
    ("validation", "absolute_links"): ("warn", "绝对路径的链接没人知道"),
    ("validation", "unrecognized_links"): ("warn", "断了的链接没人知道"),
    ("validation", "anchors"): ("warn", "断了的锚点没人知道"),
}
NEEDED_PLUGINS = {
    "search": "网站没有搜索",
    "offline": "解压以后搜索打不开",
    "mkdocs_quiz": "页面上没有题",
}
UNWANTED_FEATURES = {
    "navigation.instant": "换页时脚本不重新运行，题目和工具就不动了",
    "navigation.instant.prefetch": "离线时用不了",
}
TRAINERS = "/trainer/"
WEB = re.compile(r"https?://[\w.-]+\.\w+(:\d+)?(/\S*)?")


def faulty_settings(config: Mapping[str, Any], file: str, text: str) -> Iterator[Setting]:
    """Yield the settings in `config`, read from the `text` of `file`, that must not stay so."""
    for key in config:
        if key not in KEYS:
            yield _setting(
                file, text, str(key), f"MkDocs 没有 `{key}` 这个设置", "核对拼写，或删掉"
            )
    for path, (value, harm) in FIXED.items():
        have = _below(config, path)
        if have is not None and have != value:
            mend = f"写成 {path[-1]}: {str(value).lower()}"
            yield _setting(file, text, path[-1], f"{path[-1]} 写成了 {have}，{harm}", mend)
    if "INHERIT" not in config:
        yield from _whole(config, file, text)
    yield from _addresses(config, file, text)


def _whole(config: Mapping[str, Any], file: str, text: str) -> Iterator[Setting]:
    """Yield what a configuration that stands by itself lacks."""
    plugins = config.get("plugins")
    named = plugins if isinstance(plugins, dict) else _names(plugins)
    for name, harm in NEEDED_PLUGINS.items() if plugins is not None else ():
        if name not in named:
            yield _setting(
                file, text, "plugins", f"没有插件 {name}，{harm}", f"在 plugins 里写 {name}"
            )
    if plugins is not None and not isinstance(config.get("validation"), dict):
        what = "没有 validation，断了的链接没人知道"
        yield _setting(file, text, "", what, "写 validation，四项都是 warn")
    if not str(config.get("site_name") or "").strip():
        yield _setting(file, text, "site_name", "site_name 是空的", "写上网站的名字")
    hidden = str(config.get("exclude_docs") or "").split()
    if ("exclude_docs" in config or plugins is not None) and TRAINERS not in hidden:
        what = "exclude_docs 没有 /trainer/，讲师的页面会发布出去"
        yield _setting(file, text, "exclude_docs", what, "在 exclude_docs 里写一行 /trainer/")


def _addresses(config: Mapping[str, Any], file: str, text: str) -> Iterator[Setting]:
    for key in ("site_url", "repo_url"):
        value = config.get(key)
        if isinstance(value, str) and value and not WEB.fullmatch(value):
            yield _setting(file, text, key, f"{key} `{value}` 写法不对", "从 https:// 写全")
    for key in ("extra_css", "extra_javascript"):
        listed = config.get(key)
        for one in listed if isinstance(listed, list) else ():
            path = one.get("path") if isinstance(one, dict) else one
            if isinstance(path, str) and re.match(r"(?:https?:)?//", path):
                what = f"{key} 要从 {path} 装载，离线或被墙就没有"
                yield _setting(file, text, path, what, "下载下来放进 docs/theme/assets/")
    features = _below(config, ("theme", "features"))
    for name in _names(features):
        if name in UNWANTED_FEATURES:
            yield _setting(file, text, name, f"{name}：{UNWANTED_FEATURES[name]}", "删掉这一行")
    if _below(config, ("extra", "analytics")):
        what = "analytics 会把读者的事报到别处"
        yield _setting(file, text, "analytics", what, "删掉")


def _below(config: Any, path: tuple[str, ...]) -> Any:
    for key in path:
        config = config.get(key) if isinstance(config, dict) else None
    return config


def _names(listed: Any) -> list[str]:
    """Return the names in a list whose entries are names, or mappings of one name."""
    entries = listed if isinstance(listed, list) else []
    return [str(next(iter(one), "")) if isinstance(one, dict) else str(one) for one in entries]


def _setting(file: str, text: str, word: str, what: str, mend: str) -> Setting:
    found = re.search(rf"(?m)^[ -]*[\"']?{re.escape(word)}\b", text) if word else None
    at = found.start() if found else max(text.find(word), 0)
    return Setting(what, mend, file, text.count("\n", 0, at) + 1)

"""The rules of files, settings and characters; `course.check.RULES` has them all."""

from __future__ import annotations

from collections.abc import Mapping

from course.check import (
    assets,
    config_files,
    guides,
    page_titles,
    page_writing,
    settings,
    spoilt_text,
    stray_files,
    svg_safety,
)
from course.check.rule import Rule

FILE_RULES: Mapping[str, Rule] = {
    "stray-files": Rule("没有课程用不着的文件", stray_files.check),
    "config-files": Rule("mkdocs.yml 里写的文件都在，设置不越界", config_files.check),
    "guides": Rule("README 和几份说明里的链接都通", guides.check),
    "settings": Rule("mkdocs.yml 的设置守得住离线、安全和检查", settings.check),
    "assets": Rule("图、样式、脚本和模板完好，里面写的地址都在", assets.check),
    "svg-safety": Rule("图安全，有标题", svg_safety.check),
    "spoilt-text": Rule("文字里没有乱码，没有没写完的记号", spoilt_text.check),
    "page-titles": Rule("每页的标题和简介说得出这一页，不重复", page_titles.check),
    "page-writing": Rule("提示框、列表、表格和引号写全了，排得出来", page_writing.check),
}

"""The rules over a built site; this table says what each holds."""

from __future__ import annotations

from collections.abc import Mapping

from course.check import (
    parity,
    site_code,
    site_files,
    site_head,
    site_hosting,
    site_ids,
    site_leftovers,
    site_links,
    site_names,
    site_outside,
    site_policy,
    site_reach,
    site_search,
    site_shell,
    site_text,
    site_whole,
    trainer_leak,
)
from course.check.rule import SiteRule

SITE_RULES: Mapping[str, SiteRule] = {
    "parity": SiteRule("网页上的题和题库里写的一样", parity.check),
    "trainer-leak": SiteRule("学员版里没有只给讲师的内容", trainer_leak.check),
    "site-links": SiteRule("网站里的地址都通，换个地方放也通", site_links.check),
    "site-outside": SiteRule("网站外的地址写得对，页面不从别处装载东西", site_outside.check),
    "site-reach": SiteRule("每一页从首页点得到，跳转不绕圈", site_reach.check),
    "site-ids": SiteRule("每个 id 一页只用一次，用到的都在", site_ids.check),
    "site-names": SiteRule("链接、图片、标题、输入框都说得出自己是什么", site_names.check),
    "site-head": SiteRule("网页写完了，页首说得清这是什么页", site_head.check),
    "site-text": SiteRule("课文的每一句、每个锚点都在网页上", site_text.check),
    "site-leftovers": SiteRule("网页上不露出标记、模板和乱码", site_leftovers.check),
    "site-code": SiteRule("网页上没有来路不明的代码", site_code.check),
    "site-shell": SiteRule("每一页有一样的框架、样式和脚本", site_shell.check),
    "site-whole": SiteRule("课程的页都在网站里，没有用不着的文件", site_whole.check),
    "site-policy": SiteRule("每一页有安全策略，不放行外来的代码", site_policy.check),
    "site-files": SiteRule("网站的文件完好，名字到哪儿都能用", site_files.check),
    "site-hosting": SiteRule("网站地图、规范网址和页面对得上", site_hosting.check),
    "site-search": SiteRule("搜索的数据和页面对得上", site_search.check),
}

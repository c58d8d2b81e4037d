"""The register of external links → its file, in the order of the addresses."""

from __future__ import annotations

from collections.abc import Iterable

import yaml

from course.model.external_link import ExternalLink

_HEAD = """\
# 课程里每一个外部链接，和最后一次查到的样子。平时的检查不上网，只看这里。
# 由 python scripts/check.py --external 重写；人只添两样：keep（断了还要留的理由），
# 和没有网时先记上的 url 加 status: unchecked。
schema: external-links/1
"""


def render_register(links: Iterable[ExternalLink]) -> bytes:
    """Return the register as the YAML that people read, as UTF-8."""
    rows = [one.model_dump(exclude_none=True) for one in sorted(links, key=lambda link: link.url)]
    body = yaml.safe_dump({"links": rows}, allow_unicode=True, sort_keys=False, width=10_000)
    return (_HEAD + body).encode()

"""What tools/csv.js may have against a file → what a page says of it; `{name}` is filled in."""

from __future__ import annotations

from collections.abc import Mapping

FILE_WORDS: Mapping[str, str] = {
    "file-xlsx": "“{name}”是 Excel 文件，不是 CSV。在 Excel 里“另存为”，"
    "类型选“CSV（逗号分隔）”，再放进来。",
    "file-xls": "“{name}”是老版 Excel 文件，不是 CSV。在 Excel 里“另存为”，"
    "类型选“CSV（逗号分隔）”，再放进来。",
    "file-pdf": "“{name}”是 PDF，读不出表格。请找当初导出它的人要 CSV。",
    "file-binary": "“{name}”不是文字的表格。在 Excel 里打开它，另存为 CSV，再放进来。",
    "file-unknown": "“{name}”的文字认不出是哪种编码，怕读成乱码，没有用。"
    "在 Excel 里另存为“CSV UTF-8”，再放进来。",
    "file-unreadable": "“{name}”打不开，可能正被别的程序占着。关掉那个程序，再选一次。",
    "file-empty": "“{name}”是空的。",
}

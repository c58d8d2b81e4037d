"""Files → a zip of them that is the same bytes whenever and wherever it is made."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection, Mapping
from datetime import date

_PLAIN_FILE = 0o100644 << 16
_UNIX = 3


def pack(files: Mapping[str, bytes], day: date, stored: Collection[str] = ()) -> bytes:
    """Return a zip of `files` (name → content) in the order given, all dated `day`.

    All are deflated but those named in `stored`.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.external_attr = _PLAIN_FILE
            entry.create_system = _UNIX
            entry.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, data, compresslevel=9)
    return packed.getvalue()

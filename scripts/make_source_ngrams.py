"""Source documents → docs/data/source-ngrams.txt, hashes that let checks find copied wording.

`python scripts/make_source_ngrams.py FOLDER` reads every .txt file of FOLDER (UTF-8, simplified
characters). Run by hand when a source is added: the documents themselves are not in the
repository, and the hashes cannot be turned back into them.
"""

from __future__ import annotations

import sys
from pathlib import Path

from course.make.whole_files import write_whole
from course.model.ngrams import RUN, run_hashes

TARGET = Path(__file__).resolve().parent.parent / "docs" / "data" / "source-ngrams.txt"


def main(arguments: list[str]) -> int:
    """Write the hashes of the folder's documents; return 0, or 2 if there are none."""
    folder = Path(arguments[0]) if len(arguments) == 1 else None
    files = sorted(folder.glob("*.txt")) if folder and folder.is_dir() else []
    if not files:
        print("用法：python scripts/make_source_ngrams.py 文件夹（里面要有 .txt）", file=sys.stderr)
        return 2
    hashes = {one for file in files for _, one in run_hashes(file.read_text(encoding="utf-8"))}
    head = f"# 来源文件里每连续 {RUN} 个字的散列值，用来查有没有照抄原文。由脚本生成，不要手改。\n"
    body = "".join(f"{one:012x}\n" for one in sorted(hashes))
    write_whole(TARGET, (head + body).encode())
    print(f"{len(files)} 份文件，{len(hashes)} 个散列值 → {TARGET.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

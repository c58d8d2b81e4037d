"""Our plain scripts, run outside a browser by the Node that Playwright brings along."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from playwright._impl._driver import compute_driver_executable

SCRIPTS = Path(__file__).parents[2] / "docs/theme/assets/javascripts"
RUN = """
globalThis.window = globalThis;
const [code, data, ...scripts] = JSON.parse(require("fs").readFileSync(0, "utf8"));
scripts.forEach((one) => require(one));
const answer = new Function("data", code)(data);
process.stdout.write(JSON.stringify(answer, (_, value) =>
  (typeof value === "number" && !Number.isFinite(value) ? String(value) : value)));
"""


def run_script(scripts: list[str], code: str, data: Any = None) -> Any:
    """Return what `code`, the body of a function of `data`, returns when `scripts` are loaded.

    `scripts` are below the folder of scripts. A number that JSON cannot hold comes as a text.
    """
    node = compute_driver_executable()[0]
    given = json.dumps([code, data, *(str(SCRIPTS / name) for name in scripts)])
    done = subprocess.run([node, "-e", RUN], input=given, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)

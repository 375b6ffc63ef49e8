"""The Nu HTML checker over every page of the built site. It is a Java program."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections import Counter
from pathlib import Path

VNU = Path(__file__).parent / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def why_not() -> str | None:
    """Why it cannot run here."""
    if shutil.which("java") is None:
        return "no java"
    return None if VNU.is_file() else "no vnu.jar: `make audit` installs it where npm is"


def errors(site: Path) -> list[str]:
    """A line for each error, with how many pages have it and the first of them."""
    command = ["java", "-jar", str(VNU), "--format", "json", "--errors-only", "--skip-non-html"]
    done = subprocess.run([*command, str(site)], capture_output=True, text=True, check=False)
    messages = [m for m in json.loads(done.stderr)["messages"] if m["type"] == "error"]
    count = Counter(m["message"] for m in messages)
    first: dict[str, str] = {}
    for message in messages:
        page = message.get("url", "").rpartition(f"/{site.name}/")[2]
        line = " ".join(str(message.get("extract", "")).split())
        first.setdefault(message["message"], f"{page}:{message.get('lastLine', '')}: {line}")
    return [f"{text} × {n}: {first[text]}" for text, n in count.most_common()]

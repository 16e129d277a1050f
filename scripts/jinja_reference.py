"""The reference Jinja: Jinja2 set up as Hugging Face transformers sets it up to render chat templates."""

import json
import os
import subprocess
import sys
import venv
from datetime import datetime
from pathlib import Path

JINJA = "jinja2==3.1.6"
NOW = datetime(2026, 2, 3, 4, 5, 6)


def enter_environment():
    """Runs this program again inside a virtual environment that has the pinned Jinja2."""
    home = Path(__file__).resolve().parent.parent / ".maximin" / "jinja-reference"
    python = home / "bin" / "python"
    if Path(sys.prefix) == home:
        return
    if not python.exists():
        venv.create(home, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", JINJA], check=True)
    os.execv(python, [python, *sys.argv])


def environment(mutable=False):
    import jinja2.ext
    from jinja2 import nodes
    from jinja2.exceptions import TemplateError
    from jinja2.sandbox import ImmutableSandboxedEnvironment, SandboxedEnvironment

    class Generation(jinja2.ext.Extension):
        tags = {"generation"}

        def parse(self, parser):
            line = next(parser.stream).lineno
            body = parser.parse_statements(("name:endgeneration",), drop_needle=True)
            return nodes.CallBlock(self.call_method("render"), [], [], body).set_lineno(line)

        def render(self, caller):
            return caller()

    def raise_exception(message):
        raise TemplateError(message)

    def tojson(value, ensure_ascii=False, indent=None, separators=None, sort_keys=False):
        return json.dumps(
            value, ensure_ascii=ensure_ascii, indent=indent, separators=separators, sort_keys=sort_keys
        )

    sandbox = SandboxedEnvironment if mutable else ImmutableSandboxedEnvironment
    result = sandbox(trim_blocks=True, lstrip_blocks=True, extensions=[Generation, jinja2.ext.loopcontrols])
    result.filters["tojson"] = tojson
    # Not in transformers, but some published templates count on it.
    result.filters["from_json"] = json.loads
    result.globals["raise_exception"] = raise_exception
    result.globals["strftime_now"] = NOW.strftime
    return result

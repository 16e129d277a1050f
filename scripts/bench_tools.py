"""What benches share: where they keep what they fetch, what they tell on the way, free ports."""

import socket
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
HOME = PROJECT / ".maximin/bench"


def say(*words):
    print(*words, file=sys.stderr, flush=True)


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]

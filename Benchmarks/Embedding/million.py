"""Calls the C interface very often, from several threads, and shows that memory does not grow.

    swift build -c release --product safeconduct
    SAFE_CONDUCT_LIBRARY=.build/release/libsafeconduct.so python3 Benchmarks/Embedding/million.py Rules [calls]
"""

import os
import pathlib
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "Plugins/Examples/Python"))
import safe_conduct  # noqa: E402

library = safe_conduct._library
requests = [
    b'{"trip": {"crossing": "khasan-tumangang", "from": "RU", "to": "KP", "date": "2026-12-07", "mode": "rail"}}',
    b'{"traveler": {"nationalities": ["FR"]}, "trip": {"crossing": "khasan-tumangang"}}',
    b'{"trip": {"crossing": "nowhere"}}',
    b"[",
]


def resident():
    """Kilobytes."""
    return int(pathlib.Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024


def work(rulebook, calls):
    for call in range(calls):
        library.safe_conduct_free(library.safe_conduct_check(rulebook, requests[call % len(requests)], b"2026-11-21"))


def main():
    rulebook = library.safe_conduct_open(os.fsencode(sys.argv[1]))
    if not rulebook:
        sys.exit(library.safe_conduct_last_error().decode())
    calls = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    begin = time.monotonic()
    sizes = []
    for part in range(10):
        threads = [threading.Thread(target=work, args=(rulebook, calls // 40)) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        sizes.append(resident())
        print(f"{(part + 1) * calls // 10} calls, {sizes[-1]} kB, {time.monotonic() - begin:.1f} s", flush=True)
    library.safe_conduct_close(rulebook)
    # Caches fill in the first tenth; after it nothing may stay.
    sys.exit(sizes[-1] > sizes[0] * 1.1 and "memory grows")


if __name__ == "__main__":
    main()

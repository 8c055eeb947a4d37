"""Whether the threads of this interpreter take turns, and how long a turn is."""

import sys

if __name__ == "__main__":
    locked = getattr(sys, "_is_gil_enabled", lambda: True)()
    print("one lock for all threads" if locked else "no lock: a free-threaded build")
    print(f"longest turn: {sys.getswitchinterval() * 1000:.0f} ms")

"""How many cores this program may use, and how many interpreter locks its processes have."""

import os

if __name__ == "__main__":
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    print(f"cores that the program may use: {usable} cores")
    print("an interpreter, and its lock, for each process")

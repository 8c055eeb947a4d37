"""A crash of the interpreter, in whichever thread, ends them all."""

import os
import threading


def crash() -> None:
    os.abort()


if __name__ == "__main__":
    print("the main thread works", flush=True)
    fragile = threading.Thread(target=crash, name="fragile")
    fragile.start()
    fragile.join()
    print("the main thread works on")

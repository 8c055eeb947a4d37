"""One thread never pauses; does the other get a turn? It does: the system sees to it."""

from threading import Event, Thread


def interrupt(had_a_turn: Event) -> None:
    had_a_turn.set()


if __name__ == "__main__":
    had_a_turn = Event()
    Thread(target=interrupt, args=(had_a_turn,)).start()
    while not had_a_turn.is_set():
        pass
    print("one computes without a pause, the other gets a turn: yes")
    print("switched by the operating system, at any time (preemptive)")

"""One process never pauses; does the other get a turn? It does: the system sees to it."""

from multiprocessing import Event, Process
from multiprocessing.synchronize import Event as EventType


def interrupt(had_a_turn: EventType) -> None:
    had_a_turn.set()


if __name__ == "__main__":
    had_a_turn = Event()
    other = Process(target=interrupt, args=(had_a_turn,))
    other.start()
    while not had_a_turn.is_set():
        pass
    print("one computes without a pause, the other gets a turn: yes")
    other.join()
    print("switched by the operating system, at any time (preemptive)")

"""One thread computes twice."""


def count() -> None:
    number = 0
    while number < 4_000_000:
        number += 1


if __name__ == "__main__":
    count()
    count()
    print("both counted")

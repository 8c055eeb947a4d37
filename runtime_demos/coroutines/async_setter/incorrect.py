"""An assignment calls the setter and drops the coroutine it gets: the balance is never set."""

import asyncio


class Account:
    def __init__(self) -> None:
        self._balance = 0

    @property
    def balance(self) -> int:
        return self._balance

    @balance.setter
    async def balance(self, amount: int) -> None:  # expect: APF112
        await asyncio.sleep(0.01)
        self._balance = amount


async def main() -> None:
    account = Account()
    account.balance = 100
    await asyncio.sleep(0.05)
    print("balance:", account.balance)


if __name__ == "__main__":
    asyncio.run(main())

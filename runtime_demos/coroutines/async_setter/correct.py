"""A method that its callers await: when it returns, the balance is set."""

import asyncio


class Account:
    def __init__(self) -> None:
        self._balance = 0

    @property
    def balance(self) -> int:
        return self._balance

    async def set_balance(self, amount: int) -> None:
        await asyncio.sleep(0.01)
        self._balance = amount


async def main() -> None:
    account = Account()
    await account.set_balance(100)
    print("balance:", account.balance)


if __name__ == "__main__":
    asyncio.run(main())

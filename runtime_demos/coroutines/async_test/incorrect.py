"""The test is wrong, and passes: `TestCase` calls it, drops the coroutine, and not one line of it runs."""

import asyncio
import unittest


async def total(*prices: int) -> int:
    await asyncio.sleep(0.01)
    return sum(prices)


class TotalTest(unittest.TestCase):
    async def test_total(self) -> None:  # expect: APF113
        self.assertEqual(await total(1, 2), 4)


if __name__ == "__main__":
    result = unittest.TestResult()
    unittest.defaultTestLoader.loadTestsFromTestCase(TotalTest).run(result)
    print("tests run:", result.testsRun)
    print("failures:", len(result.failures))

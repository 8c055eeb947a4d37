"""`IsolatedAsyncioTestCase` awaits its tests on an event loop, so the wrong one fails as it should."""

import asyncio
import unittest


async def total(*prices: int) -> int:
    await asyncio.sleep(0.01)
    return sum(prices)


class TotalTest(unittest.IsolatedAsyncioTestCase):
    async def test_total(self) -> None:
        self.assertEqual(await total(1, 2), 4)


if __name__ == "__main__":
    result = unittest.TestResult()
    unittest.defaultTestLoader.loadTestsFromTestCase(TotalTest).run(result)
    print("tests run:", result.testsRun)
    print("failures:", len(result.failures))

"""semantic-kernel 1.45.0: its coroutine functions."""

from semantic_kernel.kernel import Kernel as Kernel

"""Which Python a file was written for, when the running one cannot parse it."""

from __future__ import annotations

import libcst as cst

_SOFT_FEATURES: dict[type[cst.CSTNode], tuple[int, int]] = {
    cst.TryStar: (3, 11),
    cst.TypeAlias: (3, 12),
    cst.TypeParameters: (3, 12),
    cst.TemplatedString: (3, 14),
    cst.LazyImport: (3, 15),
    cst.LazyImportFrom: (3, 15),
    cst.StarredDictComp: (3, 15),
}


def python_needed(text: str) -> tuple[int, int] | None:
    """The oldest Python with all the syntax of a text that libcst can parse; None when libcst cannot either.

    Sources: PEP 654 (``except*``, 3.11), PEP 695 (type parameters, 3.12), PEP 701 (f-strings, 3.12), PEP 696 (defaults
    of type parameters, 3.13), PEP 750 (template strings, 3.14), PEP 758 (``except A, B:``, 3.14), PEP 798
    (unpacking in comprehensions, 3.15), PEP 810 (lazy imports, 3.15).
    """
    try:
        module = cst.parse_module(text)
    except (cst.ParserSyntaxError, cst.CSTLogicError, RecursionError):
        return None
    finder = _Finder()
    module.visit(finder)
    return finder.needed


class _Finder(cst.CSTVisitor):
    def __init__(self) -> None:
        super().__init__()
        self.needed = (3, 10)
        self._quotes: list[str] = []

    def on_visit(self, node: cst.CSTNode) -> bool:
        version = _SOFT_FEATURES.get(type(node))
        if version is not None:
            self._need(version)
        if isinstance(node, cst.BaseSimpleComp) and isinstance(node.elt, cst.StarredElement):
            self._need((3, 15))
        return super().on_visit(node)

    def visit_TypeParam(self, node: cst.TypeParam) -> None:
        if node.default is not None:
            self._need((3, 13))

    def visit_ExceptHandler(self, node: cst.ExceptHandler) -> None:
        if isinstance(node.type, cst.Tuple) and not node.type.lpar:
            self._need((3, 14))

    def visit_ExceptStarHandler(self, node: cst.ExceptStarHandler) -> None:
        if isinstance(node.type, cst.Tuple) and not node.type.lpar:
            self._need((3, 14))

    def visit_FormattedString(self, node: cst.FormattedString) -> None:
        self._string(node.end)
        self._quotes.append(node.end)

    def leave_FormattedString(self, original_node: cst.FormattedString) -> None:
        del original_node
        self._quotes.pop()

    def visit_SimpleString(self, node: cst.SimpleString) -> None:
        self._string(node.quote)
        if self._quotes and "\\" in node.value:
            self._need((3, 12))

    def _string(self, quote: str) -> None:
        # Up to 3.11 a string inside an f-string cannot use the quotes of the f-string.
        if quote in self._quotes:
            self._need((3, 12))

    def _need(self, version: tuple[int, int]) -> None:
        self.needed = max(self.needed, version)

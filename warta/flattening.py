"""Layouts in one piece: what a layout extends, includes and imports, put where it is shown.

What belongs here: the syntax tree of a layout in which nothing is left to be fetched while a page is
rendered: blocks stand in their frame, included parts where they are included, macros where they are called.
What does not: compiling it (`warta.compiling`) and what becomes of a mistake, which is told by the layouts as
they are written (`warta.layouts`).

Each of these takes Jinja a context of its own, and a macro as many calls as it has words. Whatever might mean
something else in one piece is left in pieces.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from jinja2 import TemplateError, nodes
from jinja2.visitor import NodeVisitor

# What no layout in one piece holds: pieces, and other scopes and rules of escaping.
_OTHERS = (
    *(nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport),
    *(nodes.ScopedEvalContextModifier, nodes.EvalContextModifier, nodes.OverlayScope),
)
# What no included part holds.
_NO_PART = (nodes.Extends, nodes.Block, nodes.Macro)
# Where statements stand below others.
_BODIES = frozenset({"body", "elif_", "else_"})
# Names that mean something in pieces alone.
_OF_PIECES = frozenset({"self", "super", "caller", "varargs", "kwargs"})
# Within these a block would see names that it does not see in its own file.
_SCOPES = (nodes.For, nodes.Macro, nodes.CallBlock, nodes.With, nodes.FilterBlock, nodes.AssignBlock)
# Pieces that stand within each other more deeply may do so without end.
_DEEPEST = 8

_Macros = Mapping[str, tuple[nodes.Macro, "_Macros"]]
_Blocks = Mapping[str, list[nodes.Block]]


class InPiecesError(Exception):
    """A layout that might mean something else in one piece."""


def in_one_piece(tree: nodes.Template, parse: Callable[[str], nodes.Template]) -> nodes.Template:
    """The layout `tree` in one piece; `parse` gives others by name. None of them is changed.

    Raises InPiecesError for one that is to be left as it is.
    """
    try:
        frame, blocks = _framed(tree, parse)
        return _Joining(parse, blocks).of(frame)
    except (TemplateError, UnicodeDecodeError) as error:  # told when it is compiled in pieces
        raise InPiecesError from error


def _framed(tree: nodes.Template, parse: Callable[[str], nodes.Template]) -> tuple[nodes.Template, _Blocks]:
    """The outermost layout that `tree` extends, and the blocks of all by name, the innermost first."""
    blocks: dict[str, list[nodes.Block]] = {}
    for _ in range(_DEEPEST):
        for node in _all(tree):
            if isinstance(node, nodes.Block):
                blocks.setdefault(node.name, []).append(node)
        body = [node for node in tree.body if not _is_blank(node)]
        if not body or not isinstance(body[0], nodes.Extends):
            return tree, blocks
        # Whatever else stands outside of blocks is run before the frame is.
        if not all(isinstance(node, nodes.Block) for node in body[1:]):
            raise InPiecesError
        tree = parse(_name_of(body[0]))
    raise InPiecesError


def _is_blank(node: nodes.Node) -> bool:
    """Whether a node shows nothing but white space."""
    return isinstance(node, nodes.Output) and all(
        isinstance(part, nodes.TemplateData) and not part.data.strip() for part in node.nodes
    )


def _name_of(node: nodes.Extends | nodes.Include | nodes.FromImport) -> str:
    if not isinstance(node.template, nodes.Const) or not isinstance(node.template.value, str):
        raise InPiecesError
    return node.template.value


def _all(tree: nodes.Node) -> Iterator[nodes.Node]:
    """A node and all below it, in no order, in a fifth of the time that Jinja's own search takes."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        for value in vars(node).values():
            if isinstance(value, nodes.Node):
                waiting.append(value)
            elif isinstance(value, list):
                waiting += [item for item in value if isinstance(item, nodes.Node)]


def _names(*trees: nodes.Node) -> tuple[set[str], set[str]]:
    """The names that are read in trees, and those that are given something."""
    loaded: set[str] = set()
    stored: set[str] = set()
    for tree in trees:
        for node in _all(tree):
            if isinstance(node, nodes.Name):
                (loaded if node.ctx == "load" else stored).add(node.name)
            elif isinstance(node, nodes.Macro):
                stored.add(node.name)
    return loaded, stored


def _names_of_others(*piece: nodes.Node) -> set[str]:
    """The names in a piece that it takes from elsewhere."""
    loaded, stored = _names(*piece)
    return loaded - stored


def _copied(value: Any) -> Any:
    """A copy of a node or of a list of them, in a fifth of the time that `copy.deepcopy` takes."""
    if isinstance(value, list):
        return [_copied(item) for item in value]
    if not isinstance(value, nodes.Node):
        return value
    made = object.__new__(type(value))
    for name, own in vars(value).items():
        setattr(made, name, _copied(own))
    return made


class _Joining(NodeVisitor):
    """Puts the pieces of one layout into its frame."""

    def __init__(self, parse: Callable[[str], nodes.Template], blocks: _Blocks) -> None:
        self._parse = parse
        self._blocks = blocks
        self._macros: _Macros = {}  # those that can be called here, by name
        self._imported: set[str] = set()
        self._above: list[nodes.Block] = []  # those that the present block stands for
        self._called: dict[int, nodes.Macro | nodes.Block] = {}
        self._scopes = self._branches = self._depth = 0

    def of(self, frame: nodes.Template) -> nodes.Template:
        """The frame with all that belongs into it."""
        joined = nodes.Template(_copied(frame.body), lineno=1)
        self.generic_visit(joined)
        if any(isinstance(node, _OTHERS) for node in _all(joined)):
            raise InPiecesError
        loaded, stored = _names(joined)
        # A macro that is used elsewhere than where its words are shown, or where it is not known.
        if (loaded | stored) & (self._imported | _OF_PIECES):
            raise InPiecesError
        # In its own file a name of the caller's means nothing.
        if any(_names_of_others(piece) & stored for piece in self._called.values()):
            raise InPiecesError
        assert frame.environment
        joined.set_environment(frame.environment)
        return joined

    def generic_visit(self, node: nodes.Node, *_: Any, **__: Any) -> nodes.Node:
        """Visit the bodies of a node: expressions hold no pieces. What is imported in it is known there."""
        before = self._macros
        self._scopes += isinstance(node, _SCOPES)
        self._branches += isinstance(node, nodes.If)
        for name in _BODIES & vars(node).keys():
            body = getattr(node, name)
            body[:] = [made for inner in body for made in self._visited(inner)]
        self._scopes -= isinstance(node, _SCOPES)
        self._branches -= isinstance(node, nodes.If)
        self._macros = before
        return node

    def _visited(self, node: nodes.Node) -> list[nodes.Node]:
        made = self.visit(node)
        return made if isinstance(made, list) else [made] if made else []

    def visit_Block(self, node: nodes.Block) -> nodes.Node:  # noqa: N802 - Jinja's name for it
        """The block as the innermost layout has it."""
        blocks = self._blocks[node.name]
        if self._scopes or any(block.required for block in blocks):
            raise InPiecesError
        return self._of_block(blocks)

    def visit_Include(self, node: nodes.Include) -> nodes.Node:  # noqa: N802
        """The part itself."""
        part = self._parse(_name_of(node))
        is_whole = not any(isinstance(inner, _NO_PART) for inner in _all(part))
        if node.ignore_missing or not node.with_context or not is_whole or _asks_for_loop(part):
            raise InPiecesError
        return self._within(nodes.Scope(_copied(part.body), lineno=node.lineno), {})

    def visit_FromImport(self, node: nodes.FromImport) -> None:  # noqa: N802
        """Nothing; its macros are known to what follows."""
        macros = self._macros_of(self._parse(_name_of(node)))
        pairs = [pair if isinstance(pair, tuple) else (pair, pair) for pair in node.names]
        if self._scopes or self._branches or not all(name in macros for name, _ in pairs):
            raise InPiecesError
        self._macros = {**self._macros, **{alias: macros[name] for name, alias in pairs}}
        self._imported |= {alias for _, alias in pairs}

    def visit_Output(self, node: nodes.Output) -> list[nodes.Node]:  # noqa: N802
        """What is shown, macros as their words."""
        if not any(isinstance(part, nodes.Call) for part in node.nodes):
            return [node]
        shown: list[nodes.Node] = []
        for part in node.nodes:
            if made := self._expanded(part):
                shown.append(made)
            elif shown and isinstance(shown[-1], nodes.Output):
                shown[-1].nodes.append(part)
            else:
                shown.append(nodes.Output([part], lineno=node.lineno))
        return shown

    def visit_Assign(self, node: nodes.Assign) -> nodes.Node:  # noqa: N802
        """A name for the words of a macro is one for a part of the layout."""
        made = self._expanded(node.node) if isinstance(node.target, nodes.Name) else None
        return nodes.AssignBlock(node.target, None, [made], lineno=node.lineno) if made else node

    def _of_block(self, blocks: list[nodes.Block]) -> nodes.Node:
        """The first of some blocks, of which each stands for the next, which it may show as well."""
        before, self._above = self._above, blocks[1:]
        made = self._within(nodes.Scope(_copied(blocks[0].body), lineno=blocks[0].lineno), {})
        self._above = before
        return made

    def _macros_of(self, tree: nodes.Template) -> _Macros:
        """The macros of a file that holds nothing else, each with all that it may call."""
        macros: dict[str, tuple[nodes.Macro, _Macros]] = {}
        for node in tree.body:
            if isinstance(node, nodes.Macro):
                macros[node.name] = (node, macros)
            elif not _is_blank(node):
                raise InPiecesError
        return macros

    def _expanded(self, call: nodes.Node) -> nodes.Node | None:
        """What a call of a macro shows, with names for what it is given; None where it is no such call."""
        if not (isinstance(call, nodes.Call) and isinstance(call.node, nodes.Name)):
            return None
        if call.node.name == "super" and self._above:
            self._called[id(self._above[0])] = self._above[0]
            return self._of_block(self._above)
        if call.node.name not in self._macros:
            return None
        macro, others = self._macros[call.node.name]
        if _asks_for_loop(macro):
            raise InPiecesError
        self._called[id(macro)] = macro
        given = dict(_arguments(macro, call))
        targets: list[nodes.Expr] = [nodes.Name(name, "param") for name in given]
        made = nodes.With(targets, list(given.values()), _copied(macro.body), lineno=call.lineno)
        self._within(made, others)
        if _names_of_others(*targets, *made.body) & others.keys():
            raise InPiecesError  # it uses another in a way that is not known here
        return made

    def _within(self, node: nodes.Node, macros: _Macros) -> nodes.Node:
        """The node, visited; `macros` are known in it, beside those that it imports."""
        if self._depth == _DEEPEST:
            raise InPiecesError
        before, self._macros = self._macros, macros
        self._depth += 1
        made = self.generic_visit(node)
        self._depth -= 1
        self._macros = before
        return made


def _asks_for_loop(node: nodes.Node) -> bool:
    """Whether a piece asks for the loop that it stands in."""
    return any(
        child.name == "loop" if isinstance(child, nodes.Name) else _asks_for_loop(child)
        for child in node.iter_child_nodes()
        if not isinstance(child, nodes.For)
    )


def _arguments(macro: nodes.Macro, call: nodes.Call) -> Iterator[tuple[str, nodes.Expr]]:
    """Name and value of each of a macro's arguments."""
    names = [argument.name for argument in macro.args]
    defaults = dict(zip(reversed(names), reversed(macro.defaults), strict=False))
    placed = dict(zip(names, call.args, strict=False))
    named = {pair.key: pair.value for pair in call.kwargs}
    is_plain = not (call.dyn_args or call.dyn_kwargs) and len(call.args) <= len(names)
    if not is_plain or named.keys() & placed.keys() or not named.keys() <= set(names):
        raise InPiecesError
    for name in names:
        value = placed.get(name) or named.get(name) or defaults.get(name)
        if value is None or (value is defaults.get(name) and not isinstance(value, nodes.Const)):
            raise InPiecesError  # an argument that is not given, or that other names decide
        yield name, value

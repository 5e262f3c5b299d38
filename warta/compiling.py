"""Layouts into Python: Jinja's compiler, told what is known before the first page is rendered.

What belongs here: the environment in which layouts are compiled, and what is decided then so that no
page pays for it: texts and facts of the archive stand in the compiled layout, the layouts' functions are
called directly, a printed value is escaped in one step. What does not: which layouts there are and what
they read (`warta.layouts`), and what their functions do (`warta.render`).

Nothing of this changes what a layout yields or which of its mistakes is told. What stands in a compiled
layout is what the keys of its pages hold as well, so both change together.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from keyword import iskeyword
from typing import Any

from jinja2 import BaseLoader, BytecodeCache, Environment, StrictUndefined, Undefined, nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from warta.digests import digest_data
from warta.flattening import in_one_piece
from warta.kept_layouts import KeptLayouts

# The functions that every layout may call, beside the inputs of its page.
FUNCTIONS = frozenset({"t", "tn", "date", "number", "link", "asset", "entry", "language_name", "inline"})

# What `a.b` means for a dictionary where it does not mean its item.
_OF_DICTIONARIES = frozenset(dir(dict))


@dataclass(frozen=True, slots=True)
class Known:
    """What layouts of pages in `language` may read that no page changes: `texts` by key, `site` by name.

    Only what is plain text, or in `site` a yes or no, is taken into compiled layouts.
    """

    texts: Mapping[str, Any] = field(default_factory=dict)
    site: Mapping[str, Any] = field(default_factory=dict)
    language: str = ""

    def digest(self) -> str:
        """A digest of all that may be taken into compiled layouts."""
        site = {name: value for name, value in self.site.items() if isinstance(value, str | bool)}
        return digest_data([self.texts, site])


NOTHING = Known()


class _Folding(NodeTransformer):
    """Puts what is known in place of the expressions that ask for it."""

    def __init__(self, known: Known) -> None:
        self._known = known

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - Jinja's name for it
        match node:
            case nodes.Call(
                node=nodes.Name(name="t"),
                args=[nodes.Const(value=str(key))],
                kwargs=[],
                dyn_args=None,
                dyn_kwargs=None,
            ):
                entry = self._known.texts.get(key)
                text = entry.get("other") if isinstance(entry, dict) else entry
                if isinstance(text, str):
                    return nodes.Const(text, lineno=node.lineno)
        self.generic_visit(node)
        return node

    def visit_Getattr(self, node: nodes.Getattr) -> nodes.Node:  # noqa: N802
        match node:
            case nodes.Getattr(node=nodes.Name(name="site"), attr=name):
                value = self._known.site.get(name)
                if isinstance(value, str | bool):
                    return nodes.Const(value, lineno=node.lineno)
        self.generic_visit(node)
        return node


class _Generator(CodeGenerator):
    """Jinja's writer of Python, with shorter words for what layouts say most."""

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        if forward_caller or not _is_plain(node):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        # Jinja's own way looks first whether the function wants a context; these want none.
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        if callable(node.as_const(frame.eval_ctx)):
            raise nodes.Impossible  # a mistake, told when the layout runs
        return super()._output_child_to_const(node, frame, finalize)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if _is_escaped(frame):
            self.write("environment.printed(")
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if _is_escaped(frame):
            self.write(")")
        else:
            super()._output_child_post(node, frame, finalize)


def _no_function(value: Any) -> Any:
    """`value` as it is printed; a function printed for want of its parentheses is a mistake."""
    if callable(value) and not isinstance(value, Undefined):
        raise TypeError("a function is printed; write its parentheses behind it")
    return value


def _is_plain(node: nodes.Call) -> bool:
    """Whether a call is one of the layouts' functions, with arguments that Python writes likewise."""
    return (
        isinstance(node.node, nodes.Name)
        and node.node.name in FUNCTIONS
        and not (node.dyn_args or node.dyn_kwargs)
        and not any(iskeyword(argument.key) for argument in node.kwargs)
    )


def _is_escaped(frame: Frame) -> bool:
    return bool(frame.eval_ctx.autoescape) and not frame.eval_ctx.volatile


class _Bytecode(BytecodeCache):
    """Compiled layouts that are kept, for one language."""

    def __init__(self, kept: KeptLayouts, known: Known, pieces: Callable[[str], str] | None) -> None:
        self._kept = kept
        self._kind = f"{known.language}.{'whole' if pieces else 'code'}"
        self._known = known.digest()
        self._pieces = pieces

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The name of a layout, its file, which errors name, and a digest of others that it is made of."""
        return f"{name}\0{filename}\0{self._pieces(name) if self._pieces else ''}"

    def get_source_checksum(self, source: str) -> str:
        """A digest of what the layout is compiled from."""
        return digest_data([source, self._known])

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill `bucket` if its layout is kept."""
        data = self._kept.get(*self._place(bucket))
        if data is not None:
            bucket.bytecode_from_string(data)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what is in `bucket`."""
        self._kept.put(*self._place(bucket), bucket.bytecode_to_string())

    def _place(self, bucket: Bucket) -> tuple[str, str, list[str]]:
        name, filename, pieces = bucket.key.split("\0")
        return name, self._kind, [filename, pieces, bucket.checksum]


class LayoutEnvironment(Environment):
    """Jinja's environment: autoescape on, an undefined name an error, nothing left to chance."""

    code_generator_class = _Generator

    def __init__(
        self,
        loader: BaseLoader,
        known: Known,
        kept: KeptLayouts | None = None,
        pieces: Callable[[str], str] | None = None,
    ) -> None:
        """Compiled layouts hold what is `known`, and are taken from `kept` where they are there.

        Where `pieces` gives a digest of all that a layout is made of, each is compiled in one piece, which
        raises InPiecesError where it cannot be; the lines that errors name are not those of the files then.
        """
        super().__init__(
            loader=loader,
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            finalize=_no_function,
            auto_reload=False,
            cache_size=-1,
            bytecode_cache=_Bytecode(kept, known, pieces) if kept else None,
        )
        del self.filters["random"], self.globals["lipsum"]
        self._known = known
        self._is_whole = pieces is not None
        self._pieces: dict[str, nodes.Template] = {}

    def render(self, name: str, values: dict[str, Any]) -> str:
        """What a layout makes of these values, as `Template.render`, which copies them and the globals twice.

        Raises whatever the layout's code does, told with the layout's lines.
        """
        template = self.get_template(name)
        context = template.new_context({**self.globals, **values}, shared=True)
        try:
            return "".join(template.root_render_func(context))
        except Exception:
            self.handle_exception()

    @staticmethod
    def printed(value: Any) -> str:
        """A value as text of HTML: as `markupsafe.escape` has it, which makes an object for every text."""
        if type(value) is Markup:
            return value
        if type(value) is str:
            return (
                value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace('"', "&#34;")
                .replace("'", "&#39;")
            )
        return escape(_no_function(value))

    def getattr(self, obj: Any, attribute: str) -> Any:
        """`obj.attribute` in a layout: for a dictionary, as inputs are, the item without a detour."""
        if type(obj) is dict and attribute in obj and attribute not in _OF_DICTIONARIES:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def _generate(self, source: nodes.Template, *args: Any, **options: Any) -> str:
        whole = in_one_piece(source, self._piece) if self._is_whole else source
        return super()._generate(_Folding(self._known).visit(whole), *args, **options)

    def _piece(self, name: str) -> nodes.Template:
        assert self.loader
        if name not in self._pieces:
            source, filename, _ = self.loader.get_source(self, name)
            self._pieces[name] = self.parse(source, name, filename)
        return self._pieces[name]

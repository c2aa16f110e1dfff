"""The command: a window, or a verb. The verbs are loaded when one is asked for."""

import sys
from collections.abc import MutableMapping
from pathlib import Path
from types import ModuleType

import click

from desktop.startup import garbage_held


class WindowOrVerb(click.Group):
    """A first word that is no verb is a file to open in the window."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the verbs."""
        return sorted(_verbs())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a verb, or None."""
        return _verbs().get(cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the verb, or the command that opens the window on a file."""
        if args and not args[0].startswith("-") and not _is_verb(args[0]):
            return window.name, window, args
        return super().resolve_command(ctx, args)


@click.group(cls=WindowOrVerb, invoke_without_command=True)
@click.option("--sample", is_flag=True, help="打开示例")
@click.option("--self-check", is_flag=True, help="自检：打开示例、画出主窗口、打印一份 PDF")
@click.version_option(package_name="plenary-desk", prog_name="plenary-desk")
@click.pass_context
def main(ctx: click.Context, *, sample: bool, self_check: bool) -> None:
    """会务台 · Plenary Desk。不带动词时打开窗口：plenary-desk [FILE]。"""
    if ctx.invoked_subcommand is None:
        sys.exit(_open_window(None, sample=sample, self_check=self_check))


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def window(file: Path) -> None:
    """打开窗口。"""
    sys.exit(_open_window(file))


def load_window() -> ModuleType:
    """Load all that the window begins with, and return ``desktop.app``.

    What knows nothing of Qt goes first: PySide reads the source of every module after it.
    """
    with garbage_held():
        import desktop.services.workspace  # noqa: F401
        from desktop import app
    return app


def _open_window(file: Path | None, *, sample: bool = False, self_check: bool = False) -> int:
    code: int = load_window().open_window(file, sample=sample, self_check=self_check)
    return code


def _is_verb(word: str) -> bool:
    """Return whether a word is a verb; the name of a file is none, and loads none."""
    return not Path(word).suffix and word in _verbs()


def _verbs() -> MutableMapping[str, click.Command]:
    from desktop.verbs import verbs

    return verbs.commands

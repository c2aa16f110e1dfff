"""``python -m desktop``: the same as the ``plenary-desk`` command."""

from desktop.cli import main

if __name__ == "__main__":
    main(prog_name="plenary-desk")

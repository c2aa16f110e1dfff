"""The command ``plenary-desk``, and the same as ``python -m desktop``."""

from desktop.cli import main

if __name__ == "__main__":
    main(prog_name="plenary-desk")

"""How often a repeated test repeats: short in every run, full in the long run (`make test-lang`)."""

import os

VOLUIT = os.environ.get("VOLUIT") == "1"


def aantal(kort: int, voluit: int) -> int:
    return voluit if VOLUIT else kort

"""The package stands on its own, is light, and cannot be held up by a hostile text."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from casuistiek.detectie import vind

WORTEL = Path(__file__).parents[2]
MEET = """
import sys, time
sys.modules["django"] = None
begin = time.process_time()
from casuistiek.detectie import vind
vind("Jan Jansen")
begin = time.process_time() - begin
piek = next(regel for regel in open("/proc/self/status") if regel.startswith("VmHWM"))
print(begin, piek.split()[1])
"""


def test_loads_without_django_within_a_second_and_150_mb():
    uit = subprocess.run([sys.executable, "-c", MEET], cwd=WORTEL, capture_output=True, text=True, check=True)
    seconden, kilobytes = map(float, uit.stdout.split())
    assert seconden < 1 and kilobytes < 150_000


VIJANDIG = [
    "Aa ",
    "Albertus ",
    "juf ",
    "A. ",
    "a-",
    "\n",
    " ",
    "nul een ",
    "WJ: ",
    "noemen ze ",
    "naam: a",
    "'",
    "NL00 ",
    "De Straat ",
    "school De ",
    "1",
    "a.",
    "a@",
    "\0",
    "de enige ",
]


@pytest.mark.parametrize("stuk", VIJANDIG)
def test_hostile_text_of_50_000_characters_takes_a_bounded_time(stuk):
    begin = time.process_time()
    vind((stuk * 50_000)[:50_000])
    assert time.process_time() - begin < 6

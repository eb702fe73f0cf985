"""Fixtures of the tests of cases."""

import pytest

from casuistiek.zoekproces import zoekproces


@pytest.fixture
def zoekproces_met():
    """zoekproces_met(fault): from now on texts are searched by a process with this fault."""
    gewoon = zoekproces.opdracht

    def zet(fout: str):
        zoekproces.opdracht = ("-m", "tests.casuistiek.zoekkind_met_fout", fout)
        zoekproces.sluit()
        return zoekproces

    yield zet
    zoekproces.opdracht = gewoon
    zoekproces.sluit()

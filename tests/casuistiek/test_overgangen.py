"""Every state x every transition of a case."""

import pytest
from django_fsm import TransitionNotAllowed

from casuistiek.models import Casus
from tests.casuistiek.hulp import maak_casus, zet

STATUSSEN = [status.value for status in Casus.Status]
OVERGANGEN = {
    "wijzigen": {"concept": "concept", "aangeboden": "concept"},
    "aanbieden": {"concept": "aangeboden"},
    "vrijgeven": {"aangeboden": "vrijgegeven"},
    "terugsturen": {"aangeboden": "concept"},
    "intrekken": {"concept": "ingetrokken", "aangeboden": "ingetrokken", "vrijgegeven": "ingetrokken"},
    "heropenen": {"ingetrokken": "concept"},
    "behandelen": {"vrijgegeven": "behandeld"},
    "archiveren": {"behandeld": "gearchiveerd"},
    "wissen": {
        **dict.fromkeys(["concept", "aangeboden", "vrijgegeven", "ingetrokken"], "ingetrokken"),
        "behandeld": "behandeld",
        "gearchiveerd": "gearchiveerd",
    },
}


def test_table_holds_every_transition_of_the_model():
    assert {t.name for t in Casus._meta.get_field("status").get_all_transitions(Casus)} == set(OVERGANGEN)


@pytest.mark.parametrize("overgang", OVERGANGEN)
@pytest.mark.parametrize("status", STATUSSEN)
def test_transition(community, ingrid, status, overgang):
    casus = maak_casus(community, ingrid, status=status)
    doe = getattr(casus, overgang)
    argumenten = ("een opmerking",) if overgang == "terugsturen" else ()
    naar = OVERGANGEN[overgang].get(status)
    if naar is None:
        with pytest.raises(TransitionNotAllowed):
            doe(*argumenten)
        assert casus.status == status
    else:
        doe(*argumenten)
        assert casus.status == naar


def test_status_cannot_be_set_by_hand(community, ingrid):
    casus = maak_casus(community, ingrid)
    with pytest.raises(AttributeError):
        casus.status = "vrijgegeven"


def test_wiped_case_cannot_be_reopened(community, ingrid):
    casus = zet(maak_casus(community, ingrid), "ingetrokken", sleutel=None)
    with pytest.raises(TransitionNotAllowed):
        casus.heropenen()


@pytest.mark.parametrize("overgang", OVERGANGEN)
@pytest.mark.parametrize("status", STATUSSEN)
def test_nothing_can_be_done_with_a_case_wiped_on_request(community, ingrid, status, overgang):
    casus = maak_casus(community, ingrid, status=status)
    casus.wissen()
    if (casus.status, overgang) == ("behandeld", "archiveren"):
        return
    with pytest.raises(TransitionNotAllowed):
        getattr(casus, overgang)(*("een opmerking",) if overgang == "terugsturen" else ())


def test_moments_are_noted_and_cleared(community, ingrid):
    casus = maak_casus(community, ingrid)
    casus.aanbieden()
    assert casus.aangeboden_op
    casus.terugsturen("anders", "[]")
    assert casus.aangeboden_op is None and casus.opmerking == "anders"
    casus.aanbieden()
    casus.vrijgeven()
    assert casus.vrijgegeven_op and casus.opmerking == ""
    casus.intrekken()
    assert casus.ingetrokken_op
    casus.heropenen()
    assert casus.ingetrokken_op is casus.vrijgegeven_op is casus.aangeboden_op is None

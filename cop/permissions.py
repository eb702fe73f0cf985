"""Who may do what: one table of role x action, and the one way to load an object.

An object says which roles somebody has in it (`rollen_van`); no role means it does not exist for that
person (404), a role without the right means it may not be done (403).
"""

from django.core.exceptions import PermissionDenied
from django.http import Http404

from .models import ZONDER_FACTOR

# Roles in a community: beheerder, begeleider, lid. In a case: inbrenger, beoordelaar (a begeleider who did
# not bring it in). In a session: gespreksleider, plaatsvervanger, inbrenger, deelnemer, verslaglegger,
# waarnemer; planner is who planned it. Elsewhere: zelf (the account itself; gast when it is one of a guest),
# genodigde (the address of an invitation). A role that leads may not count yet: see Community.tellende.
LEIDING = frozenset({"gespreksleider"})
DENKERS = frozenset({"gespreksleider", "plaatsvervanger", "inbrenger", "deelnemer", "verslaglegger"})
SESSIE = DENKERS | {"waarnemer"}

RECHTEN: dict[str, frozenset[str]] = {
    # people
    "profiel.wijzigen": frozenset({"zelf", "gast"}),
    "account.beveiligen": frozenset({"zelf", "gast"}),
    "account.overal_uitloggen": frozenset({"zelf", "gast"}),
    "community.maken": frozenset({"zelf"}),
    "community.bekijken": frozenset({"beheerder", "begeleider", "lid"}),
    "community.wijzigen": frozenset({"beheerder"}),
    "community.beveiligen": frozenset({"beheerder"}),
    "lid.wijzigen": frozenset({"beheerder"}),
    "lid.beeindigen": frozenset({"beheerder"}),
    "duo.vormen": frozenset({"beheerder"}),
    "duo.opheffen": frozenset({"beheerder"}),
    "uitnodiging.maken": frozenset({"beheerder"}),
    "uitnodiging.intrekken": frozenset({"beheerder"}),
    "uitnodiging.aannemen": frozenset({"genodigde"}),
    # the case
    "casus.indienen": frozenset({"lid", "begeleider"}),
    "casus.bekijken": frozenset({"inbrenger", "beoordelaar"}),
    "casus.wijzigen": frozenset({"inbrenger"}),
    "casus.aanbieden": frozenset({"inbrenger"}),
    "casus.vrijgeven": frozenset({"beoordelaar"}),
    "casus.terugsturen": frozenset({"beoordelaar"}),
    "casus.intrekken": frozenset({"inbrenger"}),
    "casus.heropenen": frozenset({"inbrenger"}),
    "casus.wissen": frozenset({"inbrenger"}),
    # the leidraden of a community
    "leidraad.maken": frozenset({"beheerder", "begeleider"}),
    "leidraad.inlezen": frozenset({"beheerder", "begeleider"}),
    "leidraad.wijzigen": frozenset({"beheerder", "begeleider"}),
    "leidraad.schikken": frozenset({"beheerder", "begeleider"}),
    "leidraad.terugdraaien": frozenset({"beheerder", "begeleider"}),
    "leidraad.publiceren": frozenset({"beheerder", "begeleider"}),
    "leidraad.intrekken": frozenset({"beheerder", "begeleider"}),
    "leidraad.weggooien": frozenset({"beheerder", "begeleider"}),
    "leidraadstap.toevoegen": frozenset({"beheerder", "begeleider"}),
    "leidraadstap.wijzigen": frozenset({"beheerder", "begeleider"}),
    # planning a session
    "sessie.plannen": frozenset({"beheerder", "begeleider"}),
    "sessie.bekijken": SESSIE | {"planner"},
    "sessie.verzetten": LEIDING | {"planner"},
    "sessie.annuleren": LEIDING | {"planner"},
    "sessie.uitnodigen": LEIDING | {"planner"},
    "deelname.verwijderen": LEIDING | {"planner"},
    "gast.uitnodigen": LEIDING | {"planner"},
    "gast.intrekken": LEIDING | {"planner"},
    "gast.aannemen": frozenset({"genodigde"}),
    "deelname.antwoorden": SESSIE,
    # the lobby
    "sessie.openen": LEIDING,
    "deelname.aankomen": SESSIE,
    "deelname.herkennen": SESSIE,
    "deelname.toelaten": LEIDING,
    "deelname.rol_geven": LEIDING,
    "deelname.weghalen": LEIDING,
    "deelname.bijpraten": SESSIE,
    # moving through the leidraad
    "sessie.starten": LEIDING,
    "sessie.ga_naar": LEIDING,
    "sessie.pauzeren": LEIDING,
    "sessie.hervatten": LEIDING,
    "sessie.verlengen": LEIDING,
    "sessie.onthullen": LEIDING,
    "sessie.afronden": LEIDING,
    "sessie.heropenen": LEIDING,
    "sessie.ongedaan_maken": LEIDING,
    "sessie.doorgaan": LEIDING,
    "sessie.overdragen": LEIDING,
    "sessie.overnemen": frozenset({"plaatsvervanger"}),
    "stem.geven": DENKERS,
    "stem.opnieuw": LEIDING,
    "keuze.bevestigen": LEIDING,
    "keuze.terugdraaien": LEIDING,
    "ronde.toevoegen": LEIDING,
    "ronde.weghalen": LEIDING,
    "groepje.verdelen": LEIDING,
    "groepje.plaatsen": LEIDING,
    "groepje.plek": LEIDING,
    "groepje.terugroepen": LEIDING,
    "beurt.geven": LEIDING,
    "beurt.afronden": DENKERS,
    "beurt.overslaan": LEIDING,
    "beurt.teruggeven": LEIDING,
    "hand.opsteken": DENKERS,
    "hand.laten_zakken": DENKERS,
    "klaar.vragen": LEIDING,
    "klaar.melden": DENKERS,
    "klaar.terugnemen": DENKERS,
    "tijd.vragen": DENKERS,
    "tijd.terugnemen": DENKERS,
    # what people contribute
    "bijdrage.plaatsen": DENKERS,
    "bijdrage.wijzigen": DENKERS,
    "bijdrage.intrekken": DENKERS,
    "bijdrage.waarderen": frozenset({"inbrenger"}),
    "bijdrage.behandelen": frozenset({"inbrenger", "gespreksleider"}),
    "bijdrage.oogsten": frozenset({"inbrenger"}),
    "bijdrage.markeren": DENKERS,
    "afspraak.maken": DENKERS,
    "afspraak.bevestigen": DENKERS,
    "afspraak.intrekken": DENKERS,
    "notitie.bewaren": SESSIE,
    # the report
    "verslag.bekijken": SESSIE,
    "verslag.wijzigen": frozenset({"inbrenger"}),
    "verslag.vaststellen": frozenset({"inbrenger"}),
    "terugkoppeling.geven": frozenset({"inbrenger"}),
}


class FactorNodig(PermissionDenied):
    """This person has the role, but it does not count until the account has a second factor."""


def mag(gebruiker, obj, handeling: str) -> bool:
    """Whether this person may do this action on this object; the same table decides about the button."""
    return bool(RECHTEN[handeling] & obj.rollen_van(gebruiker))


def laad(bron, gebruiker, handeling: str, **sleutels):
    """Loads one object of a model or queryset; 404 for who has no role there, 403 for who may not do this."""
    rijen = getattr(bron, "objects", bron)
    obj = rijen.filter(**sleutels).first()
    rollen = obj.rollen_van(gebruiker) if obj is not None and gebruiker.is_authenticated else frozenset()
    if not rollen:
        raise Http404
    if not RECHTEN[handeling] & rollen:
        weiger(rollen)
    return obj


def weiger(rollen: frozenset[str]):
    """Raises FactorNodig for who could do this after adding a second factor, else PermissionDenied."""
    raise FactorNodig if ZONDER_FACTOR in rollen else PermissionDenied

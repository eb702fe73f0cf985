"""Writing a case: the form, the review of what was found, and only then storing.

Between the steps the raw text travels in the page itself and nowhere else: there is no draft, no session data
and no redirect with it.
"""

import json
from collections.abc import Mapping

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.forms import ValidationError
from django.shortcuts import redirect, render

from cop.http import doe
from cop.models import Community
from cop.permissions import laad

from . import actions
from .controle import HOOGSTENS_VONDSTEN, ControleMislukt, Nazicht, kijk_na, nog_te_doen, splits_namen, tel_op
from .forms import CasusFormulier, Nazichtformulier
from .invoer import lees_besluiten, lees_eigen
from .models import Casus
from .nagekeken import gemarkeerd, vrijgelaten
from .nazicht import kader_van
from .toepassen import Besluit, Eigen, pas_toe
from .visibility import communities_om_in_te_brengen, mede_inbrengers, nog_aangewezen
from .vragen import VRAGEN, lees_antwoorden


@login_required
def nieuw(request, uuid=None):
    if uuid is not None:
        return Schrijfgang(request, laad(Community, request.user, "casus.indienen", uuid=uuid)).antwoord()
    communities = communities_om_in_te_brengen(request.user)
    if not communities:
        raise PermissionDenied
    if len(communities) > 1:
        return render(request, "casuistiek/kies_community.html", {"communities": communities})
    return Schrijfgang(request, communities[0]).antwoord()


@login_required
def bewerken(request, uuid):
    casus = laad(Casus, request.user, "casus.wijzigen", uuid=uuid)
    if casus.status not in (Casus.Status.CONCEPT, Casus.Status.AANGEBODEN) and request.method != "POST":
        return redirect("casuistiek:casus", uuid)
    return Schrijfgang(request, casus.community, casus).antwoord()


class Schrijfgang:
    """Eén verzoek in het schrijven van een casus: het formulier, het nazicht, of het bewaren."""

    def __init__(self, request, community: Community, casus: Casus | None = None):
        self.request, self.community, self.casus = request, community, casus
        # What the author cleared in an earlier version is not asked again.
        self.eerder_vrij = vrijgelaten(casus) if casus else []
        self.aangewezen = gemarkeerd(casus) if casus else []

    def antwoord(self):
        post = self.request.POST
        if self.request.method != "POST":
            return self._schrijven(self._formulier(initial=self._bewaard()))
        formulier = self._formulier(post)
        if post.get("stap") == "terug":
            return self._schrijven(self._formulier(initial=formulier.getypt()), onbewaard=True)
        if not formulier.is_valid():
            return self._schrijven(formulier, onbewaard=True)
        try:
            return self._bewaar(formulier) if post.get("stap") == "bewaar" else self._controleer(formulier)
        except ControleMislukt as fout:
            formulier.add_error(None, str(fout))
        except ValidationError as fout:
            formulier.add_error(None, fout.messages[0])
        return self._schrijven(formulier, onbewaard=True)

    def _kijk_na(self, teksten: Mapping[str, str], formulier: CasusFormulier, vrij: list[dict]) -> Nazicht:
        return kijk_na(teksten, splits_namen(formulier.cleaned_data["namen"]), vrij, self.aangewezen)

    def _controleer(self, formulier: CasusFormulier):
        mee = self._meegenomen()
        nazicht = self._kijk_na(formulier.teksten(), formulier, mee["vrij"])
        besluiten = lees_besluiten(self.request.POST, nazicht.groepen)
        return self._nakijken(formulier, nazicht, mee, besluiten, lees_eigen(self.request.POST))

    def _bewaar(self, formulier: CasusFormulier):
        mee = self._meegenomen()
        nazicht = self._kijk_na(formulier.teksten(), formulier, mee["vrij"])
        besluiten, eigen = lees_besluiten(self.request.POST, nazicht.groepen), lees_eigen(self.request.POST)
        uitkomst = pas_toe(nazicht, besluiten, eigen)
        if uitkomst.niet_gevonden:
            return self._nakijken(
                formulier, nazicht, mee, besluiten, eigen, niet_gevonden=uitkomst.niet_gevonden
            )
        mee = {
            "vrij": mee["vrij"] + uitkomst.vrij,
            "geplaatst": mee["geplaatst"] + uitkomst.geplaatst,
            "geteld": tel_op(mee["geteld"], uitkomst.geteld),
        }
        aangepast = self._formulier(formulier.getypt() | uitkomst.velden)
        opnieuw = self._kijk_na(uitkomst.velden, formulier, mee["vrij"])
        if nog_te_doen(opnieuw, nazicht.velden):
            # The text with the decisions already in it is the new starting point: less raw text about.
            return self._nakijken(aangepast, opnieuw, mee, {}, [], nog_over=True)
        rauw = aangepast.getypt() | mee | {"vragen": lees_antwoorden(self.request.POST)}
        return self._bewaard_of_terug(aangepast, rauw, mee)

    def _bewaard_of_terug(self, formulier: CasusFormulier, rauw: dict, mee: dict):
        bericht = "Je casus is bewaard. Alleen de aangepaste tekst is opgeslagen."
        if self.casus:
            if doe(self.request, actions.wijzig, self.casus, formulier, bericht, rauw):
                return redirect("casuistiek:casus", self.casus.uuid)
            if "gezien" in formulier.errors:
                self.casus.refresh_from_db(fields=["seq"])
                formulier.data["gezien"] = self.casus.seq
        elif antwoord := doe(self.request, actions.dien_in, self.community, formulier, bericht, rauw):
            return redirect("casuistiek:casus", antwoord.gegevens["casus"])
        # The text with the decisions in it is shown again, so what was decided must come along.
        return self._schrijven(formulier, onbewaard=True, mee=mee)

    def _meegenomen(self) -> dict:
        """What the earlier rounds decided, replaced and counted; raises ValidationError if it is bent."""
        mee = Nazichtformulier(self.request.POST)
        if not mee.is_valid():
            raise ValidationError("De gegevens van de controle kwamen niet goed over. Controleer opnieuw.")
        return mee.cleaned_data | {"vrij": mee.cleaned_data["vrij"] or self.eerder_vrij}

    def _formulier(self, data: Mapping | None = None, initial: dict | None = None) -> CasusFormulier:
        eigen = self.casus is None or self.casus.inbrenger_id == self.request.user.pk
        keuzes = mede_inbrengers(self.community, self.request.user) if eigen else None
        return CasusFormulier(data, initial=initial, keuzes=keuzes)

    def _bewaard(self) -> dict:
        if self.casus is None:
            return {}
        velden = ("soort", *Casus.TEKSTVELDEN, "domeinen", "themas")
        mede = self.casus.mede_inbrenger
        return {veld: getattr(self.casus, veld) for veld in velden} | {
            "mede_inbrenger": str(mede.uuid) if mede else "",
            "gezien": self.casus.seq,
        }

    def _schrijven(self, formulier: CasusFormulier, onbewaard: bool = False, mee: dict | None = None):
        # Decisions of an earlier look travel along, so that going back loses none of them.
        besluiten = [
            (naam, waarde)
            for naam, waarden in self.request.POST.lists()
            if naam in ("zoek", "door", *(() if mee else Nazichtformulier.base_fields))
            or naam.startswith(("besluit-", "vervanging-", "vraag-"))
            for waarde in waarden
        ] + [(naam, json.dumps(waarde)) for naam, waarde in (mee or {}).items()]
        kader = {
            "formulier": formulier,
            "besluiten": besluiten,
            "onbewaard": onbewaard,
            "casus": self.casus,
            "community": self.community,
            "opmerking": self.casus.opmerking if self.casus else "",
            "aangewezen": nog_aangewezen(self.casus) if self.casus else [],
        }
        return render(self.request, "casuistiek/schrijven.html", kader)

    def _nakijken(
        self,
        formulier: CasusFormulier,
        nazicht: Nazicht,
        mee: dict,
        besluiten: Mapping[str, Besluit],
        eigen: list[Eigen],
        niet_gevonden: tuple | list = (),
        nog_over: bool = False,
    ):
        if len(nazicht.groepen) > HOOGSTENS_VONDSTEN:
            raise ValidationError(
                f"Er staan {len(nazicht.groepen)} verschillende namen en gegevens in je tekst. Dat is te "
                "veel om een voor een te bekijken. Haal lijsten en overzichten eruit."
            )
        antwoorden = lees_antwoorden(self.request.POST)
        if not antwoorden and self.casus:
            antwoorden = self.casus.vragen
        kader = kader_van(
            nazicht, besluiten, eigen, {veld: formulier[veld].label for veld in Casus.TEKSTVELDEN}
        )
        kader |= {
            "formulier": formulier,
            "casus": self.casus,
            "niet_gevonden": niet_gevonden,
            "nog_over": nog_over,
            "mee": {naam: json.dumps(waarde) for naam, waarde in mee.items()},
            "vragen": [(vraag, antwoorden.get(vraag.sleutel, "")) for vraag in VRAGEN],
            "kijk": "na" if self.request.POST.get("kijk") == "na" else "voor",
        }
        return render(self.request, "casuistiek/nakijken.html", kader)

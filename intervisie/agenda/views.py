"""Pages of the agenda: home, planning and the page of a session."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from cop.http import doe, gepost, zet_fouten
from cop.models import Community
from cop.permissions import laad, weiger
from cop.writepath import Geweigerd

from ..keuzehulp.in_plan import Keuzehulp
from ..models import Deelname, Sessie
from . import actions
from .forms import MomentFormulier
from .ics import agendabestand
from .inrichten import inrichtingen_van
from .overzicht import agendabeeld, startbeeld
from .pagina import getypt, plan_pagina, uitnodig_pagina
from .plan import maak_plan, te_plannen_voor
from .taken import taken
from .visibility import sessiebeeld
from .waarschuwingen import bij_plan

SESSIES = Sessie.objects.select_related("community", "leidraad")


def start(request):
    if not request.user.is_authenticated:
        return render(request, "intervisie/agenda/welkom.html")
    if request.user.is_gast:
        return redirect("gast:mijn")
    beeld = startbeeld(request.user, timezone.now())
    context = {
        "beeld": beeld,
        "taken": taken(beeld),
        "inrichtingen": inrichtingen_van(request.user),
    }
    return render(request, "intervisie/agenda/start.html", context)


@login_required
def agenda(request):
    return render(request, "intervisie/agenda/agenda.html", agendabeeld(request.user, timezone.now()))


@login_required
def kies_community(request):
    """Where to plan; straight on for who can choose only one."""
    communities = te_plannen_voor(request.user)
    if not communities:
        eigen = Community.objects.filter(leden__gebruiker=request.user, leden__beeindigd_op=None)
        weiger(frozenset().union(*(c.rollen_van(request.user) for c in eigen)))
    vraag = f"?{request.GET.urlencode()}" if request.GET else ""
    if len(communities) == 1:
        return redirect(reverse("agenda:plannen", args=[communities[0].uuid]) + vraag)
    context = {"communities": communities, "vraag": vraag}
    return render(request, "intervisie/agenda/kies_community.html", context)


@login_required
def plannen(request, community):
    community = laad(Community, request.user, "sessie.plannen", uuid=community)
    hulp = Keuzehulp(community, request.POST)
    if hulp.gevraagd:
        formulier = plan_pagina(community, initial=getypt(request.POST) | hulp.gekozen)
    else:
        formulier = plan_pagina(community, gepost(request), _begin(request))
    waarschuwingen = []
    if request.method == "POST" and formulier.is_valid():
        waarschuwingen = _nog_te_zien(request, community, formulier)
        if not waarschuwingen and formulier.is_valid():
            bericht = "De bijeenkomst is gepland. Iedereen op de lijst krijgt een uitnodiging per mail."
            antwoord = doe(request, actions.plan, community, formulier, bericht)
            if antwoord:
                return redirect("agenda:sessie", antwoord.gegevens["sessie"])
    return render(
        request,
        "intervisie/agenda/plannen.html",
        {
            "community": community,
            "formulier": formulier,
            "hulp": hulp,
            "waarschuwingen": waarschuwingen,
            "gezien": " ".join(w.code for w in waarschuwingen),
        },
    )


def _begin(request) -> dict:
    """A link from a case or from a leidraad may fill that in."""
    return {"casus": request.GET.get("casus", ""), "leidraad": request.GET.get("leidraad", "")}


def _nog_te_zien(request, community, formulier) -> list:
    """All warnings, as soon as there is one that this planner has not confirmed yet."""
    try:
        gevonden = bij_plan(maak_plan(community, formulier.cleaned_data))
    except Geweigerd as fout:
        zet_fouten(formulier, fout)
        return []
    gezien = set(request.POST.get("gezien", "").split())
    return gevonden if {w.code for w in gevonden} - gezien else []


@login_required
def sessie(request, uuid):
    sessie = laad(SESSIES, request.user, "sessie.bekijken", uuid=uuid)
    beeld = sessiebeeld(sessie, request.user, timezone.now())
    return render(request, "intervisie/agenda/sessie.html", {"sessie": sessie, "beeld": beeld})


@login_required
def verzetten(request, uuid):
    sessie = laad(SESSIES, request.user, "sessie.verzetten", uuid=uuid)
    lokaal = timezone.localtime(sessie.begint_op)
    begin = {
        "datum": lokaal.date(),
        "tijd": lokaal.time(),
        "duur_minuten": sessie.duur_minuten,
        "video_link": sessie.video_link,
    }
    formulier = MomentFormulier(gepost(request), initial=begin)
    bericht = "De afspraak is gewijzigd. Iedereen krijgt een mail."
    if request.method == "POST" and doe(request, actions.verzet, sessie, formulier, bericht):
        return redirect("agenda:sessie", uuid)
    return render(request, "intervisie/agenda/verzetten.html", {"sessie": sessie, "formulier": formulier})


@login_required
def annuleren(request, uuid):
    sessie = laad(SESSIES, request.user, "sessie.annuleren", uuid=uuid)
    if request.method == "POST":
        doe(
            request,
            actions.annuleer,
            sessie,
            bericht="De bijeenkomst gaat niet door. Iedereen krijgt een mail.",
        )
        return redirect("agenda:sessie", uuid)
    return render(request, "intervisie/agenda/annuleren.html", {"sessie": sessie})


@login_required
def uitnodigen(request, uuid):
    sessie = laad(SESSIES, request.user, "sessie.uitnodigen", uuid=uuid)
    formulier = uitnodig_pagina(sessie, gepost(request))
    if request.method == "POST" and doe(
        request, actions.nodig_uit, sessie, formulier, "De uitnodiging is verstuurd."
    ):
        return redirect("agenda:sessie", uuid)
    return render(request, "intervisie/agenda/uitnodigen.html", {"sessie": sessie, "formulier": formulier})


@login_required
def verwijderen(request, uuid, deelname):
    sessie = laad(SESSIES, request.user, "deelname.verwijderen", uuid=uuid)
    if request.method == "POST":
        doe(request, actions.verwijder, sessie, bericht="Van de lijst gehaald.", rauw={"deelname": deelname})
        return redirect("agenda:sessie", uuid)
    plek = sessie.deelnames.filter(pk=deelname, verwijderd_op=None).select_related("gebruiker").first()
    if plek is None:
        return redirect("agenda:sessie", uuid)
    return render(request, "intervisie/agenda/verwijderen.html", {"sessie": sessie, "deelname": plek})


@login_required
@require_POST
def antwoord(request, uuid):
    sessie = laad(SESSIES, request.user, "deelname.antwoorden", uuid=uuid)
    komt = request.POST.get("antwoord") == Deelname.Antwoord.JA
    bericht = "Fijn dat je komt." if komt else "Je staat genoteerd als afwezig."
    doe(request, actions.antwoord, sessie, bericht=bericht)
    return redirect("agenda:sessie", uuid)


@login_required
def agendabestand_ophalen(request, uuid):
    sessie = laad(SESSIES, request.user, "sessie.bekijken", uuid=uuid)
    methode = "CANCEL" if sessie.status == Sessie.Status.GEANNULEERD else "PUBLISH"
    return HttpResponse(
        agendabestand(sessie, methode),
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="intervisie.ics"'},
    )

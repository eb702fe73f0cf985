"""Pages for members: the own profile, communities and their people."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from . import actions
from .forms import CommunityFormulier, DuoKeuze, ProfielFormulier, RollenFormulier, UitnodigingenFormulier
from .http import doe, gepost
from .models import Community, Uitnodiging
from .permissions import laad
from .visibility import communities_van, community_voor, leiding_voor, lid_voor, uitnodigingen_voor


@login_required
def profiel(request):
    ik = request.user
    begin = {"naam": ik.naam, "functie": ik.functie, "organisatie": ik.organisatie}
    formulier = ProfielFormulier(gepost(request), initial=begin)
    if request.method == "POST" and doe(
        request, actions.wijzig_profiel, ik, formulier, "Je profiel is bewaard."
    ):
        return redirect("cop:profiel")
    return render(request, "cop/profiel.html", {"formulier": formulier})


@login_required
def communities(request):
    return render(request, "cop/communities.html", {"communities": communities_van(request.user)})


@login_required
def community_maken(request):
    formulier = CommunityFormulier(gepost(request))
    if request.method == "POST":
        antwoord = doe(request, actions.maak_community, request.user, formulier, "De community is gemaakt.")
        if antwoord:
            return redirect("cop:community", antwoord.gegevens["community"])
    return render(request, "cop/community_formulier.html", {"formulier": formulier})


@login_required
def community(request, uuid):
    gevonden = laad(Community, request.user, "community.bekijken", uuid=uuid)
    return render(request, "cop/community.html", {"community": community_voor(gevonden, request.user)})


@login_required
def community_wijzigen(request, uuid):
    gevonden = laad(Community, request.user, "community.wijzigen", uuid=uuid)
    begin = {"naam": gevonden.naam, "omschrijving": gevonden.omschrijving}
    formulier = CommunityFormulier(gepost(request), initial=begin)
    if request.method == "POST" and doe(request, actions.wijzig_community, gevonden, formulier, "Bewaard."):
        return redirect("cop:community", uuid)
    return render(request, "cop/community_formulier.html", {"formulier": formulier, "community": gevonden})


@login_required
def community_beveiligen(request, uuid):
    gevonden = laad(Community, request.user, "community.beveiligen", uuid=uuid)
    if request.method == "POST":
        aan = "aan" in request.POST
        bericht = "De extra beveiliging staat aan." if aan else "De extra beveiliging staat uit."
        doe(request, actions.beveilig_community, gevonden, bericht=bericht)
        return redirect("cop:community_beveiligen", uuid)
    context = {"community": gevonden, "leiding": leiding_voor(gevonden, request.user)}
    return render(request, "cop/beveiliging.html", context)


@login_required
def lid_wijzigen(request, uuid, lid):
    gevonden = laad(Community, request.user, "lid.wijzigen", uuid=uuid)
    mens = lid_voor(gevonden, request.user, lid)
    begin = {f"is_{rol}": True for rol in mens["rollen"]} | {"leidinggevend": mens["leidinggevend"]}
    formulier = RollenFormulier(gepost(request), initial=begin)
    if request.method == "POST":
        rauw = {**request.POST.dict(), "lid": lid}
        bericht = f"De rollen van {mens['naam']} zijn bewaard."
        if doe(request, actions.wijzig_lid, gevonden, formulier, bericht, rauw):
            return redirect("cop:community", uuid)
    context = {"formulier": formulier, "community": gevonden, "lid": mens}
    return render(request, "cop/lid_wijzigen.html", context)


@login_required
def lid_beeindigen(request, uuid, lid):
    gevonden = laad(Community, request.user, "lid.beeindigen", uuid=uuid)
    mens = lid_voor(gevonden, request.user, lid)
    if request.method == "POST":
        bericht = f"{mens['naam']} hoort niet meer bij deze community."
        doe(request, actions.beeindig_lid, gevonden, bericht=bericht, rauw={"lid": lid})
        return redirect("cop:communities") if mens["ikzelf"] else redirect("cop:community", uuid)
    return render(request, "cop/lid_beeindigen.html", {"community": gevonden, "lid": mens})


@login_required
def duo_vormen(request, uuid):
    gevonden = laad(Community, request.user, "duo.vormen", uuid=uuid)
    zicht = community_voor(gevonden, request.user)
    formulier = DuoKeuze(gepost(request), leden=zicht["leden"])
    if request.method == "POST" and doe(
        request, actions.vorm_duo, gevonden, formulier, "Het duo is gevormd."
    ):
        return redirect("cop:community", uuid)
    return render(request, "cop/duo_vormen.html", {"formulier": formulier, "community": zicht})


@require_POST
@login_required
def duo_opheffen(request, uuid, duo):
    gevonden = laad(Community, request.user, "duo.opheffen", uuid=uuid)
    doe(request, actions.hef_duo_op, gevonden, bericht="Het duo is opgeheven.", rauw={"duo": duo})
    return redirect("cop:community", uuid)


@login_required
def uitnodigingen(request, uuid):
    gevonden = laad(Community, request.user, "uitnodiging.maken", uuid=uuid)
    formulier = UitnodigingenFormulier(gepost(request))
    if request.method == "POST":
        antwoord = doe(request, actions.nodig_uit, gevonden, formulier)
        if antwoord:
            aantal = len(antwoord.gegevens["uitnodigingen"])
            messages.success(
                request,
                "De uitnodiging is verstuurd." if aantal == 1 else f"{aantal} uitnodigingen zijn verstuurd.",
            )
            return redirect("cop:uitnodigingen", uuid)
    context = {
        "formulier": formulier,
        "community": gevonden,
        "uitnodigingen": uitnodigingen_voor(gevonden, request.user),
    }
    return render(request, "cop/uitnodigingen.html", context)


@require_POST
@login_required
def uitnodiging_intrekken(request, uuid):
    gevonden = laad(Uitnodiging, request.user, "uitnodiging.intrekken", uuid=uuid)
    doe(request, actions.trek_uitnodiging_in, gevonden, bericht="De uitnodiging is ingetrokken.")
    return redirect("cop:uitnodigingen", gevonden.community.uuid)


@require_POST
@login_required
def uitnodiging_opnieuw(request, uuid):
    """The same invitation with a new code and a new date; the old link stops working."""
    oud = laad(Uitnodiging, request.user, "uitnodiging.intrekken", uuid=uuid)
    rauw = {"adressen": oud.email, **{veld: getattr(oud, veld) for veld in actions.ROLVELDEN}}
    doe(request, actions.nodig_uit, oud.community, bericht="De uitnodiging is opnieuw verstuurd.", rauw=rauw)
    return redirect("cop:uitnodigingen", oud.community.uuid)

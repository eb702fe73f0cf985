"""Every page in every state, as every role that sees it differently: who looks where, and did what."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

from tests.scherm import standen
from tests.scherm.kamers import KAMERS


@dataclass(frozen=True)
class Scherm:
    """One screen; `wie` is a person of the decor or nobody, `pad` names addresses of the decor in braces."""

    naam: str
    wie: str
    pad: str
    doe: Callable[[Page], None] | None = None

    @property
    def groep(self) -> str:
        return self.naam.partition("/")[0]


def _kamers():
    for kamer, personen in KAMERS.items():
        for wie, doe in personen:
            staat = doe.__name__.replace("_", "-") if doe not in (None, standen.verbonden) else ""
            naam = "-".join(filter(None, (kamer, wie, staat)))
            yield Scherm(f"kamer/{naam}", f"{wie}-kamer", f"{{kamer-{kamer}}}", doe or standen.verbonden)


HULP = ("lid", "inbrenger", "gespreksleider", "beheerder")
FOUTPAGINAS = ("403_csrf", "404", "410", "413", "429", "500", "503")
SCHERMEN = (
    # ---- Nobody yet ----
    Scherm("bezoeker/welkom", "", "/"),
    Scherm("bezoeker/privacy", "", "/privacy/"),
    Scherm("bezoeker/demo", "", "/demo/"),
    Scherm("bezoeker/hulp", "", "/hulp/"),
    *(Scherm(f"hulp/{naam}", "daan", f"/hulp/{naam}/") for naam in HULP),
    Scherm("bezoeker/uitnodiging", "", "{uitnodiging-nieuw}"),
    Scherm("bezoeker/uitnodiging-fouten", "", "{uitnodiging-nieuw}", standen.leeg),
    Scherm("bezoeker/uitnodiging-verlopen", "", "{uitnodiging-verlopen}"),
    Scherm("bezoeker/uitnodiging-bekend", "", "{uitnodiging-bekend}"),
    Scherm("bezoeker/inloggen", "", "/account/inloggen/"),
    Scherm("bezoeker/inloggen-fouten", "", "/account/inloggen/", standen.geen_adres),
    Scherm("bezoeker/inlogcode", "", "/account/inloggen/", standen.inlogcode),
    Scherm("bezoeker/inlogcode-fout", "", "/account/inloggen/", standen.verkeerde_code),
    Scherm("bezoeker/tweede-stap", "karim-halverwege", "/account/inloggen/tweede-stap/"),
    Scherm("bezoeker/organisatie-gestopt", "", "/account/organisatie/terug/?error=access_denied"),
    Scherm("bezoeker/aanmelden", "", "/account/aanmelden/"),
    Scherm("bezoeker/niet-actief", "", "/account/niet-actief/"),
    Scherm("bezoeker/gast", "", "/gast/link/gast/"),
    Scherm("bezoeker/gast-fouten", "", "/gast/link/gast/", standen.leeg),
    Scherm("bezoeker/gast-verlopen", "", "/gast/link/bestaat-niet/"),
    Scherm("bezoeker/weergave", "", "/weergave/"),
    # ---- Home ----
    Scherm("start/gonda", "gonda", "/"),
    Scherm("start/ingrid", "ingrid", "/"),
    Scherm("start/daan", "daan", "/"),
    Scherm("start/dewi", "dewi", "/"),
    Scherm("start/bea", "bea", "/"),
    Scherm("start/wim", "wim", "/"),
    Scherm("start/zonder-community", "nora", "/"),
    Scherm("start/gast", "gast-kamer", "/gast/mijn/"),
    Scherm("start/privacy", "daan", "/privacy/"),
    Scherm("start/uitloggen", "daan", "/account/uitloggen/"),
    # ---- The own account ----
    Scherm("account/overzicht", "daan", "/account/"),
    Scherm("account/overzicht-met-app", "karim", "/account/"),
    Scherm("account/passkey-toevoegen", "daan", "/account/passkeys/toevoegen/"),
    Scherm("account/app-toevoegen", "daan", "/account/app/toevoegen/"),
    Scherm("account/app-toevoegen-fouten", "daan", "/account/app/toevoegen/", standen.leeg),
    Scherm("account/bevestigen", "karim", "/account/herstelcodes/nieuw/"),
    Scherm("account/weergave", "daan", "/weergave/"),
    # ---- People ----
    Scherm("mensen/profiel", "daan", "/profiel/"),
    Scherm("mensen/profiel-fouten", "daan", "/profiel/", standen.leeg),
    Scherm("mensen/communities", "bea", "/communities/"),
    Scherm("mensen/communities-leeg", "nora", "/communities/"),
    Scherm("mensen/community-maken", "bea", "/communities/nieuw/"),
    Scherm("mensen/community-maken-fouten", "bea", "/communities/nieuw/", standen.leeg),
    Scherm("mensen/community-beheerder", "bea", "{community}"),
    Scherm("mensen/community-lid", "daan", "{community}"),
    Scherm("mensen/community-wijzigen", "bea", "{community}wijzigen/"),
    Scherm("mensen/community-beveiliging", "bea", "{community}beveiliging/"),
    Scherm("mensen/lid-wijzigen", "bea", "{lid}"),
    Scherm("mensen/lid-beeindigen", "bea", "{lid}beeindigen/"),
    Scherm("mensen/duo-vormen", "bea", "{community}duos/"),
    Scherm("mensen/uitnodigingen", "bea", "{community}uitnodigingen/"),
    Scherm("mensen/uitnodigingen-fouten", "bea", "{community}uitnodigingen/", standen.verkeerde_adressen),
    Scherm("mensen/uitnodiging-met-account", "eva", "{uitnodiging-bekend}"),
    Scherm("mensen/uitnodiging-ander-adres", "daan", "{uitnodiging-nieuw}"),
    # ---- Cases ----
    Scherm("casus/mijn", "dewi", "/casussen/"),
    Scherm("casus/mijn-leeg", "karim", "/casussen/"),
    Scherm("casus/wachtrij", "gonda", "/casussen/wachtrij/"),
    Scherm("casus/wachtrij-leeg", "eva", "/casussen/wachtrij/"),
    Scherm("casus/nieuw", "ingrid", "/casussen/nieuw/"),
    Scherm("casus/nieuw-fouten", "ingrid", "/casussen/nieuw/", standen.leeg),
    Scherm("casus/nakijken", "ingrid", "/casussen/nieuw/", standen.nakijken),
    Scherm("casus/concept", "dewi", "{casus-concept}"),
    Scherm("casus/teruggestuurd", "dewi", "{casus-terug}"),
    Scherm("casus/teruggestuurd-bewerken", "dewi", "{casus-terug}bewerken/"),
    Scherm("casus/aangeboden", "sanne", "{casus-aangeboden}"),
    Scherm("casus/beoordelen", "gonda", "{casus-aangeboden}"),
    Scherm("casus/beoordelen-fouten", "gonda", "{casus-aangeboden}", standen.leeg),
    Scherm("casus/intrekken", "sanne", "{casus-aangeboden}intrekken/"),
    Scherm("casus/ingetrokken", "dewi", "{casus-ingetrokken}"),
    Scherm("casus/vrijgegeven", "ingrid", "{casus-vrijgegeven}"),
    Scherm("casus/vrijgegeven-begeleider", "gonda", "{casus-vrijgegeven}"),
    Scherm("casus/wissen", "dewi", "{casus-concept}wissen/"),
    Scherm("casus/behandeld", "dewi", "{casus-behandeld}"),
    # ---- Agenda ----
    Scherm("agenda/lijst", "daan", "/sessies/"),
    Scherm("agenda/lijst-leeg", "nora", "/sessies/"),
    Scherm("agenda/plannen", "gonda", "/sessies/plannen/", standen.alles_open),
    Scherm("agenda/plannen-fouten", "gonda", "/sessies/plannen/", standen.leeg),
    Scherm("agenda/plannen-waarschuwing", "gonda", "/sessies/plannen/", standen.waarschuwing),
    Scherm("agenda/bijeenkomst-leidt", "gonda", "{straks}"),
    Scherm("agenda/bijeenkomst-inbrenger", "ingrid", "{straks}"),
    Scherm("agenda/bijeenkomst-deelnemer", "daan", "{straks}"),
    Scherm("agenda/bijeenkomst-waarnemer", "wim", "{straks}"),
    Scherm("agenda/verzetten", "gonda", "{straks}verzetten/"),
    Scherm("agenda/verzetten-fouten", "gonda", "{straks}verzetten/", standen.leeg),
    Scherm("agenda/annuleren", "gonda", "{straks}annuleren/"),
    Scherm("agenda/uitnodigen", "gonda", "{straks}uitnodigen/"),
    Scherm("agenda/gasten", "gonda", "{gasten}"),
    Scherm("agenda/gasten-fouten", "gonda", "{gasten}", standen.leeg),
    Scherm("agenda/van-de-lijst", "gonda", "{verwijderen}"),
    Scherm("agenda/geannuleerd", "daan", "{geannuleerd}"),
    # ---- Methods ----
    Scherm("leidraad/lijst", "daan", "/leidraden/"),
    Scherm("leidraad/lezen", "daan", "/leidraden/cop_bindende_afspraken/"),
    Scherm("leidraad/oefenen", "gonda", "/leidraden/cop_bindende_afspraken/oefenen/"),
    Scherm("leidraad/oefenen-tabel", "gonda", "/leidraden/dilemmamethode/oefenen/?stap=3"),
    Scherm("leidraad/oefenen-kiezen", "gonda", "/leidraden/tietze/oefenen/?stap=5"),
    Scherm("leidraad/oefenen-kiezen-lid", "daan", "/leidraden/tietze/oefenen/?stap=5&als=deelnemer"),
    Scherm("leidraad/oefenen-stilte", "daan", "/leidraden/troika_consulting/oefenen/?stap=2&als=deelnemer"),
    Scherm("leidraad/oefenen-groepjes", "gonda", "/leidraden/troika_consulting/oefenen/?stap=3"),
    Scherm("leidraad/oefenen-in-groepje", "gonda", "/leidraden/troika_consulting/oefenen/?stap=6"),
    Scherm(
        "leidraad/oefenen-in-groepje-lid",
        "daan",
        "/leidraden/troika_consulting/oefenen/?stap=6&als=deelnemer",
    ),
    Scherm("leidraad/kiezen", "daan", "/leidraden/kiezen/"),
    Scherm("leidraad/kiezen-fouten", "daan", "/leidraden/kiezen/", standen.leeg),
    Scherm("leidraad/kiezen-past", "gonda", "/leidraden/kiezen/?behoefte=dilemma&tijd=90&ervaring=veel"),
    Scherm("leidraad/kiezen-past-niet", "daan", "/leidraden/kiezen/?behoefte=kennis&tijd=20&ervaring=geen"),
    Scherm("leidraad/plannen-kiezen", "gonda", "/sessies/plannen/", standen.keuzehulp),
    Scherm("leidraad/eigen", "gonda", "/leidraden/eigen/"),
    Scherm("leidraad/eigen-leeg", "eva", "/leidraden/eigen/"),
    Scherm("leidraad/eigen-maken", "gonda", "{leidraad-maken}"),
    Scherm("leidraad/eigen-maken-fouten", "gonda", "{leidraad-maken}", standen.leeg),
    Scherm("leidraad/eigen-inlezen", "gonda", "{leidraad-inlezen}"),
    Scherm("leidraad/eigen-inlezen-fouten", "gonda", "{leidraad-inlezen}", standen.verkeerd_bestand),
    Scherm("leidraad/eigen-bewerken", "gonda", "{leidraad-eigen}"),
    Scherm("leidraad/eigen-bewerken-fouten", "gonda", "{leidraad-eigen}", standen.leeg),
    Scherm("leidraad/eigen-niet-klaar", "gonda", "{leidraad-niet-klaar}"),
    Scherm("leidraad/eigen-gegevens", "gonda", "{leidraad-eigen}gegevens/"),
    Scherm("leidraad/eigen-gegevens-fouten", "gonda", "{leidraad-eigen}gegevens/", standen.leeg),
    Scherm("leidraad/eigen-stap", "gonda", "{leidraad-eigen}stap/dilemma/", standen.alles_open),
    Scherm("leidraad/eigen-stap-fouten", "gonda", "{leidraad-eigen}stap/dilemma/", standen.leeg),
    Scherm("leidraad/eigen-stap-verouderd", "gonda", "{leidraad-eigen}stap/dilemma/", standen.verouderd),
    Scherm("leidraad/eigen-soort", "gonda", "{leidraad-eigen}erbij/?na=dilemma"),
    Scherm("leidraad/eigen-erbij", "gonda", "{leidraad-eigen}erbij/oogst/?na=dilemma"),
    Scherm("leidraad/eigen-lezen", "gonda", "{leidraad-eigen}lezen/"),
    Scherm("leidraad/eigen-oefenen", "gonda", "{leidraad-eigen}oefenen/?stap=3"),
    Scherm("leidraad/eigen-weg", "gonda", "{leidraad-eigen}weg/"),
    # ---- The room, see kamers.py ----
    *_kamers(),
    # ---- The report ----
    Scherm("verslag/nalezen", "ingrid-kamer", "{verslag-afgerond}"),
    Scherm("verslag/wacht", "daan-kamer", "{verslag-afgerond}"),
    Scherm("verslag/wijzigen", "ingrid-kamer", "{verslag-afgerond}wijzigen/"),
    Scherm("verslag/vaststellen", "ingrid-kamer", "{verslag-afgerond}vaststellen/"),
    Scherm("verslag/vastgesteld-inbrenger", "ingrid-kamer", "{verslag-vastgesteld}"),
    Scherm("verslag/vastgesteld-deelnemer", "daan-kamer", "{verslag-vastgesteld}"),
    Scherm("verslag/hoe-is-het-nu", "ingrid-kamer", "{hoe-is-het-nu-weken-terug}"),
    Scherm("verslag/hoe-is-het-nu-fouten", "ingrid-kamer", "{hoe-is-het-nu-weken-terug}", standen.leeg),
    # ---- When something goes wrong ----
    *(Scherm(f"fout/{naam}", "", f"/fout/{naam}/") for naam in FOUTPAGINAS),
    Scherm("fout/403", "daan", "/casussen/wachtrij/"),
    Scherm("fout/404-ingelogd", "daan", "/fout/404/"),
)

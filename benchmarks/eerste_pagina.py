"""How much comes over the wire before somebody sees something, does it move, and how soon can you work?

    python benchmarks/eerste_pagina.py [--keren 5] [--zonder-rem] [--json]

Starts the product as `make run` does (collected, hashed, compressed) and opens pages in Chromium with empty
cache, as a phone: 360 × 640, 1.6 Mbit/s down, 150 ms latency, a processor four times slower. Per page: bytes
over the wire by kind, cumulative layout shift, first and largest paint, and when it was usable: the button or
field is there, and in the room the live connection too. Times are medians, bytes and shift the worst. Exits
with 1 when a page is over its limit.
"""

import argparse
import json
import statistics
import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.echt.browser import start_chromium
from tests.echt.stack import Stack

REM = {"latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8, "offline": False}
PROCESSOR = 4
GRENS_BYTES = 100_000  # without fonts
GRENS_SCHUIF = 0.0
GRENS_KAMER_MS = 1_000
_MAAK = """
from tests.verhaal.binnen import maak_kamer
maak_kamer("cop_bindende_afspraken", "vragen")
"""
_KIJK = """(klaar => {
  window.meting = {schuif: 0, groot: 0, bruikbaar: null};
  const zie = (soort, doe) => new PerformanceObserver(l => l.getEntries().forEach(doe))
    .observe({type: soort, buffered: true});
  zie('layout-shift', e => { if (!e.hadRecentInput) meting.schuif += e.value; });
  zie('largest-contentful-paint', e => { meting.groot = e.startTime; });
  const kijk = () => {
    if (klaar.every(k => document.querySelector(k))) meting.bruikbaar ??= performance.now();
    else requestAnimationFrame(kijk);
  };
  requestAnimationFrame(kijk);
})"""


def bezoek(chromium, url: str, klaar: list[str], koekjes: dict[str, str], rem: bool) -> dict:
    """One visit with an empty cache."""
    context = chromium.new_context(viewport={"width": 360, "height": 640}, has_touch=True, locale="nl-NL")
    context.add_cookies([{"name": n, "value": w, "url": url} for n, w in koekjes.items()])
    pagina = context.new_page()
    cdp = context.new_cdp_session(pagina)
    soorten: dict[str, str] = {}
    bytes_per_soort: Counter = Counter()
    cdp.on("Network.responseReceived", lambda e: soorten.update({e["requestId"]: e["type"]}))
    cdp.on(
        "Network.loadingFinished",
        lambda e: bytes_per_soort.update({soorten.get(e["requestId"], "Other"): int(e["encodedDataLength"])}),
    )
    cdp.send("Network.enable")
    if rem:
        cdp.send("Network.emulateNetworkConditions", REM)
        cdp.send("Emulation.setCPUThrottlingRate", {"rate": PROCESSOR})
    pagina.add_init_script(f"{_KIJK}({json.dumps(klaar)})")
    pagina.goto(url, wait_until="load")
    for teken in klaar:
        pagina.wait_for_selector(teken, state="attached")
    pagina.wait_for_timeout(1_500)  # what moves later counts too
    meting = pagina.evaluate("meting")
    verf = pagina.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    context.close()
    letters = bytes_per_soort.pop("Font", 0)
    return {
        "bytes": sum(bytes_per_soort.values()),
        "soorten": dict(bytes_per_soort.most_common()),
        "letters": letters,
        "schuif": meting["schuif"],
        "eerste_verf_ms": verf,
        "grootste_verf_ms": meting["groot"],
        "bruikbaar_ms": meting["bruikbaar"],
    }


def samen(keren: list[dict]) -> dict:
    uit = {naam: max(keer[naam] for keer in keren) for naam in ("bytes", "letters")}
    uit["schuif"] = round(max(keer["schuif"] for keer in keren), 4)
    uit["soorten"] = keren[0]["soorten"]
    for naam in ("eerste_verf_ms", "grootste_verf_ms", "bruikbaar_ms"):
        uit[naam] = round(statistics.median(keer[naam] for keer in keren))
    return uit


def te_veel(naam: str, is_nu: dict) -> list[str]:
    over = []
    if is_nu["bytes"] >= GRENS_BYTES:
        over.append(f"{is_nu['bytes']:,} bytes")
    if is_nu["schuif"] > GRENS_SCHUIF:
        over.append(f"schuift {is_nu['schuif']}")
    if naam == "kamer" and is_nu["bruikbaar_ms"] > GRENS_KAMER_MS:
        over.append(f"bruikbaar na {is_nu['bruikbaar_ms']} ms")
    return over


def regel(naam: str, is_nu: dict) -> str:
    soorten = ", ".join(f"{soort} {aantal / 1000:.1f}" for soort, aantal in is_nu["soorten"].items())
    return (
        f"{naam:9} {is_nu['bytes'] / 1000:.1f} kB ({soorten}), letters {is_nu['letters'] / 1000:.1f} kB,"
        f" schuift {is_nu['schuif']}, verf na {is_nu['eerste_verf_ms']} en {is_nu['grootste_verf_ms']} ms,"
        f" bruikbaar na {is_nu['bruikbaar_ms']} ms"
    )


def main() -> int:
    lezer = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    lezer.add_argument("--keren", type=int, default=5)
    lezer.add_argument("--zonder-rem", action="store_true")
    lezer.add_argument("--json", action="store_true")
    keuze = lezer.parse_args()
    with tempfile.TemporaryDirectory(prefix="meting-") as folder, start_chromium() as chromium:
        stack = Stack(Path(folder), "sqlite", redis=False, env={"VERZAMELD": "1"})
        try:
            stack.manage("collectstatic", "--noinput", "-v", "0")
            server = stack.server()
            kamer = stack.python(_MAAK)
            paginas = {
                "welkom": ("/", ["main .nl-button"], ""),
                "inloggen": ("/account/inloggen/", ["main input[type=email]"], ""),
                "start": ("/", ["main h1"], "daan@demo.example"),
                "kamer": (
                    f"/kamer/{kamer['uuid']}/",
                    ["#invoer-tekst", "[data-stand=live]"],
                    "daan@demo.example",
                ),
            }
            uit = {
                naam: samen(
                    [
                        bezoek(
                            chromium,
                            server.url + pad,
                            klaar,
                            stack.login(wie) if wie else {},
                            not keuze.zonder_rem,
                        )
                        for _ in range(keuze.keren)
                    ]
                )
                for naam, (pad, klaar, wie) in paginas.items()
            }
        finally:
            stack.sluit()
    fouten = {naam: over for naam, is_nu in uit.items() if (over := te_veel(naam, is_nu))}
    if keuze.json:
        print(json.dumps(uit, indent=2))
    else:
        for naam, is_nu in uit.items():
            print(regel(naam, is_nu), *fouten.get(naam, []), sep="  TE VEEL: ")
    return bool(fouten)


if __name__ == "__main__":
    sys.exit(main())

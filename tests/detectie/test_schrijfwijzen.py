"""Numbers, dates and addresses in the many ways in which people write them.

What stands between bars must be found, wholly and with its kind.
"""

import pytest

from casuistiek.detectie import vind

SCHRIJFWIJZEN = {
    "PERSOON": """
        gr |tamara v.d.b.|
        naam erbij, |glenn v.|, en
        |Sem B| en |Sem de R| uit elkaar
        mijn begeleider |johan v/d steen| zei
        vader |ad vd broek| heeft
        zaakwaarnemer, |Giovanni Lo Presti|; in
        mijn chef |Ouwehand, D.| vraagt
        ik ben |Ada van Nispen tot Pannerden| en
        mijn mentor (meneer |van alphen|) zei dat
        a) |GHEBREMEDHIN, Yonas| – geb.
        aangenomen door |mvd| (Monique van Dorp)
        de handhaver, |jkuijpers|, weet
        contact met |K. "Kiki" Sno|, mededader
    """,
    "GEBOORTEDATUM": """
        geboren op |eerste kerstdag 2010|
        Geb: |23ste van de elfde 2008|
        geboren op de |derde dag van mei 2013|
        kinderen Hugo (|9 4 2012|) en Pien
        jarig op |oudejaarsdag|
        Hij is geboren op |de zestiende mei 2012|.
        Sem, geb. |16/5/'12|, zit in groep 6
        Sem (|16.05.12|) zit in groep 6
        leerling Sem |120516| groep 6
        geb.dat. |16-05-2012|
        Geb: |16 mei 12|
        geboren |16 mei|
        geb |16-5| 2012
        Hij is van |16 mei 2012|.
        jarig op |3 maart|
        haar verjaardag (|3 maart|)
        gebdat |2012-05-16|
        geb. |16 - 05 - 2012|
        Geboortedatum kind: |16052012|
        geb.|16/05/12|
        ° |16.05.2012|
        (*|16-05-2012|)
        DOB |16/05/2012|
        geboren op |16 mei tweeduizendtwaalf|
        wordt |4 juni| zes jaar
        werd op |4 juni| zes
        geb |16mei2012|
        geboortedatum |16 Mei 2012|
        gebdatum: |16. 5. 2012|
        geb. |16-V-2012|
        geboren |zestien mei tweeduizend twaalf|
        Ze viert |9 oktober| haar verjaardag
    """,
    "DATUM": """
        Op |07 nov 24| omstreeks 22:15
        op |tweede paasdag|, en zei
        Op |12 okt| gesprek
        gesprek |12-10|
        gisteren |5/11| heb ik haar
        bezoek 19/9, tweede |3/10|.
        Per |1 april jl.| woont zij
        van |3 sept. 2023| tot |28 juni 2024|
        |3 sept. 2023| – |28 juni 2024|
        op |do 7 nov.|
        d.d. |7-11-'24|
        op |de zevende november|
        op |7 en 8 november|
        in de nacht van |7 op 8 november|
        'vol', |9-9| 2) school
        zitting |2025/03/14|
        |14 mrt '25|
        sinds |6 sept|
        di |14/1|: gebeld
        |14/1|: gebeld met moeder
        - |14-01|  gesprek met moeder
        (|14/3|)
        tussen |3 en 14 maart|
        vanaf |maandag 14 april|
        op |26 feb 2024|
    """,
    "ADRES": """
        Adres: |Rijksweg Zuid 88A-02| Sittard
        Dr. Schaepmanln 3-e, |Nassaukade 19bv|, en
        verhuizen naar de |Kalkstraat 55 bus 3|, want
        hij woont |Sportlaan 470, tweede etage, kamer 11|. Hij
        een kamer |Genneperweg, de nieuwbouw, app. 308|. Hun
        ze woont op de |Woudweg 19 links| in Dokkum
        slaapt bij zijn oom, |Schoolstraat, boven de oude slagerij|.
        Ze wonen aan de |Kempstraat 140, tweede portiek, derde bel|.
        ze wonen aan de |valeriusrondeel| drie hoog
        een restaurant aan de |Markt| en zijn
        sinds de brand in |Galjoen 12|, waar
        ik woon in |Plantage 66-IV|. Hoogbegaafd
        woont |Kerkstraat 12|, Ede
        woont op de |Botter 34-12|.
        woont aan |Ereprijs 61|.
        |1234ab| Ede
        pc |1234 ab|
        postcode |1234AB|
        |1234 AB|
        de |Lindelaan|, nummer |12|
        in de |Lindelaan| op nummer |12|
        |Lindelaan, 12|
        |lindelaan 12|
        |Lindelaan 12bis|
        |Lindelaan 12-II|
        |Lindelaan 12 hs|
        |Dorpsstr. 4a|
        |Burg. de Vriesstr 5|
        |2e Jan Steenstraat 9|
        |Plein 1945 12|
        |Laan van Meerdervoort 300|
        in de |Rozenstraat|
        woont |Op de Bies 7|
        adres: |Singel 44 F|
        |Kon. Wilhelminastraat 3|
        |Rembrandtlaan 14 B2|
        |Lange Nering 88|
        |postbus 123|
        |Postbus 12 34|
        |straatweg 12|
        |Ds. van Dijkweg 9|
        huisnr |12|
        |Meidoornhof 3|
        |De Wetering 45|
        |De Kluut 5|, Lelystad
        wonen |Grote Beer 17|
        woont |Boterbloem 12|
    """,
    "TELEFOON": """
        gemeente |14-0180|
        bel |06 12 34 56 78|
        |0612345678|
        |06-1234 5678|
        |+31 6 12345678|
        |0031612345678|
        |(0318) 61 23 45|
        |0318/612345|
        |06.12.34.56.78|
        |020-123 45 67|
        |+31(0)6-12345678|
        tel |6 12345678|
        |088 - 123 45 67|
        |0900-1234|
        |14 030|
        |010-55.62.123|
        |06 123 456 78|
        |+48 501 234 567|
        |06/12345678|
        |06–12345678|
        |06_12345678|
        toestel |4231|
        |0 6 1 2 3 4 5 6 7 8|
        |0032 475 12 34 56|
        |085-1234567|
        |316 12345678|
    """,
    "IBAN": """
        |NL91ABNA0417164300|
        |nl91 abna 0417 1643 00|
        |NL91 ABNA 04 17 16 43 00|
        |NL 91 ABNA 0417164300|
        |NL91-ABNA-0417-1643-00|
        |nl91abna0417164300|
        |BE68 5390 0754 7034|
        |DE89 3704 0044 0532 0130 00|
        |NL91.ABNA.0417.1643.00|
    """,
    "BSN": """
        bsn |111, 222, 333|
        BSN |111_222_333|
        bsn |123456782|
        |1234.56.782|
        |123 456 782|
        (|1234.56.782|)
        BSN: |12 34 56 782|
        |123-456-782|
        |1234 56 782|
        |123/456/782|
        bsn |1 2 3 4 5 6 7 8 2|
        |123.456.782|
        BSN|123456782|
        bsn-nr |123 45 6782|
    """,
    "URL": """
        Hij noemde een snap-account, |klapperman038|. Het
        het staat op snap bij |jipperdepip12|. 34 mensen
        insta @|jan.jansen|
        op tiktok als |jan.jansen|
        snap: |lara2010x|
        |www.jan-jansen.nl|
        |linkedin.com/in/jan-jansen|
        discord |Jan#1234|
        insta: |lara.xoxo|
        snapnaam |lara|
        snapchat (|laraatje|)
        op Roblox heet hij |DragonSlayer|
        account |lara_2010|
        op insta (|its.lara|)
        haar insta |laralovesu|
        |https://www.school.nl/jan|
        gebruikersnaam |Xx-dennis-xX|
        hij zit op TikTok als '|dennisdemennis|'
    """,
    "ONDERWIJSNUMMER": """
        leerlingnummer |12345|
        leerlingnr. |12345|
        lln.nr |12345|
        lln nr: |12345|
        onderwijsnr |101234567|
        PGN |101234567|
        studentnr |2098416|
        stamnr |4521|
        leerling |123456|
        (ll.nr. |20345|)
        leerling-nr |20345|
        lln |20345|
        studentnummer: |s1234567|
        schoolpas |00123|
        pasnummer |00123|
        ond.nr. |101234567|
    """,
    "DOSSIERNUMMER": """
        zorgnummer, |COA-Z 551-204-66|. Ik weet
        dossiernummer daar |HG 20 331|. Zijn
        beschikking, nummer |JE 26/1402|, waarin
        client |88 1 204|, bij school
        genoteerd onder nummer |EKC 26 – 208|.
        zaaknr. |Z24-005512|
        zaak |Z2024/1234|
        dossier |45.221|
        dossiernr |2024-0012|
        ref |PO-TLV-2024-12|
        kenmerk: |JB/2024/553|
        klantnummer |88123|
        clientnr. |88123|
        cliëntnummer |88123|
        meldingsnr |M-24-3345|
        KvK |12345678|
        kvk-nr. |12345678|
        KvK-nummer: |1234 5678|
        polis |A-1234567|
        V-nummer |281.234.5678|
        v-nr |2812345678|
        parketnummer |05/123456-24|
        rolnr |C/05/412345|
        beschikking |WMO-2024-1123|
        TLV-nummer |12345|
        paspoort |NX12B34C5|
        casenr |4451|
        ons kenmerk |2024.0456/JdV|
        uw ref: |AB/1234|
        incidentnummer |INC-5512|
        registratienr. |20331|
        patiëntnr |1234567|
        SKJ |110012345|
        AGB |94012345|
        BIG-nummer |19012345678|
        aangifte |PL0900-2024123456|
        PV |2024123456-1|
        zaak- en rolnummer |C/05/412345 / JE RK 24-112|
        debiteurnr |5512|
        verzekerdennummer |123-44-5|
        relatienummer |553321|
        JW-nr |553321|
        melding |24-0098123|
        dossier |JG-2231-B|
        zaak |4455-23|
        nr. |Z/24/05512|
    """,
    "KENTEKEN": """
        |GB 123 X|
        hij zag |G 123 XB| staan
        |HZ123K|
        |12-ABC-3|
        |AB-123-C|
        kent. |K-412-TR|
        auto |K412TR|
        |k-412-tr|
        bus |TX-807-L|
        Poolse plaat |WGM 81K2|
        Duits kenteken |KLE MX 482|
        Belgisch kenteken |1-ABC-234|
        een Golf (|KLE-MX 482|)
        kenteken |gv 123 k|
        Bulgaars nummerbord |CB 1234 AB|
        scooter |FBB-12-K|
        scooter |DLX 45 K|
        Roemeense plaat |B 123 ABC|
        met kenteken |34 ABC 123|
    """,
    "LEEFTIJD": """
        ze is |vijftien en tien maanden|
        Noa (|11 mnd en 2 weken|)
        hij is |10;3|
        |12 jaar en 5 maanden|
        |7 jr en 2 mnd|
        |7 jaar, 2 maanden|
        |6j5m|
        leeftijd |9 jr 4 mnd|
        |14 maanden oud|
        (|6;11 jaar|)
        |4 jaar 11 maanden|
        |zeven jaar en drie maanden|
    """,
    "EMAIL": """
        |sanne punt de punt vries apenstaartje gmail punt com|
        |sanne@hotmail,com|
        |jan@jansen.nl|
        |jan (at) jansen.nl|
        |JAN.JANSEN@GMAIL.COM|
        |jan apenstaartje gmail punt com|
        |jan@jansen . nl|
    """,
}
GEVALLEN = [
    (soort, regel.strip())
    for soort, regels in SCHRIJFWIJZEN.items()
    for regel in regels.split("\n")
    if regel.strip()
]


@pytest.mark.parametrize(("soort", "regel"), GEVALLEN)
def test_found_in_every_spelling(soort, regel):
    stukken, tekst, doel = regel.split("|"), "", set()
    for n, stuk in enumerate(stukken):
        doel |= {
            i for i in range(len(tekst), len(tekst) + len(stuk)) if n % 2 and stuk[i - len(tekst)].isalnum()
        }
        tekst += stuk
    dek = {i: v.soort for v in vind(tekst) if v.zeker for i in range(v.start, v.eind)}
    assert {dek.get(i) for i in doel} == {soort}

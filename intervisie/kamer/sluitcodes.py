"""Why a connection is closed: WebSocket close codes of this product."""

SLECHTE_BERICHTEN = 4400
UITGELOGD = 4401
GEEN_TOEGANG = 4403
TE_TRAAG = 4408
ANDERE_ROL = 4409
BINAIR = 4415
NIET_TE_BEREIKEN = 4500

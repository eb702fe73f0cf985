"""What goes of people who left: first all but the name, the account when no meeting names them."""

from datetime import datetime

from django.db import transaction

from cop.retention import VERTROKKEN, leeg_account, vertrokken


def ruim_accounts_op(nu: datetime) -> dict[str, int]:
    """Empties the accounts whose term has passed at `nu`, and deletes those that nothing needs."""
    gedaan = {"accounts leeggemaakt": 0, "accounts verwijderd": 0}
    for pk in list(vertrokken(nu).values_list("pk", flat=True)):
        with transaction.atomic():
            # Again under the lock: a community may have taken somebody back in the meantime.
            mens = vertrokken(nu).select_for_update(of=("self",)).filter(pk=pk).first()
            if mens is None:
                continue
            # With the account would go who was at a meeting, and a case that a co-inbrenger still has.
            if not mens.deelnames.exists() and not _heeft_tekst(mens):
                mens.delete()
                gedaan["accounts verwijderd"] += 1
            elif not mens.email.endswith(VERTROKKEN):
                leeg_account(mens)
                gedaan["accounts leeggemaakt"] += 1
    return gedaan


def _heeft_tekst(mens) -> bool:
    return mens.casussen.filter(sleutel__isnull=False).exists()

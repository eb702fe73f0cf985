"""What a case means to the apps that use it. This app knows none of them: they put their functions here."""

from collections.abc import Callable

from cop.models import Gebruiker

from .models import Casus

# Called in the transaction in which a case is wiped: the case as it will be, who did it (None: its term was
# over), and the title that it had.
NA_WISSEN: list[Callable[[Casus, Gebruiker | None, str], None]] = []
# Says of a case whether something is still to come for which its text is needed; then no term ends it.
NOG_NODIG: list[Callable[[Casus], bool]] = []

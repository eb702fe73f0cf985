"""A short mark of a frozen value: equal marks, equal values, in every process.

What somebody sees is compared at every change in the room, so a piece works its mark out once. A class may
say with `inhoud() -> bytes` what its mark is made of.
"""

import hashlib


def merk_van(waarde) -> bytes:
    """The mark of a piece (9 bytes), of a tuple of pieces, or of a plain value."""
    if isinstance(waarde, tuple):
        return b"".join(merk_van(deel) for deel in waarde)
    if not hasattr(waarde, "__dataclass_fields__"):
        return repr(waarde).encode()
    if "_merk" not in waarde.__dict__:
        waarde.__dict__["_merk"] = hutsel(
            waarde.inhoud() if hasattr(waarde, "inhoud") else repr(waarde).encode()
        )
    return waarde.__dict__["_merk"]


def hutsel(inhoud: bytes) -> bytes:
    """BLAKE2b in 9 bytes: short enough for every frame, long enough that no two rooms share it by chance."""
    return hashlib.blake2b(inhoud, digest_size=9).digest()

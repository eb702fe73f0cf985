"""Static files as visitors get them: a hash in the name, compressed, one stylesheet in place of a list."""

import posixpath
import re

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

STIJL = "css/stijl.css"
_INVOEGEN = re.compile(r'@import url\("(?P<naam>[^"]+)"\);\n')
_BRON = re.compile(r"/\*# sourceMappingURL=.*?\*/")


class Statisch(CompressedManifestStaticFilesStorage):
    # What a module of ours imports gets a hash in its name as well, so that old and new never meet. Not what
    # django-htmx brings (support_js_module_import_aggregation would): it names files that are not there.
    patterns = (
        *CompressedManifestStaticFilesStorage.patterns,
        ("js/*.js", CompressedManifestStaticFilesStorage._js_module_import_aggregation_patterns[1]),
    )

    def url(self, name, force=True):
        """The name with the hash also in development: `make run` shows what production does."""
        return super().url(name, force=force)

    def post_process(self, paths, dry_run=False, **options):
        if not dry_run and STIJL in paths:
            if self.exists(STIJL):
                self.delete(STIJL)
            self.save(STIJL, ContentFile(self._een_geheel(paths)))
            paths[STIJL] = (self, STIJL)
        yield from super().post_process(paths, dry_run, **options)

    def _een_geheel(self, paths) -> str:
        def lees(naam: str) -> str:
            opslag, pad = paths[naam]
            with opslag.open(pad) as bestand:
                return bestand.read().decode()

        def in_plaats(regel: re.Match) -> str:
            naam = posixpath.normpath(posixpath.join("css", regel["naam"]))
            tekst = lees(naam)
            if "url(" in tekst and posixpath.dirname(naam) != "css":
                raise ValueError(f"{naam} wijst naar een ander bestand; dat klopt niet meer vanuit {STIJL}.")
            return _BRON.sub("", tekst).rstrip() + "\n"

        return _INVOEGEN.sub(in_plaats, lees(STIJL))

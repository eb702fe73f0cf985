"""The room of the stories, for what fails."""

from tests.verhaal.conftest import maak_kamer, meet  # noqa: F401

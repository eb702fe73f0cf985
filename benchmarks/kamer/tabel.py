"""The table of the yardstick."""

TABEL = "CREATE TABLE IF NOT EXISTS maatstaf (kamer varchar(60) NOT NULL, tekst text NOT NULL)"

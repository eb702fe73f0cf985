"""Leidraden to read and to print, before somebody chooses one."""

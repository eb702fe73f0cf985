"""Rehearsing a leidraad alone: invented people and cards through the real rules, and nothing is kept."""

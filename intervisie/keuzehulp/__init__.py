"""Helps to choose a leidraad: three questions, and proposals with the reason why."""

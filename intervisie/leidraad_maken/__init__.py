"""Leidraden of a community: made in the browser from another one, published, taken along as TOML."""

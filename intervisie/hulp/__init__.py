"""The handleiding inside the product: docs/handleiding as pages, for everybody."""

"""Child process of Stack.python: runs code from stdin inside Django, prints its last expression as JSON."""

import ast
import json
import sys

import django

django.setup()
code, waarden = json.load(sys.stdin)
boom = ast.parse(code)
laatste = boom.body.pop() if boom.body and isinstance(boom.body[-1], ast.Expr) else None
uit, sys.stdout = sys.stdout, sys.stderr  # what the code prints, a mail for example, is no part of the answer
exec(compile(boom, "<test>", "exec"), waarden)
antwoord = (
    eval(compile(ast.Expression(laatste.value), "<test>", "eval"), waarden) if laatste is not None else None
)
uit.write(json.dumps(antwoord, default=str))

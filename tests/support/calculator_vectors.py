"""Random inputs of the calculators, sound and not, always the same for the same seed."""

from __future__ import annotations

import datetime
import math
import random
from typing import Any

from course.model.calculators import FORMULAS, compute
from course.model.calculators.domain import Domain, Gap, Refused

SEED = 20261123
NAMES = ["总经理", "副总", "总工", "使用者", "采购经理", "信息中心主任", "财务", "门卫"]
ODD = [
    None,
    "",
    "20",
    -1,
    -1e-9,
    1e10,
    1.5,
    10**30,
    True,
    [],
    [1],
    ["a", "a"],
    [[1, 2]],
    {},
    "base",
]
TOOLS = ["tools/formulas.js", *(f"tools/formulas-{name}.js" for name in (
    "keeping", "telling", "serving", "lists"))]  # fmt: skip
Vector = tuple[str, dict[str, Any], dict[str, Any]]


def sound(domain: Domain, chance: random.Random) -> Any:
    """A value of `domain`: often round, often at a limit, as people's figures are."""
    if domain.optional and chance.random() < 0.2:
        return None
    if domain.words and (domain.kind == "choice" or chance.random() < 0.3):
        return chance.choice(domain.words)
    size = chance.randint(domain.least, max(domain.least, min(domain.most, 12)))
    match domain.kind:
        case "number":
            return _number(domain, chance)
        case "date":
            start = datetime.date(2000, 1, 1)
            return (start + datetime.timedelta(chance.randrange(36_000))).isoformat()
        case "names":
            return chance.sample(NAMES, min(size, len(NAMES)))
        case "numbers":
            is_flat = chance.random() < 0.05
            values = [domain.low if is_flat else _number(domain, chance) for _ in range(size)]
            return sorted(set(values)) if domain.whole else values
        case _:
            return [[_number(domain, chance) for _ in range(domain.columns)] for _ in range(size)]


def _number(domain: Domain, chance: random.Random) -> float:
    low, high = domain.low, domain.high
    if domain.whole:
        return chance.randint(math.ceil(low), int(high))
    kind = chance.random()
    if kind < 0.1:
        return low if domain.below or chance.random() < 0.5 else high
    if kind < 0.5:
        return min(max(round(chance.uniform(low, min(high, 1000)), 2), low), high * 0.99)
    return chance.uniform(low, high)


def vectors(number: int, spoil: float = 0) -> list[Vector]:
    """`number` of (id, inputs, what Python says) for each calculator; `spoil` of them with a fault.

    What Python says is {outputs} or {refusal}, in the form of the scripts.
    """
    chance = random.Random(SEED)
    made = []
    for identity, formula in FORMULAS.items():
        for _ in range(number):
            given = {name: sound(domain, chance) for name, domain in formula.inputs.items()}
            if chance.random() < spoil:
                given[chance.choice([*given, "other"])] = chance.choice(ODD)
            made.append((identity, given, said(identity, given)))
    return made


def said(identity: str, given: dict[str, Any]) -> dict[str, Any]:
    """What Python's formula makes of `given`, in the form of the scripts."""
    try:
        outcome = compute(identity, given)
    except Refused as fault:
        return {"refusal": {"input": fault.given, "why": fault.why}}
    plain = {k: {"gap": v.why} if isinstance(v, Gap) else v for k, v in outcome.items()}
    return {"outputs": plain}


def alike(one: Any, other: Any) -> bool:
    """Whether two outcomes are the same; numbers may differ from the thirteenth digit on."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(alike(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(alike, one, other))
    if isinstance(one, int | float) and isinstance(other, int | float):
        return math.isclose(one, other, rel_tol=1e-12, abs_tol=0)
    return bool(one == other)

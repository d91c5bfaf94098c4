"""Priority of payments, from docs/reference/finance/waterfall.md."""
from fractions import Fraction


def split(amount, claims, mode):
    """What each claim gets: one after the other, or in proportion with the odd units to the first."""
    amount = min(amount, sum(claims))
    if mode == "sequential":
        paid = []
        for claim in claims:
            paid.append(min(claim, amount))
            amount -= paid[-1]
        return paid
    total = sum(claims)
    if total == 0:
        return [0] * len(claims)
    paid = [amount * claim // total for claim in claims]
    left = amount - sum(paid)
    for i, claim in enumerate(claims):
        if left and paid[i] < claim:
            paid[i] += 1
            left -= 1
    return paid


class Period:
    """One period: what is available, and what every claim still asks for."""

    def __init__(self, program, state, inputs):
        self.program, self.inputs = program, inputs
        self.available = inputs["available"] + inputs.get("call", 0)
        self.reserve = state["reserve"]
        if "call" in inputs:
            self.available, self.reserve = self.available + self.reserve, 0
        self.balance = {c: state["classes"][c][0] for c in program["classes"]}
        self.interest = {c: inputs["interest"][c] + state["classes"][c][1] for c in program["classes"]}
        self.fees = {f: inputs["fees"][f] + state["carried"][f] for f in program["fees"]}
        self.principal = 0
        self.paid = {"fee": dict.fromkeys(self.fees, 0), "interest": dict.fromkeys(self.balance, 0), "principal": dict.fromkeys(self.balance, 0)}
        self.residual = 0

    def fee(self, step):
        x = min(self.fees[step["fee"]], self.available, step.get("cap", self.available))
        self.fees[step["fee"]] -= x
        self.paid["fee"][step["fee"]] += x
        self.available -= x

    def pay(self, what, left, names, mode, amount):
        parts = split(amount, [left[c] for c in names], mode)
        for c, x in zip(names, parts):
            left[c] -= x
            self.paid[what][c] += x
        return sum(parts)

    def interest_out(self, step, amount):
        return self.pay("interest", self.interest, step["classes"], step["mode"], amount)

    def principal_step(self, step):
        names = step["classes"]
        amount = step["amount"]
        if "call" in self.inputs or amount == "all":
            most = self.available
        elif amount == "collected":
            most = max(0, self.inputs["collected"] - self.principal)
        else:
            target = self.inputs["pool"] * amount.numerator // amount.denominator
            most = max(0, sum(self.balance.values()) - target)
        x = self.pay("principal", self.balance, names, step["mode"], min(self.available, most))
        self.available -= x
        self.principal += x

    def from_reserve(self, step):
        owed = sum(self.balance[c] for c in step["classes"])
        if owed <= self.reserve:
            x = self.pay("principal", self.balance, step["classes"], "sequential", owed)
            self.reserve -= x
            self.principal += x


def carry_out(program, state, inputs):
    p = Period(program, state, inputs)
    for step in program["steps"]:
        kind = step["kind"]
        if kind == "fee":
            p.fee(step)
        elif kind == "interest":
            p.available -= p.interest_out(step, p.available)
        elif kind == "interestFromReserve":
            p.reserve -= p.interest_out(step, p.reserve)
        elif kind == "principal":
            p.principal_step(step)
        elif kind == "principalFromReserve":
            p.from_reserve(step)
        elif kind == "reserveTopUp":
            x = min(p.available, max(0, inputs["target"] - p.reserve))
            p.available, p.reserve = p.available - x, p.reserve + x
        elif kind == "reserveRelease":
            keep = inputs["target"] if any(p.balance.values()) else 0
            x = max(0, p.reserve - keep)
            p.available, p.reserve = p.available + x, p.reserve - x
        else:
            p.residual, p.available = p.residual + p.available, 0
    # The law of conservation, of the oracle's own result.
    out = sum(sum(of.values()) for of in p.paid.values()) + p.residual + p.available
    assert inputs["available"] + inputs.get("call", 0) == out + p.reserve - state["reserve"]
    return p


def case(r):
    classes, fees = ["A", "B", "C"][: r.randrange(1, 4)], ["servicing", "trustee"]
    some = lambda: r.sample(classes, r.randrange(1, len(classes) + 1))  # noqa: E731
    amount = lambda most=200_000: r.choice([0, r.randrange(100), r.randrange(most)])  # noqa: E731
    mode = lambda: r.choice(["sequential", "proRata"])  # noqa: E731
    steps = []
    for _ in range(r.randrange(3, 10)):
        kind = r.choice(["fee", "interest", "interest", "interestFromReserve", "principal", "principal", "principalFromReserve", "reserveTopUp", "reserveRelease"])
        step = {"kind": kind}
        if kind == "fee":
            step["fee"] = r.choice(fees)
            if r.random() < 0.3:
                step["cap"] = amount(2_000)
        elif kind not in ("reserveTopUp", "reserveRelease"):
            step["classes"] = some()
            if kind != "principalFromReserve":
                step["mode"] = mode()
        if kind == "principal":
            step["amount"] = r.choice(["collected", "all", Fraction(r.randrange(50, 101), 100)])
        steps.append(step)
    if r.random() < 0.7:
        steps.append({"kind": "residual"})
    program = {"classes": classes, "fees": fees, "steps": steps}
    state = {"classes": {c: (amount(), amount(900)) for c in classes}, "carried": {f: amount(300) for f in fees}, "reserve": amount(20_000)}
    inputs = {
        "available": amount(), "collected": amount(), "pool": amount(400_000), "target": amount(20_000),
        "fees": {f: amount(2_000) for f in fees}, "interest": {c: amount(4_000) for c in classes},
    }  # fmt: skip
    p = carry_out(program, state, inputs)
    shown = lambda step: {k: [str(v.numerator), str(v.denominator)] if isinstance(v, Fraction) else (str(v) if isinstance(v, int) else v) for k, v in step.items()}  # noqa: E731
    texts = lambda of: {k: str(v) for k, v in of.items()}  # noqa: E731
    return {
        "kind": "waterfall", "classes": classes, "fees": fees, "steps": [shown(s) for s in steps],
        "state": {"classes": {c: [str(b), str(s)] for c, (b, s) in state["classes"].items()}, "carried": texts(state["carried"]), "reserve": str(state["reserve"])},
        "inputs": {k: texts(v) if isinstance(v, dict) else str(v) for k, v in inputs.items()},
        "result": {
            "fees": texts(p.paid["fee"]), "interest": texts(p.paid["interest"]), "principal": texts(p.paid["principal"]),
            "residual": str(p.residual), "undistributed": str(p.available), "reserve": str(p.reserve),
            "balances": texts(p.balance), "shortfalls": texts(p.interest), "carried": texts(p.fees),
        },
    }  # fmt: skip

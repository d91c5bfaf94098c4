"""Precomputed interest (section 15)."""
from .numbers import SCALE, Refused, day, half_up, month_day, to_unit, ymd

GRID = 10**12
PERIODS = {"month": 12, "semiMonth": 24, "week": 52, "day": 365}


def set_amounts(terms, rows):
    """Amounts, interest and principal of all rows, as agreed."""
    c, s = terms.contract, terms.product["schedule"]
    regular = [row for row in rows if row.kind != "residual"]
    N = len(regular)
    residual = c["residual"]["amount"] if c["residual"] else 0
    P = terms.principal - residual
    if P < 0:
        raise Refused("TERMS_IMPOSSIBLE")
    place = 0 if s["remainder"] == "first" else N - 1
    for row in regular:
        row.kind = "agreed"
    for row in rows[N:]:
        row.amount, row.interest, row.principal = residual, 0, residual
    if s["kind"] == "lease":
        factor = c["moneyFactor"] or 0
        if factor:
            rent = to_unit(s["rounding"], (terms.principal + residual) * factor.numerator, factor.denominator, s["unit"])
        else:
            rent = 0
        part = to_unit(s["rounding"], P, N, s["unit"])
        for k, row in enumerate(regular):
            set_row(row, rent + (P - part * (N - 1) if k == place else part), rent)
        return
    C = c["charge"]
    if C is None:
        f = s["frequency"]
        C = half_up(terms.principal * terms.rate * c["count"] * f["every"], PERIODS[f["unit"]] * SCALE)
    part = to_unit(s["rounding"], P + C, N, s["unit"])
    for k, row in enumerate(regular):
        row.amount = P + C - part * (N - 1) if k == place else part
    earned = earnings(terms, rows, N, C)
    for k, row in enumerate(regular):
        set_row(row, row.amount, earned[k + 1] - earned[k])


def set_row(row, amount, interest):
    row.amount, row.interest, row.principal = amount, interest, amount - interest
    if row.principal < 0:
        raise Refused("NEGATIVE_AMORTISATION")


def earnings(terms, rows, N, C):
    earning = terms.product["schedule"]["earning"]
    if earning == "equal":
        inner = [half_up(C * k, N) for k in range(1, N)]
    elif earning == "rule78":
        inner = [half_up(C * k * (2 * N - k + 1), N * (N + 1)) for k in range(1, N)]
    else:
        flows = flows_of(rows)
        i = implied_rate(terms.principal, flows)
        inner, paid = [], 0
        for k in range(1, N):
            paid += flows[k - 1][0]
            n, d = balance_after(terms.principal, flows[:k], i)
            inner.append(half_up((paid - terms.principal) * d + n, d))
    return [0, *inner, C]


def flows_of(rows):
    """(amount, whether a period passes before it)."""
    return [(row.amount, row.start < row.end) for row in rows]


def balance_after(principal, flows, i):
    n, d = principal, 1
    for amount, passes in flows:
        if passes:
            n, d = n * (GRID + i), d * GRID
        n -= amount * d
    return n, d


def implied_rate(principal, flows):
    low, high = 0, 10 * GRID
    while low < high:
        middle = (low + high) // 2
        if balance_after(principal, flows, middle)[0] >= 0:
            high = middle
        else:
            low = middle + 1
    return low


def rebate(terms, loan, on):
    """What a settlement on this day gives back of the interest of the open rows."""
    regular = [row for row in loan.agreed if row.kind != "residual"]
    opened = [row for row in loan.rows[loan.next :] if row.kind != "residual"]
    unearned = sum(row.interest for row in opened)
    r, N = sum(1 for row in opened if row.start >= on), len(regular)
    if r == 0:
        return 0
    rule = terms.product["payoff"]["rebate"]
    C = sum(row.interest for row in regular)
    if rule == "rule78":
        y, m, d = ymd(terms.start)
        limit = month_day(y * 12 + m - 1 + terms.product["payoff"]["rule78Months"], d)
        if loan.agreed[-1].end > limit:
            rule = "actuarial"
    if rule == "none":
        return 0
    if rule == "straightLine":
        value = half_up(C * r, N)
    elif rule == "rule78":
        value = half_up(C * r * (r + 1), N * (N + 1))
    else:
        flows = flows_of(loan.agreed)
        n, d = balance_after(terms.principal, flows[: N - r], implied_rate(terms.principal, flows))
        value = half_up(sum(a for a, _ in flows[N - r :]) * d - n, d)
    return max(0, min(value, unearned))

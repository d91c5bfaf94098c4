"""Planning, projection and splitting of rows (sections 5 and 6)."""
from fractions import Fraction

from .numbers import Refused, divide, half_up, to_unit
from .series import final_of


def posted(interest, accrued, D):
    """(posted, accrued after it)."""
    if accrued <= 0:
        return 0, accrued if interest["residue"] == "carry" else 0
    p = divide(interest["rounding"], accrued, D)
    return p, accrued - p * D if interest["residue"] == "carry" else 0


def weight_of(terms, row, since, termination):
    if row.start >= row.end:
        return 0
    since = max(since, row.start)
    return terms.weights.between(row.period(), since, row.end, termination) if since < row.end else 0


def residual_principal(terms, rows, since, r, termination):
    row = rows[-1] if rows else None
    if row is None or row.kind != "residual":
        return 0
    R = terms.contract["residual"]["amount"]
    w = weight_of(terms, row, since, termination)
    return half_up(R * terms.D, terms.D + r * w) if w else R


def split(terms, row, balance, acc, is_final, T):
    """(interest, principal, amount, accrued after it) of a row that is not precomputed."""
    interest = terms.product["interest"]
    if row.kind == "nothing":
        if row.treat == "capitalise":
            p, acc = posted(interest, acc, terms.D)
            return p, -p, 0, acc
        return (0, 0, 0, acc) if row.treat == "defer" else (0, 0, 0, 0)
    if row.kind == "residual" and balance == T:
        R = terms.contract["residual"]["amount"]
        return R - T, T, R, 0
    p, acc = posted(interest, acc, terms.D)
    room = max(0, balance - T)
    if row.kind == "residual":
        principal = balance
    elif is_final:
        principal = room
    elif row.kind == "interest":
        principal = 0
    elif row.kind == "principal":
        principal = min(row.part, room)
    else:
        rest = row.amount - p
        if rest < 0 and terms.product["schedule"]["negativeAmortisation"] != "capitalise":
            rest = 0
        principal = min(rest, room)
    return p, principal, p + principal, acc


def project(terms, rows, B, a, since, r, T, termination, final, checks=False):
    """[(interest, principal, amount, balance before)] of open rows, and the balance after them."""
    out, bal, acc = [], B, a
    refuses = checks and terms.product["schedule"]["negativeAmortisation"] == "refuse"
    for row in rows:
        acc += bal * r * weight_of(terms, row, since, termination)
        i, p, amount, acc = split(terms, row, bal, acc, row is final, T)
        if refuses and row is not final and row.kind in ("level", "stated") and i > row.amount:
            raise Refused("NEGATIVE_AMORTISATION")
        out.append((i, p, amount, bal))
        bal -= p
    return out, bal


def solve_level(terms, rows, B, a, since, r, termination):
    """y, one percent of the level amount; None where no row is level."""
    D = terms.D
    # bal = (b0 + b1·y) ÷ q, acc = (a0 + a1·y) ÷ q
    q, b0, b1, a0, a1 = D, B * D, 0, a, 0
    any_level = False
    for row in rows:
        rw = r * weight_of(terms, row, since, termination)
        if rw:
            a0, a1 = a0 * D + b0 * rw, a1 * D + b1 * rw
            b0, b1, q = b0 * D, b1 * D, q * D
        kind = row.kind
        if kind == "level":
            any_level = True
            b0, b1 = b0 + a0 - row.bonus * q, b1 + a1 - row.percent * q
        elif kind in ("stated", "residual"):
            b0, b1 = b0 + a0 - row.amount * q, b1 + a1
        elif kind == "nothing":
            if row.treat == "defer":
                continue
            if row.treat == "capitalise":
                b0, b1 = b0 + a0, b1 + a1
        a0 = a1 = 0
    if not any_level:
        return None
    slope = b1 + a1
    if slope == 0:
        raise Refused("TERMS_IMPOSSIBLE")
    y = Fraction(-(b0 + a0), slope)
    if y < 0:
        raise Refused("TERMS_IMPOSSIBLE")
    return y


def set_levels(terms, rows, y):
    s = terms.product["schedule"]
    for row in rows:
        if row.kind == "level":
            row.amount = to_unit(s["rounding"], row.percent * y.numerator, y.denominator, s["unit"]) + row.bonus
    return to_unit(s["rounding"], 100 * y.numerator, y.denominator, s["unit"])


def shift(rows, by):
    for row in rows:
        if row.kind == "level":
            row.amount += by


def plan(terms, rows, B, a, since, r, termination, stated_level=None):
    """Gives open rows their amounts; returns the level (None unless the schedule is level)."""
    s = terms.product["schedule"]
    T = residual_principal(terms, rows, since, r, termination)
    final = final_of(rows)
    level = None
    if s["kind"] == "level":
        if stated_level is not None and any(row.kind == "level" for row in rows):
            level = set_levels(terms, rows, Fraction(stated_level, 100))
        else:
            y = solve_level(terms, rows, B, a, since, r, termination)
            level = None if y is None else set_levels(terms, rows, y)
            if level is not None and s["fit"] == "evenLast" and final is not None and final.kind == "level":
                level = fit(terms, rows, final, level, (B, a, since, r, T, termination))
    elif s["kind"] == "equalPrincipal":
        parts(terms, rows, B, T, final)
    out, left = project(terms, rows, B, a, since, r, T, termination, final, True)
    if left != 0 or T > B:
        raise Refused("TERMS_IMPOSSIBLE")
    for row, (i, p, amount, _) in zip(rows, out):
        row.amount, row.interest, row.principal = amount, i, p
    return level


def fit(terms, rows, final, level, state):
    def gap():
        out, _ = project(terms, rows, *state, final)
        return out[rows.index(final)][2] - final.amount

    d = gap()
    if d == 0:
        return level
    unit = terms.product["schedule"]["unit"] if d > 0 else -terms.product["schedule"]["unit"]
    shift(rows, unit)
    if abs(gap()) < abs(d):
        return level + unit
    shift(rows, -unit)
    return level


def parts(terms, rows, B, T, final):
    s = terms.product["schedule"]
    own = [row for row in rows if row.kind == "principal"]
    if not own:
        return
    m = len(own)
    part = to_unit(s["rounding"], B - T, m, s["unit"])
    rest = (B - T) - part * (m - 1)
    if rest < 0 or part < 0:
        raise Refused("TERMS_IMPOSSIBLE")
    for row in own:
        row.part = part
    if s["remainder"] == "first":
        own[0].part = rest
    elif final.kind == "principal":
        final.part = rest

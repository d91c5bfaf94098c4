"""The position on a day, in the form of the position schema (section 12)."""
from .losses import close_rows  # noqa: F401
from .money import call_due
from .numbers import divide, iso, major, percent
from .planning import posted, residual_principal, split, weight_of
from .series import final_of


def position(loan, on):
    terms, dec = loan.terms, loan.terms.decimals
    text = lambda value: major(value, dec)  # noqa: E731
    lists = lambda of: {name: text(value) for name, value in of.items()}  # noqa: E731
    billed = loan.rows[: loan.next]
    tolerance = terms.product["delinquency"]["tolerance"]
    asked = loan.owed["principal"] + loan.owed["interest"] if loan.terms.account else loan.billed_lack()
    lacking = [row for row in billed if row.due < on and row.amount - row.paid > tolerance]
    days = 0
    out = {
        "asOf": iso(on),
        "status": loan.status,
        "ratePercent": percent(loan.rate),
        "owed": lists(loan.owed),
        "accrued": {"numerator": str(loan.accrued), "denominator": str(terms.D)},
        "accruedRounded": text(posted(terms.product["interest"], closed(loan), terms.D)[0]),
        "lateAccruedRounded": text(late_rounded(loan)),
        "advance": text(loan.advance),
        "suspense": text(loan.suspense),
        "overpaid": text(loan.overpaid),
        "due": text(asked + loan.owed["penalty"] + loan.owed["fee"]),
        "pastDue": text(sum(row.amount - row.paid for row in billed if row.due < on)),
    }
    if loan.settled_on is not None:
        out["settledOn"] = iso(loan.settled_on)
    if lacking:
        oldest = min(row.due for row in lacking)
        out["oldestUnpaidDue"] = iso(oldest)
        days = on - oldest - sum(max(0, min(on, b) - max(oldest, a)) for a, b in loan.pauses)
    out["daysPastDue"] = days
    out["bucket"] = sum(1 for b in terms.product["delinquency"]["buckets"] if b <= days)
    next_day = per_diem(loan, on)
    out["perDiem"] = {"numerator": str(next_day), "denominator": str(terms.D)}
    rounded = divide(terms.product["interest"]["rounding"], next_day, terms.D)
    out["perDiemRounded"] = text(rounded)
    out["payoff"] = lists_of_payoff(loan, on, text)
    if loan.level is not None:
        out["level"] = text(loan.level)
    out["fees"] = [
        {
            "id": fee["id"],
            "code": fee["code"],
            "charged": iso(fee["charged"]),
            **{name: text(fee[name]) for name in ("amount", "paid", "waived", "refunded")},
        }
        for fee in loan.fees
    ]
    out["totals"] = {
        "disbursed": text(loan.disbursed),
        **{name: lists(of) for name, of in loan.flows.items()},
        "received": text(loan.received),
        "refunded": text(loan.refunded),
        "rebated": text(loan.rebated),
    }
    out["schedule"] = schedule(loan, on, text)
    return out


def closed(loan):
    if loan.terms.product["interest"]["parts"] == "exact" or loan.terms.method != "scheduled":
        return loan.accrued
    probe = loan.copy()
    probe.close_part()
    return probe.accrued


def late_rounded(loan):
    own = loan.terms.product["late"]["interest"]
    if not own or loan.late <= 0:
        return 0
    return divide(loan.terms.product["interest"]["rounding"], loan.late, own["yearDays"] * 10**9)


def per_diem(loan, on):
    if loan.terms.method == "precomputed" or not loan.runs() or loan.accrued_to > on:
        return 0
    times = loan.base() * loan.rate
    return times * loan.weight(on, on + 1)[0] if times else 0


def lists_of_payoff(loan, on, text):
    probe = loan.copy()
    if probe.status in ("open", "chargedOff"):
        if probe.terms.daily:
            probe.post_daily()
        probe.post_late()
        call_due(probe, on, True)
    total = max(0, sum(probe.owed.values()) - probe.advance)
    return {
        "on": iso(on),
        "amount": text(total),
        **{name: text(value) for name, value in probe.owed.items()},
        "advance": text(probe.advance),
        "rebate": text(probe.rebated - loan.rebated),
    }


def schedule(loan, on, text):
    out = []
    for row in loan.rows[: loan.next]:
        lack = row.amount - row.paid
        status = "paid" if lack <= 0 else "partlyPaid" if row.paid > 0 else "unpaid" if row.due <= on else "due"
        out.append(row_json(row, row.interest, row.principal, row.amount, status, text))
    opened = projected(loan)
    while opened and opened[-1][1:] == (0, 0, 0, 0):
        opened.pop()
    for row, i, p, amount, opening in opened:
        entry = row_json(row, i, p, amount, "future", text)
        entry["opening"] = text(opening)
        out.append(entry)
    return out


def row_json(row, interest, principal, amount, status, text):
    return {
        "n": row.n,
        "start": iso(row.start),
        "end": iso(row.end),
        "due": iso(row.due),
        "interest": text(interest),
        "principal": text(principal),
        "amount": text(amount),
        "paid": text(row.paid),
        "status": status,
    }


def projected(loan):
    """(row, interest, principal, amount, balance before) of open rows."""
    terms, rows = loan.terms, loan.open_rows
    if not rows:
        return []
    if terms.method == "precomputed":
        out, bal = [], loan.balance
        for row in rows:
            out.append((row, row.interest, row.principal, row.amount, bal))
            bal -= row.principal
        return out
    T = residual_principal(terms, rows, loan.accrued_to, loan.rate, loan.termination)
    final = final_of(loan.rows)
    if not terms.daily:
        out, bal, acc = [], loan.balance, loan.accrued
        for row in rows:
            acc += bal * loan.rate * weight_of(terms, row, loan.accrued_to, loan.termination)
            i, p, amount, acc = split(terms, row, bal, acc, row is final, T)
            out.append((row, i, p, amount, bal))
            bal -= p
        return out
    return projected_daily(loan, rows, T, final)


def projected_daily(loan, rows, T, final):
    terms = loan.terms
    bal, acc = loan.to_plan()[0], loan.accrued
    i = max(0, loan.owed["interest"] - loan.billed_lack())
    out = []
    for row in rows:
        opening = bal
        acc += bal * loan.rate * weight_of(terms, row, loan.accrued_to, loan.termination)
        if not (row.kind == "nothing" and row.treat == "defer"):
            p, acc = posted(terms.product["interest"], acc, terms.D)
            i += p
        if row.kind == "nothing":
            wanted = 0
        elif row.kind == "residual":
            wanted = bal + i
        elif row is final:
            wanted = bal + i - T
        elif row.kind == "interest":
            wanted = i - row.paid
        elif row.kind == "principal":
            wanted = row.part + i - row.paid
        else:
            wanted = row.amount - row.paid
        asks = min(max(wanted, 0), bal + i)
        interest = min(i, asks)
        i -= interest
        bal -= asks - interest
        amount = row.paid + asks
        principal = amount - interest
        if row.kind == "nothing":
            if row.treat == "capitalise":
                bal += i
                principal = -i
            if row.treat != "defer":
                i = 0
        out.append((row, interest, principal, amount, opening))
    return out

"""Changes of rate and of the schedule (section 14)."""
from .numbers import SCALE, Refused, month_day, ymd
from .series import Series, add_residual, bonus_of, check_dates, kind_of, lay, make_row

RATE_MAX = 100 * SCALE
IMPOSSIBLE = "SCHEDULE_CHANGE_IMPOSSIBLE"


def set_rate(loan, r):
    if loan.terms.method == "precomputed":
        raise Refused("NOT_FOR_PRECOMPUTED")
    if r > RATE_MAX:
        raise Refused("LOAN_RATE_OUT_OF_RANGE")
    loan.close_part()
    loan.rate = r
    if loan.terms.product["interest"]["rateChange"] == "relevel" and loan.open_rows:
        loan.relevel()


def change_rate(loan, fact):
    if loan.terms.floating:
        raise Refused("RATE_NOT_FLOATING")
    set_rate(loan, fact["rate"])


def fix_index(loan, fact):
    if not loan.terms.floating:
        raise Refused("RATE_NOT_FLOATING")
    margin, cap, floor, step = loan.terms.floating
    r = fact["value"] + margin
    if step is not None:
        r = max(loan.rate - step, min(loan.rate + step, r))
    if cap is not None:
        r = min(r, cap)
    if floor is not None:
        r = max(r, floor)
    set_rate(loan, max(r, 0))


def check_change(loan, needs_rows=True):
    if loan.terms.method == "precomputed":
        raise Refused("NOT_FOR_PRECOMPUTED")
    if loan.terms.account or loan.owed["principal"] == 0 or (needs_rows and not loan.open_rows):
        raise Refused(IMPOSSIBLE)


def check_size(loan):
    if len(loan.open_rows) > 600:
        raise Refused(IMPOSSIBLE)


def parted(loan):
    """(open rows without the residual, whether it is open)."""
    own = [row for row in loan.open_rows if row.kind != "residual"]
    return own, len(own) < len(loan.open_rows)


def defer(loan, fact):
    check_change(loan)
    own, has_residual = parted(loan)
    first = loan.open_rows[0]
    kind, treat = ("interest", "") if fact["pays"] == "interest" else ("nothing", fact["interest"])
    start, n, slot = first.start, first.n, first.slot
    rows = [make_row(0, 0, first.series, kind, treat) for _ in range(fact["count"])] + own
    for row in rows:
        row.n, row.slot = n, slot
        lay(loan.terms, row, start)
        if row.kind == "level":
            bonus = bonus_of(loan.terms, row)
            row.amount += bonus - row.bonus
            row.bonus = bonus
        start, n, slot = row.end, n + 1, slot + 1
    if has_residual:
        carry_residual(loan, rows)
    loan.rows[loan.next :] = rows
    check_size(loan)
    if fact["amounts"] == "relevel":
        loan.relevel()


def carry_residual(loan, rows):
    """The residual follows, with what was paid ahead on it."""
    old = loan.rows[-1]
    add_residual(loan.terms, rows)
    rows[-1].amount, rows[-1].paid, rows[-1].paid_interest = old.amount, old.paid, old.paid_interest


def extend(loan, fact):
    check_change(loan)
    own, has_residual = parted(loan)
    if not own:
        raise Refused(IMPOSSIBLE)
    rows = list(own)
    for _ in range(fact["count"]):
        last = rows[-1]
        row = make_row(last.n + 1, last.slot + 1, last.series, last.kind, last.treat, last.percent)
        row.part = last.part
        lay(loan.terms, row, last.end)
        if row.kind == "level":
            row.bonus = bonus_of(loan.terms, row)
        if row.kind == "stated":
            row.amount = last.amount
        rows.append(row)
    if has_residual:
        add_residual(loan.terms, rows)
    loan.rows[loan.next :] = rows
    check_size(loan)
    loan.relevel()


def new_series(loan, first_due):
    terms = loan.terms
    frequency, days = terms.product["schedule"]["frequency"], terms.contract["dueDays"]
    y, m, _ = ymd(first_due)
    falls = any(month_day(y * 12 + m - 1, d) == first_due for d in days)
    if not falls and frequency["unit"] == "semiMonth":
        raise Refused("INVALID_DUE_DAYS")
    return Series(frequency["unit"], frequency["every"], first_due, days if falls else [])


def lay_anew(loan, fact):
    if fact["firstDue"] <= max(loan.date, loan.accrued_to):
        raise Refused(IMPOSSIBLE)
    has_residual = parted(loan)[1]
    series = new_series(loan, fact["firstDue"])
    n = loan.rows[loan.next - 1].n + 1 if loan.next else loan.rows[0].n
    start, rows = loan.accrued_to, []
    for slot in range(1, fact["count"] + 1):
        row = make_row(n, slot, series, *kind_of(loan.terms, n, plain=True))
        lay(loan.terms, row, start)
        check_dates(row, False, IMPOSSIBLE)
        if row.kind == "level":
            row.bonus = bonus_of(loan.terms, row)
        rows.append(row)
        start, n = row.end, n + 1
    if has_residual:
        add_residual(loan.terms, rows)
    loan.rows[loan.next :] = rows
    check_size(loan)
    loan.relevel()


def reschedule(loan, fact):
    check_change(loan)
    if fact.get("rate") is not None:
        set_rate(loan, fact["rate"])
    lay_anew(loan, fact)


def re_age(loan, fact):
    check_change(loan, False)
    take_back(loan)
    lay_anew(loan, fact)


def re_amortise(loan, _fact):
    check_change(loan)
    take_back(loan)
    loan.relevel()


def take_back(loan):
    """Billed rows ask from now on for what they have been paid."""
    loan.close_part()
    D = loan.terms.D
    for row in loan.rows[: loan.next]:
        if row.amount - row.paid <= 0:
            continue
        interest, principal = loan.unpaid_interest(row), loan.unpaid_principal(row)
        if not loan.terms.daily:
            loan.balance += principal
            loan.owed["interest"] -= interest
            loan.flows["charged"]["interest"] -= interest
            loan.accrued += interest * D
            loan.part_from += interest * D
        row.amount = row.paid
        row.interest = row.paid_interest
        row.principal = row.amount - row.interest

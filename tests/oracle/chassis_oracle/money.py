"""Payments, prepayment and payoff (sections 9 to 11)."""
from .numbers import SCALE, Refused, half_up
from .planning import plan
from .series import add_residual, make_row


def order_of(loan, kind):
    allocation = loan.terms.product["allocation"]
    return allocation["orders"].get(kind) or allocation["order"]


def pay(loan, component, amount):
    """Lowers what is owed of a component by a payment."""
    if amount == 0:
        return
    loan.owed[component] -= amount
    loan.flows["paid"][component] += amount
    if component == "fee":
        for fee in loan.fees:
            part = min(amount, open_of(fee))
            fee["paid"] += part
            amount -= part


def open_of(fee):
    """What is still owed of a fee: what was refunded of it is not owed again."""
    return fee["amount"] - fee["paid"] - fee["waived"]


def allocate(loan, amount, kind):
    """Pays what is due; (what is left, interest that no billed row asked for)."""
    if loan.terms.daily:
        return allocate_daily(loan, amount, order_of(loan, kind))
    return allocate_rows(loan, amount, order_of(loan, kind)), 0


def allocate_daily(loan, amount, order):
    owed = loan.owed
    principal = owed["principal"]
    if loan.next < len(loan.rows):
        principal = min(principal, max(0, loan.billed_lack() - owed["interest"]))
    dues = dict(owed, principal=principal)
    took = {}
    for component in order:
        took[component] = x = min(amount, dues[component])
        pay(loan, component, x)
        amount -= x
    uncounted = count_paid(loan, took.get("interest", 0), took.get("principal", 0), loan.next)
    return amount, min(uncounted, took.get("interest", 0))


def count_paid(loan, interest, principal, limit):
    """Counts what was paid towards rows, the oldest first, interest before principal; returns what no row took."""
    for row in loan.rows[:limit]:
        if interest + principal == 0:
            break
        lack = row.amount - row.paid
        if lack <= 0:
            continue
        i = min(lack, interest)
        p = min(lack - i, principal)
        row.paid += i + p
        row.paid_interest += i
        interest, principal = interest - i, principal - p
    return interest + principal


def allocate_rows(loan, amount, order):
    across = loan.terms.product["allocation"]["across"]
    done = False
    for component in order:
        if component in ("penalty", "fee"):
            x = min(amount, loan.owed[component])
            pay(loan, component, x)
            amount -= x
        elif across == "component":
            for row in loan.rows[: loan.next]:
                amount = pay_row(loan, row, component, amount)
        elif not done:
            done = True
            own = [c for c in order if c in ("interest", "principal")]
            for row in loan.rows[: loan.next]:
                for c in own:
                    amount = pay_row(loan, row, c, amount)
    return amount


def pay_row(loan, row, component, amount):
    unpaid = loan.unpaid_interest(row) if component == "interest" else loan.unpaid_principal(row)
    x = min(amount, unpaid)
    if x > 0:
        pay(loan, component, x)
        row.paid += x
        if component == "interest":
            row.paid_interest += x
    return amount - x


def receive(loan, amount, kind):
    """A payment: every minor unit ends in a component, held or overpaid."""
    left, ahead = allocate(loan, amount, kind)
    excess = loan.terms.product["allocation"]["excess"]
    if loan.status != "open" or loan.next >= len(loan.rows):
        loan.overpaid += left
    elif excess == "next":
        x = min(left, loan.owed["principal"])
        pay(loan, "principal", x)
        count_paid(loan, ahead, x, len(loan.rows))
        loan.overpaid += left - x
    elif excess == "hold":
        loan.advance += left
    else:
        x = min(left, loan.base())
        if x > 0:
            prepay(loan, x, excess)
        loan.overpaid += left - x


def charge_prepayment_fee(loan, p):
    fee = half_up(p * loan.terms.product["prepayment"]["fee"], SCALE)
    if fee > 0:
        loan.add_fee(f"prepayment:{loan.facts_before}", "prepayment", fee)


def prepay(loan, p, mode):
    loan.close_part()
    pay(loan, "principal", p)
    if not loan.terms.daily:
        loan.balance -= p
    charge_prepayment_fee(loan, p)
    if loan.base() == 0 or mode == "keep":
        return
    if mode == "lower" or shorten(loan):
        loan.relevel()


def shorten(loan):
    """Keeps the fewest open rows at which the level is not above the present one; False where no amount could grow."""
    terms = loan.terms
    own = [row for row in loan.open_rows if row.kind != "residual"]
    has_residual = len(own) < len(loan.open_rows)
    parts = terms.product["schedule"]["kind"] == "equalPrincipal"

    def measure(rows, level):
        return max((row.part for row in rows if row.kind == "principal"), default=None) if parts else level

    present = measure(own, loan.level)
    if not own or present is None:
        return False
    B, a = loan.to_plan()

    def kept(count):
        rows = [row.copy() for row in own[:count]]
        if has_residual:
            add_residual(terms, rows)
        return rows

    def fits(count):
        rows = kept(count)
        for row in rows:
            row.paid = row.paid_interest = 0
        try:
            found = measure(rows, plan(terms, rows, B, a, loan.accrued_to, loan.rate, loan.termination))
        except Refused:
            return False
        return found is not None and found <= present

    low, high = 1, len(own)
    while low < high:
        middle = (low + high) // 2
        if fits(middle):
            high = middle
        else:
            low = middle + 1
    loan.rows[loan.next :] = kept(low)
    return True


def call_due(loan, on, with_fee):
    """Everything falls due: the open rows are replaced by one."""
    terms = loan.terms
    if loan.next >= len(loan.rows):
        return
    if with_fee:
        charge_prepayment_fee(loan, loan.to_plan()[0])
    rows = loan.open_rows
    row = make_row(rows[0].n, rows[0].slot, rows[0].series, "called")
    if terms.daily:
        loan.post_daily()
        row.paid, row.paid_interest = rows[0].paid, rows[0].paid_interest
        row.amount = row.paid + max(0, loan.owed["principal"] + loan.owed["interest"] - loan.billed_lack())
        row.interest = min(loan.posted_since_bill, row.amount)
        loan.posted_since_bill = 0
        row.principal = row.amount - row.interest
    else:
        if terms.method == "precomputed":
            from .precomputed import rebate

            back = rebate(terms, loan, on)
            loan.rebated += back
            row.interest = sum(r.interest for r in rows) - back
        else:
            if with_fee and terms.product["payoff"]["interest"] == "wholePeriod":
                loan.accrue(rows[0].end)
            row.interest = post_open(loan)
        if terms.method == "precomputed":
            loan.owed["interest"] += row.interest
            loan.flows["charged"]["interest"] += row.interest
        row.principal = loan.balance
        row.amount = row.interest + row.principal
        loan.balance = 0
    row.start, row.regular = min(rows[0].start, on), rows[0].regular
    row.end = row.due = on
    loan.rows[loan.next :] = [row]
    loan.next += 1


def post_open(loan):
    """Posts what a scheduled loan has accrued in the open period."""
    from .planning import posted

    loan.close_part()
    p, loan.accrued = posted(loan.terms.product["interest"], loan.accrued, loan.terms.D)
    loan.part_from = loan.accrued
    loan.owed["interest"] += p
    loan.flows["charged"]["interest"] += p
    return p


def payoff(loan, amount, on):
    call_due(loan, on, True)
    loan.received += amount
    held, loan.advance = loan.advance, 0
    left, _ = allocate(loan, amount + held, "payoff")
    loan.overpaid += left
    short = sum(loan.owed.values())
    if short == 0:
        return
    if short > loan.terms.product["payoff"]["tolerance"]:
        raise Refused("PAYOFF_SHORT")
    from .losses import give_up_rest

    give_up_rest(loan)

"""What is given up, or joined to the principal (section 8)."""
from .money import call_due, count_paid, open_of
from .numbers import Refused

OTHERS = ("interest", "penalty", "fee")


def lower(loan, amounts, how):
    """Takes amounts out of interest, penalty and fee; the rows ask for less, or count it as paid (daily)."""
    for component in OTHERS:
        x = amounts.get(component, 0)
        if x == 0:
            continue
        if x > loan.owed[component]:
            raise Refused()
        loan.owed[component] -= x
        loan.flows[how][component] += x
        if component == "fee":
            waive_fees(loan, x)
        elif component == "interest":
            if not loan.terms.daily:
                ask_less(loan, x)
            else:
                count_paid(loan, x, 0, loan.next)


def waive_fees(loan, amount):
    for fee in loan.fees:
        x = min(amount, open_of(fee))
        fee["waived"] += x
        amount -= x


def ask_less(loan, amount):
    for row in loan.rows[: loan.next]:
        x = min(amount, loan.unpaid_interest(row))
        row.amount -= x
        row.interest -= x
        amount -= x


def ask_less_principal(loan, amount):
    for row in loan.rows[: loan.next]:
        x = min(amount, loan.unpaid_principal(row))
        row.amount -= x
        row.principal -= x
        amount -= x
    return amount


def waive(loan, fact):
    component, amount = fact["component"], fact["amount"]
    if component == "fee" and fact.get("fee") is not None:
        named = [fee for fee in loan.fees if fee["id"] == fact["fee"]]
        if not named or amount > open_of(named[0]):
            raise Refused()
        loan.owed["fee"] -= amount
        loan.flows["waived"]["fee"] += amount
        named[0]["waived"] += amount
        return
    if amount > loan.owed[component]:
        raise Refused()
    lower(loan, {component: amount}, "waived")


def capitalise(loan, fact):
    if loan.terms.method == "precomputed":
        raise Refused("NOT_FOR_PRECOMPUTED")
    if not loan.open_rows:
        raise Refused("SCHEDULE_CHANGE_IMPOSSIBLE")
    total = sum(fact[c] for c in OTHERS)
    if total == 0:
        raise Refused()
    lower(loan, fact, "capitalised")
    loan.close_part()
    loan.owed["principal"] += total
    if not loan.terms.daily:
        loan.balance += total
    loan.relevel()


def write_off(loan, fact):
    amounts = fact["amounts"]
    if amounts == "all":
        write_off_all(loan)
        return
    if sum(amounts.values()) == 0:
        raise Refused()
    lower(loan, amounts, "writtenOff")
    x = amounts.get("principal", 0)
    if x > loan.owed["principal"]:
        raise Refused()
    if x:
        give_up_principal(loan, x)


def give_up_principal(loan, x):
    loan.owed["principal"] -= x
    loan.flows["writtenOff"]["principal"] += x
    if loan.terms.daily:
        count_paid(loan, 0, x, loan.next)
        return
    rest = ask_less_principal(loan, x)
    if rest:
        if loan.terms.method == "precomputed":
            raise Refused("NOT_FOR_PRECOMPUTED")
        loan.close_part()
        loan.balance -= rest


def write_off_all(loan):
    from .money import allocate

    if loan.advance:
        held, loan.advance = loan.advance, 0
        loan.overpaid += allocate(loan, held, "payment")[0]
    lower(loan, {c: loan.owed[c] for c in OTHERS}, "writtenOff")
    x = loan.owed["principal"]
    loan.owed["principal"] = 0
    loan.flows["writtenOff"]["principal"] += x
    if loan.terms.daily:
        count_paid(loan, 0, x, loan.next)
    else:
        ask_less_principal(loan, x)
    loan.balance = 0
    close_rows(loan)
    loan.status, loan.settled_on = "writtenOff", loan.date


def close_rows(loan):
    del loan.rows[loan.next :]
    loan.accrued = loan.part_from = loan.late = 0


def give_up_rest(loan):
    """What a payoff lacks within the tolerance."""
    lower(loan, {c: loan.owed[c] for c in OTHERS}, "waived")
    if loan.owed["principal"]:
        give_up_principal(loan, loan.owed["principal"])


def accelerate(loan, on):
    if not loan.open_rows:
        raise Refused("SCHEDULE_CHANGE_IMPOSSIBLE")
    call_due(loan, on, False)


def charge_off(loan, on):
    call_due(loan, on, False)
    loan.status = "chargedOff"

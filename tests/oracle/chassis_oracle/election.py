"""The guaranteed residual (section 16)."""
from .numbers import Refused


def elect(loan, fact):
    residual = loan.terms.contract["residual"]
    row = loan.rows[-1] if loan.rows and loan.rows[-1].kind in ("residual", "called") else None
    if not residual or residual["kind"] != "guaranteed" or row is None or loan.choice is not None:
        raise Refused("NO_ELECTION")
    is_open = loan.next < len(loan.rows)
    if not is_open and row.amount - row.paid <= 0:
        raise Refused("NO_ELECTION")
    loan.choice = fact
    if not is_open:
        settle_choice(loan, row, fact)


def settle_residual(loan):
    """When the residual row has been billed."""
    residual = loan.terms.contract["residual"]
    if residual["kind"] != "guaranteed":
        return
    if loan.choice is not None:
        settle_choice(loan, loan.rows[-1], loan.choice)
    elif residual["otherwise"] == "return":
        loan.choice = {"choice": "return"}
        settle_choice(loan, loan.rows[-1], loan.choice)


def settle_choice(loan, row, fact):
    from .money import allocate

    if fact["choice"] == "return":
        give_back(loan, row, fact)
    elif fact["choice"] == "trade":
        loan.received += fact["trade"]
        left, _ = allocate(loan, fact["trade"], "trade")
        loan.overpaid += left


def give_back(loan, row, fact):
    residual = loan.terms.contract["residual"]
    x = max(0, min(row.amount - row.paid, residual["amount"]))
    i = min(loan.unpaid_interest(row), x, loan.owed["interest"])
    p = min(x - i, loan.owed["principal"])
    loan.owed["interest"] -= i
    loan.owed["principal"] -= p
    loan.flows["surrendered"]["interest"] += i
    loan.flows["surrendered"]["principal"] += p
    row.amount -= i + p
    row.interest -= i
    row.principal -= p
    if "id" in fact:
        excess = max(0, fact["distance"] - residual["distanceAllowance"]) * residual["excessDistance"]
        if excess > 0:
            loan.add_fee(f"distance:{fact['id']}", "distance", excess)
        if fact["condition"] > 0:
            loan.add_fee(f"condition:{fact['id']}", "condition", fact["condition"])

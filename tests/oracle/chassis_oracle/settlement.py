"""When a loan is settled (section 8)."""
from .losses import close_rows
from .planning import posted


def settle(loan):
    """After every fact and every bill."""
    if loan.status in ("settled", "writtenOff"):
        loan.overpaid += loan.advance
        loan.advance = 0
        return
    if any(loan.owed.values()) or loan.balance:
        return
    if posted(loan.terms.product["interest"], loan.accrued, loan.terms.D)[0] > 0:
        return
    if loan.terms.contract["disbursement"] == "byFacts" and loan.disbursed < loan.terms.principal:
        if loan.disbursed == 0 or loan.open_rows:
            return
    close_rows(loan)
    loan.overpaid += loan.advance
    loan.advance = 0
    loan.status, loan.settled_on = "settled", loan.date

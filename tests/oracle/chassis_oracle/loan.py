"""The state of a loan, and how it moves from day to day (sections 4 and 7)."""
from .numbers import SCALE, Refused, divide, half_up
from .planning import plan, posted, residual_principal, split
from .precomputed import set_amounts
from .series import bonus_of, contract_rows, final_of

COMPONENTS = ("principal", "interest", "penalty", "fee")
FLOWS = ("charged", "paid", "waived", "writtenOff", "capitalised", "surrendered")


class Loan:
    def __init__(self, terms):
        self.terms = t = terms
        self.rate = t.rate
        self.next = 0
        self.owed = dict.fromkeys(COMPONENTS, 0)
        self.flows = {name: dict.fromkeys(COMPONENTS, 0) for name in FLOWS}
        self.disbursed = self.received = self.refunded = self.rebated = 0
        self.fees, self.pauses = [], []
        self.advance = self.suspense = self.overpaid = 0
        self.accrued = self.part_from = self.posted_since_bill = 0
        self.accrued_to = self.date = self.late_to = self.counted_from = t.start
        self.late = 0
        self.level = None
        self.status, self.settled_on = "open", None
        self.choice, self.elected = None, False
        self.facts_before = 0
        self.rows = contract_rows(t)
        opening = t.contract["opening"]
        if opening:
            self.board(opening)
            return
        self.balance = 0
        if t.contract["disbursement"] == "atStart":
            self.owed["principal"] = self.disbursed = t.principal
            if not t.daily:
                self.balance = t.principal
        if t.method == "precomputed":
            set_amounts(t, self.rows)
        elif not t.account:
            self.level = plan(t, self.rows, t.principal, 0, t.start, self.rate, self.termination, t.contract["amount"])
        self.agreed = [row.copy() for row in self.rows]

    def copy(self):
        other = Loan.__new__(Loan)
        other.__dict__.update(self.__dict__)
        other.rows = [row.copy() for row in self.rows]
        other.owed = dict(self.owed)
        other.flows = {name: dict(of) for name, of in self.flows.items()}
        other.fees = [dict(fee) for fee in self.fees]
        other.pauses = list(self.pauses)
        return other

    def board(self, o):
        t = self.terms
        if o["billed"] > t.contract["count"]:
            raise Refused("TERMS_IMPOSSIBLE")
        if o["interestFrom"] < t.start or (o["interestFrom"] > o["asOf"] + 1 and not t.account):
            raise Refused("TERMS_IMPOSSIBLE")
        if abs(o["residue"]) >= t.D:
            raise Refused("TERMS_IMPOSSIBLE")
        if t.method == "precomputed":
            set_amounts(t, self.rows)
        self.agreed = [row.copy() for row in self.rows]
        self.next = o["billed"]
        for row in self.rows[: self.next]:
            row.amount, row.interest = o["unpaid"].get(row.n, (0, 0))
            row.principal = row.amount - row.interest
            row.late_done = True
        self.owed.update(principal=o["principal"], interest=o["interest"], penalty=o["penalty"])
        self.disbursed, self.suspense, self.received = o["principal"], o["suspense"], o["suspense"]
        self.flows["charged"].update(interest=o["interest"], penalty=o["penalty"])
        self.accrued_to = self.counted_from = o["interestFrom"]
        self.accrued = o["residue"]
        self.date = self.late_to = o["asOf"] + 1
        if o["fee"]:
            self.add_fee("opening:fee", "opening", o["fee"], o["asOf"])
        self.balance = 0
        if not t.daily:
            if sum(row.interest for row in self.rows[: self.next]) != o["interest"]:
                raise Refused("TERMS_IMPOSSIBLE")
            self.balance = o["principal"] - sum(row.principal for row in self.rows[: self.next])
        if t.method == "precomputed":
            if sum(row.principal for row in self.rows[self.next :]) != self.balance:
                raise Refused("TERMS_IMPOSSIBLE")
        elif self.open_rows:
            self.relevel(t.contract["amount"])

    @property
    def termination(self):
        return self.rows[-1].end if self.rows else self.terms.start

    # What is asked for

    @property
    def open_rows(self):
        return self.rows[self.next :]

    def billed_lack(self, before=None):
        return sum(row.amount - row.paid for row in self.rows[: self.next if before is None else before])

    def to_plan(self):
        """(balance, accrued numerator) from which open rows are planned."""
        if not self.terms.daily:
            return self.balance, self.accrued
        U, interest = self.billed_lack(), self.owed["interest"]
        return (
            max(0, self.owed["principal"] - max(0, U - interest)),
            self.accrued + self.terms.D * max(0, interest - U),
        )

    def relevel(self, stated_level=None):
        rows = self.open_rows
        for row in rows:
            row.paid = row.paid_interest = 0
            if row.kind == "stated":
                row.amount = self.terms.stated[row.n] if row.n in self.terms.stated else row.amount
            elif row.kind == "residual":
                row.amount = self.terms.contract["residual"]["amount"]
        B, a = self.to_plan()
        self.level = plan(self.terms, rows, B, a, self.accrued_to, self.rate, self.termination, stated_level)

    # Interest

    def runs(self):
        if self.status == "open":
            return True
        return self.status == "chargedOff" and self.terms.product["chargeOffInterest"] == "continue"

    def base(self):
        return self.owed["principal"] if self.terms.daily else self.balance

    def period_at(self, day):
        """The period a day lies in: that of an open row before that of a billed one; else from the last end on."""
        for row in self.rows[self.next :]:
            if row.start <= day < row.end:
                return row.period()
        for row in reversed(self.rows[: self.next]):
            if row.start <= day < row.end:
                return row.period()
        if self.terms.account:
            return (self.counted_from, None, None)
        last = self.rows[-1]
        return (last.end, None, None)

    def weight(self, a, b):
        """(weight, date reached): up to b, or to the end of the period that a lies in."""
        period = self.period_at(a)
        if period[1] is None:
            return self.terms.weights.between(period, a, b, self.termination), b
        stop = min(b, period[1])
        return self.terms.weights.between(period, a, stop, self.termination), stop

    def accrue(self, to):
        if to <= self.accrued_to:
            return
        if self.terms.method == "precomputed" or not self.runs():
            self.accrued_to = to
            return
        times = self.base() * self.rate
        if times == 0:
            self.accrued_to = to
            return
        while self.accrued_to < to:
            w, reached = self.weight(self.accrued_to, to)
            self.accrued += times * w
            self.accrued_to = reached

    def close_part(self):
        interest = self.terms.product["interest"]
        if interest["parts"] == "exact" or self.terms.method != "scheduled":
            return
        D = self.terms.D
        self.accrued = self.part_from + divide(interest["rounding"], self.accrued - self.part_from, D) * D
        self.part_from = self.accrued

    def post_daily(self):
        p, self.accrued = posted(self.terms.product["interest"], self.accrued, self.terms.D)
        if p == 0:
            return
        self.owed["interest"] += p
        self.flows["charged"]["interest"] += p
        self.posted_since_bill += p
        if self.rows and self.next >= len(self.rows):
            self.rows[-1].amount += p
            self.rows[-1].interest += p

    def accrue_late(self, to):
        own = self.terms.product["late"]["interest"]
        if own and self.runs() and to > self.late_to:
            r = self.terms.late_rate(self.rate)
            grace = self.terms.product["late"]["graceDays"]
            for row in self.rows[: self.next]:
                lack = row.amount - row.paid
                days = to - max(self.late_to, row.due + grace)
                if lack <= 0 or days <= 0:
                    continue
                unpaid = lack if own["base"] == "instalment" else self.unpaid_principal(row)
                self.late += unpaid * r * days
        self.late_to = max(self.late_to, to)

    def post_late(self):
        own = self.terms.product["late"]["interest"]
        if not own or self.late <= 0:
            return
        D = own["yearDays"] * SCALE
        p = divide(self.terms.product["interest"]["rounding"], self.late, D)
        self.late -= p * D
        self.owed["penalty"] += p
        self.flows["charged"]["penalty"] += p

    def unpaid_interest(self, row):
        return max(0, min(row.interest, row.amount) - row.paid_interest)

    def unpaid_principal(self, row):
        return row.amount - row.paid - min(self.unpaid_interest(row), row.amount - row.paid)

    # Fees

    def add_fee(self, ident, code, amount, on=None):
        self.owed["fee"] += amount
        self.flows["charged"]["fee"] += amount
        charged = self.date if on is None else on
        self.fees.append({"id": ident, "code": code, "charged": charged, "amount": amount, "paid": 0, "waived": 0, "refunded": 0})

    def charge_late_fee(self, row):
        row.late_done = True
        fee = self.terms.product["late"]["fee"]
        lack = row.amount - row.paid
        if not fee or lack <= self.terms.product["delinquency"]["tolerance"] or self.status != "open":
            return
        if fee["kind"] == "flat":
            amount = fee["amount"]
        else:
            amount = half_up((lack if fee["kind"] == "percentOfUnpaid" else row.amount) * fee["percent"], SCALE)
            amount = max(amount, fee["min"])
            if fee["max"] is not None:
                amount = min(amount, fee["max"])
        if amount > 0:
            self.add_fee(f"late:{row.n}", "late", amount)

    # Time

    def move(self, to):
        """Every event up to this day, and accrual to it."""
        after = self.terms.product["late"]["graceDays"] + 1
        has_fee = self.terms.product["late"]["fee"] is not None
        while True:
            event = None
            if has_fee and self.status == "open":
                for row in self.rows[: self.next]:
                    if not row.late_done and (event is None or row.due + after < event[0]):
                        event = (row.due + after, 0, row)
            if self.next < len(self.rows):
                row = self.rows[self.next]
                on = row.due if self.terms.daily else min(row.end, row.due)
                if event is None or on < event[0]:
                    event = (on, 1, row)
            if event is None or event[0] > to:
                break
            on, is_bill, row = event
            self.date = max(self.date, on)
            if not is_bill:
                self.charge_late_fee(row)
            else:
                self.accrue_late(on)
                self.bill(row, on)
        self.accrue(to)
        self.accrue_late(to)
        self.date = max(self.date, to)

    def bill(self, row, on):
        from .money import allocate
        from .election import settle_residual
        from .settlement import settle

        t = self.terms
        if t.daily:
            self.bill_daily(row)
        else:
            self.bill_scheduled(row)
        self.next += 1
        if t.tax and row.kind != "residual":
            taxed = row.amount if t.contract["taxOn"] == "amount" else row.principal
            tax = half_up(taxed * t.tax, SCALE)
            if tax > 0:
                self.add_fee(f"tax:{row.n}", "tax", tax)
        self.post_late()
        if self.advance:
            held, self.advance = self.advance, 0
            self.advance = allocate(self, held, "payment")[0]
        if row.kind == "residual":
            settle_residual(self)
        settle(self)

    def bill_daily(self, row):
        t = self.terms
        self.accrue(row.due)
        if not (row.kind == "nothing" and row.treat == "defer"):
            self.post_daily()
        P, owed = self.posted_since_bill, self.owed
        self.posted_since_bill = 0
        if row.kind == "nothing":
            row.amount = row.interest = row.principal = 0
            x = min(P, owed["interest"])
            if row.treat == "waive":
                owed["interest"] -= x
                self.flows["waived"]["interest"] += x
            elif row.treat == "capitalise":
                self.capitalise_interest(x)
                row.interest, row.principal = x, -x
            else:
                self.posted_since_bill = 0
            return
        outstanding = owed["principal"] + owed["interest"] - self.billed_lack()
        rows = self.open_rows
        if row.kind == "residual":
            wanted = outstanding
        elif row is final_of(self.rows):
            T = residual_principal(t, rows, self.accrued_to, self.rate, self.termination)
            wanted = outstanding - T
        elif row.kind == "interest":
            wanted = P - row.paid
        elif row.kind == "principal":
            wanted = row.part + P - row.paid
        else:
            wanted = row.amount - row.paid
        row.amount = row.paid + min(max(wanted, 0), max(outstanding, 0))
        row.interest = min(P, row.amount)
        row.principal = row.amount - row.interest

    def capitalise_interest(self, x):
        self.owed["interest"] -= x
        self.owed["principal"] += x
        self.flows["capitalised"]["interest"] += x

    def bill_scheduled(self, row):
        t = self.terms
        if t.method == "precomputed":
            i, p = row.interest, row.principal
        else:
            self.accrue(row.end)
            self.close_part()
            T = residual_principal(t, self.open_rows, self.accrued_to, self.rate, self.termination)
            i, p, row.amount, self.accrued = split(t, row, self.balance, self.accrued, row is final_of(self.rows), T)
            self.part_from = self.accrued
            row.interest, row.principal = i, p
        self.balance -= p
        self.flows["charged"]["interest"] += i
        self.owed["interest"] += i
        if p < 0:
            self.capitalise_interest(-p)


def open_loan(terms):
    return Loan(terms)


def charge_bonus(terms, row):
    return bonus_of(terms, row)

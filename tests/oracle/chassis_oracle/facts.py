"""Facts and the fold of them (section 8)."""
from . import changes, election, losses, money
from .loan import Loan
from .numbers import Refused, day, rate
from .planning import posted
from .settlement import settle
from .precomputed import set_amounts  # noqa: F401

NOT_AFTER_CHARGE_OFF = {
    "disbursement", "prepayment", "rateChange", "indexFixing", "deferment", "extension", "reAge", "reAmortise",
    "reschedule", "capitalisation", "chargeOff", "acceleration", "election",
}  # fmt: skip
AFTER_SETTLEMENT = {"payment", "suspenseReceipt", "suspenseApplication", "refund", "feeRefund"}


def parse_fact(terms, f):
    """A fact of the loan file, with amounts, rates and days as integers."""
    money_of = terms.money
    out = dict(f, effective=day(f["effective"]))
    for name in ("amount", "condition", "trade"):
        if name in f:
            out[name] = money_of(f[name])
    for name in ("until", "firstDue", "goodThrough"):
        if f.get(name) is not None:
            out[name] = day(f[name])
    kind = f["kind"]
    if kind == "payment":
        out.setdefault("type", "payment")
    elif kind == "rateChange" or kind == "reschedule":
        out["rate"] = rate(f["ratePercent"]) if f.get("ratePercent") is not None else None
    elif kind == "indexFixing":
        out["value"] = rate(f["valuePercent"])
    elif kind == "deferment":
        out.setdefault("pays", "nothing")
        out.setdefault("interest", "defer")
        out.setdefault("amounts", "keep")
    elif kind == "capitalisation":
        for name in losses.OTHERS:
            out[name] = money_of(f.get(name, "0"))
    elif kind == "writeOff":
        amounts = f.get("amounts", "all")
        out["amounts"] = amounts if amounts == "all" else {k: money_of(v) for k, v in amounts.items()}
    elif kind == "election":
        out["distance"] = int(f.get("distance", "0"))
        out.setdefault("condition", 0)
        out.setdefault("trade", 0)
    return out


def apply_fact(loan, fact):
    """The loan after this fact; the loan given is changed (copy it before)."""
    on, kind, terms = fact["effective"], fact["kind"], loan.terms
    loan.move(on)
    if loan.status in ("settled", "writtenOff"):
        if kind not in AFTER_SETTLEMENT:
            raise Refused("LOAN_CLOSED")
    elif loan.status == "chargedOff" and kind in NOT_AFTER_CHARGE_OFF:
        raise Refused("ALREADY_CHARGED_OFF")
    if loan.disbursed == 0 and not terms.account and kind != "disbursement":
        raise Refused("LOAN_NOT_DISBURSED")
    loan.counted_from = loan.accrued_to
    if loan.status in ("open", "chargedOff"):
        if terms.daily:
            loan.post_daily()
        loan.post_late()
    HANDLERS[kind](loan, fact)
    loan.facts_before += 1
    settle(loan)


def disburse(loan, fact):
    terms = loan.terms
    if terms.contract["disbursement"] != "byFacts" or loan.disbursed + fact["amount"] > terms.principal:
        raise Refused()
    if terms.method == "precomputed":
        raise Refused("NOT_FOR_PRECOMPUTED")
    if not loan.open_rows:
        raise Refused("SCHEDULE_CHANGE_IMPOSSIBLE")
    loan.close_part()
    loan.owed["principal"] += fact["amount"]
    loan.disbursed += fact["amount"]
    if not terms.daily:
        loan.balance += fact["amount"]
    loan.relevel()


def pay(loan, fact):
    loan.received += fact["amount"]
    use(loan, fact["amount"], fact["type"])


def use(loan, amount, kind):
    if loan.status in ("settled", "writtenOff"):
        loan.overpaid += amount
        return
    money.receive(loan, amount, "recovery" if loan.status == "chargedOff" else kind)


def receive_suspense(loan, fact):
    loan.received += fact["amount"]
    loan.suspense += fact["amount"]


def apply_suspense(loan, fact):
    if fact["amount"] > loan.suspense:
        raise Refused()
    loan.suspense -= fact["amount"]
    use(loan, fact["amount"], "payment")


def refund(loan, fact):
    x, of = fact["amount"], fact["from"]
    if x > getattr(loan, of):
        raise Refused()
    setattr(loan, of, getattr(loan, of) - x)
    loan.refunded += x


def charge_fee(loan, fact):
    loan.add_fee(fact["id"], fact["code"], fact["amount"])


def refund_fee(loan, fact):
    """Of the paid part of a fee; in the totals it moves from paid to waived."""
    for fee in loan.fees:
        if fee["id"] == fact["fee"]:
            if fact["amount"] > fee["paid"] - fee["refunded"]:
                raise Refused()
            fee["refunded"] += fact["amount"]
            loan.flows["paid"]["fee"] -= fact["amount"]
            loan.flows["waived"]["fee"] += fact["amount"]
            loan.refunded += fact["amount"]
            return
    raise Refused()


def prepay(loan, fact):
    terms = loan.terms
    if terms.method == "precomputed" or fact["mode"] not in terms.product["prepayment"]["modes"] or not loan.open_rows:
        raise Refused("PREPAYMENT_NOT_ALLOWED")
    loan.received += fact["amount"]
    left, _ = money.allocate(loan, fact["amount"], "prepayment")
    if terms.method == "scheduled" and terms.product["prepayment"]["interest"] == "atOnce" and left > 0:
        x = posted(terms.product["interest"], closed_accrual(loan), terms.D)[0]
        if x >= left:
            loan.advance += left
            return
        if x > 0:
            pay_accrued(loan, x)
            left -= x
    if left == 0:
        return
    if left > loan.base():
        raise Refused()
    money.prepay(loan, left, fact["mode"])


def closed_accrual(loan):
    probe = loan.copy()
    probe.close_part()
    return probe.accrued


def pay_accrued(loan, x):
    money.post_open(loan)
    money.pay(loan, "interest", x)


def pay_off(loan, fact):
    if fact.get("goodThrough") is not None and fact["effective"] > fact["goodThrough"]:
        raise Refused("PAYOFF_AFTER_GOOD_THROUGH")
    money.payoff(loan, fact["amount"], fact["effective"])


def pause(loan, fact):
    start = fact["effective"]
    if loan.pauses:
        start = max(start, loan.pauses[-1][1])
    if start < fact["until"]:
        loan.pauses.append((start, fact["until"]))


HANDLERS = {
    "disbursement": disburse,
    "payment": pay,
    "suspenseReceipt": receive_suspense,
    "suspenseApplication": apply_suspense,
    "refund": refund,
    "fee": charge_fee,
    "feeRefund": refund_fee,
    "waiver": losses.waive,
    "prepayment": prepay,
    "payoff": pay_off,
    "rateChange": changes.change_rate,
    "indexFixing": changes.fix_index,
    "deferment": changes.defer,
    "extension": changes.extend,
    "reAge": changes.re_age,
    "reAmortise": changes.re_amortise,
    "reschedule": changes.reschedule,
    "capitalisation": losses.capitalise,
    "writeOff": losses.write_off,
    "acceleration": lambda loan, fact: losses.accelerate(loan, fact["effective"]),
    "chargeOff": lambda loan, fact: losses.charge_off(loan, fact["effective"]),
    "delinquencyPause": pause,
    "election": election.elect,
}


class History:
    """A loan and its facts as posted; a fact that cannot be folded is refused and leaves no trace."""

    def __init__(self, terms):
        self.terms = terms
        self.facts, self.reversed = [], set()
        self.loan = Loan(terms)
        self.until = None

    def add(self, raw):
        fact = parse_fact(self.terms, raw)
        if fact["kind"] == "reversal":
            self.reverse(fact)
            return
        if self.until is None or fact["effective"] >= self.until:
            loan = self.loan.copy()
            apply_fact(loan, fact)
            self.loan, self.until = loan, fact["effective"]
            self.facts.append(fact)
            return
        self.loan = self.folded([*self.facts, fact], self.reversed)
        self.facts.append(fact)

    def reverse(self, fact):
        named = [f for f in self.facts if f["id"] == fact["of"]]
        if not named:
            raise Refused("REVERSAL_OF_UNKNOWN")
        if named[0]["kind"] == "reversal":
            raise Refused("REVERSAL_OF_REVERSAL")
        if fact["of"] in self.reversed:
            raise Refused("ALREADY_REVERSED")
        gone = self.reversed | {fact["of"]}
        self.loan = self.folded(self.facts, gone)
        self.reversed = gone
        self.facts.append(fact)
        in_force = [f["effective"] for f in self.facts if f["kind"] != "reversal" and f["id"] not in gone]
        self.until = max(in_force, default=None)

    def folded(self, facts, gone, until=None):
        loan = Loan(self.terms)
        moving = [f for f in facts if f["kind"] != "reversal" and f["id"] not in gone]
        for fact in sorted(moving, key=lambda f: f["effective"]):
            if until is not None and fact["effective"] > until:
                break
            apply_fact(loan, fact)
        return loan

    def at(self, on):
        """The loan on a day: facts effective later do not count."""
        if self.until is None or on >= self.until:
            loan = self.loan.copy()
        else:
            loan = self.folded(self.facts, self.reversed, on)
        loan.move(on)
        return loan

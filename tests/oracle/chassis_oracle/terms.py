"""Terms of a loan as JSON (the loan-file schema), with its defaults."""
from fractions import Fraction

from .daycount import Weights
from .numbers import DECIMALS, SCALE, Refused, day, half_up, minor, rate
from .series import Calendar, Series

KINDS = ["payment", "payoff", "prepayment", "recovery", "refund", "goodwill", "trade"]
AMOUNT_MAX = 10**17


def with_defaults(value, defaults):
    return {**defaults, **{k: v for k, v in (value or {}).items() if v is not None}}


class Terms:
    def __init__(self, product, contract):
        self.currency = product["currency"]
        self.decimals = dec = DECIMALS[self.currency]
        money = lambda text: minor(text, dec)  # noqa: E731
        self.money = money
        p = dict(product)
        p["interest"] = with_defaults(
            product["interest"],
            {"stubYearDays": 365, "rounding": "halfUp", "residue": "carry", "parts": "exact", "rateChange": "relevel"},
        )
        p["schedule"] = with_defaults(
            product["schedule"],
            {
                "rounding": "halfUp", "unit": 1, "fit": "exact", "remainder": "last", "earning": "equal", "roll": "none",
                "accrueTo": "nominal", "weekend": [6, 7], "holidays": [], "negativeAmortisation": "refuse",
            },
        )  # fmt: skip
        p["schedule"]["frequency"] = with_defaults(product["schedule"]["frequency"], {"every": 1})
        p["allocation"] = with_defaults(product["allocation"], {"orders": {}, "across": "instalment"})
        prepayment = with_defaults(
            product.get("prepayment"),
            {"modes": ["keep", "lower", "shorten"], "feePercent": "0", "interest": "withInstalment"},
        )
        prepayment["fee"] = rate(prepayment["feePercent"])
        p["prepayment"] = prepayment
        payoff = with_defaults(
            product.get("payoff"), {"interest": "toDate", "rebate": "none", "rule78Months": 61, "tolerance": "0"}
        )
        payoff["tolerance"] = money(payoff["tolerance"])
        p["payoff"] = payoff
        p["late"] = self.late_rules(with_defaults(product.get("late"), {"graceDays": 0, "fee": None, "interest": None}))
        delinquency = with_defaults(product.get("delinquency"), {"tolerance": "0", "buckets": [1, 30, 60, 90, 120]})
        delinquency["tolerance"] = money(delinquency["tolerance"])
        p["delinquency"] = delinquency
        p["chargeOffInterest"] = product.get("chargeOffInterest", "stop")
        self.product = p
        self.method = p["interest"]["method"]
        self.daily = self.method == "daily"
        self.account = p["schedule"]["kind"] == "account"
        self.read_contract(contract)
        frequency = p["schedule"]["frequency"]
        self.weights = Weights(p, self.contract)
        self.D = self.weights.W * SCALE
        self.calendar = Calendar(p["schedule"])
        self.series = Series(frequency["unit"], frequency["every"], self.first_due, self.contract["dueDays"])

    def late_rules(self, late):
        if late["fee"]:
            fee = with_defaults(late["fee"], {"amount": "0", "percent": "0", "min": "0", "max": None})
            late["fee"] = {
                "kind": fee["kind"],
                "amount": self.money(fee["amount"]),
                "percent": rate(fee["percent"]),
                "min": self.money(fee["min"]),
                "max": None if fee["max"] is None else self.money(fee["max"]),
            }
        if late["interest"]:
            own = with_defaults(late["interest"], {"ratePercent": None, "multiple": None, "yearDays": 365})
            own["rate"] = None if own["ratePercent"] is None else rate(own["ratePercent"])
            own["times"] = None if own["multiple"] is None else Fraction(own["multiple"])
            late["interest"] = own
        return late

    def late_rate(self, r):
        own = self.product["late"]["interest"]
        if own["rate"] is not None:
            return own["rate"]
        return half_up(r * own["times"].numerator, own["times"].denominator)

    def read_contract(self, contract):
        money = self.money
        c = with_defaults(
            contract,
            {
                "floating": None, "dueDays": [], "amount": None, "residual": None, "grace": [], "steps": [], "bonus": [],
                "stated": [], "charge": None, "moneyFactor": None, "taxPercent": "0", "taxOn": "amount",
                "disbursement": "atStart", "opening": None,
            },
        )  # fmt: skip
        self.principal = money(c["principal"])
        if not 1 <= self.principal <= AMOUNT_MAX:
            raise Refused("LOAN_AMOUNT_OUT_OF_RANGE")
        self.start, self.first_due = day(c["start"]), day(c["firstDue"])
        self.rate = rate(c["ratePercent"])
        self.tax = rate(c["taxPercent"])
        if c["amount"] is not None:
            c["amount"] = money(c["amount"])
        if c["charge"] is not None:
            c["charge"] = money(c["charge"])
        if c["moneyFactor"] is not None:
            c["moneyFactor"] = Fraction(c["moneyFactor"])
        if c["residual"]:
            res = with_defaults(
                c["residual"],
                {
                    "due": "withLast", "kind": "balloon", "otherwise": "purchase", "distanceAllowance": "0",
                    "excessDistance": "0",
                },
            )  # fmt: skip
            res["amount"], res["excessDistance"] = money(res["amount"]), money(res["excessDistance"])
            res["distanceAllowance"] = int(res["distanceAllowance"])
            c["residual"] = res
        c["grace"] = [with_defaults(g, {"interest": "defer"}) for g in c["grace"]]
        c["bonus"] = [{"months": b["months"], "amount": money(b["amount"])} for b in c["bonus"]]
        self.stated = {s["n"]: money(s["amount"]) for s in c["stated"]}
        if c["floating"]:
            f = c["floating"]
            optional = lambda name: None if f.get(name) is None else rate(f[name])  # noqa: E731
            self.floating = (rate(f["marginPercent"]), optional("capPercent"), optional("floorPercent"), optional("stepCapPercent"))
        else:
            self.floating = None
        if c["opening"]:
            o = with_defaults(c["opening"], {"interest": "0", "fee": "0", "penalty": "0", "suspense": "0", "unpaid": [], "residue": "0"})
            for name in ("principal", "interest", "fee", "penalty", "suspense"):
                o[name] = money(o[name])
            o["asOf"], o["interestFrom"] = day(o["asOf"]), day(o["interestFrom"])
            o["unpaid"] = {u["n"]: (money(u["amount"]), money(u.get("interest", "0"))) for u in o["unpaid"]}
            o["residue"] = int(o["residue"])
            c["opening"] = o
        self.contract = c
        self.check_account()

    def check_account(self):
        """Section 19."""
        c, interest = self.contract, self.product["interest"]
        if self.account != (c["count"] == 0):
            raise Refused("TERMS_IMPOSSIBLE")
        if not self.account:
            if c["opening"] and c["opening"]["residue"]:
                raise Refused("TERMS_IMPOSSIBLE")
            return
        if interest["dayCount"] in ("equalPeriods", "actual/actual ICMA"):
            raise Refused("DAY_COUNT_UNSUPPORTED")
        if not self.daily or c["disbursement"] != "atStart" or c["residual"] or c["amount"] is not None:
            raise Refused("TERMS_IMPOSSIBLE")

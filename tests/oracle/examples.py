"""Computes every example of the pages on deals, sales of collateral, netting and provisions: python3 examples.py.

Prints one JSON object: how many rows were computed, which tables have no function here, and where a page differs.
"""

import json
import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from chassis_oracle import collateral, financed, impairment, irac, reserve, setoff, subsidy
from chassis_oracle.refusal import half_up

PAGES = Path(__file__).resolve().parents[2] / "docs" / "reference" / "finance"


def tables():
    """(page, name of the table, rows) of every table marked as tested; a row maps headings to cells."""
    for page in ("deals", "dealer-reserve", "subvention", "sale-of-collateral", "netting", "provisions"):
        text = (PAGES / f"{page}.md").read_text("utf-8")
        for name, table in re.findall(r"<!-- tested: (\S+) -->\n((?:\|.*\n)+)", text):
            lines = [[cell.strip() for cell in line.strip()[1:-1].split("|")] for line in table.splitlines()]
            yield page, name, [dict(zip(lines[0], line)) for line in lines[2:]]


def minor(text):
    """1234.50 as 123450."""
    return int(Decimal(text) * 100)


def minors(text):
    return [minor(part) for part in text.split()]


def shown(value):
    """Minor units with two digits."""
    return f"{'-' if value < 0 else ''}{abs(value) // 100}.{abs(value) % 100:02}"


def several(values):
    return " ".join(shown(value) for value in values)


def yearly(text):
    """A percentage as units of 10^-9."""
    return int(Decimal(text) * 10**7)


def share(text):
    """A percentage as a fraction."""
    return Fraction(text) / 100


def yes(text):
    return text == "yes"


def amount_financed(row):
    deal = {
        "price": minor(row["Price"]), "items": [("items", minor(row["Items"]), True)], "cash": minor(row["Cash"]),
        "rebate": minor(row["Rebate"]), "allowance": minor(row["Allowance"]), "payoff": minor(row["Payoff"]),
        "cash_first": yes(row["Cash first"]), "cash_out": 0, "in_cash": 0, "withheld": 0,
    }
    out = financed.amount_financed(deal)
    return {
        "Down payment": shown(out["down"]), "Rolled in": shown(out["rolled"]), "Amount financed": shown(out["financed"]),
    }


def itemisation(row):
    deal = {
        "price": 2_000_000, "cash": 0, "rebate": 0, "allowance": 0, "payoff": minor(row["Rolled in"]), "cash_first": False,
        "items": [("a", minor(row["Seller's items"]), True), ("b", minor(row["Others' items"]), False)],
        "cash_out": minor(row["Cash out"]), "in_cash": minor(row["Charges in cash"]), "withheld": minor(row["Charges withheld"]),
    }
    out = financed.amount_financed(deal)
    return {
        "(i)": shown(out["buyer"]), "(ii)": shown(out["account"]), "(iii)": shown(out["others"]),
        "(iv)": shown(out["prepaid"]), "Amount financed": shown(out["financed"]),
    }


def ratios(row):
    keys = ("Lent", "Value", "Payment", "Other debt", "Income")
    return dict(zip(("LTV", "PTI", "DTI"), map(str, financed.ratios(*(minor(row[key]) for key in keys)))))


def rate_discount(row):
    wanted = [(str(k), yearly(text)) for k, text in enumerate(row["Discounts %"].split())]
    rate, granted = financed.discounted(yearly(row["Base %"]), wanted, yearly(row["Floor %"]))
    return {
        "Rate %": f"{Decimal(rate) / 10**7:.7f}",
        "Granted %": " ".join(f"{Decimal(part) / 10**7:.7f}" for part in granted),
    }


def finance_charge(row):
    charge = reserve.finance_charge(minor(row["Amount"]), int(row["Payments"]), int(row["A year"]), yearly(row["Rate %"]))
    return {"Finance charge": shown(half_up(*charge))}


def dealer_reserve(row):
    contract = {
        "amount": minor(row["Amount"]), "payments": int(row["Payments"]), "per_year": 12, "sell": yearly(row["Sell %"]),
        "buy": yearly(row["Buy %"]),
    }
    terms = {
        "method": row["Method"], "share": Fraction(row["Share"]), "least": None, "most": None,
        "spread": yearly(row["Spread %"]) if row["Spread %"] else None,
    }
    return dict(zip(("Charge", "Dealer", "Lender"), map(shown, reserve.dealer_reserve(contract, terms)[:3])))


def reserve_of_charges(row):
    parts = reserve.reserve_of_charges(
        minor(row["Charge"]), minor(row["At the buy rate"]), Fraction(row["Share"]), None, None
    )
    return dict(zip(("Dealer", "Lender"), map(shown, parts)))


def reserve_chargeback(row):
    rule = {"earned": row["Earned"], "full": 90, "last": 1095}
    contract = {"payments": 60, "per_year": 12, "sell": yearly("8")}
    parts = reserve.chargeback(120_000, rule, int(row["Days"]), contract, int(row["Payments made"]))
    return dict(zip(("Charged back", "Kept"), map(shown, parts)))


def subvention(row):
    paid = subsidy.subvention(
        minor(row["Amount"]), int(row["Payments"]), 12, yearly(row["Standard %"]), yearly(row["Customer %"]), row["Method"]
    )
    return {"Subvention": shown(half_up(*paid))}


def subvention_of_payments(row):
    count = int(row["Payments"])
    standard, customer = [minor(row["Standard payment"])] * count, [minor(row["Customer payment"])] * count
    return {"Subvention": shown(subsidy.subvention_of_payments(standard, customer, 12, yearly(row["Standard %"])))}


def income_of(row):
    method = row.get("Method", "effectiveYield")
    rates = (None, None) if method == "straightLine" else (yearly(row["Standard %"]), yearly(row["Customer %"]))
    return (minor(row["Income"]), int(row["Payments"]), 12, *rates, method)


def deferred_income(row):
    return {"Earned": several(subsidy.earned(*income_of(row)))}


def deferred_income_at_end(row):
    parts = subsidy.settled(*income_of(row), int(row["Made"]), row["Rest"] == "refunded")
    return dict(zip(("Before", "At the end", "Refunded"), map(shown, parts)))


def claim_of(row):
    return {
        "obligation": minor(row["Obligation"]), "rebate": minor(row["Rebate"]), "attorney_agreed": False,
        "expenses": [("retaking", minor(row["Expenses"]))],
    }


def redemption(row):
    return {"Redemption amount": shown(collateral.redemption(claim_of(row)))}


def sale_of(row):
    liens = [(str(k), amount) for k, amount in enumerate(minors(row["Liens"]))]
    return collateral.sale(claim_of(row), minor(row["Proceeds"]), minor(row["Refunds"]), liens)


def sale(row):
    out = sale_of(row)
    return {"To liens": several(out["toLiens"]), "Surplus": shown(out["surplus"]), "Deficiency": shown(out["deficiency"])}


def explanation(row):
    return {"Explanation": " ".join(f"{name} {shown(value)}" for name, value in sale_of(row)["explanation"])}


def netting(row):
    words = row["Obligations"].split()
    pairs = [(*pair.split(">"), int(amount), "USD", None) for pair, amount in zip(words[::2], words[1::2])]
    (out,) = setoff.net(pairs).values()
    return {
        "Gross": str(out["gross"]),
        "Nets": " ".join(f"{name} {value}" for name, value in out["nets"]),
        "Bilateral": " ".join(f"{a}>{b} {value}" for a, b, value in out["bilateral"]),
        "Multilateral": " ".join(f"{a}>{b} {value}" for a, b, value in out["multilateral"]),
    }


def stage(row):
    days = int(row["Days past due"])
    return {"Stage": str(impairment.stage(days, yes(row["Risk increased"]), yes(row["Impaired"])))}


def expected_loss(row):
    pds, lgds, eads = row["PD %"].split(), row["LGD %"].split(), minors(row["EAD"])
    periods = [(share(pd), share(lgd), ead) for pd, lgd, ead in zip(pds, lgds, eads)]
    out = impairment.expected_loss(
        int(row["Stage"]), minor(row["Gross"]), share(row["r %"]), int(row["A year"]), [(Fraction(1), periods)]
    )
    return dict(zip(("Allowance", "Interest on"), map(shown, out)))


def cash_flow_loss(row):
    flows = minors(row["Expected cash"])
    return {"Allowance": shown(impairment.cash_flow_loss(minor(row["Gross"]), flows, share(row["r %"])))}


def loss_rate(row):
    rates = [map(share, row[key].split()) for key in ("Loss rates %", "Adjustments %")]
    parts, allowance = impairment.loss_rate(list(zip(minors(row["Amortised costs"]), *rates)))
    return {"Parts": several(parts), "Allowance": shown(allowance)}


def vintage(row):
    curves = [[share(text) for text in curve.split()] for curve in row["Losses %"].split(";")]
    amounts, passed = minors(row["Originated"]), [int(text) for text in row["Years passed"].split()]
    curves = curves * len(amounts) if len(curves) == 1 else curves
    parts, allowance = impairment.vintage(list(zip(amounts, passed, curves)))
    return {"Parts": several(parts), "Allowance": shown(allowance)}


def remaining_life(row):
    costs = minors(row["Amortised costs"])
    return {"Allowance": shown(impairment.remaining_life(costs, share(row["Annual loss rate %"])))}


def irac_norms(row):
    norms = [f"{Decimal(norm.numerator * 100) / norm.denominator:.2f}" for norm in irac.norms_on(date.fromisoformat(row["From"]))]
    headings = ("Standard", "Substandard", "unsecured", "Doubtful 1", "Doubtful 2", "Doubtful 3", "Loss")
    if row["Until"]:
        until = irac.norms_on(date.fromisoformat(row["Until"]))
        assert until == irac.norms_on(date.fromisoformat(row["From"]))
    return dict(zip(headings, norms))


def irac_provision(row):
    secured, rest = irac.provision(
        row["Class"], date.fromisoformat(row["On"]), minor(row["Outstanding"]), minor(row["Security"]),
        share(row["Guaranteed %"]), yes(row["Unsecured"]),
    )
    return {"On the secured": shown(secured), "On the rest": shown(rest), "Provision": shown(secured + rest)}


def irac_class(row):
    since = row["Non-performing since"]
    name = irac.asset_class(date.fromisoformat(since) if since else None, date.fromisoformat(row["On"]))
    return {"Class": name}


COMPUTED = {
    "amount-financed": amount_financed, "itemisation": itemisation, "ratios": ratios, "rate-discount": rate_discount,
    "finance-charge": finance_charge, "dealer-reserve": dealer_reserve, "reserve-of-charges": reserve_of_charges,
    "reserve-chargeback": reserve_chargeback, "subvention": subvention, "subvention-of-payments": subvention_of_payments,
    "deferred-income": deferred_income, "deferred-income-at-end": deferred_income_at_end, "redemption": redemption,
    "sale": sale, "explanation": explanation, "netting": netting, "stage": stage, "expected-loss": expected_loss,
    "cash-flow-loss": cash_flow_loss, "loss-rate": loss_rate, "vintage": vintage, "remaining-life": remaining_life,
    "irac-norms": irac_norms, "irac": irac_provision, "irac-class": irac_class,
}


def main():
    rows, missing, differences = 0, [], []
    for page, name, lines in tables():
        if name not in COMPUTED:
            missing.append(f"{page}.md, {name}")
            continue
        for row in lines:
            rows += 1
            for heading, value in COMPUTED[name](row).items():
                if row[heading] != value:
                    differences.append(f"{page}.md, {name}, row {row}: {heading} is {value}")
    print(json.dumps({"rows": rows, "missing": missing, "differences": differences}))


main()

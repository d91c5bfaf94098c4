"""Computes every example of the pages that deals.py and books.py were written from, and prints how many rows there were
and where a page differs, as JSON. A row is what is given, then what it comes to."""
import json
import re
from calendar import monthrange
from datetime import date
from fractions import Fraction
from pathlib import Path

from chassis_oracle import books, deals

PAGES = Path(__file__).resolve().parents[2] / "docs/reference/finance"
NAMES = ["deals", "dealer-reserve", "subvention", "sale-of-collateral", "netting", "provisions"]

cents = lambda text: round(Fraction(text or 0) * 100)  # noqa: E731
many = lambda text: [cents(x) for x in text.split()]  # noqa: E731
percent = lambda text: Fraction(text) / 100  # noqa: E731
percents = lambda text: [percent(x) for x in text.split()]  # noqa: E731


def money(minor):
    if isinstance(minor, list):
        return " ".join(money(x) for x in minor)
    return f"{'-' if minor < 0 else ''}{abs(minor) // 100}.{abs(minor) % 100:02d}"


def financed(price, items, down, rebate, allowance, payoff, first):
    given = [(cents(items), False)]
    got = deals.amount_financed(cents(price), given, cents(down), cents(rebate), (cents(allowance), cents(payoff)), first == "yes", 0, 0, 0)
    return [money(got["downPayment"]), money(got["toOthers"] - cents(items)), money(got["financed"])]


def itemised(seller, others, rolled, out, in_cash, withheld):
    items = [(cents(seller), True), (cents(others), False)]
    got = deals.amount_financed(2_000_000, items, 0, 0, (0, cents(rolled)), False, cents(out), cents(in_cash), cents(withheld))
    return [out, money(got["toAccount"]), money(got["toOthers"]), money(cents(in_cash) + cents(withheld)), money(got["financed"])]


def ratios(lent, value, payment, other, income):
    parts = [Fraction(cents(lent), cents(value)), Fraction(cents(payment), cents(income)), Fraction(cents(payment) + cents(other), cents(income))]
    return [f"{x.numerator}/{x.denominator}" for x in parts]


def discount(base, points, floor):
    left, granted = Fraction(base), []
    for one in points.split():
        granted.append(max(Fraction(0), min(Fraction(one), left - Fraction(floor))))
        left -= granted[-1]
    seven = lambda x: f"{int(x)}.{int(x * 10**7) % 10**7:07d}"  # noqa: E731
    return [seven(left), " ".join(seven(x) for x in granted)]


def reserve(amount, n, sell, buy, method, part, spread):
    whole = deals.rounded(deals.charge(cents(amount), percent(sell), int(n), 12))
    got = deals.reserve(cents(amount), percent(sell), percent(buy), int(n), 12, method, Fraction(part), percent(spread) if spread else None, 0, None)
    return [money(whole), money(got["dealer"]), money(got["lender"])]


def of_charges(charge, at_buy, part):
    dealer = deals.rounded((cents(charge) - cents(at_buy)) * Fraction(part))
    return [money(dealer), money(cents(charge) - dealer)]


def chargeback(days, made, earned):
    back = deals.chargeback(120_000, percent("8"), 60, 12, int(made), int(days), 90, 1_095, earned)
    return [money(back), money(120_000 - back)]


def earned(income, n, standard, customer):
    return deals.earned(cents(income), int(n), 12, (percent(standard), percent(customer)) if standard else None)


def at_end(income, n, standard, customer, made, rest):
    before = sum(earned(income, n, standard, customer)[: int(made)])
    left = cents(income) - before
    return [money(before), money(left if rest == "earned" else 0), money(left if rest == "refunded" else 0)]


def sale(obligation, rebate, expenses, proceeds, refunds, liens):
    return books.sale(cents(obligation), cents(rebate), cents(expenses), cents(proceeds), cents(refunds), many(liens))


def sold(*given):
    got = sale(*given)
    return [money(got["liens"]), money(got["surplus"]), money(got["deficiency"])]


def explained(*given):
    got = sale(*given)
    names = ["obligation", "proceeds", "obligationAfterProceeds", "expenses", "credits"]
    names += (["subordinateLiens"] if len(got["lines"]) == 7 else []) + ["surplus" if got["surplus"] else "deficiency"]
    return [" ".join(f"{name} {money(x)}" for name, x in zip(names, got["lines"]))]


def netted(text):
    found = re.findall(r"(\w+)>(\w+) (\d+)", text)
    given = [{"from": a, "to": b, "currency": "USD", "date": 0, "amount": int(x)} for a, b, x in found]
    (one,) = books.net(given)
    paid = lambda rows: " ".join(f"{a}>{b} {x}" for a, b, x in rows)  # noqa: E731
    return [str(sum(x["amount"] for x in given)), " ".join(f"{m} {x}" for m, x in one["nets"]), paid(one["pairs"]), paid(one["among"])]


def expected(stage, gross, defaults, lost, exposures, rate, per_year):
    periods = list(zip(percents(defaults), percents(lost), many(exposures)))
    loss = books.expected_loss(int(stage), [(Fraction(1), periods)], percent(rate), int(per_year))
    return [money(loss), money(cents(gross) - (loss if stage == "3" else 0))]


def by_rate(costs, losses, more):
    parts = books.in_parts([c * (x + m) for c, x, m in zip(many(costs), percents(losses), percents(more))])
    return [money(parts), money(sum(parts))]


def by_vintage(originated, passed, losses):
    starts, curves = many(originated), losses.split("; ")
    curves = curves if len(curves) == len(starts) else curves * len(starts)
    left = [sum(percents(curve)[int(n) :], Fraction(0)) for curve, n in zip(curves, passed.split())]
    parts = books.in_parts([start * x for start, x in zip(starts, left)])
    return [money(parts), money(sum(parts))]


def indian(asset, on, outstanding, security, guaranteed, bare):
    given = (cents(outstanding), cents(security), percent(guaranteed), bare == "yes", asset, on)
    whole = books.irac(*given)
    # Of a doubtful advance, what an advance of its secured part alone would ask.
    doubtful = asset.startswith("doubtful")
    secured = books.irac(min(given[0], given[1]), *given[1:]) if doubtful else 0 if bare == "yes" else whole
    return [money(secured), money(whole - secured), money(whole)]


def stage(days, increased, impaired):
    return [str(3 if impaired == "yes" or int(days) >= 90 else 2 if increased == "yes" or int(days) > 30 else 1)]


def months_after(text, months):
    year, month, of_month = map(int, text.split("-"))
    first = date(year + (month - 1 + months) // 12, (month - 1 + months) % 12 + 1, 1)
    return first.replace(day=min(of_month, monthrange(first.year, first.month)[1])).isoformat()


def indian_class(since, on):
    ends = [("substandard", 12), ("doubtful1", 24), ("doubtful2", 48)]
    return [next((name for name, months in ends if on <= months_after(since, months)), "doubtful3") if since else "standard"]


COMPUTE = {
    "amount-financed": financed, "itemisation": itemised, "ratios": ratios, "rate-discount": discount,
    "finance-charge": lambda a, n, m, r: [money(deals.rounded(deals.charge(cents(a), percent(r), int(n), int(m))))],
    "dealer-reserve": reserve, "reserve-of-charges": of_charges, "reserve-chargeback": chargeback,
    "subvention": lambda a, n, s, c, how: [money(deals.rounded(deals.subvention(cents(a), percent(s), percent(c), int(n), 12, how)))],
    "subvention-of-payments": lambda n, s, c, r: [money(deals.rounded(deals.value_at(cents(s) - cents(c), percent(r), int(n), 12)))],
    "deferred-income": lambda i, n, s, c, _: [money(earned(i, n, s, c))], "deferred-income-at-end": at_end,
    "redemption": lambda o, rebate, e: [money(cents(o) - cents(rebate) + cents(e))], "sale": sold, "explanation": explained, "netting": netted,
    "expected-loss": expected, "cash-flow-loss": lambda g, cash, r: [money(books.cash_loss(cents(g), many(cash), percent(r)))],
    "loss-rate": by_rate, "vintage": by_vintage, "remaining-life": lambda costs, r: [money(deals.rounded(sum(many(costs)) * percent(r)))],
    "irac": indian, "irac-class": indian_class, "stage": stage,
}  # fmt: skip


def main():
    rows, found, differences = 0, set(), []
    for page in NAMES:
        for name, table in re.findall(r"<!-- tested: ([a-z0-9-]+) -->\n((?:\|.*\n)+)", (PAGES / f"{page}.md").read_text()):
            if name not in COMPUTE:
                continue
            found.add(name)
            for line in table.splitlines()[2:]:
                cells = [cell.strip() for cell in line.strip("|").split("|")]
                cells += [""] * (line.count("|") - 1 - len(cells))
                given = COMPUTE[name].__code__.co_argcount or 6
                rows += 1
                if COMPUTE[name](*cells[:given]) != cells[given:]:
                    differences.append(f"{page}, {name}: {line} comes to {COMPUTE[name](*cells[:given])}")
    print(json.dumps({"rows": rows, "missing": sorted(set(COMPUTE) - found), "differences": differences}))


main()

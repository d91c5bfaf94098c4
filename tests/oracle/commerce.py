"""Random cases around the loan: deals, dealer reserve, subvention, sales of collateral, netting, provisions.

    python3 commerce.py --seed S --count N [--first N] [--step N] [--of KIND]

One JSON object a line: {"id", "of", "currency", "given", "gives"} or, where the page refuses, "refused" with the number of the
error. Amounts, rates (10^-9) and fractions are texts. Case n of a seed is always the same one.
"""

import argparse
import json
import random
from datetime import date
from fractions import Fraction

from chassis_oracle import book_cases, deal_cases
from chassis_oracle.dice import CURRENCIES, Dice
from chassis_oracle.refusal import Refused

KINDS = {**deal_cases.KINDS, **book_cases.KINDS}
# What takes long to compute comes once in a round, ordinary kinds twice, sums and comparisons five times.
SELDOM = ("dealerReserve", "subvention", "subventionOfPayments", "expectedLoss")
OFTEN = (
    "amountFinanced", "ratios", "rateDiscount", "reserveOfCharges", "redemption", "sale", "stage", "remainingLife", "iracClass",
    "iracProvision",
)
ROUND = [kind for turn in range(5) for kind in KINDS if turn < (1 if kind in SELDOM else 5 if kind in OFTEN else 2)]


def plain(value):
    """Whole numbers, fractions and dates as texts; the rest as JSON has it."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, (int, Fraction, date)):
        return str(value)
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    return [plain(part) for part in value]


def case(seed, number, kinds):
    """One case: what is given, and what it comes to or is refused with."""
    kind = kinds[number % len(kinds)]
    source = random.Random(f"{seed}/{kind}/{number}")
    currency = CURRENCIES[number // len(kinds) % len(CURRENCIES)]
    given, compute = KINDS[kind](Dice(source, currency))
    out = {"id": f"{seed}/{kind}/{number}", "of": kind, "currency": currency, "given": plain(given)}
    try:
        out["gives"] = plain(compute())
    except Refused as refused:
        out["refused"] = refused.number
    return out


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", default="1")
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=len(ROUND))
    parser.add_argument("--step", type=int, default=1)
    parser.add_argument("--of", choices=sorted(KINDS))
    options = parser.parse_args()
    kinds = [options.of] if options.of else ROUND
    for number in range(options.first, options.first + options.step * options.count, options.step):
        print(json.dumps(case(options.seed, number, kinds), ensure_ascii=False))


if __name__ == "__main__":
    main()

"""docs/reference/finance/provisions.md: IFRS 9 (5.5) and CECL (ASC 326-20)."""

from fractions import Fraction

from .refusal import MOST_DENOMINATOR, half_up_fraction, require, require_amounts

MOST_PERIODS, MOST_POOLS, MOST_SCENARIOS = 1200, 1000, 20


def require_shares(shares):
    """Fractions from 0 to 1, their denominators at most 10^12."""
    for share in shares:
        require(0 <= share <= 1 and share.denominator <= MOST_DENOMINATOR, 3172)


def require_period_rate(rate):
    """The rate of a period: 0 to 10^4 %, its denominator at most 10^12."""
    require(0 <= rate <= 100 and rate.denominator <= MOST_DENOMINATOR, 3174)


def stage(days, increased, impaired):
    """The stage 1 to 3. Refuses with 3173."""
    require(days >= 0, 3173)
    if impaired or days >= 90:
        return 3
    return 2 if increased or days > 30 else 1


def expected_loss(which, gross, rate, per_year, scenarios):
    """(allowance, amount that interest is counted on).

    scenarios: (weight, [(pd, lgd, ead)]). Refuses with 3171, 3172, 3173, 3174.
    """
    require(1 <= len(scenarios) <= MOST_SCENARIOS, 3173)
    require(1 <= per_year <= 366, 3173)
    require_amounts([gross], 3171)
    require_period_rate(rate)
    require_shares([weight for weight, _ in scenarios])
    require(sum(weight for weight, _ in scenarios) == 1, 3172)
    expected = Fraction(0)
    for weight, periods in scenarios:
        require(1 <= len(periods) <= MOST_PERIODS, 3173)
        require_shares([share for pd, lgd, _ in periods for share in (pd, lgd)])
        require_amounts([ead for _, _, ead in periods], 3171)
        require(sum(pd for pd, _, _ in periods) <= 1, 3172)
        horizon = periods[:per_year] if which == 1 else periods
        value = Fraction(0)
        for pd, lgd, ead in reversed(horizon):
            value = (value + pd * lgd * ead) / (1 + rate)
        expected += weight * value
    allowance = half_up_fraction(expected)
    require(allowance <= gross, 3171)
    return allowance, gross - allowance if which == 3 else gross


def cash_flow_loss(gross, flows, rate):
    """Gross amount less the expected cash, discounted; not below zero. Refuses with 3171, 3173, 3174.

    No cash expected is an expectation too: all is lost.
    """
    require(len(flows) <= MOST_PERIODS, 3173)
    require_amounts([gross] + flows, 3171)
    require_period_rate(rate)
    value = Fraction(0)
    for flow in reversed(flows):
        value = (value + flow) / (1 + rate)
    return half_up_fraction(max(Fraction(0), gross - value))


def parts_of(exact):
    """Whole parts that add up to the rounded sum: each the step between two rounded running sums."""
    running, before, parts = Fraction(0), 0, []
    for value in exact:
        running += value
        end = half_up_fraction(running)
        parts.append(end - before)
        before = end
    return parts


def loss_rate(pools):
    """(parts, allowance) of pools (amortised cost, loss rate, adjustment). Refuses with 3171, 3172, 3173."""
    require(1 <= len(pools) <= MOST_POOLS, 3173)
    require_amounts([cost for cost, _, _ in pools], 3171)
    require_shares([rate for _, rate, _ in pools])
    require_shares([rate + adjustment for _, rate, adjustment in pools])
    parts = parts_of([cost * (rate + adjustment) for cost, rate, adjustment in pools])
    return parts, sum(parts)


def vintage(pools):
    """(parts, allowance) of pools (originated, years passed, curve). Refuses with 3171, 3172, 3173."""
    require(1 <= len(pools) <= MOST_POOLS, 3173)
    require_amounts([amount for amount, _, _ in pools], 3171)
    for _, passed, curve in pools:
        require(passed >= 0 and 1 <= len(curve) <= MOST_PERIODS, 3173)
        require_shares(curve)
        require(sum(curve) <= 1, 3172)
    parts = parts_of([amount * sum(curve[passed:], Fraction(0)) for amount, passed, curve in pools])
    return parts, sum(parts)


def remaining_life(costs, rate):
    """Annual loss rate times what is expected to be outstanding at each beginning of a year. Refuses with 3171 to 3173."""
    require(1 <= len(costs) <= MOST_PERIODS, 3173)
    require_amounts(costs, 3171)
    require_shares([rate])
    return half_up_fraction(sum(costs) * rate)

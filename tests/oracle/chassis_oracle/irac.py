"""docs/reference/finance/provisions.md: the Reserve Bank of India's classes and least provisions."""

from calendar import monthrange
from datetime import date
from fractions import Fraction

from .refusal import MOST_DENOMINATOR, half_up_fraction, require, require_amounts

CLASSES = ("standard", "substandard", "doubtful1", "doubtful2", "doubtful3", "loss")

# From, then per cent: standard, substandard, substandard unsecured, doubtful 1 to 3, loss. The table of the page.
VERSIONS = (
    (date(2009, 7, 1), ("0.40", "10", "20", "20", "30", "100", "100")),
    (date(2011, 5, 18), ("0.40", "15", "25", "25", "40", "100", "100")),
)


def norms_on(day):
    """The percentages of the version that holds. Refuses with 3175."""
    holding = [norms for since, norms in VERSIONS if since <= day]
    require(bool(holding), 3175)
    return [Fraction(percentage) / 100 for percentage in holding[-1]]


def years_later(day, years):
    """The same day years later, the end of the month where that has no such day."""
    last = monthrange(day.year + years, day.month)[1]
    return date(day.year + years, day.month, min(day.day, last))


def asset_class(since, on):
    """The class of an advance that has been non-performing since a day (None: it performs). Refuses with 3173."""
    require(since is None or since <= on, 3173)
    if since is None:
        return "standard"
    # Twelve months substandard, then doubtful: one year, two more, longer.
    for name, years in (("substandard", 1), ("doubtful1", 2), ("doubtful2", 4)):
        if on <= years_later(since, years):
            return name
    return "doubtful3"


def provision(name, on, outstanding, security, guaranteed, unsecured):
    """(on the secured part, on the rest). Refuses with 3171, 3172, 3175."""
    require_amounts([outstanding, security], 3171)
    require(0 <= guaranteed <= 1 and guaranteed.denominator <= MOST_DENOMINATOR, 3172)
    norms = norms_on(on)
    if name in ("doubtful1", "doubtful2", "doubtful3"):
        covered = min(outstanding, security)
        share = norms[3 + ("doubtful1", "doubtful2", "doubtful3").index(name)]
        return half_up_fraction(covered * share), half_up_fraction((outstanding - covered) * (1 - guaranteed))
    share = {"standard": norms[0], "substandard": norms[2 if unsecured else 1], "loss": norms[6]}[name]
    whole = half_up_fraction(outstanding * share)
    return (0, whole) if unsecured else (whole, 0)

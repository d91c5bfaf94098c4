"""Due dates and rows (section 2)."""
from .numbers import Refused, day, month_day, ymd


class Series:
    """nominal(k) for any whole k; nominal(1) is the first due date."""

    def __init__(self, unit, every, first, due_days):
        self.unit, self.every, self.first = unit, every, first
        y, m, d = ymd(first)
        self.month = y * 12 + m - 1
        self.days = sorted(due_days)
        if unit == "month":
            self.day = self.days[0] if self.days else d
            if month_day(self.month, self.day) != first:
                raise Refused("INVALID_DUE_DAYS")
        elif unit == "semiMonth":
            at = [i for i, x in enumerate(self.days) if month_day(self.month, x) == first]
            if len(self.days) != 2 or not at:
                raise Refused("INVALID_DUE_DAYS")
            self.at = at[0]

    def nominal(self, k):
        if self.unit == "month":
            return month_day(self.month + (k - 1) * self.every, self.day)
        if self.unit == "semiMonth":
            months, which = divmod(self.at + (k - 1) * self.every, 2)
            return month_day(self.month + months, self.days[which])
        return self.first + (k - 1) * self.every * (7 if self.unit == "week" else 1)


class Calendar:
    def __init__(self, schedule):
        self.roll_by = schedule["roll"]
        self.weekend = set(schedule["weekend"])
        self.holidays = {day(x) for x in schedule["holidays"]}

    def closed(self, d):
        return (d - 1) % 7 + 1 in self.weekend or d in self.holidays

    def moved(self, d, step):
        while self.closed(d):
            d += step
        return d

    def roll(self, d):
        if self.roll_by == "none":
            return d
        if self.roll_by == "preceding":
            return self.moved(d, -1)
        later = self.moved(d, 1)
        if self.roll_by == "modifiedFollowing" and ymd(later)[1] != ymd(d)[1]:
            return self.moved(d, -1)
        return later


class Row:
    """A row of the schedule. Amounts are planned until it is billed."""

    __slots__ = (
        "n slot series start end due regular kind treat percent part bonus amount interest principal paid paid_interest"
        " late_done paid_before"
    ).split()

    def copy(self):
        other = Row.__new__(Row)
        for name in Row.__slots__:
            setattr(other, name, getattr(self, name))
        return other

    @property
    def lacks(self):
        return self.amount - self.paid

    def period(self):
        return (self.start, self.end, self.regular)


def make_row(n, slot, series, kind, treat="", percent=100):
    row = Row.__new__(Row)
    row.n, row.slot, row.series, row.kind, row.treat, row.percent = n, slot, series, kind, treat, percent
    row.part = row.bonus = row.amount = row.interest = row.principal = row.paid = row.paid_interest = 0
    row.start = row.end = row.due = row.regular = 0
    row.late_done, row.paid_before = False, 0
    return row


def lay(terms, row, start):
    """Gives a row the dates of its slot; it starts where told."""
    nominal, before = row.series.nominal(row.slot), row.series.nominal(row.slot - 1)
    row.due = terms.calendar.roll(nominal)
    rolled = terms.product["schedule"]["accrueTo"] == "rolled"
    row.end = row.due if rolled else nominal
    row.regular = terms.calendar.roll(before) if rolled else before
    row.start = start


def bonus_of(terms, row):
    month = ymd(row.series.nominal(row.slot))[1]
    return sum(b["amount"] for b in terms.contract["bonus"] if month in b["months"])


def kind_of(terms, n, plain=False):
    """(kind, treatment, percent) of row n; plain: without stated rows, grace and steps."""
    c, schedule = terms.contract, terms.product["schedule"]["kind"]
    share = 100
    if not plain:
        if n in terms.stated:
            return "stated", "", 100
        for g in c["grace"]:
            if g["from"] <= n <= g["to"]:
                return ("interest", "", 100) if g["pays"] == "interest" else ("nothing", g["interest"], 100)
        for s in c["steps"]:
            if s["from"] <= n:
                share = s["percent"]
    if schedule == "interestOnly":
        return "interest", "", 100
    if schedule == "equalPrincipal":
        return "principal", "", 100
    return "level", "", share


def add_residual(terms, rows):
    """The residual row after the last of these."""
    last = rows[-1]
    with_last = terms.contract["residual"]["due"] == "withLast"
    row = make_row(last.n + 1, last.slot if with_last else last.slot + 1, last.series, "residual")
    if with_last:
        row.start = row.end = last.end
        row.due, row.regular = last.due, last.regular
    else:
        lay(terms, row, last.end)
    row.amount = terms.contract["residual"]["amount"]
    rows.append(row)


def check_dates(row, is_first, code="TERMS_IMPOSSIBLE"):
    if row.end < row.start or (row.end == row.start and not is_first):
        raise Refused(code)


def contract_rows(terms):
    c = terms.contract
    rows, start = [], terms.start
    for n in range(1, c["count"] + 1):
        row = make_row(n, n, terms.series, *kind_of(terms, n))
        lay(terms, row, start)
        check_dates(row, n == 1)
        if row.kind == "stated":
            row.amount = terms.stated[n]
        if row.kind == "level":
            row.bonus = bonus_of(terms, row)
        rows.append(row)
        start = row.end
    if c["residual"]:
        add_residual(terms, rows)
    return rows


def final_of(rows):
    """The last row that is neither residual nor nothing."""
    for row in reversed(rows):
        if row.kind not in ("residual", "nothing"):
            return row
    return None

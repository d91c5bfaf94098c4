"""Random amounts, rates, shares and dates: mostly ordinary ones, small ones where halves are frequent, and both ends."""

from datetime import date, timedelta
from fractions import Fraction

from .refusal import MOST_MINOR, MOST_RATE

CURRENCIES = ("CNY", "JPY", "USD", "EUR")


class Dice:
    """One case's chances: a seeded generator and the size of ordinary amounts in the case's currency."""

    def __init__(self, random, currency):
        self.random = random
        self.ordinary = 5_000_000 if currency == "JPY" else 4_000_000 if currency != "CNY" else 30_000_000
        self.chance = random.random
        self.below = random.randrange
        self.pick = random.choice

    def one_in(self, n):
        return self.below(n) == 0

    def amount(self, least=0):
        """Minor units."""
        kind = self.below(20)
        if kind < 4:
            return least + self.below(40)
        if kind < 17:
            value = self.below(self.ordinary)
            return max(least, value - value % self.pick((1, 1, 5, 100, 50_000)))
        if kind < 19:
            return least + self.below(10**12)
        return self.pick((least, MOST_MINOR, MOST_MINOR - self.below(1000)))

    def part_of(self, amount):
        """An amount that is mostly below another one."""
        return self.amount() if self.one_in(4) else self.below(amount + 1)

    def rate(self):
        """A yearly rate in 10^-9."""
        kind = self.below(20)
        if kind < 2:
            return 0
        if kind < 10:
            return self.below(240) * 1_250_000
        if kind < 17:
            return self.below(400) * 1_000_000
        if kind < 19:
            return self.below(300_000_000)
        return self.pick((1, MOST_RATE, self.below(MOST_RATE)))

    def term(self):
        """(payments, payments a year)."""
        kind = self.below(400)
        if kind < 200:
            payments = 1 + self.below(12)
        elif kind < 390:
            payments = self.pick((24, 36, 48, 60, 72, 84)) if self.one_in(3) else 1 + self.below(60)
        elif kind < 399:
            payments = 1 + self.below(180)
        else:
            payments = 1200 if self.one_in(20) else 1 + self.below(400)
        return payments, self.pick((12, 12, 12, 12, 24, 26, 52, 4, 2, 1, 1 + self.below(366)))

    def share(self):
        """A fraction from 0 to 1."""
        kind = self.below(10)
        if kind == 0:
            return Fraction(self.below(2))
        if kind < 7:
            return Fraction(self.below(1001), 1000)
        bottom = 1 + self.below(60 if kind < 9 else 10**9)
        return Fraction(self.below(bottom + 1), bottom)

    def period_rate(self):
        """The rate of a period as a fraction."""
        if self.one_in(5):
            return Fraction(0)
        return Fraction(self.below(400), 10_000) if self.chance() < 0.9 else Fraction(self.below(1000), 1 + self.below(50))

    def shares_within_one(self, count):
        """Fractions whose sum is at most 1."""
        bottom = self.pick((100, 1000, 10_000, 2**10, 7 * 11 * 13))
        left, out = bottom, []
        for _ in range(count):
            part = self.below(min(left, max(1, 2 * bottom // (count + 1))) + 1)
            left -= part
            out.append(Fraction(part, bottom))
        return out

    def weights(self, count):
        """Fractions whose sum is 1."""
        parts = [1 + self.below(20) for _ in range(count)]
        return [Fraction(part, sum(parts)) for part in parts]

    def names(self, count):
        """Different names, not in order; some beyond the basic plane of Unicode, where orders of names differ."""
        pool = ["a", "B", "bank", "Bank", "Z", "z9", "甲", "東", "ä", "\uff5a", "\U0001f697", "\U00020000", "a b", "a-b"]
        self.random.shuffle(pool)
        return (pool + [f"n{k}" for k in range(count)])[:count]

    def day(self, first=date(2008, 1, 1), days=8000):
        return first + timedelta(self.below(days))

    def bad_amount(self):
        return self.pick((-1, MOST_MINOR + 1, -self.below(10**9) - 1, 10**20))

    def bad_rate(self):
        return self.pick((-1, MOST_RATE + 1, -(10**9)))

    def bad_share(self):
        return self.pick((Fraction(-1, 1000), Fraction(1001, 1000), Fraction(2)))

    def bad_fraction(self):
        """A share whose denominator may be just too large."""
        return Fraction(1, 10**12 + self.below(2)) if self.one_in(4) else self.bad_share()

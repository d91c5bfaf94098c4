"""docs/reference/finance/netting.md: obligations set off, bilaterally and multilaterally."""

from .refusal import MOST_MINOR, require

# ISO 4217 has codes of things that have no minor units: metals, units of account, testing.
WITHOUT_MINOR_UNITS = ("XAU", "XAG", "XDR", "XTS", "XXX")
CURRENCIES = ("CNY", "JPY", "USD", "EUR")


def by_code_units(name):
    """The UTF-16 code units of a name, two octets each: what orders names, and how long one is."""
    return name.encode("utf-16-be")


def name_possible(name):
    """1 to 128 code units of UTF-16."""
    return 2 <= len(by_code_units(name)) <= 256


def net(obligations):
    """Sets by (currency, day): gross, nets, bilateral and multilateral payments. Refuses with 3001, 3002, 3161, 3162.

    obligations: (debtor, creditor, amount, currency, day).
    """
    require(len(obligations) <= 10_000, 3161)
    for debtor, creditor, amount, currency, _ in obligations:
        require(currency not in WITHOUT_MINOR_UNITS, 3002)
        require(currency in CURRENCIES, 3001)
        require(name_possible(debtor) and name_possible(creditor) and debtor != creditor, 3162)
        require(1 <= amount <= MOST_MINOR, 3162)
    kinds = sorted({(currency, day) for _, _, _, currency, day in obligations})
    return {kind: net_one([o[:3] for o in obligations if o[3:] == kind]) for kind in kinds}


def net_one(obligations):
    """One set of one currency and value date."""
    members = sorted({name for debtor, creditor, _ in obligations for name in (debtor, creditor)}, key=by_code_units)
    owes = {}
    for debtor, creditor, amount in obligations:
        owes[debtor, creditor] = owes.get((debtor, creditor), 0) + amount
    nets = {name: 0 for name in members}
    for (debtor, creditor), amount in owes.items():
        nets[creditor] += amount
        nets[debtor] -= amount

    bilateral = []
    for debtor, creditor in owes:
        pair = tuple(sorted((debtor, creditor), key=by_code_units))
        ahead = owes.get(pair, 0) - owes.get(pair[::-1], 0)
        payment = (pair, pair[0], pair[1], ahead) if ahead > 0 else (pair, pair[1], pair[0], -ahead)
        if ahead != 0 and payment not in bilateral:
            bilateral.append(payment)
    bilateral.sort(key=lambda payment: [by_code_units(name) for name in payment[0]])

    payers = [[name, -nets[name]] for name in members if nets[name] < 0]
    receivers = [[name, nets[name]] for name in members if nets[name] > 0]
    multilateral = []
    while payers:
        payer, receiver = payers[0], receivers[0]
        step = min(payer[1], receiver[1])
        multilateral.append((payer[0], receiver[0], step))
        for queue in (payers, receivers):
            queue[0][1] -= step
            if queue[0][1] == 0:
                queue.pop(0)
    return {
        "gross": sum(amount for _, _, amount in obligations),
        "nets": [(name, nets[name]) for name in members],
        "bilateral": [payment[1:] for payment in bilateral],
        "multilateral": multilateral,
    }

"""docs/reference/finance/sale-of-collateral.md: redemption and the sale of a repossessed vehicle (UCC 9-615, 9-616, 9-623)."""

from .refusal import require, require_amounts


def require_sale(claim, others):
    """claim: obligation, rebate, expenses [(kind, amount)], attorney_agreed; others: further amounts."""
    expenses = claim["expenses"]
    require(len(expenses) <= 100, 3152)
    require_amounts([claim["obligation"], claim["rebate"]] + [amount for _, amount in expenses] + others, 3151)
    require(claim["rebate"] <= claim["obligation"], 3151)
    require(claim["attorney_agreed"] or all(kind != "attorney" for kind, _ in expenses), 3153)


def redemption(claim):
    """What redeems the vehicle before the sale. Refuses with 3151, 3152, 3153."""
    require_sale(claim, [])
    return claim["obligation"] - claim["rebate"] + sum(amount for _, amount in claim["expenses"])


def sale(claim, proceeds, refunds, liens):
    """Who gets the proceeds; liens [(holder, amount)] by rank, of those who asked in time. Refuses with 3151, 3152, 3153."""
    require(len(liens) <= 100, 3152)
    holders = [holder for holder, _ in liens]
    require(all(holders) and len(set(holders)) == len(holders), 3152)
    require_sale(claim, [proceeds, refunds] + [amount for _, amount in liens])

    expenses = sum(amount for _, amount in claim["expenses"])
    owed = claim["obligation"] - claim["rebate"]
    # Money with its purpose: refunds go to the obligation before any proceeds do, proceeds to expenses before it.
    purse = {"refunds": refunds, "proceeds": proceeds}
    wants = {"expenses": expenses, "obligation": owed}
    paid = {"expenses": 0, "obligation": 0}

    def pay(source, purpose):
        step = min(purse[source], wants[purpose])
        purse[source] -= step
        wants[purpose] -= step
        paid[purpose] += step

    pay("refunds", "obligation")
    pay("proceeds", "expenses")
    pay("proceeds", "obligation")
    pay("refunds", "expenses")
    to_liens = []
    for _, amount in liens:
        step = min(purse["proceeds"], amount)
        purse["proceeds"] -= step
        to_liens.append(step)
    surplus = purse["proceeds"] + purse["refunds"]
    deficiency = wants["expenses"] + wants["obligation"]
    if surplus and deficiency:
        raise AssertionError("money left while something is owed")

    after = claim["obligation"] - proceeds
    credits = claim["rebate"] + refunds
    lines = [
        ("obligation", claim["obligation"]),
        ("proceeds", proceeds),
        ("obligationAfterProceeds", after),
        ("expenses", expenses),
        ("credits", credits),
    ]
    result = after + expenses - credits + sum(to_liens)
    if sum(to_liens):
        lines.append(("subordinateLiens", sum(to_liens)))
    lines.append(("surplus", -result) if result < 0 else ("deficiency", result))
    if result != deficiency - surplus:
        raise AssertionError("the explanation does not come to what was distributed")
    return {
        "expensesPaid": paid["expenses"],
        "obligationPaid": paid["obligation"],
        "toLiens": to_liens,
        "surplus": surplus,
        "deficiency": deficiency,
        "explanation": lines,
    }

"""Random histories and what they come to, one JSON object a line: python3 oracle.py --seed N --count N
[--first N] [--step N] [--kept N,N,…] [--of loan|account]"""
import json
import sys
from random import Random

from chassis_oracle import generate
from chassis_oracle.facts import History
from chassis_oracle.numbers import Refused, day, iso
from chassis_oracle.position import position
from chassis_oracle.terms import Terms


def made(seed, number, of="loan"):
    """History `number` of a seed: the loan file, what became of each fact, and the positions."""
    r = Random(f"{seed}/{number}" if of == "loan" else f"{seed}/{of}/{number}")
    product, contract = generate.account(r) if of == "account" else generate.loan(r)
    out = {"number": number, "product": product, "contract": contract, "facts": [], "outcomes": [], "positions": []}
    try:
        terms = Terms(product, contract)
        history = History(terms)
    except Refused as refusal:
        out["refused"] = refusal.code or "?"
        return out
    on = terms.start
    if of == "account":
        on = terms.contract["opening"]["asOf"] + 1
    elif r.random() < 0.06 and history.loan.disbursed:
        on += r.randrange(10, 200)
        boarded = generate.board(r, terms, history.at(on), on, contract)
        out["contract"] = boarded
        try:
            terms = Terms(product, boarded)
            history = History(terms)
        except Refused as refusal:
            out["refused"] = refusal.code or "?"
            return out
    add_facts(r, history, on, out)
    last = max([history.until or on, on])
    floor = terms.contract["opening"]["asOf"] if of == "account" else terms.start
    for at in (last + r.choice([1, 7, 20, 45, 90, 400, 900]), r.randrange(floor, last + 1)):
        if terms.contract["opening"] and at <= terms.contract["opening"]["asOf"]:
            continue
        out["positions"].append(position(history.at(at), at))
    return out


def add_facts(r, history, on, out):
    posted, number = on, 0
    raw = []
    if history.terms.contract["disbursement"] == "byFacts":
        parts = r.choice([1, 1, 2])
        for i in range(parts):
            amount = history.terms.principal // parts + (history.terms.principal % parts if i == 0 else 0)
            raw.append((on + i * r.randrange(0, 40), amount))
    for at, amount in raw:
        fact = {"id": f"d{at}-{amount}", "kind": "disbursement", "effective": iso(at)}
        fact["amount"] = generate.major(amount, history.terms.decimals)
        on = posted = max(on, at)
        offer(history, dict(fact, id=f"d{len(out['facts'])}"), out)
    for _ in range(r.choice([0, 1, 2, 3, 4, 5, 6, 8, 12])):
        on += r.choice([0, 1, 5, 14, 28, 30, 31, 31, 45])
        fact = generate.fact(r, history, number, on)
        number += 1
        posted = max(posted, on)
        fact["posted"] = iso(posted)
        if r.random() < 0.08 and "goodThrough" not in fact:
            floor = history.terms.start
            if history.terms.contract["opening"]:
                floor = history.terms.contract["opening"]["asOf"] + 1
            fact["effective"] = iso(max(floor, on - r.randrange(1, 80)))
        offer(history, fact, out)


def offer(history, fact, out):
    try:
        history.add(fact)
        outcome = "ok"
    except Refused as refusal:
        outcome = refusal.code or "?"
    out["facts"].append(fact)
    out["outcomes"].append(outcome)


def main(arguments):
    options = {"--seed": "1", "--count": "100", "--first": "0", "--step": "1", "--of": "loan"}
    options.update(zip(arguments[::2], arguments[1::2]))
    first, count, step = int(options["--first"]), int(options["--count"]), int(options["--step"])
    write = sys.stdout.write
    kept = [int(n) for n in options.get("--kept", "").split(",") if n]
    for number in [*kept, *range(first, first + count * step, step)]:
        write(json.dumps(made(options["--seed"], number, options["--of"]), separators=(",", ":")))
        write("\n")


if __name__ == "__main__":
    main(sys.argv[1:])

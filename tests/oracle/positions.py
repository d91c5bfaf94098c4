"""What given loan files come to: JSON lines {product, contract, facts, asOf} in, each with `outcomes` of its facts and
`positions` (one, on asOf) out, or with `refused`."""
import json
import sys

from chassis_oracle.facts import History
from chassis_oracle.numbers import Refused, day
from chassis_oracle.position import position
from chassis_oracle.terms import Terms


def computed(file):
    out = dict(file, outcomes=[], positions=[])
    try:
        history = History(Terms(file["product"], file["contract"]))
    except Refused as refusal:
        return dict(out, refused=refusal.code or "?")
    for fact in file["facts"]:
        try:
            history.add(fact)
            out["outcomes"].append("ok")
        except Refused as refusal:
            out["outcomes"].append(refusal.code or "?")
    at = day(file["asOf"])
    out["positions"].append(position(history.at(at), at))
    return out


for line in sys.stdin:
    print(json.dumps(computed(json.loads(line))))

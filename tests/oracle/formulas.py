"""Random cases of formulas beside servicing, and what they come to, one JSON object a line:
python3 formulas.py --seed N --rates N --covers N --waterfalls N"""
import json
import sys
from random import Random

from chassis_oracle import covers, rates, waterfall

MAKERS = {"--rates": rates.case, "--covers": covers.case, "--waterfalls": waterfall.case}


def main(arguments):
    options = dict(zip(arguments[::2], arguments[1::2]))
    for name, make in MAKERS.items():
        for number in range(int(options.get(name, "0"))):
            case = make(Random(f"{options.get('--seed', '1')}/{name}/{number}"))
            sys.stdout.write(json.dumps({"number": number, **case}, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])

"""Judges random requests twice, by judge.py and by the product, and shows
where the product's verdict is not among those that the claims allow.

    python3 compare.py --tool .build/release/safe-conduct --rules Rules [--seed N] [--count 2000]
"""
import argparse
import json
import subprocess
import sys
from collections import Counter, defaultdict

from draw import requests
from judge import ORDER, judge


def product(tool, rules, asked):
    lines = "".join(json.dumps(r) + "\n" for r in asked)
    run = subprocess.run([tool, "batch", "--rules", rules, "--jobs", "1", "--select", "id,verdict,reasons"],
                         input=lines, capture_output=True, text=True)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    errors = [a for a in answers if "verdict" not in a]
    if errors or len(answers) != len(asked):
        sys.exit(f"{len(errors)} requests are not valid, {len(answers)} of {len(asked)} answered: "
                 f"{json.dumps(errors[:1])} {run.stderr[:500]}")
    return {a["id"]: a for a in answers}


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--tool", required=True)
    options.add_argument("--rules", required=True)
    options.add_argument("--seed", type=int, default=20261121)
    options.add_argument("--count", type=int, default=2000)
    options.add_argument("--examples", type=int, default=1)
    options = options.parse_args()
    asked = requests(options.seed, options.count)
    answers = product(options.tool, options.rules, asked)
    table, sizes, classes = defaultdict(Counter), Counter(), defaultdict(list)
    verdicts = Counter()
    for request in asked:
        allowed, why = judge(request)
        answer = answers[request["id"]]
        got = answer["verdict"]
        sizes[len(allowed)] += 1
        verdicts[got] += 1
        crossing = request["trip"]["crossing"]
        table[crossing]["agree" if got in allowed else "differ"] += 1
        if got not in allowed:
            best = min(ORDER.index(v) for v in allowed)
            kind = ("3 stricter" if ORDER.index(got) > best else
                    "1 TOO MILD, lets through" if got in ("clear", "conditional") else "2 milder, undetermined for blocked")
            expected = "/".join(sorted(allowed, key=ORDER.index))
            classes[(kind, got, expected, why)].append((request, answer))
    agree = sum(c["agree"] for c in table.values())
    print(f"{agree} of {len(asked)} agree")
    print("verdicts of the product:", dict(verdicts))
    print("sizes of the judge's sets:", {k: sizes[k] for k in sorted(sizes)})
    kinds = Counter()
    for (kind, *_), cases in classes.items():
        kinds[kind] += len(cases)
    print("differences:", {k: kinds[k] for k in sorted(kinds)})
    print(f"\n{'crossing':26} agree differ")
    for crossing in sorted(table):
        print(f"{crossing:26} {table[crossing]['agree']:5} {table[crossing]['differ']:6}")
    print("\nclasses of differences")
    for key, cases in sorted(classes.items(), key=lambda item: (item[0][0], -len(item[1]), item[0])):
        kind, got, expected, why = key
        where = Counter(f"{r['trip']['crossing']} to {r['trip']['to']}" for r, _ in cases)
        print(f"\n{len(cases):4} {kind}: got {got}, allowed {expected} ({why}); " +
              ", ".join(f"{n} {place}" for place, n in where.most_common()))
        for request, answer in cases[:options.examples]:
            print("     ", json.dumps(request))
            print("      reasons:", json.dumps(answer.get("reasons")))
    return 0


if __name__ == "__main__":
    sys.exit(main())

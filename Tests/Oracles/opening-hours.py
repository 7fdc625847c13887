"""What opening-hours-py (PyPI) says of opening hours, for OpeningHoursOracleTests.

Standard input: {"country": "DE", "years": [2025, 2028], "instants": ["2026-12-07T10:00"], "hours": ["Mo 10:00-12:00"]}
Standard output: {"holidays": ["2026-12-25"], "states": ["O"]}: for each of the hours a letter for each instant, O open, C closed,
U unknown, or null where the package refuses them. Exit 3: the package is not installed.
"""

import datetime
import json
import sys

try:
    from opening_hours import OpeningHours, ParserError
except ImportError:
    sys.exit(3)


def read(text, country):
    return OpeningHours(text, country=country, auto_country=False, auto_timezone=False)


def states(text, country, instants):
    try:
        hours = read(text, country)
    except ParserError:
        return None
    return "".join("O" if hours.is_open(at) else "U" if hours.is_unknown(at) else "C" for at in instants)


def main():
    asked = json.load(sys.stdin)
    country = asked["country"]
    instants = [datetime.datetime.fromisoformat(at) for at in asked["instants"]]
    first, last = asked["years"]
    day, holidays, public = datetime.datetime(first, 1, 1, 12), [], read("PH", country)
    while day.year <= last:
        if public.is_open(day):
            holidays.append(day.date().isoformat())
        day += datetime.timedelta(days=1)
    json.dump({"holidays": holidays, "states": [states(text, country, instants) for text in asked["hours"]]}, sys.stdout)


main()

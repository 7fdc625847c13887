"""Draws random requests over all crossings, with a fixed seed.

    python3 draw.py [--seed N] [--count 2000] > requests.jsonl

Days lie around each change that the claims tell of (the day before, the day,
the day after) and at random in 2020-2027; the day of asking is mostly
2026-11-21, else near the trip or around a publication. Four of ten travelers
have good papers and ask shortly before the trip.
"""
import argparse
import json
import random
from datetime import date, timedelta

from judge import CLAIMS, KRASKINO_SHUT, LARS_SHUT, SIDES

LAST_ASOF = date(2026, 11, 28)
USUAL_ASOF = date(2026, 11, 21)
STORY = {("RU", "KP"): "kp", ("CN", "KP"): "kp", ("RU", "CN"): "cn", ("PL", "BY"): "pl",
         ("FI", "RU"): "fi", ("RU", "GE"): "lars"}
CHANGES = {
    "kp": "2020-02-01 2024-06-06 2024-12-16 2025-02-20 2025-03-05 2025-03-06 2025-05-08 2026-03-12 2026-08-31 2026-09-01 2026-09-07 2026-09-09 2027-12-31",
    "cn": "2020-01-31 2023-01-08 2023-01-21 2025-09-15 2025-12-01 2026-09-14 2026-09-15 2026-12-31 "
          + " ".join(f"{a} {b}" for a, b, _, _ in KRASKINO_SHUT),
    "pl": "2021-11-09 2023-02-10 2025-09-12 2025-09-24 2025-09-25 2025-11-17 2026-12-31 2025-11-14",
    "fi": "2023-11-18 2023-11-25 2023-11-30 2023-12-14 2023-12-15 2024-01-14 2024-02-11 2024-04-15 2026-12-31",
    "lars": "2021-09-06 2022-09-27 2023-02-02 2025-10-01 2026-01-16 " + " ".join(LARS_SHUT[1:]),
    "az": "2020-04-01 2023-10-02 2024-01-02 2025-01-01 2025-06-21 2026-01-01 2026-03-01 2026-04-01 2026-07-24",
}
NEAR = {
    "kp": "RU RU RU CN CN KP KP US KR FR GB JP PL DE BY", "cn": "RU RU RU CN CN CN GB KP FR US AU",
    "pl": "PL PL BY BY DE LT US GB UA RU CA AU FR LV", "fi": "FI FI RU RU EE DE SE US GB",
    "lars": "RU RU GE GE US GB AM IE AU CN KZ", "az": "AZ AZ IR IR AM GE RU GB US CA TR IN CN",
}
OTHERS = "BR IN ZA NG VN TH MX IT ES CH NO TR KZ UZ MN AU CA NZ ID EG".split()
MODES = {"khasan-tumangang": "rail " * 12 + "road foot", "tumen-road-bridge": "road " * 10 + "rail foot bicycle",
         "kraskino-hunchun": "road " * 10 + "foot rail bicycle", "makhalino-hunchun": "rail " * 8 + "road",
         "quanhe-wonjong": "road " * 10 + "foot rail", "dandong-sinuiju": "rail " * 10 + "road foot",
         "vainikkala-buslovskaya": "rail " * 8 + "road", "terespol-brest": "road " * 10 + "rail foot",
         "verkhny-lars-kazbegi": "road " * 8 + "foot foot bicycle bicycle"}
PURPOSES = "tourism tourism tourism tourism business business work family official transit study aid journalism medical".split()


# Days of asking on which much is claimed that is not old yet.
WINDOWS = {
    "kp": "2024-06-07..2025-03-10 2025-08-24..2026-09-10 2026-09-08..2026-11-28",
    "cn": "2025-10-05..2026-08-10", "pl": "2025-09-25..2026-11-28 2025-11-17..2026-04-01",
    "fi": "2023-11-20..2024-02-20 2025-04-01..2026-11-28", "lars": "2025-06-01..2026-11-28",
    "az": "2025-06-22..2026-11-28",
}


def story(crossing):
    return STORY.get(SIDES[crossing], "az")


def draw(rng, number, crossing):
    tale = story(crossing)
    sides = list(SIDES[crossing])
    rng.shuffle(sides)
    # the day of the trip
    if rng.random() < 0.55:
        change = date.fromisoformat(rng.choice(CHANGES[tale].split()))
        day = change + timedelta(days=rng.choice([-1, 0, 1]))
    elif rng.random() < 0.6:
        day = USUAL_ASOF + timedelta(days=rng.randrange(1, 120))
    else:
        day = date(2020, 1, 1) + timedelta(days=rng.randrange(0, 8 * 365))
    # the day of asking
    dice = rng.random()
    if dice < 0.5:
        asof = USUAL_ASOF
    elif dice < 0.75:
        asof = day - timedelta(days=rng.randrange(0, 21))
    elif dice < 0.85:
        asof = day + timedelta(days=rng.randrange(0, 60))
    else:
        letters = {"kp": "ucNGSh", "cn": "h", "pl": "p", "fi": "f", "lars": "g", "az": "a"}[tale]
        ids = [i for i in CLAIMS if i[0] in letters]
        asof = date.fromisoformat(CLAIMS[rng.choice(ids)][2].lstrip("~")) + timedelta(days=rng.choice([-1, 0, 1]))
    asof = max(date(2020, 1, 1), min(asof, LAST_ASOF))
    # the traveler
    dice = rng.random()
    nationality = rng.choice(NEAR[tale].split()) if dice < 0.8 else rng.choice(OTHERS)
    nationalities = [nationality]
    if rng.random() < 0.04:
        other = rng.choice(NEAR[tale].split())
        if other != nationality:
            nationalities.append(other)
    traveler = {"nationalities": nationalities, "residence": rng.choice(nationalities)}
    expires = (day + timedelta(days=1200)).isoformat()
    passports = [{"type": "passport", "issuer": n, "expires": expires} for n in nationalities]
    dice = rng.random()
    if dice < 0.08:
        pass                                            # documents not known
    elif dice < 0.22:
        traveler["documents"] = []
    elif dice < 0.5:
        traveler["documents"] = passports
    else:
        end = (day + timedelta(days=60)).isoformat()
        papers = [{"type": "visa", "issuer": sides[1], "expires": end}]
        if dice > 0.75:
            if tale == "kp":
                papers = [{"type": "kp-operator-list", "expires": end}]
                if rng.random() < 0.5:
                    papers.append({"type": "ru-border-zone-pass", "covers": ["khasan"], "expires": end})
                if rng.random() < 0.3:
                    papers.append({"type": "kp-foreign-ministry-permission", "expires": end})
            elif crossing == "astara-astara" and sides[1] == "AZ":
                papers = [{"type": "az-e-visa", "issuer": "AZ", "expires": end, "entries": 1},
                          {"type": "az-crossing-code", "issuer": "AZ", "expires": end}]
            elif tale == "lars" and sides[1] == "RU":
                papers = [{"type": "ru-electronic-visa", "issuer": "RU", "expires": end}]
            elif sides[1] == "GE":
                papers = [{"type": "travel-insurance", "covers": ["30000-gel"], "expires": end},
                          {"type": "lars-queue-slot", "expires": end}]
            elif tale == "pl" and sides[1] == "PL":
                papers = [{"type": "pl-entry-permit", "issuer": "PL", "expires": end}]
        traveler["documents"] = passports + papers
    # the trip
    trip = {"crossing": crossing, "from": sides[0], "to": sides[1], "date": day.isoformat(),
            "purpose": rng.choice(PURPOSES)}
    if rng.random() < 0.7:
        trip["until"] = (day + timedelta(days=rng.choice([0, 1, 4, 7, 14, 40]))).isoformat()
    mode = rng.choice(MODES.get(crossing, "road " * 10 + "foot bicycle rail").split())
    if rng.random() > 0.03:
        trip["mode"] = mode
    party = rng.choice("independent independent independent organized-tour organized-tour crew official-delegation".split())
    if rng.random() > 0.03:
        trip["party"] = party
    if trip.get("mode") == "road" and rng.random() > 0.15:
        trip["vehicle"] = "lorry" if party == "crew" and rng.random() < 0.8 else "bus" if party == "organized-tour" else rng.choice(["car", "car", "car", "bus", "lorry"])
        if trip["vehicle"] == "lorry" and rng.random() < 0.7:
            trip["registration"] = rng.choice(sides + ["PL", "DE", "CH", "RU"])
    if rng.random() < 0.07:
        trip["time"] = rng.choice(["00:30", "07:30", "10:00", "12:30", "18:59", "19:30", "20:30", "23:30"])
    if sides[0] == "RU" and tale == "kp" and rng.random() < 0.6:
        trip["stopsAt"] = []
    return {"id": number, "asOf": asof.isoformat(), "traveler": traveler, "trip": trip}


def friendly(rng, number, crossing):
    """A traveler with good papers, asked for shortly before the trip, in the
    years of which most is claimed: here a judge may say yes."""
    request = draw(rng, number, crossing)
    traveler, trip, tale = request["traveler"], request["trip"], story(crossing)
    first, last = (date.fromisoformat(d) for d in rng.choice(WINDOWS[tale].split()).split(".."))
    asof = first + timedelta(days=rng.randrange(0, (last - first).days + 1))
    day = asof + timedelta(days=rng.randrange(0, 40))
    own, guests = trip["to"], {"RU": "CN", "CN": "RU GB", "BY": "PL LT DE", "PL": "DE LT BY US CA AU", "AM": "GB IR",
                               "GE": "US GE", "AZ": "GB CA AU IE", "KP": "RU DE"}.get(trip["to"], trip["to"]).split()
    nationality = own if rng.random() < 0.25 else rng.choice(guests)
    traveler.update(nationalities=[nationality], residence=nationality)
    end = (day + timedelta(days=60)).isoformat()
    dice = rng.random()
    if dice < 0.2:
        traveler["documents"] = []
    elif dice < 0.25:
        traveler.pop("documents", None)
    else:
        traveler["documents"] = [{"type": "passport", "issuer": nationality, "expires": (day + timedelta(days=1200)).isoformat()},
                                 {"type": "visa", "issuer": trip["to"], "expires": end}]
        if tale == "kp":
            traveler["documents"].append({"type": "kp-operator-list", "expires": end})
        if trip["to"] == "PL":
            traveler["documents"].append({"type": "pl-entry-permit", "issuer": "PL", "expires": end})
        if trip["to"] == "AZ":
            traveler["documents"] += [{"type": "az-e-visa", "issuer": "AZ", "expires": end, "entries": 1},
                                      {"type": "az-crossing-code", "issuer": "AZ", "expires": end}]
        if trip["to"] == "KP" and nationality != "RU":
            traveler["documents"].append({"type": "kp-foreign-ministry-permission", "expires": end})
        if trip["to"] == "GE":
            traveler["documents"] += [{"type": "travel-insurance", "covers": ["30000-gel"], "expires": end},
                                      {"type": "lars-queue-slot", "expires": end},
                                      {"type": "ge-motor-insurance", "expires": end}]
    trip["date"], trip["mode"] = day.isoformat(), MODES.get(crossing, "road").split()[0]
    trip["until"] = (day + timedelta(days=rng.choice([0, 4, 9]))).isoformat()
    trip["purpose"] = rng.choice("tourism business family transit".split())
    trip.pop("time", None)
    if trip["mode"] == "road" and "vehicle" not in trip:
        trip["vehicle"] = "bus" if tale == "cn" else "car"
    if trip["mode"] != "road":
        trip.pop("vehicle", None)
        trip.pop("registration", None)
    if trip["from"] == "CN" and trip["to"] == "KP":
        trip.update(party="independent", purpose="business")
    elif trip["to"] == "KP" and nationality == "RU":
        trip.update(party="organized-tour", purpose="tourism")
    elif trip.get("party") == "crew":
        trip["party"] = "independent"
    if crossing in ("kukuryki-kozlovichi", "tumen-road-bridge"):
        trip.update(vehicle="lorry", party="crew", registration=rng.choice(["PL", "DE", "CH", "BY"]))
    request["asOf"] = asof.isoformat()
    return request


def requests(seed, count):
    rng = random.Random(seed)
    # each crossing gets an equal share, those with the longest stories a second one
    rich = ["khasan-tumangang", "khasan-tumangang", "kraskino-hunchun", "terespol-brest", "kuznica-bruzgi",
            "bobrowniki-berestovitsa", "verkhny-lars-kazbegi", "verkhny-lars-kazbegi", "astara-astara",
            "vaalimaa-torfyanovka", "tumen-road-bridge", "agarak-norduz", "dandong-sinuiju", "red-bridge"]
    turn = sorted(SIDES) + rich
    return [(friendly if rng.random() < 0.4 else draw)(rng, number + 1, turn[number % len(turn)])
            for number in range(count)]


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--seed", type=int, default=20261121)
    options.add_argument("--count", type=int, default=2000)
    options = options.parse_args()
    for request in requests(options.seed, options.count):
        print(json.dumps(request))

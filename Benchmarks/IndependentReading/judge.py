"""A second, independent judge of border trips.

It was written from a list of dated claims (who said what, and when), not from
the product's rule files. For a request it returns the SET of verdicts that an
honest reader of the claims can defend, and the reason in a line:

    judge(request) -> (frozenset of verdicts, reason)

The verdict law that both judges share:
  blocked       something certainly shuts the way for this traveler
  undetermined  it may be shut, or nothing fresh says that it is open, or
                nothing fresh says that the entered state lets this traveler in
  conditional   open and admitted, but a paper is missing or not known
  clear         open and admitted, all papers held
Old news may shut, it never lets through. Only what was published on or before
`asOf` counts. Nothing is assumed: what nobody claims is unknown. The one thing
taken from general law is that a state lets its own citizens in.
"""
from datetime import date, datetime, timedelta
from itertools import product as combinations
from zoneinfo import ZoneInfo

CLEAR, COND, UNDET, BLOCKED = "clear", "conditional", "undetermined", "blocked"
ORDER = [CLEAR, COND, UNDET, BLOCKED]          # from best to worst


def day(text):
    return date.fromisoformat(text)


# ---------------------------------------------------------------------------
# Claims. (publisher, kind, published, last seen). "~" before the day: the
# archive first held the page on that day, the sentence itself is older.
# A month or a year counts as published on its last day.
# ---------------------------------------------------------------------------
CLAIMS = {
    # Russia - North Korea
    "N1":  ("Moscow Times: passenger trains Mo/We/Fr since 2024-12-16, halted in January 2020", "news", "2024-12-16", None),
    "N2":  ("UssurMedia, customs: 41 Russian tourists on 2024-06-06, by the operator's list, tours only", "news", "2024-06-06", None),
    "S1":  ("crossing guide: rail only; not open to independent travelers, official delegations only", "guide", "2025-05-31", "2026-11-20"),
    "c03": ("Ukrainska Pravda: no road link, rail bridge only", "news", "2025-04-30", None),
    "c08": ("Vostok Intour: closed to everyone, only groups from Russia", "news", "2024-07-31", None),
    "c09": ("RIA, Ussuri customs: Mo/We/Fr by the timetable 2024-2027", "news", "2024-12-16", None),
    "c10": ("rusbiletnapoezd: passenger traffic restored", "news", "2025-12-11", None),
    "c12": ("BVF: Rason open to foreigners but US and South Korea", "news", "2025-04-30", None),
    "c13": ("Anews: Rason closed to everyone since 2025-03-05", "news", "2025-03-06", None),
    "c14": ("UK: closed to general entry since 2020", "government", "2025-12-10", "2025-12-10"),
    "G1":  ("Federal Register: US passports not valid for North Korea, 2017-09-01..2026-08-31", "government", "2025-05-14", None),
    "u34": ("US State Department: passports need a special validation, no end", "government", "2025-04-29", "2026-08-17"),
    "u18": ("railway project: train 645/646 three times a week", "news", "2026-10-08", None),
    "u27": ("BBC: only Russians, in groups", "news", "2025-08-23", None),
    "u28": ("AP: only Russian tourists are let in; Chinese groups are not", "news", "2026-03-11", None),
    "u29": ("Reuters: Russian groups the main exception", "news", "2026-03-10", None),
    "u31": ("Canada: closed to most since 2020; foreigners enter by air or train", "government", "2026-05-27", "2026-08-22"),
    "S2":  ("Inter Bellum, Ukrainska Pravda: road bridge begun 2025-04-30", "news", "2025-04-30", None),
    "u01": ("Reuters: road bridge opened 2026-09-07", "news", "2026-09-07", None),
    "u04": ("BBC: cargo first, passengers later", "news", "2026-09-09", None),
    # Hunchun, Dandong
    "h01": ("Ussuri customs: 09:00-19:00, Vladivostok", "news", "2022-01-26", None),
    "h15": ("CCTV: passengers at Hunchun again from 2023-01-08", "news", "2023-01-09", None),
    "h16": ("Interfax: with visa only, January-March 2023", "news", "2023-03-28", None),
    "h08": ("Trans.ru: open again on 2025-10-04", "news", "2025-10-02", None),
    "h14": ("RIA: lorries and buses at work in December 2025", "news", "2025-12-29", None),
    "h12": ("PRIMPRESS: waiting times on 2026-01-03", "news", "2026-01-31", None),
    "h09": ("Primorye: shut 2026-02-17..21 only", "news", "2026-02-15", None),
    "h24": ("Interfax: suspended end of January 2020; trains only at Suifenhe since 2024-12-15", "news", "2024-12-16", None),
    "h23": ("Khabarovsk today: railway crossing at work in February 2024", "news", "2024-02-29", None),
    "h17": ("Chinese foreign ministry: Russians 30 days without visa, 2025-09-15..2026-09-14", "news", "2025-09-02", None),
    "h18": ("decree: Chinese 30 days without visa, 2025-12-01..2026-09-14, not work or study", "law", "2025-12-01", None),
    "h20": ("UK: Britons 30 days in China without visa until 2026-12-31", "government", "2026-02-17", "2026-08-22"),
    "h27": ("Web.de: Western groups in Rason in February 2025", "news", "2025-02-28", None),
    "h28": ("Biang.ru: Chinese not let in since 2025-03-06; North Koreans may cross", "news", "2025-03-06", None),
    "h30": ("China Railway: trains since 2026-03-12", "news", "2026-03-11", None),
    "h31": ("Newser: Dandong-Pyongyang daily, both ways", "news", "2026-03-12", None),
    "h32": ("Azernews: business visas only", "news", "2026-03-10", None),
    "h33": ("NDTV: anyone with a valid visa", "news", "2026-03-12", None),
    "h34": ("AP: Chinese groups still not let in", "news", "2026-03-30", None),
    # Poland - Belarus
    "p01": ("WNP: Kuznica closed 2021-11-09 07:00", "news", "2021-11-09", None),
    "p03": ("TASS: Bobrowniki closed since 2023-02-10", "news", "2025-11-16", None),
    "p04": ("Business Insider: Polowce closed since the pandemic, Slawatycze too", "news", "2025-11-14", None),
    "p05": ("PAP: everything closed from 2025-09-12 until further notice", "news", "2025-09-12", None),
    "p07": ("RMF24: Terespol (cars), Kukuryki (lorries) from 2025-09-25", "news", "2025-09-25", None),
    "p08": ("BelTA: open again from 2025-09-25", "news", "2025-09-24", None),
    "p09": ("Vecernje novosti: passengers only of Poland, the EU, Belarus, Ukraine", "news", "2025-09-25", None),
    "p10": ("Vecernje novosti: lorries of EU, EEA, Switzerland only", "news", "2025-09-25", None),
    "p11": ("Upday, law gazette: Kuznica cars; Bobrowniki cars, buses, EU/EFTA lorries, 2025-11-17", "news", "2025-11-16", None),
    "p12": ("RIA: the same by the Belarusian border committee", "news", "2025-11-15", None),
    "p14": ("UK: border open, certain checkpoints closed", "government", "2025-09-26", "2026-08-22"),
    "p15": ("UK: Terespol; Kuznica (cars only); Bobrowniki (cars and freight) open", "government", "2025-12-16", "2026-08-22"),
    "p16": ("Canada: only Terespol open to cars and buses", "government", "~2025-03-25", "2026-08-22"),
    "p17": ("Canada: to Poland only with a humanitarian permit", "government", "~2025-03-25", "2026-08-22"),
    "p22": ("NIA Kaliningrad: 38 European states visa-free through 2026-12-31", "news", "2025-12-09", None),
    "p23": ("AiF: 35 states visa-free since 2024-07-19", "news", "2024-07-18", None),
    # Finland - Russia
    "f01": ("Border Guard: four closed 2023-11-18..2024-02-18", "government", "2023-11-16", None),
    "f07": ("24 verkkolehti: all but Raja-Jooseppi, 2023-11-25..12-23", "news", "2023-11-22", None),
    "f09": ("Demokraatti: all but the railway, 2023-11-30..12-13", "news", "2023-11-28", None),
    "f10": ("Verkkouutiset: Vaalimaa and Niirala open 2023-12-14, decision until 2024-01-14", "news", "2023-12-12", None),
    "f11": ("Lehtikuva: shut 2023-12-15 20:00, to 2024-01-14", "news", "2023-12-15", None),
    "f12": ("ScandAsia: to 2024-02-11", "news", "2024-01-12", None),
    "f13": ("interior ministry: to 2024-04-14", "government", "2024-02-08", None),
    "f14": ("STT: until further notice", "news", "2024-04-30", None),
    "f17": ("UK: all land crossings closed", "government", "~2025-03-25", "2026-08-22"),
    # Armenia, Iran, Azerbaijan, Turkey
    "a01": ("Grata: Azerbaijan closed to 2020-05-04", "news", "2020-04-18", None),
    "a02": ("Azeri Daily: to 2020-05-31, goods excepted", "news", "2020-04-29", None),
    "a03": ("az24saat: to 2020-06-15", "news", "2020-05-29", None),
    "a04": ("Media.az: to 2020-09-30", "news", "2020-08-31", None),
    "a05": ("Interfax-Azerbaijan: to 2024-01-02", "news", "2023-09-30", None),
    "a06": ("Turan: to 2025-01-01", "news", "2024-09-25", None),
    "a07": ("DFWatch: to 2026-01-01; foreigners may leave by land", "news", "2025-09-22", None),
    "a08": ("Apsny.ge: to 2026-04-01 06:00", "news", "2025-12-23", None),
    "a11": ("Canada: entry by air only; leaving by land is free", "government", "2026-06-24", "2026-08-22"),
    "a12": ("UK: leaving by road needs permission", "government", "~2025-03-25", "2026-08-22"),
    "a13": ("US: entry by air only, leaving by land permitted", "government", "2025-06-05", "2025-08-14"),
    "a14": ("Ireland: closed to foreigners from Russia and Georgia; from Iran with permission", "government", "2025-06-28", "2026-08-22"),
    "a15": ("UK: border with Georgia shut since the pandemic", "government", "~2025-03-25", "2026-08-22"),
    "a17": ("UK: border with Russia closed", "government", "~2025-03-25", "2026-08-22"),
    "a18": ("Australia: Astara for third-country nationals with code and visa", "government", "2025-06-21", "2025-08-15"),
    "a20": ("UK: code in about 48 hours", "government", "2026-03-02", "2026-08-22"),
    "a21": ("Canada: Astara closed; authorization by the embassy in Ankara", "government", "2026-07-24", "2026-08-22"),
    "a24": ("UK: Armenia open to foreigners from Iran", "government", "2026-03-02", "2026-08-22"),
    "a25": ("Australia: Agarak open", "government", "2025-06-21", "2025-08-15"),
    "a26": ("Canada: Agarak the only official way", "government", "~2025-03-25", "2026-08-22"),
    "a30": ("Vesti: around the clock", "news", "2026-03-02", None),
    "a31": ("Azatutyun: shut to people, lorries pass", "news", "2026-03-31", None),
    "a34": ("Massis Post: Armenians and Iranians 90 days", "news", "2016-06-03", None),
    "a36": ("UK: Britons 180 days in Armenia", "government", "~2025-03-25", "2026-08-22"),
    "a37": ("Canada: all crossings from Armenia into Azerbaijan closed", "government", "~2025-03-25", "2026-08-22"),
    "a39": ("transport project: Armenia-Turkey shut since 1993", "news", "2026-07-21", None),
    # Verkhny Lars
    "g01": ("Caucasian Knot: reopened 2010-03-01, on foot forbidden", "news", "2010-02-28", None),
    "g04": ("Australia: open 24/7", "government", "~2025-03-26", "2025-08-15"),
    "g05": ("encyclopedia: foot forbidden, bicycle allowed", "encyclopedia", "2022-12-31", None),
    "g06": ("RBC-Ukraine: on foot for a time", "news", "2022-09-27", None),
    "g08": ("Ireland: not open to tourists", "government", "~2025-03-25", "2026-08-22"),
    "g09": ("Canada: the only crossing that Georgia recognizes", "government", "2026-04-22", "2026-08-22"),
    "g13": ("Forbes: exit from Russia shut 2023-02-02 19:15", "news", "2023-02-02", None),
    "g20": ("Regnum: electronic queue since 2025-10-01", "news", "2025-09-24", None),
    "g23": ("TASS: e-visa accepted", "news", "2021-09-06", None),
    "g24": ("UK: insurance of 30,000 lari in Georgia", "government", "2026-01-16", "2026-08-22"),
    "g25": ("US: 365 days in Georgia without visa", "government", "~2025-03-26", "2025-08-14"),
}
FRESH_DAYS = {"news": 180, "guide": 180, "government": 365, "encyclopedia": 365, "law": 730}

# Holiday closures of Kraskino: first day, last day, published, claim.
KRASKINO_SHUT = [
    ("2021-01-28", "2021-02-14", "2021-01-31", "h02 Ussuri customs"),
    ("2022-02-01", "2022-02-03", "2022-01-26", "h03 Ussuri customs"),
    ("2023-01-22", "2023-01-24", "2023-01-31", "h04 Rosgranstroy"),
    ("2023-09-29", "2023-10-01", "2023-09-22", "h06 Interfax"),
    ("2024-02-10", "2024-02-12", "2024-02-29", "h07 Khabarovsk today"),
    ("2025-10-01", "2025-10-03", "2025-10-02", "h08 Trans.ru"),
    ("2026-02-17", "2026-02-21", "2026-02-15", "h09 Primorye"),
]
# Avalanche days at Lars, each published on the day itself: g12, g14, g15, g18, g19.
LARS_SHUT = ["2018-03-09", "2026-01-01", "2026-01-09", "2026-01-13", "2026-02-09"]

EU = set("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split())
EFTA = set("CH IS LI NO".split())
SIDES = {
    "khasan-tumangang": ("RU", "KP"), "tumen-road-bridge": ("RU", "KP"),
    "kraskino-hunchun": ("RU", "CN"), "makhalino-hunchun": ("RU", "CN"),
    "quanhe-wonjong": ("CN", "KP"), "dandong-sinuiju": ("CN", "KP"),
    "terespol-brest": ("PL", "BY"), "kukuryki-kozlovichi": ("PL", "BY"),
    "kuznica-bruzgi": ("PL", "BY"), "bobrowniki-berestovitsa": ("PL", "BY"),
    "polowce-pieszczatka": ("PL", "BY"), "slawatycze-domachevo": ("PL", "BY"),
    "vaalimaa-torfyanovka": ("FI", "RU"), "nuijamaa-brusnichnoe": ("FI", "RU"),
    "imatra-svetogorsk": ("FI", "RU"), "niirala-vyartsilya": ("FI", "RU"),
    "vartius-lyttya": ("FI", "RU"), "kuusamo-suoperya": ("FI", "RU"),
    "salla-kelloselka": ("FI", "RU"), "raja-jooseppi-lotta": ("FI", "RU"),
    "vainikkala-buslovskaya": ("FI", "RU"),
    "agarak-norduz": ("AM", "IR"), "astara-astara": ("AZ", "IR"),
    "red-bridge": ("AZ", "GE"), "samur-yarag-kazmalyar": ("AZ", "RU"),
    "am-az-border": ("AM", "AZ"), "margara": ("AM", "TR"),
    "verkhny-lars-kazbegi": ("RU", "GE"),
}
ZONES = {"RU": "Europe/Moscow", "FI": "Europe/Helsinki", "PL": "Europe/Warsaw",
         "BY": "Europe/Minsk", "CN": "Asia/Shanghai", "KP": "Asia/Pyongyang",
         "GE": "Asia/Tbilisi", "AM": "Asia/Yerevan", "AZ": "Asia/Baku",
         "IR": "Asia/Tehran", "TR": "Europe/Istanbul"}
PRIMORYE = {"khasan-tumangang", "tumen-road-bridge", "kraskino-hunchun", "makhalino-hunchun"}


class Case:
    """One request, seen for one nationality, with everything known or absent."""

    def __init__(self, request, nationality, mode, party, vehicle):
        trip, traveler = request["trip"], request["traveler"]
        self.asof, self.date = day(request["asOf"]), day(trip["date"])
        self.crossing, self.frm, self.to = trip["crossing"], trip["from"], trip["to"]
        self.nat, self.mode, self.party, self.vehicle = nationality, mode, party, vehicle
        self.purpose, self.time = trip.get("purpose"), trip.get("time")
        self.registration = trip.get("registration")
        self.documents = traveler.get("documents")          # None: unknown
        self.crew = party == "crew"
        self.own = nationality == self.to
        self.until = trip.get("until")

    # -- what was known, and is fresh, on the day of asking -------------------
    def known(self, *ids):
        """Somebody had said so by asOf. An older sentence: maybe, counted as no."""
        return any(self.asof >= day(CLAIMS[i][2].lstrip("~")) for i in ids)

    def maybe_known(self, *ids):
        return any(CLAIMS[i][2].startswith("~") for i in ids) or self.known(*ids)

    def fresh(self, *ids):
        """One of the claims was known and is not too old to let anybody through."""
        for i in ids:
            _, kind, published, seen = CLAIMS[i]
            last = day(seen or published.lstrip("~"))
            if self.known(i) and self.asof <= last + timedelta(days=FRESH_DAYS[kind]):
                return True
        return False

    def within(self, first, last="9999-12-31"):
        return day(first) <= self.date <= day(last)

    def stays(self, days):
        """Is the stay short enough? None where its end is not said."""
        return None if self.until is None else (day(self.until) - self.date).days < days

    def first_hour_before(self, first, side):
        """Without a time, on the first day of something by the clock of `side`:
        the clock of the state that is left may be ahead, so that a part of the
        day still lies before it."""
        return self.time is None and self.date == day(first) and self.frm != side

    def moment(self, side):
        """The minute of the trip by the clock of `side`, or None without a time."""
        if self.time is None:
            return None
        def zone(state):
            if state == "RU" and self.crossing in PRIMORYE:
                return ZoneInfo("Asia/Vladivostok")
            return ZoneInfo(ZONES[state])
        hour, minute = map(int, self.time.split(":"))
        start = datetime(self.date.year, self.date.month, self.date.day, hour, minute, tzinfo=zone(self.frm))
        return start.astimezone(zone(side)).replace(tzinfo=None)

    # -- papers --------------------------------------------------------------
    def holds(self, *types, issuer=None):
        """True, False, or None where the documents are not known."""
        if self.documents is None:
            return None
        return any(d["type"] in types and (issuer is None or d.get("issuer") == issuer)
                   and d.get("expires", "9999") >= self.date.isoformat() for d in self.documents)


# ---------------------------------------------------------------------------
# Findings and the verdicts that follow from them
# ---------------------------------------------------------------------------
def shut(reason):
    return frozenset([BLOCKED]), reason


def perhaps_shut(reason):
    return frozenset([BLOCKED, UNDET]), reason


def unknown(reason):
    return frozenset([UNDET]), reason


def passes(case, reason, *, weak=False, papers=()):
    """Open and admitted. `papers` are the papers that a claim asks for beside
    the passport: True held, False missing, None unknown. `weak`: whether the
    opening or the admission holds for certain can be read both ways."""
    papers = [case.holds("passport", issuer=case.nat), *papers]
    if all(p is True for p in papers):
        verdicts = {CLEAR, COND}
    else:
        verdicts = {COND, UNDET}         # undetermined: it may be too late to get them
    if weak:
        verdicts.add(UNDET)
    return frozenset(verdicts), reason


# ---------------------------------------------------------------------------
# Whom a state lets in. Returns ("yes" | "weak" | "no", papers, reason)
# ---------------------------------------------------------------------------
def admission(c):
    nat, to = c.nat, c.to
    if c.own:
        return "yes", [], "own citizen"
    if to == "RU":
        if nat == "CN" and c.known("h18") and c.within("2025-12-01", "2026-09-14") \
                and c.purpose in ("business", "tourism", "transit", "family") and c.stays(30) is not False:
            # a law, at second hand: fresh for two years, or as news for half a year
            sure = c.stays(30) and c.asof <= day("2026-05-30")
            return ("yes" if sure else "weak"), [], "h18"
        if c.crossing == "verkhny-lars-kazbegi" and c.fresh("g23") and c.holds("e-visa", "ru-electronic-visa", issuer="RU"):
            return "weak", [], "g23: for whom is not said"
    if to == "CN":
        # h17 names its own end: read as fresh up to it, or as old news after half a year
        if nat == "RU" and c.known("h17") and c.within("2025-09-15", "2026-09-14") and c.stays(30) is not False:
            usual_visit = c.purpose in ("business", "tourism", "transit", "family")
            return ("yes" if c.stays(30) and usual_visit and c.fresh("h17") else "weak"), [], "h17"
        if nat == "RU" and c.fresh("h16") and c.within("2023-01-08", "2023-12-31"):
            return "weak", [c.holds("visa", issuer="CN")], "h16: with a visa"
        if nat == "GB" and c.fresh("h20") and c.within("2026-02-17", "2026-12-31") and c.stays(30) is not False:
            return "weak", [], "h20"
    if to == "BY" and c.within("2024-07-19", "2026-12-31") and c.stays(90 if nat in ("PL", "LT", "LV") else 30) is not False:
        # p22 names its own end: read as fresh up to it, or as old news after half a year
        if (c.known("p22") or c.fresh("p23")) and nat in EU | {"CH", "IS", "NO", "GB"}:
            return "weak", [], "p22, p23: the states are not named, p25 says airports only"
    if to == "AM":
        if nat == "GB" and c.fresh("a36", "a24") and c.stays(180) is not False:
            return ("yes" if c.stays(180) else "weak"), [], "a36"
        if nat == "IR" and c.fresh("a34"):
            return "weak", [], "a34"
    if to == "GE":
        if nat == "US" and c.fresh("g25") and c.stays(365) is not False:
            return ("yes" if c.stays(365) else "weak"), georgian_insurance(c), "g25, g24"
    if to == "AZ" and nat == "CA" and c.asof >= day("2026-05-30") and c.stays(30) is not False:
        return "weak", [c.holds("e-visa", "az-e-visa", "visa", issuer="AZ")], "a22"
    return "no", [], f"nobody fresh says that {to} lets in {nat}"


def georgian_insurance(c):
    """g24, since 2026-01-16, of visitors."""
    return [c.holds("travel-insurance")] if c.known("g24") and c.within("2026-01-16") else []


def usual(c, opened, reason, papers=()):
    """The way is open ("yes", "weak" or "no"); now ask for the admission."""
    if opened == "no":
        return unknown(reason)
    admitted, more, why = admission(c)
    if admitted == "no":
        return unknown(why)
    return passes(c, f"{reason}; {why}", weak="weak" in (opened, admitted), papers=[*papers, *more])


# ---------------------------------------------------------------------------
# Russia - North Korea, China - North Korea
# ---------------------------------------------------------------------------
def us_passport(c):
    """G1: 2017-09-01..2026-08-31; u34 without an end. To, in or through."""
    if c.nat == "US" and "KP" in (c.frm, c.to) and c.within("2017-09-01"):
        if c.purpose != "tourism" and c.party != "organized-tour" and c.holds("us-special-validation") is not False:
            return perhaps_shut("G1, u34: unless the passport is specially validated")
        if c.to == "KP" and c.known("G1", "u34"):
            return shut("G1, u34: US passports are not valid for North Korea")
        return perhaps_shut("G1, u34: US passports, in or through; or not yet published")


def khasan(c):
    if c.mode in ("road", "foot", "bicycle"):
        return shut("c03, S1: rail only") if c.known("c03") else perhaps_shut("S1: rail only, against its own card")
    if c.mode in ("sea", "air"):
        return perhaps_shut("S1: a railway bridge")
    if us_passport(c):
        return us_passport(c)
    if c.within("2020-02-01", "2024-06-05"):
        if c.known("N1") and c.to == "KP" and c.purpose == "tourism" and c.party in ("independent", "organized-tour"):
            return shut("N1: passenger trains halted in January 2020")
        return perhaps_shut("N1: passenger trains halted in January 2020")
    if not c.within("2024-06-06"):
        return perhaps_shut("N1: halted in January 2020, the day is not said") if c.within("2020-01-01") else unknown("nothing is claimed of those days")
    # the train runs: timetable 2024-2027
    # c09 is a timetable that holds through 2027; of later days and of other trains only news speak
    train = "yes" if c.known("c09") and c.within("2024-12-16", "2027-12-31") else "weak" if c.fresh("N2", "c10", "u18") else "no"
    if c.date.weekday() not in (0, 2, 4) and train == "yes":
        train = "weak"                      # N3, u19: a tourist train, once a month, whose days are not said
    if c.to == "KP":
        if c.own:
            return usual(c, "weak" if train == "yes" else train, "c09, u18: train, used by Russian groups; going home")
        if c.party == "organized-tour":
            if c.nat == "RU":
                if train == "no":
                    return unknown("nothing fresh says open")
                if not c.fresh("N2", "u27", "u28", "u29"):
                    return unknown("N2, u27, u28: that Russian groups are let in is old news")
                if c.within("2025-03-05") and not c.known("u27") and c.known("c13"):
                    return unknown("c13: Rason closed to everyone, against N3")
                verdicts, why = passes(c, "N2, u27, u28: Russian groups by the operator's list",
                                       papers=[c.holds("kp-operator-list")], weak=train == "weak")
                return (verdicts, why) if c.purpose == "tourism" else (verdicts | {UNDET}, why)
            if c.within("2025-02-20", "2025-03-04") and c.nat != "KR":
                return unknown("c12, h27: foreign groups for some days of 2025")
            if c.within("2025-03-05") and c.known("c13") and not c.known("u27") and c.known("c12"):
                return perhaps_shut("c13 against c12, which is published later")
            if c.within("2025-03-05") and c.known("c13"):
                return shut("c13, u27, u28: Rason closed to foreign groups")
            if c.known("c08"):
                return perhaps_shut("c08: only groups from Russia, against c15 of 2017")
            return perhaps_shut("not yet published")
        if c.party == "independent":
            if c.purpose == "tourism":
                return shut("S1, c08, N2: only in a group") if c.known("c08", "N2") else perhaps_shut("S1: not yet published for certain")
            return perhaps_shut("S1: only in a tour or delegation; sponsors are not spoken of")
        if c.nat == "KR":
            return perhaps_shut("c12, G3: South Koreans not, or with approval")
        return unknown("S1: delegations pass, whom North Korea admits is not said" if c.party != "crew" else "crews are not spoken of")
    # KP -> RU
    if c.party == "independent" and c.nat != "KP":
        return perhaps_shut("S1: not open to independent travelers")
    if c.party == "organized-tour" and c.nat not in ("RU", "KP"):
        return perhaps_shut("u27, u28: only Russian groups")
    return usual(c, train, "c09, u18: train both ways")


def road_bridge(c):
    if us_passport(c):
        return us_passport(c)
    if not c.within("2026-09-07"):
        if c.known("S2") and c.date <= c.asof or c.known("u01"):
            return shut("S2, u01: the bridge was not open before 2026-09-07")
        return perhaps_shut("S2: the bridge is not built yet")
    if not c.known("u01"):
        return perhaps_shut("the opening is not yet published")
    if c.mode != "road" or not c.crew or c.vehicle in ("car", "bus", "motorcycle", "none"):
        return perhaps_shut("u04: cargo first, passengers later")
    if not c.known("u04"):
        return perhaps_shut("u01: opened, for whom is not yet said")
    return usual(c, "yes", "u04, u06: lorries")


def kraskino(c):
    if c.mode != "road":
        return perhaps_shut("nobody speaks of another way than by road") if c.mode in ("rail", "sea", "air") else \
            perhaps_shut("not on foot or by bicycle, as far as claimed")
    for first, last, published, claim in KRASKINO_SHUT:
        if c.within(first, last):
            if c.frm == "CN" and c.within(last, last) and not c.known("h01"):
                return perhaps_shut(f"{claim}: to the end of the day in Vladivostok, two hours before it ends in China")
            if c.asof >= day(published):
                return shut(f"{claim}: shut {first}..{last}")
    if c.within("2020-01-31", "2020-01-31"):
        return perhaps_shut("h24: passengers stopped at the end of January 2020")
    if (c.date.month, c.date.day) in ((5, 1), (5, 9)):
        return perhaps_shut("h10: shut on 1 and 9 May, the year is not stated")
    if c.crew and c.vehicle != "lorry" and c.within("2020-02-01", "2023-01-07"):
        return perhaps_shut("h24: no passengers; a crew without a lorry")
    if c.within("2020-02-01", "2023-01-07") and not c.crew:
        return shut("h24: no passengers 2020-01-31..2023-01-07") if c.known("h24") else perhaps_shut("h24, h15: not yet published")
    at = c.moment("RU")
    if at is not None and not 9 <= at.hour < 19 and (at.hour, at.minute) != (19, 0):
        return perhaps_shut("h01: 09:00-19:00")
    if c.within("2023-01-21", "2023-01-21"):
        return perhaps_shut("h04, h05: ends at 12:00 or 14:00")
    opened = "weak" if c.within("2023-01-08") and c.fresh("h15", "h16", "h08", "h14", "h12", "h09") else "no"
    return usual(c, opened, "h15 and later: at work" if opened == "weak" else "nothing fresh says open")


def makhalino(c):
    if c.mode == "rail" and c.crew:
        return usual(c, "weak" if c.fresh("h23") else "no", "h22, h23: goods trains")
    return perhaps_shut("h22, h24: freight in practice, no passenger train is spoken of")


def quanhe(c):
    if us_passport(c):
        return us_passport(c)
    if c.mode != "road":
        return perhaps_shut("h25: a road bridge")
    if c.crew:
        return unknown("goods pass, whom the states admit is not said")
    if c.to == "KP":
        if c.own:
            return usual(c, "weak" if c.fresh("h28") and c.within("2025-03-06") else "no", "h28: North Koreans may cross")
        if c.within("2025-03-05", "2025-03-05"):
            return perhaps_shut("c13: closed on 2025-03-05, h28: Chinese on 03-06")
        if c.within("2025-02-20", "2025-03-04"):
            return unknown("h27, c12: groups for some days")
        if c.within("2025-03-06") and c.known("c13", "h28"):
            if c.purpose == "tourism" and c.nat != "RU":
                return shut("c13, h28, u28: Rason closed to groups, Chinese not let in")
            return perhaps_shut("c13, h28: closed to everyone or to tourists; sponsors not spoken of")
        return perhaps_shut("c14, u31: closed to most since 2020")
    return perhaps_shut("c13: closed; nobody speaks of leaving")


def dandong(c):
    if us_passport(c):
        return us_passport(c)
    if c.mode != "rail":
        return perhaps_shut("h35: the road bridge is unused") if not c.crew else perhaps_shut("h35: nobody speaks of lorries")
    if c.within("2020-02-01", "2026-03-11"):
        if c.crew:
            return perhaps_shut("h30: passenger trains halted; goods trains not spoken of")
        return shut("h30, h31: no passenger trains for six years until 2026-03-12") if c.known("h30") else perhaps_shut("c14, u31: closed to most since 2020")
    if not c.within("2026-03-12"):
        return perhaps_shut("h30: suspended in 2020, the day is not said")
    opened = "yes" if c.fresh("h30", "h31") else "no"
    if c.crew:
        return perhaps_shut("crews are not spoken of; tourists are shut out") if c.purpose == "tourism" and c.to == "KP" else unknown("crews are not spoken of")
    if c.to == "KP":
        if c.own:
            return usual(c, opened, "h30, h31: train")
        if c.purpose == "tourism" or c.party == "organized-tour":
            if c.nat == "RU":
                return perhaps_shut("u28: Russian groups, by which way is not said")
            if c.purpose != "tourism":
                return perhaps_shut("u28: no foreign tourists; but this group has another purpose")
            return shut("u28, u29, h34: no foreign tourists") if c.known("u28") else perhaps_shut("u27, u29: only Russians, for the most part")
        if opened == "no" and not c.fresh("u31"):
            return unknown("nothing fresh says open")
        if not c.known("h32", "h33"):
            return unknown("not yet published")
        weak = opened == "no" or c.purpose not in ("business",)
        return passes(c, "h32, h33: with a visa (business visa, or any)", weak=weak, papers=[c.holds("visa", issuer="KP")])
    return usual(c, opened, "h30, h31: train both ways" if opened == "yes" else "nothing fresh says open")


# ---------------------------------------------------------------------------
# Poland - Belarus
# ---------------------------------------------------------------------------
def poland_belarus(c):
    name = c.crossing.split("-")[0]
    polish = c.moment("PL") or datetime(c.date.year, c.date.month, c.date.day, 12)
    exact = c.moment("PL") is not None
    at = polish.date()
    # 1. closed for everybody from 2025-09-12 00:00 Warsaw, known from that day
    if day("2025-09-12") <= at:
        if at <= day("2025-09-24"):
            if c.first_hour_before("2025-09-12", "PL") and c.known("p05"):
                return perhaps_shut("p05: closed from 00:00 in Warsaw, 01:00 in Minsk")
            if c.known("p05"):
                return shut("p05: every crossing closed from 2025-09-12")
            if name in ("polowce", "slawatycze", "kuznica", "bobrowniki"):
                pass
            else:
                return poland_open(c, name)     # asked before: nothing was known
        elif c.known("p05") and not c.known("p08") and name != "kuznica":
            return shut("p05: closed until further notice, as known then")
        elif c.known("p05") and not c.known("p07") and name in ("terespol", "kukuryki"):
            verdicts, why = poland_open(c, name)
            return (verdicts | {BLOCKED}, why) if len(verdicts) < 3 else (verdicts, why)
    # 2. each crossing's own story
    if name == "kuznica":
        if at == day("2021-11-09") and not exact:
            return perhaps_shut("p01: closed from 07:00 on that day")
        if polish >= datetime(2021, 11, 9, 7) and at <= day("2025-11-16"):
            return shut("p01: closed 2021-11-09..2025-11-16") if c.known("p01") else perhaps_shut("p01: not yet published")
        if at >= day("2025-11-17"):
            if not c.known("p11", "p12"):
                return shut("p01: closed, no end known") if c.known("p01") else perhaps_shut("p01: not yet published")
            return poland_open(c, name)
        return unknown("nothing is claimed of those days")
    if name == "bobrowniki":
        if day("2023-02-10") <= at <= day("2025-11-16"):
            return shut("p02, p03: closed 2023-02-10..2025-11-16") if c.known("p03") else perhaps_shut("p02, p03: not yet published")
        if at >= day("2025-11-17"):
            if not c.known("p11", "p12"):
                return shut("p05: until further notice") if c.known("p05") else perhaps_shut("not yet published")
            return poland_open(c, name)
        return unknown("nothing is claimed of those days")
    if name == "polowce":
        if at >= day("2021-01-01") and c.known("p04"):
            return shut("p04: closed since the pandemic")
        return perhaps_shut("p04: closed since 2020, the month is not stated; or not yet published") if at >= day("2020-03-01") else unknown("nothing is claimed")
    if name == "slawatycze":
        if at >= day("2025-11-14") and c.known("p04"):
            return shut("p04: closed")
        return perhaps_shut("p04: closed, since when is not said")
    return poland_open(c, name)


def poland_open(c, name):
    """Terespol, Kukuryki, Kuznica, Bobrowniki on days on which they are not shut."""
    after = c.date >= day("2025-09-25")
    if c.mode in ("rail", "foot", "bicycle", "sea", "air"):
        return perhaps_shut("open to cars, buses or lorries; railways for goods only")
    vehicle = c.vehicle
    if name == "terespol":
        if vehicle == "lorry":
            return perhaps_shut("p07: cars; lorries at Kukuryki")
        opened = "yes" if after and c.fresh("p14", "p15", "p07") or not after and c.fresh("p16") and c.within("2025-03-25") else "no"
        if not after and opened == "no" and c.maybe_known("p16") and c.within("2023-02-10"):
            opened = "weak"
        if vehicle != "car" and opened == "yes":
            opened = "weak"
    elif name == "kukuryki":
        if vehicle != "lorry":
            return perhaps_shut("p07: lorries")
        if after and c.known("p10") and c.registration and c.registration not in EU | EFTA:
            return perhaps_shut("p10: lorries of the EU, EEA, Switzerland only")
        opened = "yes" if after and c.fresh("p07") and c.registration else "weak" if after and c.fresh("p07") else "no"
    elif name == "kuznica":
        if vehicle == "bus":
            return shut("p11: no buses")
        if vehicle != "car":
            return shut("p15: cars only") if c.known("p15") and vehicle == "lorry" else perhaps_shut("p11, p15: cars")
        opened = "yes" if c.fresh("p11", "p12", "p15") else "no"
    else:
        opened = "yes" if c.fresh("p11", "p12", "p15") else "no"
        if vehicle == "lorry":
            if c.registration and c.registration not in EU | EFTA:
                return shut("p11: lorries of EU, EFTA, Switzerland only")
            if not c.registration:
                return unknown("p11: where the lorry is registered is not known")
        elif vehicle != "car":
            opened = "weak"                # p11 buses too, p15 cars and freight
    if c.to == "BY":
        return usual(c, opened, "p07..p16: open")
    # into Poland
    if opened == "no":
        return unknown("nothing fresh says open")
    if c.own:
        return passes(c, "open; own citizen", weak=opened == "weak")
    if c.nat in EU:
        return passes(c, "p09, p14, p15: open; citizens of the EU", weak=True)
    if name != "terespol":
        return perhaps_shut("p17, p18, p19: not from Belarus, permits at Terespol only")
    if c.nat in ("BY", "UA") and not (c.holds("pl-entry-permit") and c.holds("passport", issuer=c.nat)):
        return frozenset([COND, UNDET]), "p09 against p17: exceptional cases or permit"
    if c.holds("pl-entry-permit") and c.holds("passport", issuer=c.nat):
        return frozenset([CLEAR, COND, UNDET]), "p17, p18: with a permit"
    return frozenset([COND, UNDET, BLOCKED]), "p17, p18, p19: only with a permit, or not"


# ---------------------------------------------------------------------------
# Finland - Russia
# ---------------------------------------------------------------------------
def finland_russia(c):
    name = c.crossing.split("-")[0]
    if name == "raja":
        name = "raja-jooseppi"
    four = name in ("vaalimaa", "nuijamaa", "imatra", "niirala")
    two = name in ("vaalimaa", "niirala")
    local = c.moment("FI") or datetime(c.date.year, c.date.month, c.date.day, 12)
    exact = c.moment("FI") is not None
    at = local.date()
    rail_goods = c.crew and c.mode == "rail"
    if name == "vainikkala":
        if rail_goods:
            return unknown("f09, f10: goods trains go on; whom Russia or Finland admits is not said")
        if at >= day("2023-12-16") and (c.known("f17") or c.known("f14")):
            return shut("f14, f17, f19: all land crossings closed, passenger trains suspended")
        return perhaps_shut("f09: the railway excepted in 2023; passenger trains not spoken of")
    # (first day, last day or None, claim). Decisions in their order; a later one
    # replaces an earlier one once it is known.
    decisions = []
    # f09 is a new decision over the whole border and takes the place of f01 and f07
    replaced = "2023-11-29" if c.known("f09") else None
    if four:
        decisions.append(("2023-11-18", replaced or "2024-02-18", "f01"))
    elif name != "raja-jooseppi":
        decisions.append(("2023-11-25", replaced or "2023-12-23", "f07"))
    decisions.append(("2023-11-30", "2023-12-13", "f09"))
    if not two:
        decisions.append(("2023-12-14", "2024-01-14", "f10"))
    decisions += [("2023-12-15" if two else "2023-12-14", "2024-01-14", "f11"),
                  ("2024-01-15", "2024-02-11", "f12"), ("2024-02-12", "2024-04-14", "f13"),
                  ("2024-04-15", None, "f14"), ("2024-04-15", None, "f17")]
    known = [d for d in decisions if c.known(d[2])]
    if two and c.mode == "foot" and day("2023-12-14") <= at <= day("2023-12-15"):
        return perhaps_shut("f06: crossed by vehicle")
    if two and c.known("f10") and not c.known("f11"):
        known = [d for d in known if d[2] == "f09" or (d[2] == "f01" and at < day("2023-12-14"))]
        if at >= day("2023-12-14"):
            return unknown("f10: open by decision; nobody speaks for Russia") if at <= day("2024-01-14") else perhaps_shut("f10: past the decision")
    if two and at == day("2023-12-14") and c.known("f10"):
        return unknown("f10: open on 2023-12-14; nobody speaks for Russia")
    if two and at == day("2023-12-15") and c.known("f11"):
        if exact and local.hour >= 20:
            return shut("f11: shut from 20:00")
        return unknown("f10, f11: open until 20:00") if exact else perhaps_shut("f11: shut from 20:00 on that day")
    if name == "niirala" and at == day("2023-11-17"):
        return perhaps_shut("f04: shut from 20:00") if c.asof >= day("2023-11-17") else unknown("nothing known")
    for first, last, claim in known:
        if day(first) <= at and (last is None or at <= day(last)):
            if rail_goods:
                return perhaps_shut(f"{claim}: goods trains elsewhere are not spoken of")
            if claim in ("f01", "f07") and c.first_hour_before(first, "FI"):
                return perhaps_shut(f"{claim}: closed from 00:00 in Helsinki, an hour later in Moscow")
            if c.mode == "air":
                return perhaps_shut(f"{claim}: an airport is no such crossing")
            if name not in ("vaalimaa", "niirala") and at == day("2023-11-24"):
                return perhaps_shut("f07: 24 or 25 November")
            return shut(f"{claim}: closed")
    if c.mode == "foot":
        return perhaps_shut("f06: crossed by vehicle")
    if at >= day("2023-11-17") and (known or at >= day("2023-11-25")):
        return perhaps_shut("past the known decision, or not yet published")
    if at >= day("2023-11-17"):
        return perhaps_shut("not yet published, or still open")
    return unknown("nobody says that it was open, and for whom")


# ---------------------------------------------------------------------------
# Armenia, Iran, Azerbaijan, Turkey
# ---------------------------------------------------------------------------
DECREES = [("2020-04-18", "2020-05-04", "a01"), ("2020-04-29", "2020-05-31", "a02"),
           ("2020-05-29", "2020-06-15", "a03"), ("2020-08-01", "2020-09-30", "a04"),
           ("2023-10-02", "2024-01-01", "a05"), ("2024-09-25", "2024-12-31", "a06"),
           ("2025-01-01", "2025-12-31", "a07"), ("2026-01-01", "2026-03-31", "a08")]


def azerbaijan_shut(c):
    """Is Azerbaijan's land border shut inward? "yes", "perhaps" or "no"."""
    if c.date < day("2020-03-01"):
        return "no"
    if c.date == day("2023-10-02"):
        return "perhaps"                   # a05 begins at 06:00
    if any(c.known(i) and c.within(a, b) for a, b, i in DECREES):
        return "yes"
    if c.date >= day("2026-04-01"):
        # past the last known end a government has to say it anew (a11)
        return "yes" if c.known("a11") and c.crossing != "astara-astara" and c.nat != "AZ" and c.date != day("2026-04-01") else "perhaps"
    # a15: shut since the pandemic, of the border with Georgia
    if c.crossing == "red-bridge" and c.known("a15") and c.date >= day("2020-05-01"):
        return "yes"
    return "perhaps"


def azerbaijan(c):
    """Astara, Red Bridge, Samur."""
    inward = c.to == "AZ"
    if c.mode in ("sea", "air"):
        return perhaps_shut("a land crossing")
    state = azerbaijan_shut(c)
    if c.crew and c.vehicle not in ("car", "bus", "motorcycle", "van"):
        if c.vehicle == "lorry" or c.crossing == "astara-astara" and c.mode == "rail":
            return unknown("a02: goods excepted, whom is admitted is not said")
        return perhaps_shut("a02: goods excepted; a crew without a lorry")
    if inward:
        if c.crossing == "astara-astara" and c.within("2025-06-21") and c.known("a18", "a14", "a20"):
            if c.nat in ("AZ", "IR"):
                return perhaps_shut("a18: for third-country nationals; own citizens not spoken of")
            return passes(c, "a14, a18, a20 against a11, a21: with code and e-visa", weak=True, papers=[c.holds("az-crossing-code"), c.holds("e-visa", "az-e-visa", "visa", issuer="AZ")])
        if c.nat == "AZ":
            return perhaps_shut("a07, a11: entry by air only; own citizens not spoken of")
        return {"yes": shut, "perhaps": perhaps_shut, "no": unknown}[state]("a01..a17: land borders of Azerbaijan closed")
    # outward
    if state == "no":
        return unknown("nothing is claimed of those days")
    if c.nat == "AZ":
        return perhaps_shut("a11, a13: foreigners may leave; citizens not spoken of")
    if c.crossing == "samur-yarag-kazmalyar":
        return perhaps_shut("a17: closed, against a11: leaving is free")
    leaving = "weak" if c.fresh("a07", "a11", "a13") and c.within("2025-03-25") else "no"
    if leaving == "no":
        return perhaps_shut("a15: shut; leaving not yet spoken of")
    return usual(c, leaving, "a11, a13 against a12: leaving by land", papers=georgian_insurance(c) if c.to == "GE" and not c.own else ())


def agarak(c):
    if c.mode in ("sea", "air", "rail"):
        return perhaps_shut("a land crossing without a railway")
    if c.within("2026-02-28", "2026-03-04"):
        return agarak_open(c) if c.crew else perhaps_shut("a31: shut to people about then, lorries pass")
    return agarak_open(c)


def agarak_open(c):
    if c.date < day("2025-03-25"):
        return unknown("nothing is claimed of those days")
    fresh = c.fresh("a24", "a25", "a26", "a30")
    if c.to == "AM":
        opened = "yes" if c.fresh("a24", "a25") else "weak" if fresh else "no"
    else:
        opened = "weak" if fresh else "no"
    return usual(c, opened, "a24, a25, a26, a30: open")


def armenia_azerbaijan(c):
    if c.known("a37") and c.within("2025-03-25") and c.frm == "AM":
        return shut("a37: all closed")
    return perhaps_shut("a37: all closed; since when, or the way back, is not said")


def margara(c):
    return shut("a39: shut since 1993") if c.known("a39") else perhaps_shut("a39: not yet published")


# ---------------------------------------------------------------------------
# Verkhny Lars
# ---------------------------------------------------------------------------
def lars(c):
    if c.mode in ("rail", "sea", "air"):
        return perhaps_shut("a road checkpoint")
    if c.mode == "foot":
        if c.within("2022-09-27") and (c.within("2022-09-27", "2022-12-31") or "2022-09-27" <= c.asof.isoformat() < "2023-02-01"):
            return perhaps_shut("g06: on foot for a time; g07: it was temporary")
        return shut("g01, g05: not on foot")
    if c.date.isoformat() in LARS_SHUT:
        if c.date == day("2026-01-09") and c.asof >= day("2026-01-11"):
            return perhaps_shut("g15: shut, against g16: to lorries from 01:00 in Tbilisi, to others hours later")
        return shut("g12..g19: avalanche") if c.asof >= c.date else lars_open(c)
    if c.within("2026-01-10", "2026-01-12"):
        return perhaps_shut("g16, g17: warnings and queues of those days") if c.vehicle == "lorry" or c.date == day("2026-01-10") else lars_open(c, weak=True)
    if c.frm == "RU" and c.within("2023-02-02", "2023-02-10") and c.known("g13"):
        return perhaps_shut("g13: shut from 2023-02-02 19:15 until further notice")
    return lars_open(c)


def lars_open(c, weak=False):
    if c.purpose == "tourism":
        if c.known("g08"):
            return perhaps_shut("g08: not open to tourists, against g04, g09")
    if c.date < day("2010-03-01"):
        return unknown("not open yet")
    opened = "yes" if c.fresh("g04") and c.within("2025-03-26") else "weak" if c.fresh("g09", "g20", "g05") else "no"
    if c.mode == "bicycle" and opened == "yes" or weak and opened != "no":
        opened = "weak"
    if c.date.month <= 3 and opened == "yes":
        opened = "weak"                    # g02, g11..g19: snow shuts the road by the hour
    papers = []
    if c.frm == "RU" and c.known("g20") and c.within("2025-10-01"):
        papers.append(c.holds("lars-queue-slot"))
    if c.to == "GE" and not c.own:
        papers += georgian_insurance(c)
    return usual(c, opened, "g04, g09, g20: open" if opened != "no" else "nothing fresh says open", papers)


# ---------------------------------------------------------------------------
JUDGES = {
    "khasan-tumangang": khasan, "tumen-road-bridge": road_bridge,
    "kraskino-hunchun": kraskino, "makhalino-hunchun": makhalino,
    "quanhe-wonjong": quanhe, "dandong-sinuiju": dandong,
    "agarak-norduz": agarak, "am-az-border": armenia_azerbaijan, "margara": margara,
    "verkhny-lars-kazbegi": lars,
}
for _id, _sides in SIDES.items():
    if _sides == ("PL", "BY"):
        JUDGES[_id] = poland_belarus
    elif _sides == ("FI", "RU"):
        JUDGES[_id] = finland_russia
    elif _id in ("astara-astara", "red-bridge", "samur-yarag-kazmalyar"):
        JUDGES[_id] = azerbaijan

MODES = ["rail", "road", "foot", "bicycle"]
PARTIES = ["independent", "organized-tour", "official-delegation", "crew"]
VEHICLES = ["car", "bus", "lorry"]


def judge(request):
    trip = request["trip"]
    modes = [trip["mode"]] if "mode" in trip else MODES
    parties = [trip["party"]] if "party" in trip else PARTIES
    answers = []
    for mode, party in combinations(modes, parties):
        road = mode == "road"
        vehicles = [trip["vehicle"]] if "vehicle" in trip else VEHICLES if road else ["none"]
        for vehicle in vehicles:
            # Several nationalities: the passport that serves best counts.
            sets = [JUDGES[trip["crossing"]](Case(request, n, mode, party, vehicle))
                    for n in request["traveler"]["nationalities"]]
            best = frozenset(min(pick, key=ORDER.index) for pick in combinations(*(s for s, _ in sets)))
            answers.append((best, " / ".join(dict.fromkeys(why for _, why in sets))))
    if all(s == answers[0][0] for s, _ in answers):
        return answers[0]
    # Something is not said that matters: undetermined, or what holds in every case.
    common = frozenset.intersection(*(s for s, _ in answers))
    return common | {UNDET}, "not said: mode, party or vehicle; " + answers[0][1]


if __name__ == "__main__":
    import json
    import sys
    for line in sys.stdin:
        request = json.loads(line)
        verdicts, why = judge(request)
        print(json.dumps({"id": request.get("id"), "verdicts": sorted(verdicts, key=ORDER.index), "why": why}))

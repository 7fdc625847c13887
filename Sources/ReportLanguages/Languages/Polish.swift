import AdvisoryModel

extension Phrases {
    /// Polish.
    package static let polish = Phrases(
        language: "pl", colon: ": ", comma: ", ",
        verdicts: [
            .clear: "Droga wolna", .conditional: "Warunkowo", .undetermined: "Nie ustalono",
            .blocked: "Droga zamknięta",
        ],
        sentences: [
            .clear: "Podróżny{0} może przekroczyć granicę: {1}. Nie są znane żadne przeszkody.",
            .conditional: "Podróżny{0} może przekroczyć granicę, jeśli spełni podane niżej wymagania: {1}.",
            .undetermined: "Nie jest pewne, czy podróżny{0} może przekroczyć granicę: {1}.",
            .blocked: "Podróżny{0} nie może przekroczyć granicy: {1}.",
        ],
        someone: " o nieznanym obywatelstwie", someoneOf: " (obywatelstwo: {0})",
        dates: DateWords(
            weekdays: ["poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"],
            months: [
                "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września",
                "października", "listopada", "grudnia",
            ],
            withWeekday: "{0}, {1} {2} {3}", plain: "{0} {1} {2}"),
        headings: [
            .blocks: "Co stoi na przeszkodzie", .requires: "Co jest wymagane", .coming: "Co się zmieni",
            .fears: "Na co uważać", .contacts: "Gdzie dzwonić",
            .questions: "Czego nie wiadomo, a co rozstrzygnęłoby sprawę", .opens: "Co pozwala przejechać",
            .informs: "Warto wiedzieć", .met: "Spełnione wymagania", .setAside: "Reguły uchylone przez inne reguły",
            .problems: "Czego nie udało się ocenić", .sources: "Źródła",
        ],
        report: ReportPhrases(
            at: "{0}{1}", onDay: "{0}", onUnknownDay: "w nieznanym dniu",
            asked: "Data zapytania: {0}.", goodUntil: "Ważne do {0} włącznie; potem coś w tym raporcie się zmieni.",
            goodForEver: "Sam z siebie ten raport się nie zmieni.", risk: "Zagrożenie: poziom {0} z 4, {1}.",
            noRisk: "Zagrożenie: poziom nie jest znany.",
            nothingSaysOpen: "Brak pewnej informacji, że podróżnego przepuszcza to państwo: {0}",
            nothingSaysAdmitted: "Brak pewnej informacji, że podróżnego wpuszcza to państwo: {0}",
            tooLate: "Jest za późno, by złożyć wniosek o to, czego brakuje: ostatni dzień to {0}",
            tooLateFor: "Jest za późno, by złożyć wniosek („{0}”): ostatni dzień to {1}",
            mayBeTooLateFor: "Może być za późno, by złożyć wniosek („{0}”): ostatni dzień to {1}",
            mayBeTooLate: "Może być za późno, by złożyć wniosek o to, czego brakuje: dzień podróży nie jest znany",
            tooLateInShort: "Jest za późno, by złożyć wniosek o coś, czego brakuje lub może brakować.",
            mayBeTooLateInShort: "Może być za późno, by złożyć wniosek o coś, czego brakuje lub może brakować.",
            withinHours: "Przejście jest otwarte tylko w tych godzinach: {0} (czas państwa: {1})",
            withinHoursInShort: "Przejście jest otwarte tylko w określonych godzinach.",
            canCrossWithinHours: "Podróżny{0} może przekroczyć granicę tylko w określonych godzinach: {1}.",
            staysBeyond: "Pobyt trwa dłużej niż do {0}, ostatniego dnia, dla którego prowadzone są te reguły.",
            coversBetween: "Zbiór reguł obejmuje okres: {0} – {1}; nie wiadomo, czy podróż przypada w tym okresie",
            coversSince: "Zbiór reguł obowiązuje od tego dnia: {0}; nie wiadomo, czy podróż przypada później",
            coversUntil: "Zbiór reguł obowiązuje do tego dnia: {0}; nie wiadomo, czy podróż przypada wcześniej",
            outsideBetween: "Zbiór reguł obejmuje okres: {0} – {1}; podróż nie przypada w tym okresie",
            outsideSince: "Zbiór reguł obowiązuje od tego dnia: {0}; podróż przypada wcześniej",
            outsideUntil: "Zbiór reguł obowiązuje do tego dnia: {0}; podróż przypada później",
            unknownCrossing: "W zbiorze reguł nie ma tego przejścia",
            invalidRequest: "W zapytaniu jest wartość, której nie można użyć", answers: "Możliwe odpowiedzi: {0}.",
            decides: "Zależy od tego: {0}.",
            lookUp: "Zbyt stare, by na tym polegać: {0}",
            lookUpSeen: "Do sprawdzenia: najnowsze źródło, {0}, widziano ostatnio {1}.",
            lookUpUnseen: "Do sprawdzenia: samego źródła {0} nikt nie widział.",
            rulebook: "Zbiór reguł {0}, liczba reguł: {1}.", noDate: "nie podano dnia"),
        headline: HeadlinePhrases(
            adviceAgainst: "Droga jest otwarta, ale rada brzmi: {0} (poziom zagrożenia {1} z 4).",
            adviceMayBeAgainst:
                "Droga jest otwarta, ale rada może brzmieć: {0} (poziom zagrożenia {1} z 4, jeśli ostrzeżenie ma zastosowanie).",
            mayApply: "Przeszkodą może być: „{0}”.",
            tooOld:
                "Informacje są zbyt stare ({0}): najnowsze źródło, {1}, widziano ostatnio {2}. Trzeba to sprawdzić.",
            neverSeen:
                "Na informacjach nie można polegać ({0}): samego źródła {1} nikt nie widział. Trzeba to sprawdzić.",
            askTraveler: "To rozstrzygnęłoby sprawę: {0}",
            couldChange: "To mogłoby jeszcze zmienić wynik: {0}",
            askBorder: "Aby to rozstrzygnąć, zapytaj straż graniczną tego państwa: {0}.",
            askEmbassy: "Aby to rozstrzygnąć, zapytaj ambasadę tego państwa: {0}.",
            askIssuer: "Aby to rozstrzygnąć, zapytaj wystawcę, czy można to jeszcze dostać na czas.",
            findOut: "Aby to rozstrzygnąć, sprawdź, czy nadal tak jest.",
            otherRulebook: "Aby to rozstrzygnąć, użyj zbioru reguł, który obejmuje ten dzień.",
            otherCrossing: "Aby to rozstrzygnąć, podaj przejście, które jest w zbiorze reguł.",
            otherRequest: "Aby to rozstrzygnąć, popraw zapytanie.",
            andMore: "i jeszcze {0}",
            coming: [
                .closes: "{0}: przejście zostaje zamknięte — {1}",
                .mayClose: "{0}: przejście może zostać zamknięte — {1}", .requires: "{0}: zaczyna być wymagane — {1}",
                .ends: "{0}: ostatni dzień — {1}",
                .opens: "{0}: przejście zostaje otwarte — {1}", .admits: "{0}: podróżni zaczynają być wpuszczani — {1}",
                .warns: "{0}: zaczyna obowiązywać ostrzeżenie — {1}",
            ],
            closesDuringStay: "W czasie pobytu przejście zostaje zamknięte: {0}.",
            mayCloseDuringStay: "W czasie pobytu przejście może zostać zamknięte: {0}.",
            holdsThrough: "Ważne do {0} włącznie; potem: {1}.",
            changes: [
                .ruleEnds: "„{0}” już nie obowiązuje", .reviewDue: "„{0}” wymaga ponownego sprawdzenia",
                .applyBy: "jest za późno na złożenie wniosku („{0}”)",
                .sourceStale: "źródło {0} jest zbyt stare, by na nim polegać",
                .claimWithdrawn: "źródło {0} wycofało swoją informację",
                .publication: "pojawia się źródło {0}",
            ],
            fallBack: "Nie wszystko jest dostępne w tym języku: {0}; reszta jest w innym: {1}."),
        journey: JourneyPhrases(
            title: "Podróż, liczba przejazdów: {0}. {1}", leg: "Przejazd {0} z {1}",
            left: "Pozostało wjazdów, {0}: {1}.", better: "Co byłoby lepsze",
            noneBetter: "Żadna inna sprawdzona droga nie jest lepsza.",
            later: "O tyle dni później: {0}.", alsoRequired: "Wymagane jest też: {0}."),
        advisory: AdvisoryPhrases(
            possible: "możliwe", waitsFor: "Zależy od tego, czego nie wiadomo: {0}.",
            notSettled: "Nie jest pewne, czy to obowiązuje.",
            authority: "Według państwa", level: "Poziom {0}", timeOf: "{0} (czas państwa: {1})",
            inForceBetween: "Obowiązuje od {0} do {1}.",
            inForceSince: "Obowiązuje od {0}.", inForceUntil: "Obowiązuje do {0}.",
            lapsedOn: "Wygasło: znany koniec, {0}, minął; termin mógł zostać przedłużony. Trzeba to sprawdzić.",
            lapsed: "Wygasło: znany koniec minął, ale może to nadal obowiązywać. Trzeba to sprawdzić.",
            stale:
                "Nieaktualne: dane są stare lub minął termin ich przeglądu. Trzeba je sprawdzić, zanim się na nich polega.",
            disagree: "Źródła są niezgodne ({0}): {1}.", disagreeAgain: "Źródła są niezgodne ({0}); patrz wyżej.",
            settledAs: "Przyjęto: {0}", unsettled: "Uznane za nieznane",
            because: "Ponieważ", values: [.true: "prawda", .false: "fałsz", .unknown: "nieznane", .error: "błąd"],
            standsAt: "Zapisane w {0}",
            setAsideBy: "Uchylone przez regułę {0}.",
            hardlySetAsideBy: "Liczy się mimo to: reguła {0} uchyliłaby to, ale jej danych brak lub są zbyt stare.",
            sources: "Źródła"),
        contact: ContactPhrases(
            noneKnown: "brak znanych numerów", noNumber: "numer nie jest znany", speaks: "języki: {0}",
            hours: "czynne: {0}",
            callableFrom: "można dzwonić z: {0}",
            forCitizens: "dla obywateli: {0}", represents: "w imieniu: {0}", perhaps: "możliwe"),
        source: SourcePhrases(
            published: "opublikowano {0}", undated: "bez daty", seen: "ostatnio widziane {0}",
            neverSeen: "samego źródła nie widziano",
            today: "dzisiaj", yesterday: "wczoraj",
            daysAgo: "{0, plural, one {# dzień temu} few {# dni temu} many {# dni temu} other {# dnia temu}}",
            daysAhead:
                "{0, plural, one {# dzień później} few {# dni później} many {# dni później} other {# dnia później}}",
            stale: "nieaktualne"),
        labels: [
            "supersededBy": "Zastąpione przez"
        ],
        terms: [
            "mode/rail": "koleją", "mode/road": "drogą", "mode/foot": "pieszo", "mode/bicycle": "rowerem",
            "mode/sea": "drogą morską", "mode/air": "drogą lotniczą", "vehicle/car": "samochodem",
            "vehicle/bus": "autobusem", "vehicle/lorry": "ciężarówką", "vehicle/motorcycle": "motocyklem",
            "vehicle/van": "furgonetką",
            "purpose/tourism": "turystyka", "purpose/business": "podróż w interesach",
            "purpose/official": "podróż służbowa", "purpose/transit": "tranzyt", "purpose/study": "nauka",
            "purpose/work": "praca", "purpose/family": "odwiedziny u rodziny", "purpose/journalism": "dziennikarstwo",
            "purpose/aid": "pomoc humanitarna", "purpose/medical": "leczenie",
            "party/independent": "samodzielnie", "party/organized-tour": "z wycieczką zorganizowaną",
            "party/official-delegation": "w składzie oficjalnej delegacji", "party/crew": "jako załoga",
            "language/az": "azerski", "language/be": "białoruski", "language/es": "hiszpański", "language/fi": "fiński",
            "language/hy": "ormiański", "language/ka": "gruziński", "language/uk": "ukraiński",
            "language/lt": "litewski", "language/fa": "perski", "language/tr": "turecki", "language/it": "włoski",
            "language/kk": "kazachski", "language/mn": "mongolski", "language/et": "estoński",
            "language/lv": "łotewski",
            "language/de": "niemiecki", "language/en": "angielski", "language/fr": "francuski",
            "language/ja": "japoński", "language/ko": "koreański", "language/pl": "polski", "language/ru": "rosyjski",
            "language/sv": "szwedzki", "language/zh": "chiński",
        ],
        units: [
            "hour": hours, "hours": hours, "day": days, "days": days, "week": weeks, "weeks": weeks, "month": months,
            "months": months, "year": years, "years": years, "working day": workingDays, "working days": workingDays,
        ],
        questions: [
            "traveler.nationalities": "Jakie obywatelstwo ma podróżny?",
            "traveler.residence": "W jakim kraju mieszka podróżny?",
            "traveler.birthDate": "Kiedy urodził się podróżny?",
            "traveler.age": "Ile lat ma podróżny w dniu podróży?",
            "traveler.languages": "Jakimi językami mówi podróżny?",
            "traveler.occupation": "Czym podróżny zajmuje się zawodowo?",
            "traveler.documents": "Jaki paszport, wizy i zezwolenia ma podróżny i do kiedy są ważne?",
            "traveler.visited": "W jakich krajach i kiedy był podróżny?",
            "traveler.stays": "W jakich państwach podróżny przebywał wcześniej, od kiedy do kiedy?",
            "traveler.needs": "Czy podróżny ma szczególne potrzeby?",
            "traveler.localities": "W jakich miejscowościach podróżny jest zameldowany?",
            "trip.from": "Z jakiego kraju podróżny wyjeżdża?",
            "trip.to": "Do jakiego kraju podróżny wjeżdża?",
            "trip.date": "W jakim dniu podróżny przekracza granicę?",
            "trip.until": "Jaki jest ostatni dzień pobytu?",
            "trip.time": "O której godzinie podróżny przekracza granicę?",
            "trip.mode": "W jaki sposób podróżny przekracza granicę?",
            "trip.vehicle": "Jakim pojazdem podróżny przekracza granicę?",
            "trip.purpose": "Jaki jest cel podróży?",
            "trip.party": "Czy podróżny jedzie samodzielnie, z wycieczką zorganizowaną, w delegacji czy jako załoga?",
            "trip.travelsOn": "Paszportem jakiego kraju posługuje się podróżny?",
        ],
        levels: ["zwykła ostrożność", "wzmożona ostrożność", "rozważ, czy jechać", "nie jedź"],
        countries: { countryNames[$0] })

    private static let hours: Wording =
        "{0, plural, one {# godzina} few {# godziny} many {# godzin} other {# godziny}}"
    private static let days: Wording = "{0, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}"
    private static let weeks: Wording =
        "{0, plural, one {# tydzień} few {# tygodnie} many {# tygodni} other {# tygodnia}}"
    private static let months: Wording =
        "{0, plural, one {# miesiąc} few {# miesiące} many {# miesięcy} other {# miesiąca}}"
    private static let years: Wording = "{0, plural, one {# rok} few {# lata} many {# lat} other {# roku}}"
    private static let workingDays: Wording =
        "{0, plural, one {# dzień roboczy} few {# dni robocze} many {# dni roboczych} other {# dnia roboczego}}"
}

/// The countries by ISO 3166-1 code and the codes of travel documents, as the Unicode Common Locale Data Repository has them, a few shortened.
private let countryNames = CountryNames(
    """
    AD Andora | AE Zjednoczone Emiraty Arabskie | AF Afganistan | AG Antigua i Barbuda | AI Anguilla | AL Albania | AM Armenia | AO Angola
    AQ Antarktyda | AR Argentyna | AS Samoa Amerykańskie | AT Austria | AU Australia | AW Aruba | AX Wyspy Alandzkie | AZ Azerbejdżan
    BA Bośnia i Hercegowina | BB Barbados | BD Bangladesz | BE Belgia | BF Burkina Faso | BG Bułgaria | BH Bahrajn | BI Burundi | BJ Benin
    BL Saint-Barthélemy | BM Bermudy | BN Brunei | BO Boliwia | BQ Niderlandy Karaibskie | BR Brazylia | BS Bahamy | BT Bhutan | BV Wyspa Bouveta
    BW Botswana | BY Białoruś | BZ Belize | CA Kanada | CC Wyspy Kokosowe | CD Demokratyczna Republika Konga | CF Republika Środkowoafrykańska
    CG Kongo | CH Szwajcaria | CI Wybrzeże Kości Słoniowej | CK Wyspy Cooka | CL Chile | CM Kamerun | CN Chiny | CO Kolumbia | CR Kostaryka
    CU Kuba | CV Republika Zielonego Przylądka | CW Curaçao | CX Wyspa Bożego Narodzenia | CY Cypr | CZ Czechy | DE Niemcy | DJ Dżibuti | DK Dania
    DM Dominika | DO Dominikana | DZ Algieria | EC Ekwador | EE Estonia | EG Egipt | EH Sahara Zachodnia | ER Erytrea | ES Hiszpania | ET Etiopia
    EUE Unia Europejska (laissez-passer) | FI Finlandia | FJ Fidżi | FK Falklandy | FM Mikronezja | FO Wyspy Owcze | FR Francja | GA Gabon
    GB Wielka Brytania | GBD obywatel brytyjskich terytoriów zamorskich | GBN obywatel brytyjski (zamorski) | GBO brytyjski obywatel zamorski
    GBP osoba pod ochroną brytyjską | GBS poddany brytyjski | GD Grenada | GE Gruzja | GF Gujana Francuska | GG Guernsey | GH Ghana | GI Gibraltar
    GL Grenlandia | GM Gambia | GN Gwinea | GP Gwadelupa | GQ Gwinea Równikowa | GR Grecja | GS Georgia Południowa i Sandwich Południowy
    GT Gwatemala | GU Guam | GW Gwinea Bissau | GY Gujana | HK Hongkong | HM Wyspy Heard i McDonalda | HN Honduras | HR Chorwacja | HT Haiti
    HU Węgry | ID Indonezja | IE Irlandia | IL Izrael | IM Wyspa Man | IN Indie | IO Czagos | IQ Irak | IR Iran | IS Islandia | IT Włochy
    JE Jersey | JM Jamajka | JO Jordania | JP Japonia | KE Kenia | KG Kirgistan | KH Kambodża | KI Kiribati | KM Komory | KN Saint Kitts i Nevis
    KP Korea Północna | KR Korea Południowa | KW Kuwejt | KY Kajmany | KZ Kazachstan | LA Laos | LB Liban | LC Saint Lucia | LI Liechtenstein
    LK Sri Lanka | LR Liberia | LS Lesotho | LT Litwa | LU Luksemburg | LV Łotwa | LY Libia | MA Maroko | MC Monako | MD Mołdawia | ME Czarnogóra
    MF Saint-Martin | MG Madagaskar | MH Wyspy Marshalla | MK Macedonia Północna | ML Mali | MM Mjanma (Birma) | MN Mongolia | MO Makau
    MP Mariany Północne | MQ Martynika | MR Mauretania | MS Montserrat | MT Malta | MU Mauritius | MV Malediwy | MW Malawi | MX Meksyk
    MY Malezja | MZ Mozambik | NA Namibia | NC Nowa Kaledonia | NE Niger | NF Norfolk | NG Nigeria | NI Nikaragua | NL Holandia | NO Norwegia
    NP Nepal | NR Nauru | NU Niue | NZ Nowa Zelandia | OM Oman | PA Panama | PE Peru | PF Polinezja Francuska | PG Papua-Nowa Gwinea | PH Filipiny
    PK Pakistan | PL Polska | PM Saint-Pierre i Miquelon | PN Pitcairn | PR Portoryko | PS Terytoria Palestyńskie | PT Portugalia | PW Palau
    PY Paragwaj | QA Katar | RE Reunion | RO Rumunia | RS Serbia | RU Rosja | RW Rwanda | SA Arabia Saudyjska | SB Wyspy Salomona | SC Seszele
    SD Sudan | SE Szwecja | SG Singapur | SH Wyspa Świętej Heleny | SI Słowenia | SJ Svalbard i Jan Mayen | SK Słowacja | SL Sierra Leone
    SM San Marino | SN Senegal | SO Somalia | SR Surinam | SS Sudan Południowy | ST Wyspy Świętego Tomasza i Książęca | SV Salwador
    SX Sint Maarten | SY Syria | SZ Eswatini | TC Turks i Caicos | TD Czad | TF Francuskie Terytoria Południowe i Antarktyczne | TG Togo
    TH Tajlandia | TJ Tadżykistan | TK Tokelau | TL Timor Wschodni | TM Turkmenistan | TN Tunezja | TO Tonga | TR Turcja | TT Trynidad i Tobago
    TV Tuvalu | TW Tajwan | TZ Tanzania | UA Ukraina | UG Uganda | UM Dalekie Wyspy Stanów Zjednoczonych | UNA organizacja wyspecjalizowana ONZ
    UNK misja ONZ w Kosowie | UNO Organizacja Narodów Zjednoczonych | US Stany Zjednoczone | UY Urugwaj | UZ Uzbekistan | VA Watykan
    VC Saint Vincent i Grenadyny | VE Wenezuela | VG Brytyjskie Wyspy Dziewicze | VI Wyspy Dziewicze Stanów Zjednoczonych | VN Wietnam
    VU Vanuatu | WF Wallis i Futuna | WS Samoa | XBA Afrykański Bank Rozwoju | XCC Wspólnota Karaibska | XCE Rada Europy | XCO COMESA
    XDC Południowoafrykańska Wspólnota Rozwoju | XEC ECOWAS | XES Organizacja Państw Wschodniokaraibskich
    XIM Afrykański Bank Eksportowo-Importowy | XK Kosowo | XMP Zgromadzenie Parlamentarne Regionu Śródziemnomorskiego | XOM Zakon Maltański
    XPO Interpol | XXA bezpaństwowiec | XXB uchodźca (konwencja z 1951 roku) | XXC uchodźca (inny) | XXX obywatelstwo nieokreślone | YE Jemen
    YT Majotta | ZA Republika Południowej Afryki | ZM Zambia | ZW Zimbabwe
    """)

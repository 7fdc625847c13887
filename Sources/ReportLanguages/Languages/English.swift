import AdvisoryModel

extension Phrases {
    /// English.
    package static let english = Phrases(
        language: "en", colon: ": ", comma: ", ",
        verdicts: [.clear: "Clear", .conditional: "Conditional", .undetermined: "Undetermined", .blocked: "Blocked"],
        sentences: [
            .clear: "A traveler{0} can cross {1}: there is no known obstacle.",
            .conditional: "A traveler{0} can cross {1} once what is required below is met.",
            .undetermined: "It is not certain whether a traveler{0} can cross {1}.",
            .blocked: "A traveler{0} cannot cross {1}.",
        ],
        someone: " of unknown nationality", someoneOf: " of nationality {0}",
        dates: DateWords(
            weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
            months: [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November",
                "December",
            ],
            withWeekday: "{0}, {1} {2} {3}", plain: "{0} {1} {2}"),
        headings: [
            .blocks: "What blocks", .requires: "What is required", .coming: "What is about to change",
            .fears: "What to fear", .contacts: "Whom to call",
            .questions: "What is unknown and would settle it", .opens: "What lets through", .informs: "Good to know",
            .met: "Requirements that are met", .setAside: "Rules that another rule sets aside",
            .problems: "What could not be judged", .sources: "Sources",
        ],
        report: ReportPhrases(
            at: "at {0}{1}", onDay: "on {0}", onUnknownDay: "on a day that is not given",
            asked: "Asked on {0}.", goodUntil: "Holds through {0}; after that day something in it changes.",
            goodForEver: "Nothing in it changes by itself.", risk: "Danger: level {0} of 4, {1}.",
            noRisk: "Danger: no level is known.",
            nothingSaysOpen: "Nothing certain says that {0} lets the traveler through",
            nothingSaysAdmitted: "Nothing certain says that {0} admits the traveler",
            tooLate: "It is too late to apply for what is missing: the last day was {0}",
            tooLateFor: "It is too late to apply for “{0}”: the last day was {1}",
            mayBeTooLateFor: "It may be too late to apply for “{0}”: the last day was {1}",
            mayBeTooLate: "It may be too late to apply for what is missing: the day of the trip is not known",
            tooLateInShort: "It is too late to apply for something that is, or may be, missing.",
            mayBeTooLateInShort: "It may be too late to apply for something that is, or may be, missing.",
            withinHours: "The way is open at {0} only (time of {1})",
            withinHoursInShort: "The way is open at certain hours only.",
            canCrossWithinHours: "A traveler{0} can cross {1} at certain hours only.",
            staysBeyond: "The stay goes on after {0}, the last day for which the rulebook is kept.",
            coversBetween: "The rulebook is kept for {0} to {1}, and the trip is not known to lie in between",
            coversSince: "The rulebook is kept from {0} on, and the trip is not known to lie after it",
            coversUntil: "The rulebook is kept up to {0}, and the trip is not known to lie before it",
            outsideBetween: "The rulebook is kept for {0} to {1}, and the trip does not lie in between",
            outsideSince: "The rulebook is kept from {0} on, and the trip lies before it",
            outsideUntil: "The rulebook is kept up to {0}, and the trip lies after it",
            unknownCrossing: "The rulebook does not know the crossing",
            invalidRequest: "The request has a value that cannot be used", answers: "Possible answers: {0}.",
            decides: "Decides: {0}.",
            lookUp: "Too old to rely on: {0}", lookUpSeen: "Look it up: the newest source, {0}, was last seen {1}.",
            lookUpUnseen: "Look it up: nobody has seen the source {0} itself.",
            rulebook: "Rulebook {0}, {1, plural, one {# rule} other {# rules}}.",
            noDate: "no day given"),
        headline: HeadlinePhrases(
            adviceAgainst: "The way is open, but the advice is: {0} (danger level {1} of 4).",
            adviceMayBeAgainst:
                "The way is open, but the advice may be: {0} (danger level {1} of 4, if the warning applies).",
            mayApply: "“{0}” may stand in the way.",
            tooOld: "What is known of {0} is too old: its newest source, {1}, was last seen {2}. Look it up.",
            neverSeen: "What is known of {0} cannot be relied on: nobody has seen the source {1} itself. Look it up.",
            askTraveler: "This would settle it: {0}",
            couldChange: "This could still change it: {0}",
            askBorder: "To settle it, ask the border authorities of {0}.",
            askEmbassy: "To settle it, ask an embassy of {0}.",
            askIssuer: "To settle it, ask the issuer whether it can still be had in time.",
            findOut: "To settle it, find out whether that still holds.",
            otherRulebook: "To settle it, use a rulebook that is kept for that day.",
            otherCrossing: "To settle it, name a crossing that the rulebook has.",
            otherRequest: "To settle it, correct the request.",
            andMore: "and {0} more",
            coming: [
                .closes: "On {0} the way closes: {1}", .mayClose: "On {0} the way may close: {1}",
                .requires: "From {0} on it is required: {1}",
                .ends: "Ends with {0}: {1}",
                .opens: "On {0} the way opens: {1}", .admits: "From {0} on travelers are let in: {1}",
                .warns: "From {0} on there is a warning: {1}",
            ],
            closesDuringStay: "During the stay, on {0}, the way closes.",
            mayCloseDuringStay: "During the stay, on {0}, the way may close.",
            holdsThrough: "Holds through {0}: after that day {1}.",
            changes: [
                .ruleEnds: "“{0}” is no longer in force", .reviewDue: "“{0}” is due to be looked at again",
                .applyBy: "it is too late to apply for “{0}”",
                .sourceStale: "the source {0} is too old to rely on",
                .claimWithdrawn: "the source {0} has withdrawn what it said",
                .publication: "a source becomes known: {0}",
            ],
            fallBack: "Not all of this is available in {0}; what is not is in {1}."),
        journey: JourneyPhrases(
            title: "Journey, trips: {0}. {1}", leg: "Trip {0} of {1}", left: "Entries left, {0}: {1}.",
            better: "What would be better", noneBetter: "No other way that was tried is better.",
            later: "Days later: {0}.", alsoRequired: "Also required: {0}."),
        advisory: AdvisoryPhrases(
            possible: "may apply", waitsFor: "Depends on what is not known: {0}.",
            notSettled: "It is not certain that this applies.",
            authority: "Says", level: "Level {0}", timeOf: "{0} (time of {1})",
            inForceBetween: "In force from {0} to {1}.",
            inForceSince: "In force since {0}.", inForceUntil: "In force until {0}.",
            lapsedOn: "Lapsed: its known end, {0}, has passed; it may have been prolonged. Verify.",
            lapsed: "Lapsed: its known end has passed; it may hold on. Verify.",
            stale: "Stale: its evidence is old or its review overdue. Verify before relying on it.",
            disagree: "Sources disagree on {0}: {1}.", disagreeAgain: "Sources disagree on {0}; see above.",
            settledAs: "Taken as {0}", unsettled: "Counts as unknown",
            because: "Because", values: [.true: "true", .false: "false", .unknown: "unknown", .error: "failed"],
            standsAt: "Written in {0}",
            setAsideBy: "Set aside by {0}.",
            hardlySetAsideBy: "It counts all the same: {0} would set it aside, but its evidence is missing or too old.",
            sources: "Sources"),
        contact: ContactPhrases(
            noneKnown: "none known", noNumber: "no number known", speaks: "speaks {0}", hours: "answers {0}",
            callableFrom: "callable from {0}",
            forCitizens: "for citizens of {0}", represents: "on behalf of {0}", perhaps: "may apply"),
        source: SourcePhrases(
            published: "published {0}", undated: "undated", seen: "last seen {0}", neverSeen: "never seen itself",
            today: "today", yesterday: "yesterday", daysAgo: "{0, plural, one {# day ago} other {# days ago}}",
            daysAhead: "{0, plural, one {# day later} other {# days later}}", stale: "stale"
        ),
        labels: [
            "supersededBy": "Superseded by"
        ],
        terms: [
            "mode/rail": "by rail", "mode/road": "by road", "mode/foot": "on foot", "mode/bicycle": "by bicycle",
            "mode/sea": "by sea", "mode/air": "by air", "vehicle/car": "by car", "vehicle/bus": "by bus",
            "vehicle/lorry": "by lorry", "vehicle/motorcycle": "by motorcycle", "vehicle/van": "by van",
            "purpose/tourism": "for tourism",
            "purpose/business": "on business", "purpose/official": "on official duty",
            "purpose/transit": "in transit", "purpose/study": "to study", "purpose/work": "to work",
            "purpose/family": "to visit family", "purpose/journalism": "as a journalist",
            "purpose/aid": "for aid work", "purpose/medical": "for medical reasons",
            "party/independent": "independently", "party/organized-tour": "on an organised tour",
            "party/official-delegation": "with an official delegation", "party/crew": "as crew",
            "language/az": "Azerbaijani", "language/be": "Belarusian", "language/es": "Spanish",
            "language/fi": "Finnish", "language/hy": "Armenian", "language/ka": "Georgian", "language/uk": "Ukrainian",
            "language/lt": "Lithuanian", "language/fa": "Persian", "language/tr": "Turkish", "language/it": "Italian",
            "language/kk": "Kazakh", "language/mn": "Mongolian", "language/et": "Estonian", "language/lv": "Latvian",
            "language/de": "German", "language/en": "English", "language/fr": "French", "language/ja": "Japanese",
            "language/ko": "Korean", "language/pl": "Polish", "language/ru": "Russian", "language/sv": "Swedish",
            "language/zh": "Chinese",
        ],
        units: [
            "hour": "{0} hour", "hours": "{0} hours", "day": "{0} day", "days": "{0} days", "week": "{0} week",
            "weeks": "{0} weeks", "month": "{0} month", "months": "{0} months", "year": "{0} year",
            "years": "{0} years",
            "working day": "{0} working day", "working days": "{0} working days",
        ],
        questions: [
            "traveler.nationalities": "Which nationalities does the traveler hold?",
            "traveler.residence": "In which country does the traveler live?",
            "traveler.birthDate": "When was the traveler born?",
            "traveler.age": "How old is the traveler on the day of the trip?",
            "traveler.languages": "Which languages does the traveler speak?",
            "traveler.occupation": "What does the traveler do for a living?",
            "traveler.documents":
                "Which passport, visas and permits does the traveler hold, and until when are they valid?",
            "traveler.visited": "Which countries has the traveler visited, and when?",
            "traveler.stays": "In which states has the traveler stayed before, from when until when?",
            "traveler.needs": "Does the traveler have special needs?",
            "traveler.localities": "In which places is the traveler registered?",
            "trip.from": "Which country does the trip leave?",
            "trip.to": "Which country does the trip enter?",
            "trip.date": "On which day is the crossing?",
            "trip.until": "Which is the last day of the stay?",
            "trip.time": "At what time is the crossing?",
            "trip.mode": "How does the traveler cross?",
            "trip.vehicle": "What vehicle does the traveler cross in?",
            "trip.purpose": "What is the purpose of the trip?",
            "trip.party": "Does the traveler go alone, with an organised tour, as a delegation or as crew?",
            "trip.travelsOn": "Which country's passport does the traveler use?",
        ],
        levels: ["take usual care", "take increased care", "reconsider the trip", "do not travel"],
        countries: { countryNames[$0] })
}

/// The countries by ISO 3166-1 code and the codes of travel documents, as the Unicode Common Locale Data Repository has them, a few shortened.
private let countryNames = CountryNames(
    """
    AD Andorra | AE United Arab Emirates | AF Afghanistan | AG Antigua & Barbuda | AI Anguilla | AL Albania | AM Armenia | AO Angola | AQ Antarctica
    AR Argentina | AS American Samoa | AT Austria | AU Australia | AW Aruba | AX Åland Islands | AZ Azerbaijan | BA Bosnia & Herzegovina | BB Barbados
    BD Bangladesh | BE Belgium | BF Burkina Faso | BG Bulgaria | BH Bahrain | BI Burundi | BJ Benin | BL St. Barthélemy | BM Bermuda | BN Brunei
    BO Bolivia | BQ Caribbean Netherlands | BR Brazil | BS Bahamas | BT Bhutan | BV Bouvet Island | BW Botswana | BY Belarus | BZ Belize | CA Canada
    CC Cocos (Keeling) Islands | CD Congo - Kinshasa | CF Central African Republic | CG Congo - Brazzaville | CH Switzerland | CI Côte d’Ivoire
    CK Cook Islands | CL Chile | CM Cameroon | CN China | CO Colombia | CR Costa Rica | CU Cuba | CV Cape Verde | CW Curaçao | CX Christmas Island
    CY Cyprus | CZ Czechia | DE Germany | DJ Djibouti | DK Denmark | DM Dominica | DO Dominican Republic | DZ Algeria | EC Ecuador | EE Estonia
    EG Egypt | EH Western Sahara | ER Eritrea | ES Spain | ET Ethiopia | EUE European Union (laissez-passer) | FI Finland
    FJ Fiji | FK Falkland Islands | FM Micronesia | FO Faroe Islands | FR France | GA Gabon | GB United Kingdom
    GBD British overseas territories citizen | GBN British National (Overseas) | GBO British Overseas citizen | GBP British protected person
    GBS British subject | GD Grenada | GE Georgia | GF French Guiana | GG Guernsey | GH Ghana | GI Gibraltar | GL Greenland | GM Gambia | GN Guinea
    GP Guadeloupe | GQ Equatorial Guinea | GR Greece | GS So. Georgia & So. Sandwich Isl. | GT Guatemala | GU Guam | GW Guinea-Bissau | GY Guyana
    HK Hong Kong | HM Heard & McDonald Islands | HN Honduras | HR Croatia | HT Haiti | HU Hungary | ID Indonesia | IE Ireland | IL Israel
    IM Isle of Man | IN India | IO Chagos Archipelago | IQ Iraq | IR Iran | IS Iceland | IT Italy | JE Jersey | JM Jamaica | JO Jordan | JP Japan
    KE Kenya | KG Kyrgyzstan | KH Cambodia | KI Kiribati | KM Comoros | KN St. Kitts & Nevis | KP North Korea | KR South Korea | KW Kuwait
    KY Cayman Islands | KZ Kazakhstan | LA Laos | LB Lebanon | LC St. Lucia | LI Liechtenstein | LK Sri Lanka | LR Liberia | LS Lesotho | LT Lithuania
    LU Luxembourg | LV Latvia | LY Libya | MA Morocco | MC Monaco | MD Moldova | ME Montenegro | MF St. Martin | MG Madagascar | MH Marshall Islands
    MK North Macedonia | ML Mali | MM Myanmar (Burma) | MN Mongolia | MO Macao | MP Northern Mariana Islands | MQ Martinique | MR Mauritania
    MS Montserrat | MT Malta | MU Mauritius | MV Maldives | MW Malawi | MX Mexico | MY Malaysia | MZ Mozambique | NA Namibia | NC New Caledonia
    NE Niger | NF Norfolk Island | NG Nigeria | NI Nicaragua | NL Netherlands | NO Norway | NP Nepal | NR Nauru | NU Niue | NZ New Zealand | OM Oman
    PA Panama | PE Peru | PF French Polynesia | PG Papua New Guinea | PH Philippines | PK Pakistan | PL Poland | PM St. Pierre & Miquelon
    PN Pitcairn Islands | PR Puerto Rico | PS Palestinian Territories | PT Portugal | PW Palau | PY Paraguay | QA Qatar | RE Réunion | RO Romania
    RS Serbia | RU Russia | RW Rwanda | SA Saudi Arabia | SB Solomon Islands | SC Seychelles | SD Sudan | SE Sweden | SG Singapore | SH St. Helena
    SI Slovenia | SJ Svalbard & Jan Mayen | SK Slovakia | SL Sierra Leone | SM San Marino | SN Senegal | SO Somalia | SR Suriname | SS South Sudan
    ST São Tomé & Príncipe | SV El Salvador | SX Sint Maarten | SY Syria | SZ Eswatini | TC Turks & Caicos Islands | TD Chad
    TF French Southern Territories | TG Togo | TH Thailand | TJ Tajikistan | TK Tokelau | TL Timor-Leste | TM Turkmenistan | TN Tunisia | TO Tonga
    TR Türkiye | TT Trinidad & Tobago | TV Tuvalu | TW Taiwan | TZ Tanzania | UA Ukraine | UG Uganda | UM U.S. Outlying Islands
    UNA United Nations specialized agency | UNK UN mission in Kosovo | UNO United Nations | US United States | UY Uruguay | UZ Uzbekistan
    VA Vatican City | VC St. Vincent & Grenadines | VE Venezuela | VG British Virgin Islands | VI U.S. Virgin Islands | VN Vietnam | VU Vanuatu
    WF Wallis & Futuna | WS Samoa | XBA African Development Bank | XCC Caribbean Community | XCE Council of Europe | XCO COMESA
    XDC Southern African Development Community | XEC ECOWAS | XES Organisation of Eastern Caribbean States | XIM African Export-Import Bank
    XK Kosovo | XMP Parliamentary Assembly of the Mediterranean | XOM Order of Malta | XPO Interpol | XXA stateless | XXB refugee (1951 Convention)
    XXC refugee (other) | XXX unspecified nationality | YE Yemen | YT Mayotte | ZA South Africa | ZM Zambia | ZW Zimbabwe
    """)

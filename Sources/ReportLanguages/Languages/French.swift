import AdvisoryModel

extension Phrases {
    /// French.
    package static let french = Phrases(
        language: "fr", colon: " : ", comma: ", ",
        verdicts: [.clear: "Libre", .conditional: "Sous conditions", .undetermined: "Indéterminé", .blocked: "Bloqué"],
        sentences: [
            .clear: "Un voyageur{0} peut passer {1} : rien de connu ne s'y oppose.",
            .conditional: "Un voyageur{0} peut passer {1}, dès que les exigences ci-dessous sont remplies.",
            .undetermined: "Il n'est pas certain qu'un voyageur{0} puisse passer {1}.",
            .blocked: "Un voyageur{0} ne peut pas passer {1}.",
        ],
        someone: " de nationalité inconnue", someoneOf: " (nationalité : {0})",
        dates: DateWords(
            weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
            months: [
                "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
                "novembre",
                "décembre",
            ],
            withWeekday: "{0} {1} {2} {3}", plain: "{0} {1} {2}"),
        headings: [
            .blocks: "Ce qui bloque", .requires: "Ce qui est exigé", .coming: "Ce qui va changer",
            .fears: "Ce qu'il faut craindre",
            .contacts: "Qui appeler",
            .questions: "Ce qu'on ne sait pas et qui trancherait", .opens: "Ce qui laisse passer",
            .informs: "Bon à savoir",
            .met: "Exigences remplies", .setAside: "Règles écartées par une autre",
            .problems: "Ce qui n'a pas pu être jugé", .sources: "Sources",
        ],
        report: ReportPhrases(
            at: "à {0}{1}", onDay: "le {0}", onUnknownDay: "un jour non précisé",
            asked: "Demandé le {0}.", goodUntil: "Valable jusqu'au {0} inclus ; ensuite, quelque chose y change.",
            goodForEver: "Rien n'y change de soi-même.", risk: "Danger : niveau {0} sur 4, {1}.",
            noRisk: "Danger : aucun niveau connu.",
            nothingSaysOpen: "Rien de certain ne dit que le passage est ouvert : {0}",
            nothingSaysAdmitted: "Rien de certain ne dit que le voyageur sera admis : {0}",
            tooLate: "Il est trop tard pour demander ce qui manque : le dernier jour était le {0}",
            tooLateFor: "Il est trop tard pour demander « {0} » : le dernier jour était le {1}",
            mayBeTooLateFor: "Il est peut-être trop tard pour demander « {0} » : le dernier jour était le {1}",
            mayBeTooLate:
                "Il est peut-être trop tard pour demander ce qui manque : le jour du voyage n'est pas connu",
            tooLateInShort: "Il est trop tard pour demander ce qui manque, ou manque peut-être.",
            mayBeTooLateInShort: "Il est peut-être trop tard pour demander ce qui manque, ou manque peut-être.",
            withinHours: "La voie n'est ouverte qu'à ces heures : {0} (heure de ce pays : {1})",
            withinHoursInShort: "La voie n'est ouverte qu'à certaines heures.",
            canCrossWithinHours: "Un voyageur{0} peut passer {1}, à certaines heures seulement.",
            staysBeyond: "Le séjour continue après le {0}, dernier jour couvert par ces règles.",
            coversBetween:
                "Le recueil de règles est tenu du {0} au {1}, et rien ne dit que le voyage tombe entre les deux",
            coversSince: "Le recueil de règles est tenu à partir du {0}, et rien ne dit que le voyage vient après",
            coversUntil: "Le recueil de règles est tenu jusqu'au {0}, et rien ne dit que le voyage vient avant",
            outsideBetween: "Le recueil de règles est tenu du {0} au {1}, et le voyage ne tombe pas entre les deux",
            outsideSince: "Le recueil de règles est tenu à partir du {0}, et le voyage vient avant",
            outsideUntil: "Le recueil de règles est tenu jusqu'au {0}, et le voyage vient après",
            unknownCrossing: "Le recueil de règles ne connaît pas ce passage",
            invalidRequest: "La demande contient une valeur inutilisable", answers: "Réponses possibles : {0}.",
            decides: "En dépend : {0}.",
            lookUp: "Trop ancien pour s'y fier : {0}",
            lookUpSeen: "À vérifier : la source la plus récente, {0}, a été vue pour la dernière fois {1}.",
            lookUpUnseen: "À vérifier : personne n'a vu directement la source {0}.",
            rulebook: "Recueil de règles {0}, {1, plural, one {# règle} other {# règles}}.", noDate: "jour non précisé"),
        headline: HeadlinePhrases(
            adviceAgainst: "La voie est ouverte, mais le conseil est : {0} (danger de niveau {1} sur 4).",
            adviceMayBeAgainst:
                "La voie est ouverte, mais le conseil peut être : {0} (danger de niveau {1} sur 4, si la mise en garde s'applique).",
            mayApply: "« {0} » s'y oppose peut-être.",
            tooOld:
                "Ce qu'on sait de {0} est trop ancien : sa source la plus récente, {1}, a été vue pour la dernière fois {2}. À vérifier.",
            neverSeen:
                "On ne peut se fier à ce qu'on sait de {0} : personne n'a vu directement la source {1}. À vérifier.",
            askTraveler: "Ceci trancherait : {0}",
            couldChange: "Ceci pourrait encore changer la réponse : {0}",
            askBorder: "Pour trancher, demandez aux autorités frontalières de ce pays : {0}.",
            askEmbassy: "Pour trancher, demandez à une ambassade de ce pays : {0}.",
            askIssuer: "Pour trancher, demandez à qui le délivre si on peut encore l'obtenir à temps.",
            findOut: "Pour trancher, vérifiez si cela vaut encore.",
            otherRulebook: "Pour trancher, prenez un recueil de règles tenu pour ce jour.",
            otherCrossing: "Pour trancher, nommez un passage que le recueil de règles connaît.",
            otherRequest: "Pour trancher, corrigez la demande.",
            andMore: "et {0} de plus",
            coming: [
                .closes: "Le {0}, la voie ferme : {1}", .mayClose: "Le {0}, la voie fermera peut-être : {1}",
                .requires: "Exigé à partir du {0} : {1}",
                .ends: "Prend fin après le {0} : {1}",
                .opens: "Le {0}, la voie ouvre : {1}", .admits: "Les voyageurs sont admis à partir du {0} : {1}",
                .warns: "Avertissement à partir du {0} : {1}",
            ],
            closesDuringStay: "Pendant le séjour, le {0}, la voie ferme.",
            mayCloseDuringStay: "Pendant le séjour, le {0}, la voie fermera peut-être.",
            holdsThrough: "Valable jusqu'au {0} inclus : ensuite, {1}.",
            changes: [
                .ruleEnds: "« {0} » n'est plus en vigueur", .reviewDue: "« {0} » est à revoir",
                .applyBy: "il est trop tard pour demander « {0} »",
                .sourceStale: "la source {0} est trop ancienne pour s'y fier",
                .claimWithdrawn: "la source {0} a retiré ce qu'elle disait", .publication: "une source paraît : {0}",
            ],
            fallBack: "Tout n'est pas disponible en {0} ; le reste est en {1}."),
        journey: JourneyPhrases(
            title: "Voyage, nombre de trajets : {0}. {1}", leg: "Trajet {0} sur {1}",
            left: "Entrées restantes, {0} : {1}.", better: "Ce qui irait mieux",
            noneBetter: "Aucun autre chemin essayé n'est meilleur.", later: "Jours de plus : {0}.",
            alsoRequired: "Exigé en plus : {0}."),
        advisory: AdvisoryPhrases(
            possible: "possible", waitsFor: "Dépend de ce qu'on ne sait pas : {0}.",
            notSettled: "Il n'est pas certain que cela s'applique.",
            authority: "D'après", level: "Niveau {0}", timeOf: "{0} (heure de ce pays : {1})",
            inForceBetween: "En vigueur du {0} au {1}.",
            inForceSince: "En vigueur depuis le {0}.", inForceUntil: "En vigueur jusqu'au {0}.",
            lapsedOn: "Échu : sa fin connue, le {0}, est passée ; une prolongation est possible. À vérifier.",
            lapsed: "Échu : sa fin connue est passée ; il se peut que cela dure. À vérifier.",
            stale: "Ancien : ses preuves datent ou sa révision est en retard. À vérifier avant de s'y fier.",
            disagree: "Les sources se contredisent sur {0} : {1}.",
            disagreeAgain: "Les sources se contredisent sur {0}, voir plus haut.", settledAs: "Retenu : {0}",
            unsettled: "Compte comme inconnu",
            because: "Parce que", values: [.true: "vrai", .false: "faux", .unknown: "inconnu", .error: "erreur"],
            standsAt: "Se trouve dans {0}",
            setAsideBy: "Écartée par {0}.",
            hardlySetAsideBy:
                "Compte tout de même : {0} l'écarterait, mais ses preuves manquent ou sont trop anciennes.",
            sources: "Sources"),
        contact: ContactPhrases(
            noneKnown: "aucun connu", noNumber: "aucun numéro connu", speaks: "langues : {0}", hours: "répond {0}",
            callableFrom: "joignable depuis : {0}",
            forCitizens: "pour les ressortissants de : {0}", represents: "pour le compte de : {0}", perhaps: "possible"),
        source: SourcePhrases(
            published: "publié {0}", undated: "sans date", seen: "vu pour la dernière fois {0}",
            neverSeen: "jamais vu directement",
            today: "aujourd'hui", yesterday: "hier", daysAgo: "{0, plural, one {il y a # jour} other {il y a # jours}}",
            daysAhead: "{0, plural, one {# jour plus tard} other {# jours plus tard}}",
            stale: "ancien"),
        labels: [
            "supersededBy": "Remplacé par"
        ],
        terms: [
            "mode/rail": "en train", "mode/road": "par la route", "mode/foot": "à pied", "mode/bicycle": "à vélo",
            "mode/sea": "par mer", "mode/air": "par avion", "vehicle/car": "en voiture", "vehicle/bus": "en autocar",
            "vehicle/lorry": "en camion", "vehicle/motorcycle": "à moto", "vehicle/van": "en camionnette",
            "purpose/tourism": "pour tourisme",
            "purpose/business": "pour affaires", "purpose/official": "en mission officielle",
            "purpose/transit": "en transit", "purpose/study": "pour études", "purpose/work": "pour travailler",
            "purpose/family": "en visite familiale", "purpose/journalism": "comme journaliste",
            "purpose/aid": "pour l'aide humanitaire", "purpose/medical": "pour raisons médicales",
            "party/independent": "seul", "party/organized-tour": "en voyage organisé",
            "party/official-delegation": "en délégation officielle", "party/crew": "comme équipage",
            "language/az": "azéri", "language/be": "biélorusse", "language/es": "espagnol", "language/fi": "finnois",
            "language/hy": "arménien", "language/ka": "géorgien", "language/uk": "ukrainien",
            "language/lt": "lituanien", "language/fa": "persan", "language/tr": "turc", "language/it": "italien",
            "language/kk": "kazakh", "language/mn": "mongol", "language/et": "estonien", "language/lv": "letton",
            "language/de": "allemand", "language/en": "anglais", "language/fr": "français",
            "language/ja": "japonais", "language/ko": "coréen", "language/pl": "polonais", "language/ru": "russe",
            "language/sv": "suédois",
            "language/zh": "chinois",
        ],
        units: [
            "hour": "{0} heure", "hours": "{0} heures", "day": "{0} jour", "days": "{0} jours",
            "week": "{0} semaine", "weeks": "{0} semaines", "month": "{0} mois", "months": "{0} mois",
            "year": "{0} an", "years": "{0} ans",
            "working day": "{0} jour ouvré", "working days": "{0} jours ouvrés",
        ],
        questions: [
            "traveler.nationalities": "Quelles sont les nationalités du voyageur ?",
            "traveler.residence": "Dans quel pays le voyageur réside-t-il ?",
            "traveler.birthDate": "Quelle est la date de naissance du voyageur ?",
            "traveler.age": "Quel âge le voyageur a-t-il le jour du voyage ?",
            "traveler.languages": "Quelles langues le voyageur parle-t-il ?",
            "traveler.occupation": "Quelle est la profession du voyageur ?",
            "traveler.documents":
                "Quels passeport, visas et permis le voyageur détient-il, et jusqu'à quand sont-ils valables ?",
            "traveler.visited": "Quels pays le voyageur a-t-il visités, et quand ?",
            "traveler.stays": "Dans quels États le voyageur a-t-il séjourné auparavant, et de quand à quand ?",
            "traveler.needs": "Le voyageur a-t-il des besoins particuliers ?",
            "traveler.localities": "Dans quelles localités le voyageur est-il domicilié ?",
            "trip.from": "Quel pays le voyageur quitte-t-il ?",
            "trip.to": "Dans quel pays le voyageur entre-t-il ?",
            "trip.date": "Quel jour le passage a-t-il lieu ?",
            "trip.until": "Quel est le dernier jour du séjour ?",
            "trip.time": "À quelle heure le passage a-t-il lieu ?",
            "trip.mode": "Par quel moyen le voyageur passe-t-il la frontière ?",
            "trip.vehicle": "Dans quel véhicule le voyageur passe-t-il la frontière ?",
            "trip.purpose": "Quel est le but du voyage ?",
            "trip.party": "Le voyageur part-il seul, en voyage organisé, en délégation ou comme équipage ?",
            "trip.travelsOn": "Avec le passeport de quel pays le voyageur part-il ?",
        ],
        levels: ["prudence normale", "prudence accrue", "reconsidérez le voyage", "ne partez pas"],
        countries: { countryNames[$0] })
}

/// The countries by ISO 3166-1 code and the codes of travel documents, as the Unicode Common Locale Data Repository has them, a few shortened.
private let countryNames = CountryNames(
    """
    AD Andorre | AE Émirats arabes unis | AF Afghanistan | AG Antigua-et-Barbuda | AI Anguilla | AL Albanie | AM Arménie | AO Angola | AQ Antarctique
    AR Argentine | AS Samoa américaines | AT Autriche | AU Australie | AW Aruba | AX Îles Åland | AZ Azerbaïdjan | BA Bosnie-Herzégovine | BB Barbade
    BD Bangladesh | BE Belgique | BF Burkina Faso | BG Bulgarie | BH Bahreïn | BI Burundi | BJ Bénin | BL Saint-Barthélemy | BM Bermudes | BN Brunei
    BO Bolivie | BQ Pays-Bas caribéens | BR Brésil | BS Bahamas | BT Bhoutan | BV Île Bouvet | BW Botswana | BY Biélorussie | BZ Belize | CA Canada
    CC Îles Cocos | CD Congo-Kinshasa | CF République centrafricaine | CG Congo-Brazzaville | CH Suisse | CI Côte d’Ivoire | CK Îles Cook | CL Chili
    CM Cameroun | CN Chine | CO Colombie | CR Costa Rica | CU Cuba | CV Cap-Vert | CW Curaçao | CX Île Christmas | CY Chypre | CZ Tchéquie
    DE Allemagne | DJ Djibouti | DK Danemark | DM Dominique | DO République dominicaine | DZ Algérie | EC Équateur | EE Estonie | EG Égypte
    EH Sahara occidental | ER Érythrée | ES Espagne | ET Éthiopie | EUE Union européenne (laissez-passer) | FI Finlande
    FJ Fidji | FK Îles Malouines | FM Micronésie | FO Îles Féroé | FR France | GA Gabon | GB Royaume-Uni
    GBD citoyen des territoires britanniques d’outre-mer | GBN ressortissant britannique (outre-mer) | GBO citoyen britannique d’outre-mer
    GBP personne protégée britannique | GBS sujet britannique | GD Grenade | GE Géorgie | GF Guyane française | GG Guernesey | GH Ghana | GI Gibraltar
    GL Groenland | GM Gambie | GN Guinée | GP Guadeloupe | GQ Guinée équatoriale | GR Grèce | GS Géorgie du Sud-et-les Îles Sandwich du Sud
    GT Guatemala | GU Guam | GW Guinée-Bissau | GY Guyana | HK Hong Kong | HM Îles Heard-et-MacDonald | HN Honduras | HR Croatie | HT Haïti
    HU Hongrie | ID Indonésie | IE Irlande | IL Israël | IM Île de Man | IN Inde | IO Archipel des Chagos | IQ Irak | IR Iran | IS Islande | IT Italie
    JE Jersey | JM Jamaïque | JO Jordanie | JP Japon | KE Kenya | KG Kirghizstan | KH Cambodge | KI Kiribati | KM Comores
    KN Saint-Christophe-et-Niévès | KP Corée du Nord | KR Corée du Sud | KW Koweït | KY Îles Caïmans | KZ Kazakhstan | LA Laos | LB Liban
    LC Sainte-Lucie | LI Liechtenstein | LK Sri Lanka | LR Liberia | LS Lesotho | LT Lituanie | LU Luxembourg | LV Lettonie | LY Libye | MA Maroc
    MC Monaco | MD Moldavie | ME Monténégro | MF Saint-Martin | MG Madagascar | MH Îles Marshall | MK Macédoine du Nord | ML Mali
    MM Myanmar (Birmanie) | MN Mongolie | MO Macao | MP Îles Mariannes du Nord | MQ Martinique | MR Mauritanie | MS Montserrat | MT Malte | MU Maurice
    MV Maldives | MW Malawi | MX Mexique | MY Malaisie | MZ Mozambique | NA Namibie | NC Nouvelle-Calédonie | NE Niger | NF Île Norfolk | NG Nigeria
    NI Nicaragua | NL Pays-Bas | NO Norvège | NP Népal | NR Nauru | NU Niue | NZ Nouvelle-Zélande | OM Oman | PA Panama | PE Pérou
    PF Polynésie française | PG Papouasie-Nouvelle-Guinée | PH Philippines | PK Pakistan | PL Pologne | PM Saint-Pierre-et-Miquelon | PN Îles Pitcairn
    PR Porto Rico | PS Territoires palestiniens | PT Portugal | PW Palaos | PY Paraguay | QA Qatar | RE La Réunion | RO Roumanie | RS Serbie
    RU Russie | RW Rwanda | SA Arabie saoudite | SB Îles Salomon | SC Seychelles | SD Soudan | SE Suède | SG Singapour | SH Sainte-Hélène
    SI Slovénie | SJ Svalbard et Jan Mayen | SK Slovaquie | SL Sierra Leone | SM Saint-Marin | SN Sénégal | SO Somalie | SR Suriname
    SS Soudan du Sud | ST Sao Tomé-et-Principe | SV Salvador | SX Saint-Martin (partie néerlandaise) | SY Syrie | SZ Eswatini
    TC Îles Turques-et-Caïques | TD Tchad | TF Terres australes françaises | TG Togo | TH Thaïlande | TJ Tadjikistan | TK Tokelau | TL Timor oriental
    TM Turkménistan | TN Tunisie | TO Tonga | TR Turquie | TT Trinité-et-Tobago | TV Tuvalu | TW Taïwan | TZ Tanzanie | UA Ukraine | UG Ouganda
    UM Îles mineures éloignées des É.-U. | UNA institution spécialisée des Nations Unies | UNK mission des Nations Unies au Kosovo | UNO Nations Unies
    US États-Unis | UY Uruguay | UZ Ouzbékistan | VA État de la Cité du Vatican | VC Saint-Vincent-et-les Grenadines | VE Venezuela
    VG Îles Vierges britanniques | VI Îles Vierges des États-Unis | VN Viêt Nam | VU Vanuatu | WF Wallis-et-Futuna | WS Samoa
    XBA Banque africaine de développement | XCC Communauté des Caraïbes | XCE Conseil de l’Europe | XCO COMESA
    XDC Communauté de développement de l’Afrique australe | XEC CEDEAO | XES Organisation des États de la Caraïbe orientale
    XIM Banque africaine d’import-export | XK Kosovo | XMP Assemblée parlementaire de la Méditerranée | XOM Ordre de Malte | XPO Interpol
    XXA apatride | XXB réfugié (Convention de 1951) | XXC réfugié (autre) | XXX nationalité non précisée | YE Yémen | YT Mayotte | ZA Afrique du Sud
    ZM Zambie | ZW Zimbabwe
    """)

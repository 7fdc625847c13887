/// The names of countries in the languages of reports: a report is read aloud, and nobody says `KP`.
enum CountryName {
    /// The name in a language, English, Russian or French; the code itself where there is none.
    static func of(_ code: String, in language: Phrases.Language) -> String {
        guard let columns = table[code]?.split(separator: "|"), columns.indices.contains(language.column + 1) else {
            return code
        }
        return String(columns[language.column + 1])
    }

    private static let table: [String: Substring] = {
        var table: [String: Substring] = [:]
        for row in rows.utf8.split(separator: UInt8(ascii: "\n")).map(Substring.init) {
            table[String(row.prefix { $0 != "|" })] = row
        }
        return table
    }()

    /// Code, English, Russian and French names, as the Unicode Common Locale Data Repository has them, a few shortened.
    private static let rows = """
        AD|Andorra|Андорра|Andorre
        AE|United Arab Emirates|ОАЭ|Émirats arabes unis
        AF|Afghanistan|Афганистан|Afghanistan
        AG|Antigua & Barbuda|Антигуа и Барбуда|Antigua-et-Barbuda
        AI|Anguilla|Ангилья|Anguilla
        AL|Albania|Албания|Albanie
        AM|Armenia|Армения|Arménie
        AO|Angola|Ангола|Angola
        AQ|Antarctica|Антарктида|Antarctique
        AR|Argentina|Аргентина|Argentine
        AS|American Samoa|Американское Самоа|Samoa américaines
        AT|Austria|Австрия|Autriche
        AU|Australia|Австралия|Australie
        AW|Aruba|Аруба|Aruba
        AX|Åland Islands|Аландские о-ва|Îles Åland
        AZ|Azerbaijan|Азербайджан|Azerbaïdjan
        BA|Bosnia & Herzegovina|Босния и Герцеговина|Bosnie-Herzégovine
        BB|Barbados|Барбадос|Barbade
        BD|Bangladesh|Бангладеш|Bangladesh
        BE|Belgium|Бельгия|Belgique
        BF|Burkina Faso|Буркина-Фасо|Burkina Faso
        BG|Bulgaria|Болгария|Bulgarie
        BH|Bahrain|Бахрейн|Bahreïn
        BI|Burundi|Бурунди|Burundi
        BJ|Benin|Бенин|Bénin
        BL|St. Barthélemy|Сен-Бартелеми|Saint-Barthélemy
        BM|Bermuda|Бермудские о-ва|Bermudes
        BN|Brunei|Бруней|Brunei
        BO|Bolivia|Боливия|Bolivie
        BQ|Caribbean Netherlands|Бонэйр, Синт-Эстатиус и Саба|Pays-Bas caribéens
        BR|Brazil|Бразилия|Brésil
        BS|Bahamas|Багамы|Bahamas
        BT|Bhutan|Бутан|Bhoutan
        BV|Bouvet Island|о-в Буве|Île Bouvet
        BW|Botswana|Ботсвана|Botswana
        BY|Belarus|Беларусь|Biélorussie
        BZ|Belize|Белиз|Belize
        CA|Canada|Канада|Canada
        CC|Cocos (Keeling) Islands|Кокосовые о-ва|Îles Cocos
        CD|Congo - Kinshasa|Конго - Киншаса|Congo-Kinshasa
        CF|Central African Republic|Центрально-Африканская Республика|République centrafricaine
        CG|Congo - Brazzaville|Конго - Браззавиль|Congo-Brazzaville
        CH|Switzerland|Швейцария|Suisse
        CI|Côte d’Ivoire|Кот-д’Ивуар|Côte d’Ivoire
        CK|Cook Islands|о-ва Кука|Îles Cook
        CL|Chile|Чили|Chili
        CM|Cameroon|Камерун|Cameroun
        CN|China|Китай|Chine
        CO|Colombia|Колумбия|Colombie
        CR|Costa Rica|Коста-Рика|Costa Rica
        CU|Cuba|Куба|Cuba
        CV|Cape Verde|Кабо-Верде|Cap-Vert
        CW|Curaçao|Кюрасао|Curaçao
        CX|Christmas Island|о-в Рождества|Île Christmas
        CY|Cyprus|Кипр|Chypre
        CZ|Czechia|Чехия|Tchéquie
        DE|Germany|Германия|Allemagne
        DJ|Djibouti|Джибути|Djibouti
        DK|Denmark|Дания|Danemark
        DM|Dominica|Доминика|Dominique
        DO|Dominican Republic|Доминиканская Республика|République dominicaine
        DZ|Algeria|Алжир|Algérie
        EC|Ecuador|Эквадор|Équateur
        EE|Estonia|Эстония|Estonie
        EG|Egypt|Египет|Égypte
        EH|Western Sahara|Западная Сахара|Sahara occidental
        ER|Eritrea|Эритрея|Érythrée
        ES|Spain|Испания|Espagne
        ET|Ethiopia|Эфиопия|Éthiopie
        EU|European Union|Европейский союз|Union européenne
        FI|Finland|Финляндия|Finlande
        FJ|Fiji|Фиджи|Fidji
        FK|Falkland Islands|Фолклендские о-ва|Îles Malouines
        FM|Micronesia|Микронезия|Micronésie
        FO|Faroe Islands|Фарерские о-ва|Îles Féroé
        FR|France|Франция|France
        GA|Gabon|Габон|Gabon
        GB|United Kingdom|Великобритания|Royaume-Uni
        GD|Grenada|Гренада|Grenade
        GE|Georgia|Грузия|Géorgie
        GF|French Guiana|Французская Гвиана|Guyane française
        GG|Guernsey|Гернси|Guernesey
        GH|Ghana|Гана|Ghana
        GI|Gibraltar|Гибралтар|Gibraltar
        GL|Greenland|Гренландия|Groenland
        GM|Gambia|Гамбия|Gambie
        GN|Guinea|Гвинея|Guinée
        GP|Guadeloupe|Гваделупа|Guadeloupe
        GQ|Equatorial Guinea|Экваториальная Гвинея|Guinée équatoriale
        GR|Greece|Греция|Grèce
        GS|So. Georgia & So. Sandwich Isl.|Южная Георгия и Южные Сандвичевы о-ва|Géorgie du Sud-et-les Îles Sandwich du Sud
        GT|Guatemala|Гватемала|Guatemala
        GU|Guam|Гуам|Guam
        GW|Guinea-Bissau|Гвинея-Бисау|Guinée-Bissau
        GY|Guyana|Гайана|Guyana
        HK|Hong Kong|Гонконг|Hong Kong
        HM|Heard & McDonald Islands|о-ва Херд и Макдональд|Îles Heard-et-MacDonald
        HN|Honduras|Гондурас|Honduras
        HR|Croatia|Хорватия|Croatie
        HT|Haiti|Гаити|Haïti
        HU|Hungary|Венгрия|Hongrie
        ID|Indonesia|Индонезия|Indonésie
        IE|Ireland|Ирландия|Irlande
        IL|Israel|Израиль|Israël
        IM|Isle of Man|о-в Мэн|Île de Man
        IN|India|Индия|Inde
        IO|Chagos Archipelago|Архипелаг Чагос|Archipel des Chagos
        IQ|Iraq|Ирак|Irak
        IR|Iran|Иран|Iran
        IS|Iceland|Исландия|Islande
        IT|Italy|Италия|Italie
        JE|Jersey|Джерси|Jersey
        JM|Jamaica|Ямайка|Jamaïque
        JO|Jordan|Иордания|Jordanie
        JP|Japan|Япония|Japon
        KE|Kenya|Кения|Kenya
        KG|Kyrgyzstan|Киргизия|Kirghizstan
        KH|Cambodia|Камбоджа|Cambodge
        KI|Kiribati|Кирибати|Kiribati
        KM|Comoros|Коморы|Comores
        KN|St. Kitts & Nevis|Сент-Китс и Невис|Saint-Christophe-et-Niévès
        KP|North Korea|КНДР|Corée du Nord
        KR|South Korea|Республика Корея|Corée du Sud
        KW|Kuwait|Кувейт|Koweït
        KY|Cayman Islands|о-ва Кайман|Îles Caïmans
        KZ|Kazakhstan|Казахстан|Kazakhstan
        LA|Laos|Лаос|Laos
        LB|Lebanon|Ливан|Liban
        LC|St. Lucia|Сент-Люсия|Sainte-Lucie
        LI|Liechtenstein|Лихтенштейн|Liechtenstein
        LK|Sri Lanka|Шри-Ланка|Sri Lanka
        LR|Liberia|Либерия|Liberia
        LS|Lesotho|Лесото|Lesotho
        LT|Lithuania|Литва|Lituanie
        LU|Luxembourg|Люксембург|Luxembourg
        LV|Latvia|Латвия|Lettonie
        LY|Libya|Ливия|Libye
        MA|Morocco|Марокко|Maroc
        MC|Monaco|Монако|Monaco
        MD|Moldova|Молдова|Moldavie
        ME|Montenegro|Черногория|Monténégro
        MF|St. Martin|Сен-Мартен|Saint-Martin
        MG|Madagascar|Мадагаскар|Madagascar
        MH|Marshall Islands|Маршалловы о-ва|Îles Marshall
        MK|North Macedonia|Северная Македония|Macédoine du Nord
        ML|Mali|Мали|Mali
        MM|Myanmar (Burma)|Мьянма (Бирма)|Myanmar (Birmanie)
        MN|Mongolia|Монголия|Mongolie
        MO|Macao|Макао|Macao
        MP|Northern Mariana Islands|Северные Марианские о-ва|Îles Mariannes du Nord
        MQ|Martinique|Мартиника|Martinique
        MR|Mauritania|Мавритания|Mauritanie
        MS|Montserrat|Монтсеррат|Montserrat
        MT|Malta|Мальта|Malte
        MU|Mauritius|Маврикий|Maurice
        MV|Maldives|Мальдивы|Maldives
        MW|Malawi|Малави|Malawi
        MX|Mexico|Мексика|Mexique
        MY|Malaysia|Малайзия|Malaisie
        MZ|Mozambique|Мозамбик|Mozambique
        NA|Namibia|Намибия|Namibie
        NC|New Caledonia|Новая Каледония|Nouvelle-Calédonie
        NE|Niger|Нигер|Niger
        NF|Norfolk Island|о-в Норфолк|Île Norfolk
        NG|Nigeria|Нигерия|Nigeria
        NI|Nicaragua|Никарагуа|Nicaragua
        NL|Netherlands|Нидерланды|Pays-Bas
        NO|Norway|Норвегия|Norvège
        NP|Nepal|Непал|Népal
        NR|Nauru|Науру|Nauru
        NU|Niue|Ниуэ|Niue
        NZ|New Zealand|Новая Зеландия|Nouvelle-Zélande
        OM|Oman|Оман|Oman
        PA|Panama|Панама|Panama
        PE|Peru|Перу|Pérou
        PF|French Polynesia|Французская Полинезия|Polynésie française
        PG|Papua New Guinea|Папуа — Новая Гвинея|Papouasie-Nouvelle-Guinée
        PH|Philippines|Филиппины|Philippines
        PK|Pakistan|Пакистан|Pakistan
        PL|Poland|Польша|Pologne
        PM|St. Pierre & Miquelon|Сен-Пьер и Микелон|Saint-Pierre-et-Miquelon
        PN|Pitcairn Islands|о-ва Питкэрн|Îles Pitcairn
        PR|Puerto Rico|Пуэрто-Рико|Porto Rico
        PS|Palestinian Territories|Палестинские территории|Territoires palestiniens
        PT|Portugal|Португалия|Portugal
        PW|Palau|Палау|Palaos
        PY|Paraguay|Парагвай|Paraguay
        QA|Qatar|Катар|Qatar
        RE|Réunion|Реюньон|La Réunion
        RO|Romania|Румыния|Roumanie
        RS|Serbia|Сербия|Serbie
        RU|Russia|Россия|Russie
        RW|Rwanda|Руанда|Rwanda
        SA|Saudi Arabia|Саудовская Аравия|Arabie saoudite
        SB|Solomon Islands|Соломоновы о-ва|Îles Salomon
        SC|Seychelles|Сейшельские о-ва|Seychelles
        SD|Sudan|Судан|Soudan
        SE|Sweden|Швеция|Suède
        SG|Singapore|Сингапур|Singapour
        SH|St. Helena|о-в Св. Елены|Sainte-Hélène
        SI|Slovenia|Словения|Slovénie
        SJ|Svalbard & Jan Mayen|Шпицберген и Ян-Майен|Svalbard et Jan Mayen
        SK|Slovakia|Словакия|Slovaquie
        SL|Sierra Leone|Сьерра-Леоне|Sierra Leone
        SM|San Marino|Сан-Марино|Saint-Marin
        SN|Senegal|Сенегал|Sénégal
        SO|Somalia|Сомали|Somalie
        SR|Suriname|Суринам|Suriname
        SS|South Sudan|Южный Судан|Soudan du Sud
        ST|São Tomé & Príncipe|Сан-Томе и Принсипи|Sao Tomé-et-Principe
        SV|El Salvador|Сальвадор|Salvador
        SX|Sint Maarten|Синт-Мартен|Saint-Martin (partie néerlandaise)
        SY|Syria|Сирия|Syrie
        SZ|Eswatini|Эсватини|Eswatini
        TC|Turks & Caicos Islands|Тёркс и Кайкос|Îles Turques-et-Caïques
        TD|Chad|Чад|Tchad
        TF|French Southern Territories|Французские Южные территории|Terres australes françaises
        TG|Togo|Того|Togo
        TH|Thailand|Таиланд|Thaïlande
        TJ|Tajikistan|Таджикистан|Tadjikistan
        TK|Tokelau|Токелау|Tokelau
        TL|Timor-Leste|Восточный Тимор|Timor oriental
        TM|Turkmenistan|Туркменистан|Turkménistan
        TN|Tunisia|Тунис|Tunisie
        TO|Tonga|Тонга|Tonga
        TR|Türkiye|Турция|Turquie
        TT|Trinidad & Tobago|Тринидад и Тобаго|Trinité-et-Tobago
        TV|Tuvalu|Тувалу|Tuvalu
        TW|Taiwan|Тайвань|Taïwan
        TZ|Tanzania|Танзания|Tanzanie
        UA|Ukraine|Украина|Ukraine
        UG|Uganda|Уганда|Ouganda
        UM|U.S. Outlying Islands|Внешние малые о-ва (США)|Îles mineures éloignées des É.-U.
        UN|United Nations|Организация Объединённых Наций|Nations Unies
        UNO|United Nations|Организация Объединённых Наций|Nations Unies
        US|United States|США|États-Unis
        UY|Uruguay|Уругвай|Uruguay
        UZ|Uzbekistan|Узбекистан|Ouzbékistan
        VA|Vatican City|Ватикан|État de la Cité du Vatican
        VC|St. Vincent & Grenadines|Сент-Винсент и Гренадины|Saint-Vincent-et-les Grenadines
        VE|Venezuela|Венесуэла|Venezuela
        VG|British Virgin Islands|Виргинские о-ва (Великобритания)|Îles Vierges britanniques
        VI|U.S. Virgin Islands|Виргинские о-ва (США)|Îles Vierges des États-Unis
        VN|Vietnam|Вьетнам|Viêt Nam
        VU|Vanuatu|Вануату|Vanuatu
        WF|Wallis & Futuna|Уоллис и Футуна|Wallis-et-Futuna
        WS|Samoa|Самоа|Samoa
        XK|Kosovo|Косово|Kosovo
        XOM|Order of Malta|Мальтийский орден|Ordre de Malte
        XXA|stateless|без гражданства|apatride
        XXB|refugee (1951 Convention)|беженец (Конвенция 1951 года)|réfugié (Convention de 1951)
        XXC|refugee (other)|беженец (иной)|réfugié (autre)
        XXX|unspecified nationality|гражданство не указано|nationalité non précisée
        YE|Yemen|Йемен|Yémen
        YT|Mayotte|Майотта|Mayotte
        ZA|South Africa|Южно-Африканская Республика|Afrique du Sud
        ZM|Zambia|Замбия|Zambie
        ZW|Zimbabwe|Зимбабве|Zimbabwe
        """
}

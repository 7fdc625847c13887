import AdvisoryModel
import ReportLanguages

/// The countries that feeds name: by the English name of an ISO code, and by other names that governments use. Nothing is guessed.
package enum CountryTable {
    /// The codes of what a name means, several where it means several countries; nil for a name that is not in the table.
    package static func codes(of name: String) -> [String]? {
        let plain = plain(name)
        return others[plain] ?? names[plain].map { [$0] }
    }

    /// The English name of a country.
    static func name(of code: String) -> String { Phrases.english.country(code) }

    private static func plain(_ name: String) -> String {
        name.lowercased().replacing("’", with: "'").replacing(" & ", with: " and ")
    }

    private static let names: [String: String] = {
        let codes = CountryCode.all.filter { $0.utf8.count == 2 }
        return Dictionary(codes.map { (plain(name(of: $0)), $0) }, uniquingKeysWith: { first, _ in first })
    }()

    private static let others: [String: [String]] = {
        var table: [String: [String]] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2 else { continue }
            for name in parts[1].split(separator: "|") {
                table[plain(String(name))] = parts[0].split(separator: "+").map(String.init)
            }
        }
        return table
    }()

    /// Codes, then the names, as governments write them. Parts of a country (the Azores, Saba) are left out: what is said of them is not said of it.
    private static let text = """
        AX Åland|Aland Islands
        AQ Antarctica/British Antarctic Territory
        BA Bosnia and Herzegovina
        BL Saint Barthelemy|Saint-Barthélemy|Saint Barthélemy
        BQ Bonaire, Sint Eustatius and Saba|Bonaire/St Eustatius/Saba
        BN Brunei
        BS Bahamas|The Bahamas
        CD Democratic Republic of Congo (Kinshasa)|Democratic Republic of the Congo|Democratic Republic of the Congo (D.R.C.)
        CG Congo|Republic of Congo (Brazzaville)|Republic of the Congo
        CI Cote d Ivoire|Cote d'Ivoire|Côte d'Ivoire|Côte d'Ivoire (Ivory Coast)|Ivory Coast
        CK+TK+NU Cook Islands, Tokelau and Niue
        CN+HK+MO Mainland China, Hong Kong & Macau
        CV Cabo Verde|Cape Verde
        CW Curacao|Curaçao
        CZ Czechia|Czech Republic
        DK Kingdom of Denmark
        FK Falkland Islands
        FM Federated States of Micronesia|Micronesia|Micronesia (FSM)
        GB United Kingdom
        GM Gambia, The|The Gambia|Gambia
        GP+MQ+BL+MF French West Indies
        GS South Georgia and the South Sandwich Islands
        HK Hong Kong
        IL+PS Israel and Palestine|Israel, the West Bank and Gaza
        IO British Indian Ocean Territory
        KG The Kyrgyz Republic|Kyrgyzstan
        KN Saint Kitts and Nevis|St Kitts and Nevis
        KP North Korea|North Korea (Democratic People's Republic of Korea)
        KR South Korea
        LA Laos
        LC Saint Lucia|St Lucia
        MF Saint Martin|French Saint Martin
        MK North Macedonia
        BL+MF St Martin and St Barthélemy
        MM Burma|Burma (Myanmar)|Myanmar|Myanmar (Burma)
        MO Macao|Macau
        MP Northern Marianas|Northern Mariana Islands
        MX Mexico Travel Advisory
        PM Saint-Pierre-et-Miquelon|St Pierre & Miquelon|Saint Pierre and Miquelon
        PN Pitcairn Island|Pitcairn Islands
        PS Palestine
        RE Réunion|Reunion
        RU Russia|Russian Federation
        SB Solomon Island|Solomon Islands
        SH St Helena, Ascension and Tristan da Cunha
        ST São Tomé and Principe|São Tomé and Príncipe|Sao Tome and Principe
        SX Sint Maarten|St Maarten
        SY Syria
        SZ Eswatini
        TL Timor|Timor-Leste|Timor-Leste (East Timor)
        TR Turkey|Türkiye
        TW Taiwan
        TZ Tanzania
        US USA|United States|United States of America
        VC Saint Vincent & the Grenadines|Saint Vincent and the Grenadines|St Vincent and the Grenadines
        VG British Virgin Islands
        VI Virgin Islands (U.S.)
        VN Vietnam
        WF Wallis and Futuna
        XK Kosovo
        """
}

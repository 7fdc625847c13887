/// An amount of money: `0 RUB`, `12.50 EUR`.
public struct Money: Hashable, Sendable {
    /// The amount as it is written, a decimal number of at most 18 digits.
    public var amount: String
    /// The currency, ISO 4217.
    public var currency: String

    /// Reads an amount and a currency with a space between them; nil for anything else.
    ///
    /// ```swift
    /// Money("12.50 EUR")?.currency   // "EUR"
    /// Money("12 euros")              // nil
    /// ```
    public init?(_ text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 2, Self.currencies.contains(String(parts[1])), Self.isDecimal(parts[0]) else { return nil }
        amount = String(parts[0])
        currency = String(parts[1])
    }

    /// The amount and the currency with a space between them.
    public var description: String { "\(amount) \(currency)" }

    private static func isDecimal(_ text: Substring) -> Bool {
        let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        return text.utf8.count <= 19
            && halves.allSatisfy { half in
                !half.isEmpty && half.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            }
    }

    /// ISO 4217.
    private static let currencies = Set(table.split(whereSeparator: \.isWhitespace).map(String.init))
    private static let table = """
        AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF
        CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP
        GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT
        LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR
        NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN
        SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAD
        XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF XPD XPF XPT XSU XTS XUA XXX YER ZAR ZMW ZWG
        """
}

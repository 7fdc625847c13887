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

    /// Whether it is a larger amount than another one; nil where they are of two currencies.
    ///
    /// ```swift
    /// guard let cash = Money("10000.01 USD"), let limit = Money("10000 USD") else { return }
    /// cash.exceeds(limit)   // true
    /// ```
    public func exceeds(_ other: Money) -> Bool? {
        guard currency == other.currency else { return nil }
        let (a, b) = (Self.halves(of: amount), Self.halves(of: other.amount))
        if a.whole.count != b.whole.count { return a.whole.count > b.whole.count }
        return a.whole == b.whole ? a.fraction > b.fraction : a.whole > b.whole
    }

    /// The digits before the point without zeros in front, and those after it without zeros at the end.
    private static func halves(of amount: String) -> (whole: Substring, fraction: Substring) {
        let halves = amount.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        var fraction = halves.dropFirst().first ?? ""
        while fraction.last == "0" { fraction.removeLast() }
        return ((halves.first ?? "").drop { $0 == "0" }, fraction)
    }

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

/// Country codes as travel documents use them: ISO 3166-1, and the codes of ICAO 9303 part 3, section 5, for people without a country's passport.
public enum CountryCode {
    /// The code in its normal form: alpha-2 in capitals; `XK` (Kosovo) as it is; the codes of ICAO 9303 part 3, section 5, that are no
    /// country's as they are, such as XXA (stateless) and UNO (United Nations). Nil for anything else.
    ///
    /// ```swift
    /// CountryCode.normalized("FRA")   // "FR"
    /// CountryCode.normalized("D<<")   // "DE", as passports of Germany write it
    /// CountryCode.normalized("XXA")   // "XXA"
    /// CountryCode.normalized("UN")    // "UNO"
    /// CountryCode.normalized("UK")    // nil: the code is GB
    /// ```
    public static func normalized(_ code: String) -> String? {
        let bytes = code.utf8
        // Nearly all are given so, and found without hashing.
        if bytes.count == 2, let first = bytes.first, let last = bytes.last, let known = Self.code(first, last) {
            return known
        }
        if special.contains(code) { return code }
        if let normal = normalForms[code] { return normal }
        // Letters of other alphabets and ligatures are no letters of a code, whatever their capitals are.
        guard code.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        let upper = code.uppercased()
        return upper == code ? nil : normalized(upper)
    }

    /// All codes in their normal form, sorted.
    public static let all: [String] = (alpha2.union(special)).sorted()

    /// What to say of a wrong code: the nearest, or for well-known slips the right one.
    public static func hint(for code: String) -> String {
        switch code.uppercased() {
        case "UK": return "the United Kingdom is `GB`"
        case "EL": return "Greece is `GR`"
        case "KOS": return "Kosovo is `XK`"
        case "SU", "SUN": return "Russia is `RU`"
        case "EU":
            return "the European Union is a group: write `{ in: eu }` in a condition, `EUE` for its laissez-passer"
        default: return "write the country as ISO 3166-1 alpha-2, such as `FR`"
        }
    }

    /// The code of two letters, from their bytes; nil where there is none.
    package static func code(_ first: UInt8, _ second: UInt8) -> String? {
        let (a, b) = (first &- UInt8(ascii: "A"), second &- UInt8(ascii: "A"))
        guard a < 26, b < 26 else { return nil }
        return pairs[Int(a) * 26 + Int(b)]
    }

    /// All codes of two letters by their letters.
    private static let pairs: [String?] = {
        var pairs = [String?](repeating: nil, count: 26 * 26)
        for code in all where code.utf8.count == 2 {
            let letters = code.utf8.map { Int($0) - Int(UInt8(ascii: "A")) }
            pairs[letters[0] * 26 + letters[1]] = code
        }
        return pairs
    }()

    /// Kosovo, and what ICAO 9303 part 3 adds in section 5: kinds of British nationals; those who travel for the United
    /// Nations and other organizations; people without a nationality.
    private static let special: Set<String> = [
        "XK", "GBD", "GBN", "GBO", "GBP", "GBS", "EUE", "UNO", "UNA", "UNK", "XBA", "XIM", "XCC", "XCE", "XCO",
        "XDC", "XEC", "XES", "XMP", "XOM", "XPO", "XXA", "XXB", "XXC", "XXX",
    ]
    private static let alpha2 = Set(alpha2ByAlpha3.values)
    /// Other ways to write a code.
    private static let normalForms = alpha2ByAlpha3.merging([
        "XKX": "XK", "RKS": "XK", "D": "DE", "D<<": "DE", "UN": "UNO",
    ]) { first, _ in first }
    private static let alpha2ByAlpha3: [String: String] = {
        var codes: [String: String] = [:]
        for pair in table.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            codes[String(pair.dropFirst(2))] = String(pair.prefix(2))
        }
        return codes
    }()

    /// ISO 3166-1, alpha-2 and alpha-3 run together.
    private static let table = """
        ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB
        BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR
        BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR
        CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK
        FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS
        GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN
        ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO
        LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD
        MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER
        NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM
        PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP
        SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF
        TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY
        UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF ZMZMB ZWZWE
        """
}

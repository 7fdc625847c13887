/// Language tags of BCP 47: of two letters those of ISO 639-1, others by their form.
package enum LanguageTag {
    /// The tag with its primary language in lower case, and by its two letters where it has them (`en` for `eng`); nil if it has not the form of a
    /// tag, or is of two letters and no language's.
    package static func normalized(_ text: String) -> String? {
        if text.utf8.count == 2, twoLetters.contains(text) { return text }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let primary = parts.first, (2...3).contains(primary.utf8.count), primary.utf8.allSatisfy(isLetter),
            parts.dropFirst().allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isAlphanumeric) })
        else { return nil }
        let language = primary.lowercased()
        if language.utf8.count == 2, !twoLetters.contains(language) { return nil }
        let short = language.utf8.count == 3 ? twoLettersOfThree[language] : nil
        return ([short ?? language] + parts.dropFirst().map(String.init)).joined(separator: "-")
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// The codes of ISO 639-1, and `sh`, which is still written.
    private static let twoLetters: Set<String> = {
        let codes = """
            aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff \
            fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv \
            kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn \
            ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo \
            xh yi yo za zh zu
            """
        return Set(codes.split(separator: " ").map(String.init))
    }()

    /// The codes of ISO 639-2, in both of its forms, of languages that have one of two letters, each before that one.
    private static let twoLettersOfThree = pairs(
        """
        aar aa abk ab afr af aka ak alb sq sqi sq amh am ara ar arg an arm hy hye hy asm as ava av ave ae aym ay aze az bak ba \
        bam bm baq eu eus eu bel be ben bn bis bi bos bs bre br bul bg bur my mya my cat ca ces cs cze cs cha ch che ce chi zh \
        zho zh chu cu chv cv cor kw cos co cre cr cym cy wel cy dan da deu de ger de div dv dut nl nld nl dzo dz ell el gre el \
        eng en epo eo est et ewe ee fao fo fas fa per fa fij fj fin fi fra fr fre fr fry fy ful ff geo ka kat ka gla gd gle ga \
        glg gl glv gv grn gn guj gu hat ht hau ha heb he her hz hin hi hmo ho hrv hr hun hu ibo ig ice is isl is ido io iii ii \
        iku iu ile ie ina ia ind id ipk ik ita it jav jv jpn ja kal kl kan kn kas ks kau kr kaz kk khm km kik ki kin rw kir ky \
        kom kv kon kg kor ko kua kj kur ku lao lo lat la lav lv lim li lin ln lit lt ltz lb lub lu lug lg mac mk mkd mk mah mh \
        mal ml mao mi mri mi mar mr may ms msa ms mlg mg mlt mt mon mn nau na nav nv nbl nr nde nd ndo ng nep ne nno nn nob nb \
        nor no nya ny oci oc oji oj ori or orm om oss os pan pa pli pi pol pl por pt pus ps que qu roh rm ron ro rum ro run rn \
        rus ru sag sg san sa sin si slk sk slo sk slv sl sme se smo sm sna sn snd sd som so sot st spa es srd sc srp sr ssw ss \
        sun su swa sw swe sv tah ty tam ta tat tt tel te tgk tg tgl tl tha th tib bo bod bo tir ti ton to tso ts tsn tn tuk tk \
        tur tr twi tw uig ug ukr uk urd ur uzb uz ven ve vie vi vol vo wln wa wol wo xho xh yid yi yor yo zha za zul zu
        """)
}

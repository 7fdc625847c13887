import SourceDiagnostics
import Testing

/// What is a slip of the pen, and what is a word of its own.
@Suite struct SpellingTests {
    @Test(arguments: [
        // Looks alone.
        ("Journalist", "journalist", 0), ("JOURNALIST", "journalist", 0), ("jоurnalist", "journalist", 0),
        ("jour-nalist", "journalist", 0), ("aid worker", "aid-worker", 0), ("aid_worker", "aid-worker", 0),
        ("aidworker", "aid-worker", 0), ("UN", "un", 0), ("记者", "记者", nil),
        // A letter more, less, changed, swapped; two of a long word.
        ("journalists", "journalist", 1), ("nurss", "nurse", 1), ("nuse", "nurse", 1), ("nusre", "nurse", 1),
        ("vsa", "visa", 1), ("jurnalists", "journalist", 2), ("khassan", "khasan", 1), ("purse", "nurse", 1),
        ("ru-border-zone-pas", "ru-border-zone-pass", 1), ("ru-boder-zone-pas", "ru-border-zone-pass", 2),
        // Digits that look like letters.
        ("j0urnalist", "journalist", 0), ("journa1ist", "journalist", 0), ("journal1st", "journalist", 0),
        ("vi5a", "visa", 0), ("v1sa", "visa", 0), ("t3acher", "teacher", 0), ("b0rder-z0ne", "border-zone", 0),
        ("covidl9", "covid19", 0), ("zone10", "zone1o", 0), ("J0URNALIST", "journalist", 0),
        // Digits that are none.
        ("b2b", "bzb", nil), ("h1b", "hib", nil), ("h1b", "hlb", nil), ("zone-1", "zone-l", nil),
        ("zone-0", "zone-o", nil), ("covid19", "covid20", nil), ("covid1", "covid7", nil),
        // Words of their own.
        ("journalist", "journalist", nil), ("teacher", "journalist", nil), ("cook", "crew", nil), ("nrs", "nurse", nil),
        ("eta", "esa", nil), ("e-visa", "visa", nil), ("visa-on-arrival", "visa", nil), ("zone-1", "zone-2", nil),
        ("zone1", "zone-2", nil), ("ru-pass", "kp-pass", nil), ("us-visa", "uk-visa", nil), ("", "a", nil),
        ("2026-01-01", "2026-01-02", nil), ("jurnlists", "journalist", nil),
    ])
    func wordsAreTold(word: String, other: String, distance: Int?) {
        #expect(Spelling(word).distance(to: Spelling(other)) == distance)
        #expect(Spelling(other).distance(to: Spelling(word)) == distance)
    }
}

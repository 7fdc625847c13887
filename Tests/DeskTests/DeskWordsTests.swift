import ReportLanguages
import Testing

@testable import Desk

/// The desk speaks every language of reports.
@Suite struct DeskWordsTests {
    @Test func thereAreWordsForEveryLanguage() {
        #expect(DeskWords.all.keys.sorted() == Phrases.all.map(\.language).sorted())
        for (language, words) in DeskWords.all { #expect(words.sourceColumns.count == 3, "\(language)") }
    }
}

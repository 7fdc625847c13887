import AdvisoryModel
import Desk
import RuleEngine
import SafeConduct
import Testing

/// A page of HTML: everything that is not the product's own is escaped, and its parts are well formed.
@Suite struct ReportHTMLTests {
    private static let languages = ["en", "fr", "pl", "ru", "zh-Hans"]

    private func page(_ languages: [String] = ["en"], _ length: ReportLength = .full) throws -> String {
        let rulebook = try DeskRulebook.load()
        var trip = DeskRulebook.trip()
        trip.date = Day("2026-12-07")
        let report = rulebook.check(
            Request(traveler: DeskRulebook.traveler(), trip: trip), asOf: DeskRulebook.asOf, languages: languages)
        return ReportHTML(length: length, languages: languages, words: rulebook.words).render(
            report, for: DeskRulebook.traveler(), at: rulebook.crossing("north-gate"))
    }

    @Test(arguments: languages, ReportLength.allCases)
    func aPageIsWellFormedInEveryLanguage(language: String, length: ReportLength) throws {
        let html = try page([language], length)
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\""))
        #expect(html.contains("<h1 class=\"verdict\">"))
        var open: [Substring] = []
        for tag in html.matches(of: /<(\/?)([a-z0-9]+)[^>]*>/) where tag.output.2 != "meta" {
            if tag.output.1.isEmpty {
                open.append(tag.output.2)
                continue
            }
            let last = open.popLast()
            #expect(last == tag.output.2)
        }
        #expect(open.isEmpty)
        #expect(!html.contains("<script") && !html.contains("src=") && !html.contains("@import"))
    }

    @Test func sourcesAreATableWithHeads() throws {
        let html = try page()
        #expect(html.contains("<th scope=\"col\">Source and grade</th>"))
        #expect(html.contains(/<th scope="row" data-place="\d+">decree \(A\)<\/th>/))
    }

    @Test func citationsLeadToTheListOfSources() throws {
        let html = try page()
        let citations = html.matches(of: /<a class="cited" href="#([^"]+)" data-place="(\d+)"><span>([^ <]+)/)
        #expect(!citations.isEmpty)
        for citation in citations {
            let (_, row, place, source) = citation.output
            #expect(html.contains("<tr id=\"\(row)\"><th scope=\"row\" data-place=\"\(place)\">\(source) ("))
        }
    }

    /// Measured in Chromium: the longest reports fill two pages of A4, the smallest type is that of a leaflet.
    @Test(arguments: [
        (10, nil, nil), (120, "long", nil), (200, "longest", "7.5pt"), (380, "longest", "5.8pt"),
        (900, "longest", "5.6pt"),
    ])
    func longReportsArePrintedInSmallerType(advisories: Int, name: String?, type: String?) throws {
        var report = Report(
            trip: Trip(crossing: "x"), asOf: DeskRulebook.asOf, verdict: .undetermined,
            rulebook: RulebookReference(digest: "sha256:0", rules: 1))
        report.advisories = (0..<advisories).map { number in
            Advisory(
                rule: "a/r\(number)", family: "none", effect: .informs, certainty: .certain, title: "Gate",
                text: String(repeating: "a", count: 70))
        }
        let html = ReportHTML(languages: ["en"]).render(report)
        let head = html.prefix { $0 != "\n" } + (html.split(separator: "\n").dropFirst().first ?? "")
        #expect(head.contains("class=\"long") == (name != nil))
        if let name { #expect(head.contains(" class=\"\(name)\"")) }
        if let type { #expect(head.contains(" style=\"--type:\(type)\"")) }
    }

    @Test func marksAreWordsOfTheirOwn() throws {
        var report = Report(
            trip: Trip(crossing: "x"), asOf: DeskRulebook.asOf, verdict: .undetermined,
            rulebook: RulebookReference(digest: "sha256:0", rules: 1))
        report.advisories = [
            Advisory(rule: "a/b", family: "none", effect: .blocks, certainty: .possible, title: "Gate")
        ]
        #expect(ReportHTML().render(report).contains("<span>Gate</span> <span class=\"mark\">may apply</span>"))
    }

    @Test func nobodysTextBringsMarkup() throws {
        let html = try page()
        #expect(html.contains("News &amp; &lt;gossip&gt;"))
        var report = Report(
            trip: Trip(crossing: "x\" onload=\"y"), asOf: DeskRulebook.asOf, verdict: .blocked,
            rulebook: RulebookReference(digest: "sha256:0", rules: 1))
        report.advisories = [
            Advisory(
                rule: "a/<b>", family: "none", effect: .blocks, certainty: .certain, title: "<script>alert(1)</script>",
                text: "a\u{202E}b\u{0}c & 'd'\n<img src=x>", language: "en\" x=\"", sources: ["evil"])
        ]
        report.sources = [
            SourceReference(id: "evil", title: "</td><td>", reliability: .f, url: "javascript:alert(1)")
        ]
        let hostile = ReportHTML().render(report)
        for bad in [
            "<script", "<img", "</td><td></td>", "href=\"javascript", "\u{202E}", "\u{0}", "\" onload", "\" x=\"",
        ] {
            #expect(!hostile.contains(bad), "\(bad)")
        }
        #expect(hostile.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    }

    @Test func numbersCanBeDialledOnATelephone() throws {
        var report = Report(
            trip: DeskRulebook.trip(), asOf: DeskRulebook.asOf, verdict: .clear,
            rulebook: RulebookReference(digest: "sha256:0", rules: 1))
        report.contacts = [
            SideContacts(
                country: "RU",
                contacts: [
                    Contact(service: "police", number: "102", languages: ["ru"]),
                    Contact(service: "consular", number: "+7 (495) 123-45-67", email: "a@example.org"),
                ])
        ]
        let html = ReportHTML().render(report)
        #expect(html.contains("<a href=\"tel:102\">102</a> (speaks Russian)"))
        #expect(html.contains("<a href=\"tel:+74951234567\">+7 (495) 123-45-67</a>, a@example.org"))
    }
}

import CManual
import SourceDiagnostics

/// The manual: the pages of SafeConduct.docc, which the program carries, and the way to find something on them.
///
/// ```swift
/// Manual.shipped.answer(to: "length of stay")
/// ```
package struct Manual: Sendable {
    /// What was found for some words.
    package enum Answer {
        case page(ManualPage)
        case section(ManualPage.Section, of: ManualPage)
        /// Several places, the best first.
        case places([Place])
        /// Nothing, and what may be meant.
        case nothing(near: [String])
    }

    /// A section, and the page that it is on.
    package struct Place {
        package let page: ManualPage
        package let section: ManualPage.Section

        /// The words by which `help` shows it, and nothing else of that name.
        package var topic: String {
            section.title == page.title ? page.topic : "\(page.topic) \(section.title)"
        }

        /// What stands below the title is shown with the whole page.
        fileprivate var answer: Answer {
            section.title == page.title ? .page(page) : .section(section, of: page)
        }
    }

    package let pages: [ManualPage]

    package init(_ pages: [ManualPage]) {
        self.pages = pages
    }

    /// The pages that the program was built with.
    package static let shipped: Manual = {
        var pages: [ManualPage] = []
        while let name = manual_page_name(Int32(pages.count)), let text = manual_page_text(Int32(pages.count)) {
            pages.append(ManualPage(name: String(cString: name), text: String(cString: text)))
        }
        return Manual(pages)
    }()

    /// The pages of a folder of the catalogue, in their order.
    package func pages(in folder: String) -> [ManualPage] { pages.filter { $0.name.hasPrefix(folder + "/") } }

    /// What there is for some words: a page of that name, a section that is called so, or whatever has all of them.
    package func answer(to words: String) -> Answer {
        let wanted = Self.normal(words)
        if let page = pages.first(where: { Self.normal($0.topic) == wanted || Self.normal($0.title) == wanted }) {
            return .page(page)
        }
        let named = places { place in
            ([place.section.title, place.topic] + place.section.words).contains { Self.normal($0) == wanted } ? 1 : 0
        }
        if named.count == 1, let place = named.first { return place.answer }
        if !named.isEmpty { return .places(named) }
        let found = places { Self.weight(of: wanted.split(separator: " ").map(String.init), in: $0) }
        if let place = found.first, found.count == 1 { return place.answer }
        return found.isEmpty ? .nothing(near: near(words)) : .places(Array(found.prefix(Self.most)))
    }

    /// How many places are named at most.
    private static let most = 8

    /// The places that weigh something, the heaviest first.
    private func places(_ weigh: (Place) -> Int) -> [Place] {
        let weighed = pages.flatMap { page in page.sections.map { Place(page: page, section: $0) } }
            .map { ($0, weight: weigh($0)) }.filter { $0.weight > 0 }
        return weighed.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .map(\.element.0)
    }

    /// How well a place fits some words; 0 where one of them is missing.
    private static func weight(of words: [String], in place: Place) -> Int {
        let title = normal(([place.section.title, place.page.title] + place.section.words).joined(separator: " "))
        let text = normal(place.section.lines.joined(separator: " "))
        var weight = 0
        for word in words {
            let isCode = place.section.lines.contains { normal($0).contains("`\(word)`") }
            let own = title.contains(word) ? 8 : isCode ? 4 : text.contains(word) ? 1 : 0
            if own == 0 { return 0 }
            weight += own
        }
        // Codes are explained one by one; what the language says goes before.
        return place.page.name.hasPrefix("Codes/") ? (weight + 3) / 4 : weight
    }

    /// Names that look like the words.
    private func near(_ words: String) -> [String] {
        let names = pages.map(\.topic) + pages.flatMap { $0.sections.flatMap { [$0.title] + $0.words } }
        return DidYouMean.nearestFew(to: words, in: Set(names.map { $0.lowercased() }))
    }

    /// Small letters, and a blank for a hyphen.
    private static func normal(_ text: some StringProtocol) -> String {
        text.lowercased().replacing("-", with: " ")
    }
}

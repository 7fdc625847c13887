import SafeConduct

/// How close the lines of a page are on paper, so that a report has room on two pages of A4.
struct PrintDensity {
    /// The class of the page; nil: there is room.
    let name: String?
    /// What the class leaves open: the size of the type of the longest reports, which fill two pages.
    let style: String?

    init(of outlines: [ReportOutline]) {
        let items = outlines.flatMap(\.sections).flatMap(\.items)
        let letters = items.reduce(0) { $0 + Self.letters($1) }
        guard letters > 14_000 else {
            (name, style) = (letters > 7_500 ? "long" : nil, nil)
            return
        }
        // The room that text takes grows with the square of the size of its type.
        let tenths = min(max(Int((Self.roomOnTwoPages / Double(letters)).squareRoot() * 10), 56), 75)
        (name, style) = ("longest", "--type:\(tenths / 10).\(tenths % 10)pt")
    }

    /// Letters times the square of points: measured with long reports in Russian, whose words are the widest.
    private static let roomOnTwoPages = 1_320_000.0

    /// Citations are numbers on crowded paper.
    private static func letters(_ item: ReportOutline.Item) -> Int {
        item.title.count
            + item.lines.reduce(20) { sum, line in
                sum + (line.citations.isEmpty ? line.text.count : 4 * line.citations.count) + (line.label?.count ?? 0)
                    + 8
            }
    }
}

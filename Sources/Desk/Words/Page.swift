import SafeConduct
import SourceDiagnostics

/// Lines under way to a terminal, without control characters of anybody's.
struct Page {
    private let wrapper: LineWrapper
    private let color: Bool
    private(set) var text = ""

    init(width: Int?, color: Bool) {
        wrapper = LineWrapper(width: width)
        self.color = color
    }

    mutating func add(_ paragraph: String, styles: [TerminalStyle] = [], first: String = "") {
        for line in wrapper.lines(paragraph.onOneLine, first: first) {
            text += (color && !styles.isEmpty ? TerminalStyle.apply(styles, to: line) : line) + "\n"
        }
    }
}

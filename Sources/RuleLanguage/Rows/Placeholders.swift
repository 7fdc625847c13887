package import CEL
import SourceDiagnostics
package import YAMLTree

/// Finds `{column}` in texts.
package struct Placeholders {
    package let columns: [String]
    private let indices: [String: Int]

    package init(columns: [String]) {
        self.columns = columns
        indices = Dictionary(columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The index of a column; nil if there is none of that name.
    package func index(of column: String) -> Int? { indices[column] }

    /// The parts of a text; nil for one without columns. Braces that hold no name are text.
    ///
    /// - Parameter unknown: the names that look like a column's but are not.
    package func parts(of text: some StringProtocol, unknown: inout [String]) -> [NodeTemplate.Part]? {
        let bytes = Array(text.utf8)
        guard bytes.contains(UInt8(ascii: "{")) else { return nil }
        var parts: [NodeTemplate.Part] = []
        var start = 0
        var place = 0
        var hasCell = false
        while place < bytes.count {
            guard bytes[place] == UInt8(ascii: "{"),
                let close = bytes[place...].firstIndex(where: { $0 == UInt8(ascii: "}") })
            else {
                place += 1
                continue
            }
            let inner = bytes[(place + 1)..<close]
            guard !inner.contains(UInt8(ascii: "{")) else {
                place += 1
                continue
            }
            let name = String(decoding: inner, as: UTF8.self)
            if let column = indices[name] ?? indices[name.trimmingBlanks()] {
                if start < place { parts.append(.text(String(decoding: bytes[start..<place], as: UTF8.self))) }
                parts.append(.cell(column))
                hasCell = true
                start = close + 1
            } else if Self.looksLikeColumn(name) {
                unknown.append(name)
            }
            place = close + 1
        }
        guard hasCell else { return nil }
        if start < bytes.count { parts.append(.text(String(decoding: bytes[start...], as: UTF8.self))) }
        return parts
    }

    /// What to say of a name that is no column.
    package func hint(for name: String) -> String {
        DidYouMean.hint(for: name, in: columns) ?? "the columns are \(FieldReader.list(columns))"
    }

    /// A word or some, so that `{}` and `{'a': 1}` are left alone.
    private static func looksLikeColumn(_ name: String) -> Bool {
        let trimmed = name.trimmingBlanks()
        guard let first = trimmed.unicodeScalars.first, first.properties.isAlphabetic else { return false }
        return trimmed.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_" || $0 == "-" || $0 == " "
        }
    }
}

extension Placeholders {
    /// An environment with the columns as further variables of type string, the last ones.
    package func extended(_ environment: Environment) -> Environment {
        var extended = environment
        for column in columns { extended.declare(variable: "row.\(column)", type: .string) }
        return extended
    }

    /// The name of a column after `row.`, in backticks where it is not a plain word.
    package static func field(_ column: String) -> String {
        let isPlain = column.utf8.enumerated().allSatisfy { index, byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"): index > 0
            default: false
            }
        }
        return isPlain ? column : "`\(column)`"
    }
}

extension String {
    /// Without spaces and tabs at both ends.
    fileprivate func trimmingBlanks() -> String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
            return ""
        }
        return String(self[first...last])
    }
}

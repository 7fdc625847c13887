package import RuleEngine
import RuleLanguage
package import SourceDiagnostics
package import YAMLTree

/// Writes files of a rulebook in one form, without changing what they say.
///
/// It rather leaves a file as it is than lose anything: what it would write is read back, compared with what was there, value by value and
/// comment by comment, and formatted once more, which must change nothing.
///
/// ```swift
/// let formatter = FileFormatter(families: .standard)
/// formatter.format(SourceFile(path: "a.yaml", text: "a:   [1,2]\r\n"))   // .formatted, "a: [1, 2]\n"
/// ```
package struct FileFormatter: Sendable {
    /// What comes of a file.
    package enum Result {
        /// The text in its form, which may be the text that was there.
        case formatted([UInt8])
        /// The file cannot be read: what is wrong with it.
        case broken([Diagnostic])
        /// The file is sound, and stays as it is.
        case refused(reason: String)
    }

    private let order: KeyOrder
    private let limits: YAMLLimits

    /// A formatter that knows the keys of some families.
    package init(families: [any RuleFamily.Type], limits: YAMLLimits = .default) {
        order = KeyOrder(families: families)
        self.limits = limits
    }

    /// The form of a file.
    package func format(_ file: SourceFile) -> Result { format(file, keepsOrder: false) }

    /// - Parameter keepsOrder: whether keys stay in their order.
    func format(_ file: SourceFile, keepsOrder: Bool) -> Result {
        let found = YAMLReader.read(file, limits: limits).diagnostics
        let source = SourceFile(path: file.path, bytes: Self.plain(file.bytes))
        let tree = SyntaxTree(reading: source, limits: limits)
        let errors = found.hasErrors ? found : tree.diagnostics
        // A file of comments alone is no rulebook, and still has a form.
        if errors.hasErrors, tree.root != nil || tree.comments.isEmpty { return .broken(errors) }
        do throws(FormatRefusal) {
            let bytes = try written(tree, keepsOrder)
            if bytes == file.bytes { return .formatted(bytes) }
            let second = SyntaxTree(reading: SourceFile(path: file.path, bytes: bytes), limits: limits)
            if tree.root != nil { try FormatCheck(tree, second).run() }
            guard try written(second, keepsOrder) == bytes else { throw .unsettled }
            return .formatted(bytes)
        } catch {
            return .refused(reason: error.reason)
        }
    }

    private func written(_ tree: SyntaxTree, _ keepsOrder: Bool) throws(FormatRefusal) -> [UInt8] {
        try BlockLayout(tree, !keepsOrder && isOrderFree(tree) ? tree.value.map(order.form) ?? .any : .any).bytes
    }

    /// Whether keys may change places: an alias comes after its anchor, and blank lines may belong to the text above them.
    private func isOrderFree(_ tree: SyntaxTree) -> Bool {
        !tree.tokens.contains { token in
            token.kind == .alias || token.kind == .blockHeader && tree.text(token.range).contains("+")
        }
    }

    /// The text without a byte order mark, and with `\n` at the ends of its lines.
    private static func plain(_ bytes: [UInt8]) -> [UInt8] {
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard body.contains(0x0D) else { return Array(body) }
        var plain: [UInt8] = []
        plain.reserveCapacity(body.count)
        for index in body.indices where body[index] != 0x0D || index + 1 == body.endIndex || body[index + 1] != 0x0A {
            plain.append(body[index])
        }
        return plain
    }
}

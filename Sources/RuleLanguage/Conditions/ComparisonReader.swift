import AdvisoryModel
import CEL
import SourceDiagnostics
import YAMLTree

/// Reads the entries of a condition's mapping: an attribute, and what it is compared with.
///
/// An entry that is plain and right costs nothing but its term, and often not even that. A class, because all conditions of a rulebook share what
/// was read before.
final class ComparisonReader {
    private let language: ConditionLanguage
    private let vocabulary: Vocabulary
    /// The keys that were met, with what was made of their single values.
    private var keys: [Key] = []
    private var indices: [ArraySlice<UInt8>: Int] = [:]
    /// The key after each key, in rules that list theirs in one order.
    private var last = 0

    private struct Key {
        var name: [UInt8]
        /// Nil: it names no attribute.
        var target: ComparisonTarget?
        /// By the bytes of values of at most eight.
        var cores: [UInt64: TermCore] = [:]
    }

    init(_ language: ConditionLanguage, _ vocabulary: Vocabulary) {
        self.language = language
        self.vocabulary = vocabulary
    }

    /// The term of an entry that is a plain comparison; nil for any other, and for one that is wrong.
    func plain(_ key: Node, _ value: Node) -> TermCore? {
        let index = index(of: key)
        guard let target = keys[index].target, target.isPlain else { return nil }
        switch value.kind {
        case .mapping: return nil
        case .sequence:
            return target.words(value).map { words in
                makeCore(target.attribute, target.type.isList ? .overlaps(words) : .isOneOf(words))
            }
        case .scalar: break
        }
        let bytes = value.utf8
        if value.isNull { return nil }
        // Longer values, such as ranges of days, are seldom met again.
        let packed = Self.packed(bytes)
        if let packed, let known = keys[index].cores[packed] { return known }
        var comparison = AttributeComparison(key, target, vocabulary)
        guard case .plain(let relation)? = comparison.single(value) else { return nil }
        let core = makeCore(target.attribute, relation)
        if let packed, keys[index].cores.count < 4096 { keys[index].cores[packed] = core }
        return core
    }

    /// What any entry says; reports what is wrong with it and returns nil.
    func read(_ key: Node, _ value: Node, _ diagnostics: inout [Diagnostic]) -> Conjunct? {
        if let core = plain(key, value) { return Conjunct(core, at: key.span) }
        guard let target = keys[index(of: key)].target else {
            var fields = FieldReader(scalarsOf: key)
            if case .unknown(let message, let hint) = AttributePath(key.text, in: vocabulary) {
                fields.report(.unknownAttribute, message, at: key, hint: hint())
            }
            diagnostics += fields.diagnostics
            return nil
        }
        var comparison = AttributeComparison(key, target, vocabulary)
        let read = comparison.read(value)
        diagnostics += comparison.diagnostics
        switch read {
        case .plain(let relation):
            if target.isPlain { return Conjunct(makeCore(target.attribute, relation), at: key.span) }
            return Conjunct(tree: PlainComparison(attribute: target.attribute, relation: relation).tree(at: key.span))
        case .tree(let tree): return Conjunct(tree: tree)
        case nil: return nil
        }
    }

    private func makeCore(_ attribute: ComparedAttribute, _ relation: PlainComparison.Relation) -> TermCore {
        TermCore(PlainComparison(attribute: attribute, relation: relation), in: language)
    }

    /// At most eight bytes as one number; no byte of a scalar is zero.
    private static func packed(_ bytes: ArraySlice<UInt8>) -> UInt64? {
        guard bytes.count <= 8 else { return nil }
        var number: UInt64 = 0
        for byte in bytes {
            guard byte != 0 else { return nil }
            number = number << 8 | UInt64(byte)
        }
        return number
    }

    private func index(of key: Node) -> Int {
        let bytes = key.utf8
        let next = last + 1 < keys.count ? last + 1 : 0
        if next < keys.count, keys[next].name.elementsEqual(bytes) {
            last = next
            return next
        }
        if let known = indices[bytes] {
            last = known
            return known
        }
        let name = Array(bytes)
        keys.append(Key(name: name, target: ComparisonTarget(key.text, language, vocabulary)))
        indices[ArraySlice(name)] = keys.count - 1
        last = keys.count - 1
        return last
    }
}

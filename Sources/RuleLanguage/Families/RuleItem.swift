import AdvisoryModel
import CEL
import SourceDiagnostics
public import YAMLTree

/// One rule while it is read: its keys, and the means to compile what is in them.
public struct RuleItem {
    /// The keys of the rule.
    public var fields: FieldReader
    /// The full id.
    public let id: String
    /// The state that speaks, where the rule names one.
    public let authority: String?
    /// The attributes and lists of values of the rulebook.
    public var vocabulary: Vocabulary { compiler.vocabulary }
    package let compiler: ConditionCompiler
    package private(set) var conditions: [Condition] = []
    package private(set) var references: [(id: String, node: Node)] = []
    package private(set) var clockNodes: [Node] = []
    package private(set) var namedSources: [Node] = []
    /// Whether the rule lets a traveler in, or spares something, as the national of a state: then of several nationalities only that of the
    /// passport traveled on counts in its conditions.
    public var readsPassportNationality = false
    /// Whether the rule opens the way or lets travelers in, so that the state that speaks has to be a side of some crossing.
    public var letsThrough = false
    package private(set) var words: [(list: String, node: Node)] = []

    package init(_ fields: FieldReader, id: String, authority: String?, compiler: ConditionCompiler) {
        self.fields = fields
        self.id = id
        self.authority = authority
        self.compiler = compiler
    }

    /// A condition in either form; nil if the key is missing or an error was found.
    public mutating func condition(_ key: String) -> Condition? {
        guard let node = fields.value(key) else { return nil }
        let (condition, findings) = compiler.compile(node)
        fields.report(findings)
        if let condition { conditions.append(condition) }
        return condition
    }

    /// Says that a value is read by the clock of the rule, which every crossing where the rule may apply has to know then.
    public mutating func readsClock(at node: Node) { clockNodes.append(node) }

    /// Ids of other rules; that they exist is checked when all rules are read. Ids without `/` are of the same file.
    public mutating func ruleIDs(_ key: String) -> [String]? {
        guard let node = fields.value(key) else { return nil }
        let prefix = id.split(separator: "/").first.map { $0 + "/" } ?? ""
        return fields.elements(of: node).compactMap { element in
            guard let text = fields.text(of: element) else { return nil }
            let full = text.contains("/") ? text : prefix + text
            references.append((full, element))
            return full
        }
    }

    /// The id of a source; that it exists is checked when everything is read.
    public mutating func sourceID(_ key: String) -> String? {
        guard let node = fields.value(key), let text = fields.text(of: node) else { return nil }
        namedSources.append(node)
        return text
    }

    /// A word of an open list: near misses of words used elsewhere become warnings.
    public mutating func openWord(_ key: String, list: String) -> String? {
        guard let node = fields.value(key), let text = fields.text(of: node) else { return nil }
        if let problem = problem(with: text, key, list) {
            fields.report(problem.code, problem.message, at: node, hint: problem.hint)
            return nil
        }
        words.append((list, node))
        return text
    }

    private func problem(with text: String, _ key: String, _ list: String) -> AttributeLiteral.Problem? {
        ValueNames.problem(with: text, of: list, .word, in: vocabulary)
            ?? AttributeLiteral.problem(with: text, as: .word, values: [], name: key)
    }

    /// Words of an open list; a single word stands for a list of one.
    public mutating func openWords(_ key: String, list: String) -> [String]? {
        guard let node = fields.value(key) else { return nil }
        return fields.elements(of: node).compactMap { element in
            guard let text = fields.text(of: element) else { return nil }
            if let problem = problem(with: text, key, list) {
                fields.report(problem.code, problem.message, at: element, hint: problem.hint)
                return nil
            }
            words.append((list, element))
            return text
        }
    }

    /// Takes words of an open list that were read elsewhere.
    package mutating func note(_ nodes: [Node], list: String) {
        for node in nodes { words.append((list, node)) }
    }

    /// Reads a mapping below the rule with the same means; its findings, with those of keys that were not asked for, go into the rule's.
    public mutating func mapping<T>(_ node: Node, _ subject: String, _ read: (inout RuleItem) -> T) -> T {
        let outer = fields
        fields = FieldReader(node, subject)
        let value = read(&self)
        let findings = fields.finish()
        fields = outer
        fields.report(findings)
        return value
    }
}

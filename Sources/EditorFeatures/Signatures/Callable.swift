import Authoring
import CEL
import RuleLanguage

/// A function, method or macro, as it is told of where it is called.
struct Callable {
    /// With its namespace: `math.abs`.
    let name: String
    let forms: [SignatureHelp.Form]
    let summary: String
    let examples: [String]

    private init(_ name: String, labels: [String], summary: String, examples: [String]) {
        (self.name, self.summary, self.examples) = (name, summary, examples)
        forms = labels.map { SignatureHelp.Form(label: $0, parameters: Self.parameters(in: $0, of: name)) }
    }

    /// What it does, with its forms and examples, in Markdown.
    var page: String { ["**\(name)**", summary, Self.code(forms.map(\.label) + examples)].paragraphs }

    /// The same without its forms.
    var description: String { [summary, Self.code(examples)].paragraphs }

    private static func code(_ lines: [String]) -> String {
        lines.isEmpty ? "" : "```cel\n\(lines.joined(separator: "\n"))\n```"
    }

    /// What is called by a name, with a value and a dot before it or without: functions of all libraries together, or the macro.
    static func named(_ name: String, isMember: Bool, in vocabulary: Vocabulary) -> Callable? {
        let functions = FunctionTable.functions(vocabulary).filter { $0.name == name && !$0.isOperator }
        if let own = callable(name, functions, isMember: isMember) { return own }
        guard let macro = MacroForm.named(name), macro.shape.hasPrefix("x.") == isMember else { return nil }
        return Callable(name, labels: [macro.shape], summary: macro.summary, examples: [])
    }

    /// The operators that are written so: `==`, `in`.
    static func operators(written: String, in vocabulary: Vocabulary) -> [Callable] {
        FunctionTable.functions(vocabulary).filter { $0.isOperator && $0.shownName == written }.map {
            Callable($0.shownName, labels: $0.signatures, summary: $0.summary, examples: $0.examples)
        }
    }

    private static func callable(_ name: String, _ functions: [FunctionDeclaration], isMember: Bool) -> Callable? {
        let labels = functions.flatMap { function in
            zip(function.overloads, function.signatures).filter { $0.0.isMember == isMember }.map(\.1)
        }
        if labels.isEmpty { return nil }
        return Callable(
            name, labels: labels, summary: functions.first { !$0.summary.isEmpty }?.summary ?? "",
            examples: functions.flatMap(\.examples))
    }

    /// What is between the commas of the brackets after the name.
    private static func parameters(in label: String, of name: String) -> [Range<Int>] {
        let bytes = Array(label.utf8)
        let head = Array((name + "(").utf8)
        guard let start = bytes.indices.last(where: { bytes[$0...].starts(with: head) }) else { return [] }
        var place = start + head.count
        var (first, depth) = (place, 0)
        var found: [Range<Int>] = []
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: ")") where depth == 0: return place > first ? found + [first..<place] : found
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            case UInt8(ascii: ",") where depth == 0:
                found.append(first..<place)
                // Behind a comma is a blank.
                first = place + 2
            default: break
            }
            place += 1
        }
        return found
    }
}

extension ExpressionText {
    /// What is called by the name that ends with a token, and the first token of that name; nil where no bracket follows.
    func callable(endingAt token: Int, in vocabulary: Vocabulary) -> (callable: Callable, first: Int)? {
        guard tokens.indices.contains(token + 1), tokens[token].kind == .name, written(token + 1) == "(" else {
            return nil
        }
        // `math.abs` is a name of its own; `traveler.holds` is a method.
        if let (name, first) = name(endingAt: token), first < token,
            let found = Callable.named(name, isMember: false, in: vocabulary)
        {
            return (found, first)
        }
        let isMember = token > 0 && tokens[token - 1].kind == .dot
        return Callable.named(written(token), isMember: isMember, in: vocabulary).map { ($0, token) }
    }

    /// The last token of the dotted name that a token is in, without a method behind it.
    func end(ofNameAt token: Int) -> Int {
        func isMethod(_ token: Int) -> Bool { tokens.indices.contains(token + 1) && written(token + 1) == "(" }
        var last = token
        while tokens.indices.contains(last + 2), tokens[last + 1].kind == .dot, tokens[last + 2].kind == .name,
            !isMethod(last + 2)
        {
            last += 2
        }
        return last
    }
}

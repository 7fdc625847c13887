import CEL
import RuleLanguage
import SourceDiagnostics

extension LiteralCheck {
    /// The facts of crossings that it compares with attributes, each with what these say of a text: nil where one of them can have it.
    var comparedFacts: [(fact: String, problem: (String) -> Diagnostic?)] {
        targets.values.flatMap { known -> [(fact: String, problem: (String) -> Diagnostic?)] in
            let attributes = known.filter { !$0.isFact }
            guard let first = attributes.first else { return [] }
            return Set(known.lazy.filter(\.isFact).map(\.name)).map { fact in
                (
                    fact,
                    { text in
                        let problems = attributes.compactMap { problem(with: text, isText: true, $0) }
                        return problems.count < attributes.count ? nil : diagnostic(problems[0], at: first.place)
                    }
                )
            }
        }
    }

    /// The words of open lists that it compares with, each with the name of its list.
    var openWords: [(list: String, word: String)] {
        var found: [(list: String, word: String)] = []
        tree.walk { id, node in
            guard case .literal(.string(let text)) = node, !text.isEmpty else { return }
            for target in targets[flow.kind(of: id)] ?? [] where target.isOpen { found.append((target.name, text)) }
        }
        return found
    }

    /// The texts that it looks for in words of open lists, by `startsWith`, `endsWith` or `contains`.
    var soughtParts: [(list: String, function: String, part: String, span: SourceSpan)] {
        var found: [(list: String, function: String, part: String, span: SourceSpan)] = []
        tree.walk { id, node in
            guard case .call(let call) = node, let target = call.target, call.arguments.count == 1,
                ["startsWith", "endsWith", "contains"].contains(call.function),
                case .literal(.string(let part)) = tree[call.arguments[0]]
            else { return }
            let lists = Set((targets[flow.kind(of: target)] ?? []).lazy.filter(\.isOpen).map(\.name))
            for list in lists { found.append((list, call.function, part, tree.span(of: id))) }
        }
        return found
    }
}

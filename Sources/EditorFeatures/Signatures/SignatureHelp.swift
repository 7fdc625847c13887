import CEL
import RuleLanguage
import RulebookLoading

/// The ways in which what is being called can be called.
package struct SignatureHelp: Hashable, Sendable {
    /// One of them.
    package struct Form: Hashable, Sendable {
        /// `map.exists(e, condition)`.
        package let label: String
        /// The bytes of each parameter in that.
        package let parameters: [Range<Int>]
    }

    package let forms: [Form]
    /// What it does, in Markdown.
    package let documentation: String
    /// The first form that has the parameter that is being written.
    package let activeForm: Int
    /// The parameter that is being written, from 0.
    package let activeParameter: Int
}

extension EditorFeatures {
    /// How the function, method or macro is called between whose brackets a byte is; nil where that is none of an expression.
    package func signatureHelp(at offset: Int) -> SignatureHelp? {
        guard let (text, inner) = expression(at: clamped(offset)),
            let (callable, commas) = call(around: inner, in: text)
        else { return nil }
        return SignatureHelp(
            forms: callable.forms, documentation: callable.description,
            activeForm: callable.forms.firstIndex { $0.parameters.count > commas } ?? 0, activeParameter: commas)
    }

    /// The innermost call whose brackets are open at a byte, and how many commas are between.
    private func call(around offset: Int, in text: ExpressionText) -> (callable: Callable, commas: Int)? {
        var (commas, depth) = (0, 0)
        for token in text.tokens.indices.reversed() where text.tokens[token].bytes.upperBound <= offset {
            switch text.tokens[token].kind {
            case .closing: depth += 1
            case .comma where depth == 0: commas += 1
            case .opening where depth > 0: depth -= 1
            case .opening:
                if token > 0, text.written(token) == "(",
                    let (callable, _) = text.callable(endingAt: token - 1, in: draft.vocabulary)
                {
                    return (callable, commas)
                }
                // The commas of a list or of brackets are not those of the call around.
                commas = 0
            default: break
            }
        }
        return nil
    }
}

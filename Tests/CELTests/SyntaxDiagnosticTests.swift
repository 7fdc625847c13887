import CEL
import SourceDiagnostics
import Testing

/// Every finding of the lexer and the parser, as an author sees it.
@Suite struct SyntaxDiagnosticTests {
    static func rendered(_ source: String) -> String {
        DiagnosticRenderer(sources: [SourceFile(path: "", text: source)]).render(Parser.parse(source).diagnostics)
    }

    @Test(arguments: cases) func saysWhatIsWrongAndWhere(_ source: String, _ expected: String) {
        #expect(Self.rendered(source) == expected)
    }

    static let cases = grammar + words

    /// What stands where something else is expected.
    static let grammar: [(String, String)] = [
        (
            "",
            #"""
            error[cel/syntax]: an expression is expected here
             --> <expression>:1:1
              |
            1 | 
              | ^

            """#
        ),
        (
            "1 +",
            #"""
            error[cel/syntax]: an expression is expected here
             --> <expression>:1:4
              |
            1 | 1 +
              |    ^

            """#
        ),
        (
            "1 2",
            #"""
            error[cel/syntax]: the expression should end before `2`
             --> <expression>:1:3
              |
            1 | 1 2
              |   ^

            """#
        ),
        (
            "a and b",
            #"""
            error[cel/syntax]: the expression should end before `and`
             --> <expression>:1:3
              |
            1 | a and b
              |   ^^^
            hint: write `&&` for and, `||` for or, `!` for not, `==` for is

            """#
        ),
        (
            "x.in",
            #"""
            error[cel/syntax]: `in` cannot be the name of a field
             --> <expression>:1:3
              |
            1 | x.in
              |   ^^

            """#
        ),
        (
            "x.",
            #"""
            error[cel/syntax]: a name is expected after the `.`
             --> <expression>:1:3
              |
            1 | x.
              |   ^

            """#
        ),
        (
            "a ? b",
            #"""
            error[cel/syntax]: `:` is expected here
             --> <expression>:1:6
              |
            1 | a ? b
              |      ^
            hint: write `condition ? then : else`

            """#
        ),
        (
            "a ? b ? c : d : e",
            #"""
            error[cel/syntax]: `:` is expected before `?`
             --> <expression>:1:7
              |
            1 | a ? b ? c : d : e
              |       ^
            hint: write `condition ? then : else`

            """#
        ),
        (
            "{1, 2}",
            #"""
            error[cel/syntax]: `:`, between key and value, is expected before `,`
             --> <expression>:1:3
              |
            1 | {1, 2}
              |   ^

            """#
        ),
        (
            "A{b}",
            #"""
            error[cel/syntax]: `:`, after `b`, is expected before `}`
             --> <expression>:1:4
              |
            1 | A{b}
              |    ^

            """#
        ),
        (
            "f(1,)",
            #"""
            error[cel/syntax]: an argument is expected after the `,`
             --> <expression>:1:5
              |
            1 | f(1,)
              |     ^

            """#
        ),
        (
            "!-1",
            #"""
            error[cel/syntax]: `!` and `-` do not mix
             --> <expression>:1:2
              |
            1 | !-1
              |  ^
            hint: use parentheses

            """#
        ),
        (
            "[1,,2]",
            #"""
            error[cel/syntax]: an expression is expected before `,`
             --> <expression>:1:4
              |
            1 | [1,,2]
              |    ^

            """#
        ),
        (
            ")",
            #"""
            error[cel/syntax]: an expression is expected before `)`
             --> <expression>:1:1
              |
            1 | )
              | ^

            """#
        ),
    ]
}

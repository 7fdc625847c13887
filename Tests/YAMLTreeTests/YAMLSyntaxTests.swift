import SourceDiagnostics
import Testing
import YAMLTree

/// What authors are told of files that are not YAML: the whole of it.
struct YAMLSyntaxTests {
    @Test(arguments: quotesAndEscapes)
    func saysWhatIsWrongWithQuotesAndEscapes(_ item: RefusedText) { item.check() }

    static let quotesAndEscapes = [
        RefusedText(
            "double quote not closed", "a: \"unclosed\nb: 2\n",
            #"""
            error[yaml/unclosed-quote]: the quote is not closed
             --> a.yaml:1:4
              |
            1 | a: "unclosed
              |    ^
            hint: close it with `"`; inside the text it is written `\"`

            """#),
        RefusedText(
            "single quote not closed", "a: 'unclosed\nb: 2\n",
            #"""
            error[yaml/unclosed-quote]: the quote is not closed
             --> a.yaml:1:4
              |
            1 | a: 'unclosed
              |    ^
            hint: close it with `'`; inside the text it is written `''`

            """#),
        RefusedText(
            "quote not closed before a document mark", "a: \"x\n---\nb\"\n",
            #"""
            error[yaml/unclosed-quote]: the quote is not closed
             --> a.yaml:1:4
              |
            1 | a: "x
              |    ^
            hint: close it with `"`; inside the text it is written `\"`

            """#),
        RefusedText(
            "unknown escape", "a: \"bad \\q escape\"",
            #"""
            error[yaml/invalid-escape]: the escape in the quoted text is not known
             --> a.yaml:1:9
              |
            1 | a: "bad \q escape"
              |         ^
            hint: write `\\` for a backslash, or use single quotes

            """#),
        RefusedText(
            "escape with too few digits", "a: \"bad \\xZZ\"",
            #"""
            error[yaml/invalid-escape]: the escape has too few hexadecimal digits
             --> a.yaml:1:11
              |
            1 | a: "bad \xZZ"
              |           ^
            hint: write `\\` for a backslash, or use single quotes

            """#),
        RefusedText(
            "escape of half a character", "a: \"half \\ud800\"",
            #"""
            error[yaml/invalid-escape]: the escape is not a valid character
             --> a.yaml:1:12
              |
            1 | a: "half \ud800"
              |            ^
            hint: write `\\` for a backslash, or use single quotes

            """#),
        RefusedText(
            "text behind a double quote", "when: \"x\" == y",
            #"""
            error[yaml/text-after-value]: there is more text after the closing `"`
             --> a.yaml:1:11
              |
            1 | when: "x" == y
              |           ^
            hint: quote the whole text; inside it `'` is written `''` in single quotes and `"` is written `\"` in double ones

            """#),
        RefusedText(
            "single quote inside single quotes", "when: 'it's'",
            #"""
            error[yaml/text-after-value]: there is more text after the closing `'`
             --> a.yaml:1:11
              |
            1 | when: 'it's'
              |           ^
            hint: quote the whole text; inside it `'` is written `''` in single quotes and `"` is written `\"` in double ones

            """#),
        RefusedText(
            "text behind a bracket", "a: [1] + b",
            #"""
            error[yaml/text-after-value]: there is more text after the closing `]`
             --> a.yaml:1:8
              |
            1 | a: [1] + b
              |        ^
            hint: quote the whole text

            """#),
    ]

    @Test(arguments: brackets)
    func saysWhichBracketIsNotClosed(_ item: RefusedText) { item.check() }

    static let brackets = [
        RefusedText(
            "list not closed before the next key", "a: [1, 2\nb: 3\n",
            #"""
            error[yaml/unclosed-bracket]: the `[` is not closed
             --> a.yaml:1:4
              |
            1 | a: [1, 2
              |    ^
            hint: look for a missing `,` or `]`
            note: a `,` or `]` is expected here at the latest
             --> a.yaml:2:2
              |
            2 | b: 3
              |  ^

            """#),
        RefusedText(
            "list not closed at the end", "a: [1, 2",
            #"""
            error[yaml/unclosed-bracket]: the `[` is not closed
             --> a.yaml:1:4
              |
            1 | a: [1, 2
              |    ^
            hint: look for a missing `,` or `]`
            note: a `,` or `]` is expected here at the latest
             --> a.yaml:1:9
              |
            1 | a: [1, 2
              |         ^

            """#),
        RefusedText(
            "mapping not closed", "a: {b: c\nd: e\n",
            #"""
            error[yaml/unclosed-bracket]: the `{` is not closed
             --> a.yaml:1:4
              |
            1 | a: {b: c
              |    ^
            hint: look for a missing `,` or `}`
            note: a `,` or `}` is expected here at the latest
             --> a.yaml:2:2
              |
            2 | d: e
              |  ^

            """#),
        RefusedText(
            "closed by the other bracket", "a: [1 2, 3}",
            #"""
            error[yaml/unclosed-bracket]: there is `}` where `]` is expected
             --> a.yaml:1:11
              |
            1 | a: [1 2, 3}
              |           ^
            hint: close brackets in the order in which they are opened
            note: this is open
             --> a.yaml:1:4
              |
            1 | a: [1 2, 3}
              |    ^

            """#),
        RefusedText(
            "inner bracket not closed", "a: {b: [c}",
            #"""
            error[yaml/unclosed-bracket]: there is `}` where `]` is expected
             --> a.yaml:1:10
              |
            1 | a: {b: [c}
              |          ^
            hint: close brackets in the order in which they are opened
            note: this is open
             --> a.yaml:1:8
              |
            1 | a: {b: [c}
              |        ^

            """#),
        RefusedText(
            "comma missing", "a: {\"b\" \"c\"}",
            #"""
            error[yaml/unclosed-bracket]: the `{` is not closed
             --> a.yaml:1:4
              |
            1 | a: {"b" "c"}
              |    ^
            hint: look for a missing `,` or `}`
            note: a `,` or `}` is expected here at the latest
             --> a.yaml:1:9
              |
            1 | a: {"b" "c"}
              |         ^

            """#),
        RefusedText(
            "closed once too often", "key: [a, b]]",
            #"""
            error[yaml/unexpected-character]: `]` closes nothing
             --> a.yaml:1:12
              |
            1 | key: [a, b]]
              |            ^
            hint: remove it, or quote the text

            """#),
        RefusedText(
            "closing bracket as a value", "a: ]",
            #"""
            error[yaml/unexpected-character]: a value cannot begin with `]`
             --> a.yaml:1:4
              |
            1 | a: ]
              |    ^
            hint: quote the text

            """#),
        RefusedText(
            "comma without a value", "a: [,]",
            #"""
            error[yaml/unexpected-character]: a value cannot begin with `,`
             --> a.yaml:1:5
              |
            1 | a: [,]
              |     ^
            hint: quote the text

            """#),
        RefusedText(
            "bracket that ends the file", "a: {b: [",
            #"""
            error[yaml/unclosed-bracket]: the file ends inside brackets
             --> a.yaml:1:9
              |
            1 | a: {b: [
              |         ^
            hint: close the last `[` or `{`

            """#),
    ]

    @Test(arguments: indentation)
    func saysWhatDoesNotFitTheIndentation(_ item: RefusedText) { item.check() }

    static let indentation = [
        RefusedText(
            "line between two depths", "a:\n  b: 1\n c: 2\n",
            #"""
            error[yaml/indentation]: the line does not fit the indentation around it
             --> a.yaml:3:2
              |
            3 |  c: 2
              |  ^
            hint: line it up with its neighbours

            """#),
        RefusedText(
            "key where an item is expected", "- a\nb: c\n",
            #"""
            error[yaml/indentation]: an item that begins with `-` is expected here
             --> a.yaml:2:1
              |
            2 | b: c
              | ^
            hint: line it up with its neighbours

            """#),
        RefusedText(
            "item where a key is expected", "a: 1\n- b\n",
            #"""
            error[yaml/indentation]: there is a list item where a key is expected
             --> a.yaml:2:1
              |
            2 | - b
              | ^
            hint: indent it below its key, or line it up with the other items

            """#),
        RefusedText(
            "deeper key below a text", "a: b\n c: d\n",
            #"""
            error[yaml/unexpected-colon]: there is `:` where no key can be
             --> a.yaml:2:3
              |
            2 |  c: d
              |   ^
            hint: check the indentation, or quote a text that holds `: `

            """#),
        RefusedText(
            "list on the line of its key", "a: - b",
            #"""
            error[yaml/unexpected-list]: a list cannot begin here
             --> a.yaml:1:4
              |
            1 | a: - b
              |    ^
            hint: begin it on the next line, or write it in brackets; if this was meant as text, quote it

            """#),
        RefusedText(
            "key mark on the line of its key", "a: ? b",
            #"""
            error[yaml/unexpected-colon]: there is `?` where no key can be
             --> a.yaml:1:4
              |
            1 | a: ? b
              |    ^
            hint: check the indentation, or quote a text that holds `: `

            """#),
        RefusedText(
            "key without colon", "a: b\nc\n",
            #"""
            error[yaml/missing-colon]: a key has no `:` after it
             --> a.yaml:2:1
              |
            2 | c
              | ^
            hint: write `key: value`

            """#),
        RefusedText(
            "item without blank", "- a\n-b\n",
            #"""
            error[yaml/missing-colon]: a key has no `:` after it
             --> a.yaml:2:1
              |
            2 | -b
              | ^
            hint: write `key: value`, or a space after the `-` of a list item

            """#),
        RefusedText(
            "tab as indentation", "a:\n\tb: 1\n",
            #"""
            error[yaml/tab]: there is a tab where only spaces are allowed
             --> a.yaml:2:1
              |
            2 |  b: 1
              | ^
            hint: indent with spaces

            """#),
        RefusedText(
            "tab after an indented line", "a:\n  b: 1\n\tc: 2\n",
            #"""
            error[yaml/tab]: there is a tab where only spaces are allowed
             --> a.yaml:3:1
              |
            3 |  c: 2
              | ^
            hint: indent with spaces

            """#),
        RefusedText(
            "tab in a block", "a: |\n x\n\ty\n",
            #"""
            error[yaml/tab]: there is a tab where only spaces are allowed
             --> a.yaml:3:1
              |
            3 |  y
              | ^
            hint: indent with spaces

            """#),
        RefusedText(
            "text on the line of the block mark", "a: | text",
            #"""
            error[yaml/block-text]: the text of a block begins on the line after `|` or `>`
             --> a.yaml:1:6
              |
            1 | a: | text
              |      ^
            hint: write the text on the next line, further to the right; if `|` or `>` is part of it, quote it

            """#),
    ]
}

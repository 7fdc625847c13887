extension SyntaxDiagnosticTests {
    /// Numbers, texts, names and macros that are wrong by themselves.
    static let words: [(String, String)] = [
        (
            "(1 + 2",
            #"""
            error[cel/unclosed-bracket]: the `(` is not closed
             --> <expression>:1:1
              |
            1 | (1 + 2
              | ^
            hint: add `)`

            """#
        ),
        (
            "[1, 2",
            #"""
            error[cel/unclosed-bracket]: the `[` is not closed
             --> <expression>:1:1
              |
            1 | [1, 2
              | ^
            hint: add `]`

            """#
        ),
        (
            "{1: 2",
            #"""
            error[cel/unclosed-bracket]: the `{` is not closed
             --> <expression>:1:1
              |
            1 | {1: 2
              | ^
            hint: add `}`

            """#
        ),
        (
            "f(1",
            #"""
            error[cel/unclosed-bracket]: the `(` is not closed
             --> <expression>:1:2
              |
            1 | f(1
              |  ^
            hint: add `)`

            """#
        ),
        (
            "a = 3",
            #"""
            error[cel/unexpected-character]: `=` has no meaning here
             --> <expression>:1:3
              |
            1 | a = 3
              |   ^
            hint: write `==` to compare

            """#
        ),
        (
            "a & 1",
            #"""
            error[cel/unexpected-character]: `&` has no meaning here
             --> <expression>:1:3
              |
            1 | a & 1
              |   ^
            hint: write `&&` for and

            """#
        ),
        (
            "“x”",
            #"""
            error[cel/unexpected-character]: `“` has no meaning here
             --> <expression>:1:1
              |
            1 | “x”
              | ^
            hint: write straight quotes

            error[cel/unexpected-character]: `”` has no meaning here
             --> <expression>:1:3
              |
            1 | “x”
              |   ^
            hint: write straight quotes

            """#
        ),
        (
            "a # b",
            #"""
            error[cel/unexpected-character]: `#` has no meaning here
             --> <expression>:1:3
              |
            1 | a # b
              |   ^

            """#
        ),
        (
            "\'abc",
            #"""
            error[cel/unterminated-string]: the text is not closed
             --> <expression>:1:1
              |
            1 | 'abc
              | ^^^^
            hint: end it with `'`

            """#
        ),
        (
            "\'\'\'abc",
            #"""
            error[cel/unterminated-string]: the text is not closed
             --> <expression>:1:1
              |
            1 | '''abc
              | ^^^^^^
            hint: end it with `'''`

            """#
        ),
        (
            "\'a\\qb\'",
            #"""
            error[cel/invalid-escape]: `\q` is not an escape
             --> <expression>:1:3
              |
            1 | 'a\qb'
              |   ^^
            hint: write `\\` for a backslash, or `r'…'` for raw text

            """#
        ),
        (
            "\'\\u12\'",
            #"""
            error[cel/invalid-escape]: the escape has too few digits
             --> <expression>:1:2
              |
            1 | '\u12'
              |  ^^^^
            hint: write `\\` for a backslash, or `r'…'` for raw text

            """#
        ),
        (
            "\'\\ud800\'",
            #"""
            error[cel/invalid-escape]: the escape is not a code point: surrogates and values above 10FFFF are not allowed
             --> <expression>:1:2
              |
            1 | '\ud800'
              |  ^^^^^^
            hint: write `\\` for a backslash, or `r'…'` for raw text

            """#
        ),
        (
            "b\'\\u0041\'",
            #"""
            error[cel/invalid-escape]: bytes have no escape for code points
             --> <expression>:1:3
              |
            1 | b'\u0041'
              |   ^^^^^^
            hint: write `\\` for a backslash, or `r'…'` for raw text

            """#
        ),
        (
            "0x",
            #"""
            error[cel/invalid-number]: a hexadecimal number needs digits after `0x`
             --> <expression>:1:1
              |
            1 | 0x
              | ^^
            hint: write one such as `0x1F`

            """#
        ),
        (
            "99999999999999999999",
            #"""
            error[cel/number-too-large]: `99999999999999999999` is too large for an int
             --> <expression>:1:1
              |
            1 | 99999999999999999999
              | ^^^^^^^^^^^^^^^^^^^^

            """#
        ),
        (
            "9223372036854775808",
            #"""
            error[cel/number-too-large]: `9223372036854775808` is too large for an int
             --> <expression>:1:1
              |
            1 | 9223372036854775808
              | ^^^^^^^^^^^^^^^^^^^
            hint: write `9223372036854775808u` for a uint

            """#
        ),
        (
            "1e999",
            #"""
            error[cel/number-too-large]: `1e999` is too large for a double
             --> <expression>:1:1
              |
            1 | 1e999
              | ^^^^^

            """#
        ),
        (
            "18446744073709551616u",
            #"""
            error[cel/number-too-large]: `18446744073709551616` is too large for a uint
             --> <expression>:1:1
              |
            1 | 18446744073709551616u
              | ^^^^^^^^^^^^^^^^^^^^^

            """#
        ),
        (
            "for",
            #"""
            error[cel/reserved-word]: `for` is a reserved word
             --> <expression>:1:1
              |
            1 | for
              | ^^^
            hint: choose another name

            """#
        ),
        (
            "a.`b",
            #"""
            error[cel/invalid-name]: the name in backticks is not closed or holds a character that it may not
             --> <expression>:1:3
              |
            1 | a.`b
              |   ^^
            hint: it may hold letters, digits, `_`, `-`, `.`, `/` and spaces

            """#
        ),
        (
            "has(a)",
            #"""
            error[cel/invalid-macro]: `has` takes the field of a value
             --> <expression>:1:5
              |
            1 | has(a)
              |     ^
            hint: write `has(x.field)`

            """#
        ),
        (
            "[1].all(a.b, true)",
            #"""
            error[cel/invalid-macro]: `all` needs a plain name for its variable
             --> <expression>:1:9
              |
            1 | [1].all(a.b, true)
              |         ^^^
            hint: write `list.all(x, …)`

            """#
        ),
        (
            "[1].all(x, x, true)",
            #"""
            error[cel/invalid-macro]: `all` needs two different variables
             --> <expression>:1:12
              |
            1 | [1].all(x, x, true)
              |            ^

            """#
        ),
        (
            "cel.bind(1, 2, 3)",
            #"""
            error[cel/invalid-macro]: `cel.bind` needs a plain name for its variable
             --> <expression>:1:10
              |
            1 | cel.bind(1, 2, 3)
              |          ^
            hint: write `cel.bind(x, value, expression)`

            """#
        ),
        (
            "cel.block(1, 2)",
            #"""
            error[cel/invalid-macro]: `cel.block` takes a list and an expression
             --> <expression>:1:11
              |
            1 | cel.block(1, 2)
              |           ^

            """#
        ),
        (
            "cel.index(-1)",
            #"""
            error[cel/invalid-macro]: `cel.index` takes whole numbers that are not negative
             --> <expression>:1:1
              |
            1 | cel.index(-1)
              | ^^^^^^^^^^^^^

            """#
        ),
        (
            "a ||\n  b +\n  \'x",
            #"""
            error[cel/unterminated-string]: the text is not closed
             --> <expression>:3:3
              |
            3 |   'x
              |   ^^
            hint: end it with `'`

            """#
        ),
    ]
}

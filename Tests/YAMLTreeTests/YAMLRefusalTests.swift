import SourceDiagnostics
import Testing
import YAMLTree

/// What authors are told of YAML that is refused although others read it, and of what they did not mean to write.
struct YAMLRefusalTests {
    @Test(arguments: firstCharacters)
    func saysWhichFirstCharactersMustBeQuoted(_ item: RefusedText) { item.check() }

    static let firstCharacters = [
        RefusedText(
            "tag", "when: !trip.x",
            #"""
            error[yaml/tag]: the tag `!trip.x` is not allowed
             --> a.yaml:1:7
              |
            1 | when: !trip.x
              |       ^^^^^^^
            hint: quote an expression that begins with `!`, such as `'!(a && b)'`

            """#),
        RefusedText(
            "tag behind an anchor", "a: &b !c d",
            #"""
            error[yaml/tag]: the tag `!c` is not allowed
             --> a.yaml:1:4
              |
            1 | a: &b !c d
              |    ^^
            hint: quote an expression that begins with `!`, such as `'!(a && b)'`

            """#),
        RefusedText(
            "tag of YAML's own", "a: !!str x",
            #"""
            error[yaml/tag]: the tag `!!str` is not allowed
             --> a.yaml:1:4
              |
            1 | a: !!str x
              |    ^^^^^
            hint: leave it out; quotes make a text

            """#),
        RefusedText(
            "negated parenthesis", "when: !(a || b) && c",
            #"""
            error[yaml/tag]: a value that begins with `!` is a tag, and tags are not allowed
             --> a.yaml:1:7
              |
            1 | when: !(a || b) && c
              |       ^
            hint: quote an expression that begins with `!`, such as `'!(a && b)'`

            """#),
        RefusedText(
            "negated call", "when: !has(x) && y",
            #"""
            error[yaml/tag]: a value that begins with `!` is a tag, and tags are not allowed
             --> a.yaml:1:7
              |
            1 | when: !has(x) && y
              |       ^
            hint: quote an expression that begins with `!`, such as `'!(a && b)'`

            """#),
        RefusedText(
            "tag with a handle", "a: !x!y z",
            #"""
            error[yaml/tag]: a value that begins with `!` is a tag, and tags are not allowed
             --> a.yaml:1:4
              |
            1 | a: !x!y z
              |    ^
            hint: quote an expression that begins with `!`, such as `'!(a && b)'`

            """#),
        RefusedText(
            "tag that is not closed", "a: !<x y",
            #"""
            error[yaml/tag]: a value that begins with `!` is a tag, and tags are not allowed
             --> a.yaml:1:4
              |
            1 | a: !<x y
              |    ^
            hint: quote an expression that begins with `!`, such as `'!(a && b)'`

            """#),
        RefusedText(
            "negation in a list", "a: [x, !(y)]",
            #"""
            error[yaml/tag]: a value that begins with `!` is a tag, and tags are not allowed
             --> a.yaml:1:8
              |
            1 | a: [x, !(y)]
              |        ^
            hint: quote an expression that begins with `!`, such as `'!(a && b)'`

            """#),
        RefusedText(
            "ampersands", "when: && y",
            #"""
            error[yaml/anchor]: a value that begins with `&` is an anchor, and a name is missing
             --> a.yaml:1:7
              |
            1 | when: && y
              |       ^
            hint: if this was meant as text, quote it

            """#),
        RefusedText(
            "asterisk", "when: * 5",
            #"""
            error[yaml/anchor]: a value that begins with `*` is an alias, and a name is missing
             --> a.yaml:1:7
              |
            1 | when: * 5
              |       ^
            hint: if this was meant as text, quote it

            """#),
        RefusedText(
            "at sign", "a: @x",
            #"""
            error[yaml/unexpected-character]: a value cannot begin with `@`
             --> a.yaml:1:4
              |
            1 | a: @x
              |    ^
            hint: quote the text

            """#),
        RefusedText(
            "backtick", "a: `x`",
            #"""
            error[yaml/unexpected-character]: a value cannot begin with a backtick
             --> a.yaml:1:4
              |
            1 | a: `x`
              |    ^
            hint: quote the text

            """#),
        RefusedText(
            "colon twice", "a: b: c",
            #"""
            error[yaml/unexpected-colon]: there is `:` where no key can be
             --> a.yaml:1:5
              |
            1 | a: b: c
              |     ^
            hint: check the indentation, or quote a text that holds `: `

            """#),
    ]

    @Test(arguments: documents)
    func readsOneDocumentOfOneVersion(_ item: RefusedText) { item.check() }

    static let documents = [
        RefusedText(
            "two documents", "a: b\n---\nc: d\n",
            #"""
            error[yaml/several-documents]: the file holds more than one document
             --> a.yaml:2:1
              |
            2 | ---
              | ^^^
            hint: put each document in its own file

            """#),
        RefusedText(
            "text behind the end of the document", "a: b\n...\nc: d\n",
            #"""
            error[yaml/several-documents]: there is more text after the end of the document
             --> a.yaml:3:1
              |
            3 | c: d
              | ^
            hint: remove the line `...`, or put each document in its own file

            """#),
        RefusedText(
            "version 1.1", "%YAML 1.1\n---\na: b\n",
            #"""
            error[yaml/version]: the file declares YAML 1.1, and only YAML 1.2 is supported
             --> a.yaml:1:1
              |
            1 | %YAML 1.1
              | ^^^^^^^^^
            hint: remove the line; `NO`, `yes` and `0112` are read as they are written

            """#),
        RefusedText(
            "version 2.0", "%YAML 2.0\n---\na: b\n",
            #"""
            error[yaml/version]: the file declares a YAML version other than 1.2
             --> a.yaml:1:1
              |
            1 | %YAML 2.0
              | ^
            hint: remove the line

            """#),
        RefusedText(
            "unknown directive", "%FOO bar\n---\na: b\n",
            #"""
            error[yaml/directive]: a line that begins with `%` is a directive, and this one is unknown
             --> a.yaml:1:1
              |
            1 | %FOO bar
              | ^
            hint: quote a text that begins with `%`, or remove the line

            """#),
        RefusedText(
            "directive twice", "%TAG !e! x:\n%TAG !e! y:\n---\na: b\n",
            #"""
            error[yaml/directive]: this directive is a duplicate
             --> a.yaml:2:1
              |
            2 | %TAG !e! y:
              | ^
            hint: remove one of them

            """#),
        RefusedText(
            "nothing", "",
            #"""
            error[yaml/empty]: the file is empty
             --> a.yaml
            hint: write something, or remove the file

            """#),
        RefusedText(
            "only a comment", "# nothing\n",
            #"""
            error[yaml/empty]: the file is empty
             --> a.yaml
            hint: write something, or remove the file

            """#),
    ]

    @Test(arguments: keysAndAnchors)
    func refusesKeysAndAliasesThatMeanNothingOrTwoThings(_ item: RefusedText) { item.check() }

    static let keysAndAnchors = [
        RefusedText(
            "key twice", "a: 1\nb: 2\na: 3\n",
            #"""
            error[yaml/duplicate-key]: duplicate key `a`
             --> a.yaml:3:1
              |
            3 | a: 3
              | ^
            hint: remove one of them, or join what they hold
            note: first defined here
             --> a.yaml:1:1
              |
            1 | a: 1
              | ^

            """#),
        RefusedText(
            "key three times in brackets", "{a: 1, \"a\": 2, 'a': 3}",
            #"""
            error[yaml/duplicate-key]: duplicate key `a`
             --> a.yaml:1:8
              |
            1 | {a: 1, "a": 2, 'a': 3}
              |        ^^^
            hint: remove one of them, or join what they hold
            note: first defined here
             --> a.yaml:1:2
              |
            1 | {a: 1, "a": 2, 'a': 3}
              |  ^

            error[yaml/duplicate-key]: duplicate key `a`
             --> a.yaml:1:16
              |
            1 | {a: 1, "a": 2, 'a': 3}
              |                ^^^
            hint: remove one of them, or join what they hold
            note: first defined here
             --> a.yaml:1:2
              |
            1 | {a: 1, "a": 2, 'a': 3}
              |  ^

            """#),
        RefusedText(
            "list as key", "? [a]\n: b\n",
            #"""
            error[yaml/complex-key]: a key is a single value, not a list
             --> a.yaml:1:3
              |
            1 | ? [a]
              |   ^
            hint: quote it if it was meant as text

            """#),
        RefusedText(
            "mapping as key", "{a: b}: c",
            #"""
            error[yaml/complex-key]: a key is a single value, not a mapping
             --> a.yaml:1:1
              |
            1 | {a: b}: c
              | ^
            hint: quote it if it was meant as text

            """#),
        RefusedText(
            "alias of a list as key", "a: &x [1]\n*x : b\n",
            #"""
            error[yaml/complex-key]: a key is a single value, not a list
             --> a.yaml:2:1
              |
            2 | *x : b
              | ^^
            hint: quote it if it was meant as text

            """#),
        RefusedText(
            "merge key", "a: &x {b: 1}\n<<: *x\n",
            #"""
            error[yaml/merge-key]: merge keys are not part of YAML 1.2
             --> a.yaml:2:1
              |
            2 | <<: *x
              | ^^
            hint: write the keys out, or quote `<<` if it is an ordinary key

            """#),
        RefusedText(
            "alias without anchor", "a: *x",
            #"""
            error[yaml/undefined-alias]: no anchor is called `x`
             --> a.yaml:1:4
              |
            1 | a: *x
              |    ^^
            hint: write `&x` before the value that is meant; if this was meant as text, quote it

            """#),
        RefusedText(
            "alias misspelt", "x: &foo 1\na: *fooo\n",
            #"""
            error[yaml/undefined-alias]: no anchor is called `fooo`
             --> a.yaml:2:4
              |
            2 | a: *fooo
              |    ^^^^^
            hint: did you mean `foo`?

            """#),
        RefusedText(
            "alias inside its own anchor", "a: &x [*x]",
            #"""
            error[yaml/recursive-alias]: the anchor `x` would contain itself
             --> a.yaml:1:8
              |
            1 | a: &x [*x]
              |        ^^
            hint: write out what is meant here

            """#),
    ]
}

import CEL
import SourceDiagnostics
import Testing

/// Every finding of the type checker, as an author sees it.
@Suite struct CheckerDiagnosticTests {
    static let environment: Environment = {
        var environment = Environment()
        environment.declare(variable: "trip.purpose", type: .string)
        environment.declare(variable: "trip.days", type: .int)
        environment.declare(variable: "traveler.hasPermit", type: .bool)
        environment.declare(type: "document", fields: ["kind": .string, "expires": .timestamp])
        environment.declare(variable: "traveler.documents", type: .list(.object("document")))
        environment.declare(variable: "facts", type: .map(.string, .dyn))
        return environment
    }()

    static func rendered(_ source: String) -> String {
        let findings = environment.compile(source, expecting: .bool).diagnostics
        return DiagnosticRenderer(sources: [SourceFile(path: "", text: source)]).render(findings)
    }

    @Test(arguments: cases) func saysWhatIsWrongAndWhere(_ source: String, _ expected: String) {
        #expect(Self.rendered(source) == expected)
    }

    static let cases: [(String, String)] = [
        (
            "trip.purpos == \'x\'",
            #"""
            error[cel/unknown-attribute]: no attribute is called `trip.purpos`
             --> <expression>:1:1
              |
            1 | trip.purpos == 'x'
              | ^^^^^^^^^^^
            hint: did you mean `trip.purpose`?

            """#
        ),
        (
            "trip.days == tourism",
            #"""
            error[cel/unknown-attribute]: no attribute is called `tourism`
             --> <expression>:1:14
              |
            1 | trip.days == tourism
              |              ^^^^^^^
            hint: if this was meant as text, write `'tourism'`

            """#
        ),
        (
            "purpose == 1",
            #"""
            error[cel/unknown-attribute]: no attribute is called `purpose`
             --> <expression>:1:1
              |
            1 | purpose == 1
              | ^^^^^^^
            hint: did you mean `trip.purpose`?

            """#
        ),
        (
            "trip.purpose == 3",
            #"""
            error[cel/no-such-overload]: `==` does not take `string` and `int`
             --> <expression>:1:1
              |
            1 | trip.purpose == 3
              | ^^^^^^^^^^^^^^^^^
            hint: compare values of the same type

            """#
        ),
        (
            "trip.days + \'a\' == 1",
            #"""
            error[cel/no-such-overload]: `+` does not take `int` and `string`
             --> <expression>:1:1
              |
            1 | trip.days + 'a' == 1
              | ^^^^^^^^^^^^^^^
            hint: `+` takes two `int` or two `string`

            """#
        ),
        (
            "1 + 1u == 2",
            #"""
            error[cel/no-such-overload]: `+` does not take `int` and `uint`
             --> <expression>:1:1
              |
            1 | 1 + 1u == 2
              | ^^^^^^
            hint: convert one of them, such as `int(…)`

            """#
        ),
        (
            "trip.days && true",
            #"""
            error[cel/type-mismatch]: expected `bool`, found `int`
             --> <expression>:1:1
              |
            1 | trip.days && true
              | ^^^^^^^^^
            hint: a condition is true or false: compare the value with something

            """#
        ),
        (
            "siz(\'a\') == 1",
            #"""
            error[cel/unknown-function]: no function is called `siz`
             --> <expression>:1:1
              |
            1 | siz('a') == 1
              | ^^^^^^^^
            hint: did you mean `size`?

            """#
        ),
        (
            "\'a\'.size(1) == 1",
            #"""
            error[cel/no-such-overload]: `size` of `string` does not take `int`
             --> <expression>:1:1
              |
            1 | 'a'.size(1) == 1
              | ^^^^^^^^^^^
            hint: it takes no arguments

            """#
        ),
        (
            "trip.purpose.startWith(\'a\')",
            #"""
            error[cel/unknown-function]: no function is called `startWith`
             --> <expression>:1:1
              |
            1 | trip.purpose.startWith('a')
              | ^^^^^^^^^^^^^^^^^^^^^^^^^^^
            hint: did you mean `startsWith`?

            """#
        ),
        (
            "size(1, 2) == 1",
            #"""
            error[cel/no-such-overload]: `size` does not take `int` and `int`
             --> <expression>:1:1
              |
            1 | size(1, 2) == 1
              | ^^^^^^^^^^
            hint: `size` takes `string`, `bytes`, `list` or `map`

            """#
        ),
        (
            "traveler.documents.exists(d, d.kin == \'visa\')",
            #"""
            error[cel/unknown-field]: a `document` has no field `kin`
             --> <expression>:1:30
              |
            1 | traveler.documents.exists(d, d.kin == 'visa')
              |                              ^^^^^
            hint: did you mean `kind`?

            """#
        ),
        (
            "traveler.documents.exists(d, d.expires < 3)",
            #"""
            error[cel/no-such-overload]: `<` does not take `timestamp` and `int`
             --> <expression>:1:30
              |
            1 | traveler.documents.exists(d, d.expires < 3)
              |                              ^^^^^^^^^^^^^
            hint: compare values of the same type

            """#
        ),
        (
            "trip.days.all(x, true)",
            #"""
            error[cel/type-mismatch]: `all` iterates over a list or a map, not over `int`
             --> <expression>:1:1
              |
            1 | trip.days.all(x, true)
              | ^^^^^^^^^

            """#
        ),
        (
            "document{kin: \'a\'}.kind == \'a\'",
            #"""
            error[cel/unknown-field]: a `document` has no field `kin`
             --> <expression>:1:15
              |
            1 | document{kin: 'a'}.kind == 'a'
              |               ^^^
            hint: did you mean `kind`?

            """#
        ),
        (
            "documnt{}.kind == \'a\'",
            #"""
            error[cel/unknown-type]: no type is called `documnt`
             --> <expression>:1:1
              |
            1 | documnt{}.kind == 'a'
              | ^^^^^^^^^
            hint: did you mean `document`?

            """#
        ),
        (
            "trip.days.foo",
            #"""
            error[cel/unknown-attribute]: no attribute is called `trip.days.foo`
             --> <expression>:1:1
              |
            1 | trip.days.foo
              | ^^^^^^^^^^^^^
            hint: there are `trip.days`, `trip.purpose`

            """#
        ),
        (
            "facts.a.b == traveler.documents[0].kind.x",
            #"""
            error[cel/unknown-field]: `string` has no fields, and so no `x`
             --> <expression>:1:14
              |
            1 | facts.a.b == traveler.documents[0].kind.x
              |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^

            """#
        ),
        (
            "exists(x, y)",
            #"""
            error[cel/unknown-function]: no function is called `exists`
             --> <expression>:1:1
              |
            1 | exists(x, y)
              | ^^^^^^^^^^^^
            hint: it is a macro, written `x.exists(e, condition)`

            """#
        ),
        (
            "trip.days in 3",
            #"""
            error[cel/no-such-overload]: `in` does not take `int` and `int`
             --> <expression>:1:1
              |
            1 | trip.days in 3
              | ^^^^^^^^^^^^^^
            hint: `in` looks into a list, or for a key of a map

            """#
        ),
        (
            "facts.a + unknown + 1 == 2",
            #"""
            error[cel/unknown-attribute]: no attribute is called `unknown`
             --> <expression>:1:11
              |
            1 | facts.a + unknown + 1 == 2
              |           ^^^^^^^
            hint: if this was meant as text, write `'unknown'`

            """#
        ),
        (
            "undeclared1 || undeclared2",
            #"""
            error[cel/unknown-attribute]: no attribute is called `undeclared1`
             --> <expression>:1:1
              |
            1 | undeclared1 || undeclared2
              | ^^^^^^^^^^^
            hint: if this was meant as text, write `'undeclared1'`

            error[cel/unknown-attribute]: no attribute is called `undeclared2`
             --> <expression>:1:16
              |
            1 | undeclared1 || undeclared2
              |                ^^^^^^^^^^^
            hint: if this was meant as text, write `'undeclared2'`

            """#
        ),
        (
            "[1, 2].map(x, y, z, w)",
            #"""
            error[cel/unknown-function]: no function is called `map`
             --> <expression>:1:1
              |
            1 | [1, 2].map(x, y, z, w)
              | ^^^^^^^^^^^^^^^^^^^^^^
            hint: it is a macro, written `x.map(e, value)`

            """#
        ),
        (
            "startsWith(\'a\', \'b\')",
            #"""
            error[cel/no-such-overload]: `startsWith` is a method, not a function
             --> <expression>:1:1
              |
            1 | startsWith('a', 'b')
              | ^^^^^^^^^^^^^^^^^^^^
            hint: write `x.startsWith(…)`

            """#
        ),
        (
            "\'a\'.int() == 1",
            #"""
            error[cel/no-such-overload]: `int` is a function, not a method
             --> <expression>:1:1
              |
            1 | 'a'.int() == 1
              | ^^^^^^^^^
            hint: write `int(…)`

            """#
        ),
        (
            "trip.days ? 1 : 2",
            #"""
            error[cel/type-mismatch]: expected `bool`, found `int`
             --> <expression>:1:1
              |
            1 | trip.days ? 1 : 2
              | ^^^^^^^^^
            hint: a condition is true or false: compare the value with something

            """#
        ),
        (
            "true ? 1 : \'a\'",
            #"""
            error[cel/no-such-overload]: the two values of `?:` have different types, `int` and `string`
             --> <expression>:1:1
              |
            1 | true ? 1 : 'a'
              | ^^^^^^^^^^^^^^
            hint: convert one of them, or write `dyn(…)` around it

            """#
        ),
        (
            "1 == \'a\' || 2 == \'b\'",
            #"""
            error[cel/no-such-overload]: `==` does not take `int` and `string`
             --> <expression>:1:1
              |
            1 | 1 == 'a' || 2 == 'b'
              | ^^^^^^^^
            hint: compare values of the same type

            error[cel/no-such-overload]: `==` does not take `int` and `string`
             --> <expression>:1:13
              |
            1 | 1 == 'a' || 2 == 'b'
              |             ^^^^^^^^
            hint: compare values of the same type

            """#
        ),
        (
            "trip.days",
            #"""
            error[cel/type-mismatch]: expected `bool`, found `int`
             --> <expression>:1:1
              |
            1 | trip.days
              | ^^^^^^^^^
            hint: a condition is true or false: compare the value with something

            """#
        ),
        (
            "\'abc\'.matches(\'(\')",
            #"""
            error[cel/invalid-pattern]: `(` is not closed
             --> <expression>:1:15
              |
            1 | 'abc'.matches('(')
              |               ^^^
            hint: write `\(` for a parenthesis

            """#
        ),
        (
            "duration(\'x\') > duration(\'1s\')",
            #"""
            warning[cel/always-fails]: this always fails: `x` cannot be turned into a duration
             --> <expression>:1:1
              |
            1 | duration('x') > duration('1s')
              | ^^^^^^^^^^^^^
            hint: give it values that it can work with

            """#
        ),
        (
            "1 / 0 == 1",
            #"""
            warning[cel/always-fails]: this always fails: division by zero
             --> <expression>:1:1
              |
            1 | 1 / 0 == 1
              | ^^^^^
            hint: give it values that it can work with

            """#
        ),
        (
            "traveler.documents.map(d, d.kind).filter(k, k) == []",
            #"""
            error[cel/type-mismatch]: expected `bool`, found `string`
             --> <expression>:1:45
              |
            1 | traveler.documents.map(d, d.kind).filter(k, k) == []
              |                                             ^
            hint: a condition is true or false: compare the value with something

            """#
        ),
    ]
}

import CEL
import Testing

/// Every function of the extension libraries says how it is used; what it says has to be so.
@Suite struct LibraryExampleTests {
    static let libraries: [Library] = [.strings, .math, .lists, .sets, .encoders, .network, .regex]

    @Test(arguments: libraries.flatMap(\.functions).map { Documented(function: $0) })
    func examplesAreTrue(_ documented: Documented) throws {
        let function = documented.function
        #expect(!function.summary.isEmpty)
        #expect(!function.examples.isEmpty)
        for example in function.examples {
            let parts = example.split(separator: " // ", maxSplits: 1).map(String.init)
            try #require(parts.count == 2, "\(example)")
            let value = try Self.value(of: parts[0])
            if parts[1] == "error" {
                #expect(value.isError, "\(example): \(value)")
            } else {
                #expect(value.isIdentical(to: try Self.value(of: parts[1])), "\(example): \(value)")
            }
        }
    }

    @Test func idsOfFormsAreUnique() {
        let ids = Library.standard.flatMap(\.functions).flatMap(\.overloads).map(\.id)
        let repeated = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys
        #expect(repeated.sorted() == [])
    }

    struct Documented: CustomTestStringConvertible, Sendable {
        var function: FunctionDeclaration
        var testDescription: String { function.name }
    }

    static func value(of expression: String) throws -> Value {
        let parsed = Parser.parse(expression)
        let ast = try #require(parsed.ast, "\(expression): \(parsed.diagnostics)")
        let environment = Environment()
        return environment.uncheckedProgram(ast).evaluate(Bindings(environment))
    }
}

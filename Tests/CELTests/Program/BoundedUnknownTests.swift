import CEL
import Testing

/// A value that is not known but lies between two others: what holds for all values between them is known.
@Suite struct BoundedUnknownTests {
    private func answer(_ text: String, _ least: Int64 = 17, _ greatest: Int64 = 18) throws -> String {
        var environment = Environment()
        let age = environment.declare(variable: "age", type: .int)
        let program = try #require(environment.compile(text).program)
        var bindings = Bindings(environment)
        bindings[age] = .unknown("birth", between: .int(least), and: .int(greatest))
        return switch program.evaluate(bindings) {
        case .bool(let flag): "\(flag)"
        case .unknown(let unknown): unknown.names.joined(separator: " ")
        case let value: "\(value)"
        }
    }

    @Test(arguments: [
        ("age < 17", "false"), ("age < 18", "birth"), ("age < 19", "true"), ("age <= 16", "false"),
        ("age <= 17", "birth"), ("age <= 18", "true"), ("age > 16", "true"), ("age > 17", "birth"),
        ("age > 18", "false"), ("age >= 17", "true"), ("age >= 18", "birth"), ("age >= 19", "false"),
        ("19 > age", "true"), ("18 > age", "birth"), ("17 <= age", "true"), ("17 > age", "false"),
        ("age == 16", "false"), ("age == 17", "birth"), ("age == 19", "false"), ("16 != age", "true"),
        ("age != 18", "birth"), ("age < 17.5", "birth"), ("age < 18.5", "true"),
        ("age > 10 && age < 60", "true"), ("age < 18 || age >= 18", "birth"), ("age in [1, 2]", "birth"),
        ("age + 1 > 5", "birth"),
    ])
    func aComparisonIsKnownWhereAllValuesAgree(text: String, answer expected: String) throws {
        #expect(try answer(text) == expected)
    }

    @Test func aValueBetweenItselfAndItselfIsKnown() throws {
        #expect(try answer("age == 17", 17, 17) == "true")
    }

    /// Each comparison against each value that the unknown one may have.
    @Test func noAnswerIsKnownThatSomeValueContradicts() throws {
        for (least, greatest) in [(3, 3), (3, 4), (2, 6)] as [(Int64, Int64)] {
            for sign in ["<", "<=", ">", ">=", "==", "!="] {
                for bound in 0...8 as ClosedRange<Int64> {
                    let text = "age \(sign) \(bound)"
                    let all = Set(try (least...greatest).map { try answer(text, $0, $0) })
                    let isEquality = sign == "==" || sign == "!="
                    let known = try answer(text, least, greatest)
                    #expect(known == (all.count == 1 ? all.first : "birth"), "\(text) \(least)...\(greatest)")
                    if isEquality, all.count > 1 { #expect(known == "birth") }
                }
            }
        }
    }
}

import SourceDiagnostics
import TestSupport
import Testing

@testable import CEL

/// Values in three rows, of which the middle one is shared, are told from those in one row by nothing.
@Suite struct SharedValuesTests {
    private static func name(_ value: Value) -> String {
        switch value {
        case .int(let number): "\(number)"
        case .unknown(let unknown): unknown.names.joined()
        case .error(let error): error.code.text
        default: "\(value)"
        }
    }

    private static func environment(_ count: Int) -> Environment {
        var environment = Environment()
        for number in 0..<count { environment.declare(variable: "v\(number)", type: .int) }
        return environment
    }

    @Test(arguments: [0..<0, 0..<2, 2..<5, 4..<7, 0..<7])
    func valuesAreThoseThatWereSet(common: Range<Int>) {
        var random = SeededGenerator(UInt64(common.lowerBound * 10 + common.upperBound))
        let (small, large) = (Self.environment(7), Self.environment(9))
        var row = (0..<7).map { Value.int(Int64($0)) }
        var bindings = Bindings(small, sharing: common) { row[$0.index] }
        let before = bindings
        for round in 0..<200 {
            if round == 100 {
                bindings = bindings.extended(to: large)
                row += [VariableValues.unbound, VariableValues.unbound]
            }
            let slot = random.next(below: row.count)
            let values: [Value] = [
                .int(Int64(round)), .unknown(UnknownSet("u")), .unknown("b", between: .int(1), and: .int(2)),
            ]
            let value = random.pick(values)
            bindings[Slot(slot)] = value
            row[slot] = value
            for index in row.indices {
                #expect(Self.name(bindings[Slot(index)]) == Self.name(row[index]))
                #expect(bindings.isUnknown(Slot(index)) == row[index].isUnknown)
                #expect(bindings.isUnbounded(Slot(index)) == row[index].isUnbounded)
                #expect(bindings.isShared(Slot(index)) == common.contains(index))
            }
        }
        // Copies are not touched, and slots that there are not are errors.
        #expect((0..<7).map { Self.name(before[Slot($0)]) } == (0..<7).map { "\($0)" })
        bindings[Slot(9)] = .int(1)
        #expect(Self.name(bindings[Slot(9)]) == Self.name(VariableValues.unbound))
    }

    @Test func whatIsSharedIsTakenOver() {
        let environment = Self.environment(6)
        var bindings = Bindings(environment, sharing: 2..<4) { .int(Int64($0.index)) }
        let other = Bindings(environment, sharing: 2..<4) { .int(Int64($0.index + 10)) }
        bindings.share(other)
        #expect((0..<6).map { Self.name(bindings[Slot($0)]) } == ["0", "1", "12", "13", "4", "5"])
    }
}

import Foundation
import TestSupport
import Testing

@testable import CEL

@Suite struct ExactDecimalTests {
    @Test(arguments: [
        (1.2345, 3, "1.234"), (2.5, 0, "2"), (1.5, 0, "2"), (0.5, 0, "0"), (9.995, 2, "9.99"), (9.999, 2, "10.00"),
        (-0.0, 1, "-0.0"), (-0.001, 2, "-0.00"), (0.05, 1, "0.1"), (1e21, 0, "1000000000000000000000"),
        (5e-324, 3, "0.000"), (123.4999, 3, "123.500"), (0.000123, 5, "0.00012"), (0.0625, 3, "0.062"),
        (0, 0, "0"), (0.96, 0, "1"), (0.096, 1, "0.1"),
    ])
    func writesFixedPoint(_ value: Double, _ precision: Int, _ text: String) throws {
        #expect(try #require(ExactDecimal(value)).fixed(precision) == text)
    }

    @Test(arguments: [
        (1052.032911275, 6, "1.052033e+03"), (0, 2, "0.00e+00"), (9.5, 0, "1e+01"), (8.5, 0, "8e+00"),
        (1e100, 1, "1.0e+100"),
        (5e-324, 3, "4.941e-324"), (-0.00012, 1, "-1.2e-04"), (999.96, 3, "1.000e+03"),
    ])
    func writesExponents(_ value: Double, _ precision: Int, _ text: String) throws {
        #expect(try #require(ExactDecimal(value)).scientific(precision) == text)
    }

    @Test func agreesWithTheCLibrary() throws {
        var generator = SeededGenerator(3)
        for _ in 0..<2000 {
            let value = Double(bitPattern: generator.next())
            guard let exact = ExactDecimal(value) else { continue }
            let precision = generator.next(below: 20)
            #expect(exact.fixed(precision) == String(format: "%.\(precision)f", value))
            #expect(exact.scientific(precision) == String(format: "%.\(precision)e", value))
        }
    }

    @Test func wholeNumbersAndWhatIsNoNumber() {
        #expect(ExactDecimal(magnitude: .max).fixed(2) == "18446744073709551615.00")
        #expect(ExactDecimal(magnitude: 25, isNegative: true).scientific(0) == "-2e+01")
        #expect(ExactDecimal(.nan) == nil)
        #expect(ExactDecimal(-.infinity) == nil)
    }
}

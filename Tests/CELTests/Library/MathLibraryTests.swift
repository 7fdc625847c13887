import CEL
import Testing

@Suite struct MathLibraryTests {
    @Test(arguments: [
        ("math.greatest(1, 2u, 3.5, 3)", "3.5"), ("math.least(dyn(-1), 0u, -1.5)", "-1.5"),
        ("math.greatest(1, 1.0)", "1"),
        ("math.greatest(18446744073709551615u, 9223372036854775807, -1)", "18446744073709551615u"),
        ("math.least(-9223372036854775808, 0u, 0)", "-9223372036854775808"), ("math.round(-2.5)", "-3.0"),
        ("math.sign(-0.5)", "-1.0"), ("math.isNaN(math.sign(0.0 / 0.0))", "true"),
        ("math.isNaN(math.sqrt(-1))", "true"),
        ("math.bitXor([5u, 1u, 4u])", "0u"), ("math.bitAnd(-1, 255)", "255"), ("math.bitOr(8, 4, 2, 1)", "15"),
        ("math.bitShiftLeft(1, 63)", "-9223372036854775808"), ("math.bitShiftRight(-1, 63)", "1"),
        ("math.bitShiftRight(-1, 9223372036854775807)", "0"),
        ("math.bitNot(-9223372036854775808)", "9223372036854775807"),
    ])
    func gives(_ expression: String, _ result: String) throws {
        let (value, wanted) = (try LibraryExampleTests.value(of: expression), try LibraryExampleTests.value(of: result))
        #expect(value.isIdentical(to: wanted), "\(value)")
    }

    @Test(arguments: [
        ("math.abs(-9223372036854775808)", "`math.abs(-9223372036854775808)` is larger than an int can be"),
        ("math.greatest([])", "an empty list has no extreme"), ("math.bitOr([])", "an empty list has no bits"),
        ("math.bitShiftLeft(1, -3)", "bits cannot be shifted by -3"),
        ("math.greatest([1, 'a'])", "no form of the function takes (int, string)"),
    ])
    func saysWhatIsWrong(_ expression: String, _ message: String) throws {
        guard case .error(let error) = try LibraryExampleTests.value(of: expression) else {
            Issue.record("no error")
            return
        }
        #expect(error.message == message)
    }

    @Test(arguments: [
        "math.greatest('a')", "math.greatest('a', 'b')", "math.greatest('a', 'b', 'c')", "math.ceil(1)",
        "math.bitAnd(1, 1u)",
        "math.bitOr(1.0, 2.0)", "math.least()",
    ])
    func whatIsNoNumberDoesNotCheck(_ expression: String) throws {
        let tree = try #require(Parser.parse(expression).ast)
        #expect(Environment().check(tree).checked == nil)
    }
}

import Testing
import YAMLTree

/// The core schema of YAML 1.2, chapter 10.3.2, and what people expect of it that it does not do.
struct ScalarTests {
    @Test(arguments: ["", "~", "null", "Null", "NULL"])
    func readsNull(_ text: String) { #expect(Scalar(plain: text) == .null) }

    @Test(arguments: [
        ("true", true), ("True", true), ("TRUE", true), ("false", false), ("False", false), ("FALSE", false),
    ])
    func readsBooleans(_ text: String, _ value: Bool) { #expect(Scalar(plain: text) == .bool(value)) }

    @Test(arguments: [
        ("0", 0), ("-0", 0), ("+12", 12), ("-7", -7), ("0112", 112), ("0o14", 12), ("0x1F", 31), ("0xff", 255),
        ("9223372036854775807", Int64.max), ("-9223372036854775808", Int64.min), ("0o777777777777777777777", Int64.max),
    ])
    func readsWholeNumbers(_ text: String, _ value: Int64) { #expect(Scalar(plain: text) == .int(value)) }

    @Test(arguments: [
        ("1.5", 1.5), ("-1.5", -1.5), ("+.5", 0.5), (".5", 0.5), ("5.", 5), ("1e3", 1000), ("1.e3", 1000),
        ("1E+3", 1000),
        ("2.5e-1", 0.25), (".inf", Double.infinity), ("-.INF", -Double.infinity), ("+.Inf", Double.infinity),
        ("9223372036854775808", 9_223_372_036_854_775_808), ("1e400", Double.infinity),
    ])
    func readsOtherNumbers(_ text: String, _ value: Double) { #expect(Scalar(plain: text) == .float(value)) }

    @Test(arguments: [".nan", ".NaN", ".NAN"])
    func readsNotANumber(_ text: String) {
        guard case .float(let value) = Scalar(plain: text) else {
            Issue.record("`\(text)` is no number")
            return
        }
        #expect(value.isNaN)
    }

    @Test(arguments: [
        "NO", "no", "yes", "on", "Off", "y", "tRUE", "nULL", "07:00", "2026-11-21", "1_000", "1,5", "0b1", "0O14",
        "0X1F", "0o8",
        "0xG", "0o", "0x", "0x-1", "0o+7", "-0x1", "+0o7", ".", "-", "+", "-.", "+-1", "1..2", "1.2.3", "1e", "1e+",
        "e3", ".e3",
        "-.e1", "1 2", " 1", "1 ", "nan", "inf", ".Nan", "+.nan", "infinity", "0x1p3", "１", "0o7777777777777777777777",
        "0x8000000000000000",
    ])
    func leavesEverythingElseText(_ text: String) { #expect(Scalar(plain: text) == .string) }
}

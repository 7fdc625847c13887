import CEL
import Testing

@Suite struct RegexLibraryTests {
    @Test(arguments: [
        ("regex.replace('hello world hello', 'hello', 'hi')", "'hi world hi'"),
        ("regex.replace('banana', 'a', 'x', 0)", "'banana'"),
        ("regex.replace('banana', 'a', 'x', 2)", "'bxnxna'"), ("regex.replace('banana', 'a', 'x', -12)", "'bxnxnx'"),
        ("regex.replace('foo bar', '(fo)o (ba)r', r'\\2 \\1')", "'ba fo'"),
        ("regex.replace('ab', '(x)?b', r'[\\1]')", "'a[]'"),
        ("regex.replace('abc', '', '-')", "'-a-b-c-'"), ("regex.replace('a', 'a', r'\\\\\\0$1')", "r'\\a$1'"),
        ("regex.replace('пр', '.', r'\\0\\0')", "'ппрр'"), ("regex.replace('x', 'y', r'\\9')", "'x'"),
        ("regex.extract('hello world', 'hello(.*)')", "optional.of(' world')"),
        ("regex.extract('item-A, item-B', r'item-(\\w+)')", "optional.of('A')"),
        ("regex.extract('HELLO', 'hello')", "optional.none()"),
        ("regex.extract('ab', 'a(x)?b')", "optional.none()"), ("regex.extract('', '')", "optional.of('')"),
        ("regex.extract('漢字かな', r'\\p{Hiragana}+')", "optional.of('かな')"),
        ("regex.extractAll('id:123, id:456', r'id:\\d+')", "['id:123', 'id:456']"),
        ("regex.extractAll('id:123, id:456', r'id:(\\d+)')", "['123', '456']"), ("regex.extractAll('a', 'x')", "[]"),
        ("regex.extractAll('axb', 'a(x)|b')", "['x']"), ("regex.extractAll('ab', '')", "['', '', '']"),
    ])
    func gives(_ expression: String, _ result: String) throws {
        let (value, wanted) = (try LibraryExampleTests.value(of: expression), try LibraryExampleTests.value(of: result))
        #expect(value.isIdentical(to: wanted), "\(value)")
    }

    @Test(arguments: [
        ("regex.replace('test', '(.)', r'\\2')", "there is no group 2 in a pattern of 1 groups"),
        ("regex.replace('test', '.', r'a\\')", "a replacement cannot end in `\\`"),
        ("regex.replace('test', '.', r'\\v')", "`\\v` in a replacement is neither a group nor `\\\\`"),
        ("regex.replace('test', '(', '')", "in the pattern `(`: `(` is not closed"),
        ("regex.extract('a@b', '(.*)@(.*)')", "the pattern has 2 capture groups where one at most is possible"),
        ("regex.extractAll('a@b', '(.*)@(.*)')", "the pattern has 2 capture groups where one at most is possible"),
        ("regex.extract('a', '(?=a)')", "in the pattern `(?=a)`: look-around `(?=` is not supported"),
    ])
    func saysWhatIsWrong(_ expression: String, _ message: String) throws {
        guard case .error(let error) = try LibraryExampleTests.value(of: expression) else {
            Issue.record("no error")
            return
        }
        #expect(error.message == message)
    }

    @Test func textsThatWouldGrowTooLongAreRefused() throws {
        var environment = Environment(limits: Limits(budget: .max))
        let slot = environment.declare(variable: "t", type: .string)
        var bindings = Bindings(environment)
        bindings[slot] = .string(String(repeating: "a", count: 5000))
        for source in [
            "t.replace('a', t)", "regex.replace(t, 'a', t)", "t.split('').map(x, t).join()",
            "'%s'.format([t.split('').map(x, t)])",
        ] {
            let ast = try #require(Parser.parse(source).ast)
            guard case .error(let error) = environment.uncheckedProgram(ast).evaluate(bindings) else {
                Issue.record("\(source) is no error")
                continue
            }
            #expect(error.message == "the text would be longer than 10000000 bytes")
        }
    }
}

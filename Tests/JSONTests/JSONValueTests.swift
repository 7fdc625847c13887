import JSON
import Testing

/// Values are written as they are in Swift.
@Suite struct JSONValueTests {
    @Test func literalsAreValues() {
        let value: JSONValue = [1.5, "two", true, [], .null, 1]
        #expect(value == .array([.number(1.5), .string("two"), .bool(true), .array([]), .null, .integer(1)]))
        #expect(value.array?.map(\.double) == [1.5, nil, nil, nil, nil, 1])
    }
}

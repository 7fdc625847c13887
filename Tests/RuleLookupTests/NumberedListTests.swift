import Testing

@testable import RuleLookup

@Suite struct NumberedListTests {
    @Test func anElementIsAskedForByTheNumberItWasGiven() {
        var list = NumberedList<RuleNumber, String>(["a"])
        let number = list.append("b")
        #expect(number == RuleNumber(1))
        #expect(list[number] == "b")
        list[number] = "c"
        #expect(list.elements == ["a", "c"])
    }

    @Test func numbersComeInTheOrderOfTheList() {
        let list = NumberedList<AxisNumber, Int>(repeating: 7, count: 3)
        #expect(list.indices.map(\.index) == [0, 1, 2])
        #expect(list.indices.sorted(by: >).map { list[$0] } == [7, 7, 7])
        #expect(list.firstIndex(of: 7) == AxisNumber(0))
        #expect(AxisNumber(2) > AxisNumber(1))
        #expect(AxisNumber(0).distance(to: AxisNumber(2)) == 2)
    }
}

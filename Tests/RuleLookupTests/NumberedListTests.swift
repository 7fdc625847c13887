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

    /// Else a loop that adds to the lists of a list takes the square of its time.
    @Test func anElementIsChangedInItsPlace() {
        var list = NumberedList<RuleNumber, [Int]>([[]])
        list[RuleNumber(0)].reserveCapacity(100)
        let place = list[RuleNumber(0)].withUnsafeBufferPointer(\.baseAddress)
        for number in 0..<100 { list[RuleNumber(0)].append(number) }
        #expect(list[RuleNumber(0)].withUnsafeBufferPointer(\.baseAddress) == place)
        #expect(list[RuleNumber(0)].count == 100)
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

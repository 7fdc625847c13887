import AdvisoryModel
import JSON
import Testing

@Suite struct JSONDayTests {
    @Test func writesDaysWithFourDigitYears() {
        var json = JSONWriter()
        json.beginArray()
        json.day(.first)
        json.day(Day("2026-11-21"))
        json.day(.last)
        json.day(nil)
        json.endArray()
        #expect(json.text == #"["0001-01-01","2026-11-21","9999-12-31",null]"#)
    }
}

import Testing

@testable import AdvisoryModel

/// What is said of texts that are no amounts of time or money.
@Suite struct AmountHintTests {
    @Test(arguments: [
        ("-3 days", "a time is never below zero: write `3 days`"),
        ("− 15 working days", "a time is never below zero: write `15 working days`"),
        ("3", "say what is counted, such as `3 days`: `hours`, `days`, `weeks`, `months`, `years` or `working days`"),
        ("soon", "write a number and `hours`, `days`, `weeks`, `months`, `years` or `working days`"),
        ("-soon", "write a number and `hours`, `days`, `weeks`, `months`, `years` or `working days`"),
    ])
    func aTimeHasAHint(text: String, hint: String) {
        #expect(Period(text) == nil)
        #expect(Period.hint(for: text) == hint)
    }

    @Test(arguments: [
        ("-5 EUR", "an amount is never below zero: write `5 EUR`"),
        ("−5.50 EUR", "an amount is never below zero: write `5.50 EUR`"),
        ("-5 euros", "`euros` is no currency of ISO 4217: write its code, such as `5 EUR`"),
        ("", "write an amount and an ISO 4217 code, such as `20 EUR`"),
    ])
    func anAmountOfMoneyHasAHint(text: String, hint: String) {
        #expect(Money(text) == nil)
        #expect(Money.hint(for: text) == hint)
    }
}

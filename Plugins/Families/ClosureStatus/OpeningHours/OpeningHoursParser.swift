extension OpeningHours {
    /// Reads opening hours; the error names the place.
    ///
    /// The notation is taken strictly where it could mean two things, and generously in its blanks. At most 2,000 bytes are read.
    static func parse(_ text: String) -> Result<OpeningHours, OpeningHoursError> {
        do throws(OpeningHoursError) {
            guard text.utf8.count <= 2000 else {
                throw OpeningHoursError(
                    message: "the opening hours have more than 2000 bytes", offset: 0, hint: "shorten them")
            }
            var parser = OpeningHoursParser(try OpeningHoursToken.tokens(of: text))
            return .success(OpeningHours(rules: try parser.rules()))
        } catch {
            return .failure(error)
        }
    }
}

/// Reads the rules of opening hours one after another.
struct OpeningHoursParser {
    /// The parts of a rule in the order in which they are written.
    private enum Part: Int {
        case condition, years, dates, weeks, weekdays, times, state, comment

        var name: String {
            switch self {
            case .condition, .comment: "the comment"
            case .years: "the years"
            case .dates: "the dates"
            case .weeks: "the weeks"
            case .weekdays: "the days of the week"
            case .times: "the times"
            case .state: "the word for open or closed"
            }
        }
    }

    private let tokens: [OpeningHoursToken]
    private var index = 0

    init(_ tokens: [OpeningHoursToken]) {
        self.tokens = tokens
    }

    var current: OpeningHoursToken.Kind { peek(0) }
    private var previous: OpeningHoursToken.Kind { index > 0 ? tokens[index - 1].kind : .end }
    func peek(_ ahead: Int) -> OpeningHoursToken.Kind { tokens[min(index + ahead, tokens.count - 1)].kind }
    mutating func advance() { index = min(index + 1, tokens.count - 1) }

    mutating func take(_ mark: String) -> Bool {
        guard current == .mark(mark) else { return false }
        advance()
        return true
    }

    func failure(_ message: String, hint: String) -> OpeningHoursError {
        OpeningHoursError(message: message, offset: tokens[index].offset, hint: hint)
    }

    mutating func number(_ range: ClosedRange<Int>, _ what: String) throws(OpeningHoursError) -> Int {
        guard case .number(let value, _) = current else {
            throw failure(
                "\(what) is expected here", hint: "write a number from \(range.lowerBound) to \(range.upperBound)")
        }
        guard range.contains(value) else {
            throw failure("`\(value)` is not \(what)", hint: "it is from \(range.lowerBound) to \(range.upperBound)")
        }
        advance()
        return value
    }

    mutating func rules() throws(OpeningHoursError) -> [OpeningHours.Rule] {
        guard current != .end else {
            throw failure("there are no opening hours", hint: "write for example `Mo-Fr 09:00-17:00`, or `24/7`")
        }
        var rules = [try rule(.replacing)]
        while current != .end {
            if take(";") {
                // A semicolon at the end is allowed.
                if current != .end { rules.append(try rule(.replacing)) }
            } else if take("||") {
                rules.append(try rule(.fallback))
            } else if current == .mark(",") {
                if let last = rules.last, last.times.isEmpty, last.state == .open, last.comment == nil,
                    previous != .word("open"),
                    beginsTime(1)
                {
                    // By the notation these would be two rules, all day on these days and the time on every day.
                    throw failure("separate days and times by a space, not by a `,`", hint: "leave the `,` out")
                }
                advance()
                rules.append(try rule(.adding))
            } else {
                throw failure("the rule should end here", hint: "separate rules by `;`")
            }
        }
        return rules
    }

    private mutating func rule(_ combination: OpeningHours.Combination) throws(OpeningHoursError) -> OpeningHours.Rule {
        var rule = OpeningHours.Rule(combination: combination)
        var last: Part?
        while let part = try nextPart() {
            if let last, part.rawValue <= last.rawValue {
                throw failure(
                    part == last
                        ? "\(part.name) of this rule are written twice" : "\(part.name) come after \(last.name)",
                    hint: "separate rules by `;`; within a rule dates come first, then days of the week, then times")
            }
            try read(part, into: &rule)
            last = part
            // `Dec 25: 10:00-12:00`: a colon may follow whatever says on which days.
            if part.rawValue <= Part.weekdays.rawValue { _ = take(":") }
        }
        guard last != nil else {
            throw failure("a rule is expected here", hint: "write for example `Mo-Fr 09:00-17:00`")
        }
        return rule
    }

    /// What comes next in a rule; nil at its end.
    private func nextPart() throws(OpeningHoursError) -> Part? {
        switch current {
        case .number(24, _) where peek(1) == .mark("/"): return .times
        case .mark("("): return .times
        case .number(_, let digits):
            guard digits == 4 else { return .times }
            if case .word(let word) = peek(1), DayNames.isDate(word) { return .dates }
            return .years
        case .comment: return peek(1) == .mark(":") ? .condition : .comment
        case .word(let word):
            if DayNames.isDate(word) { return .dates }
            if DayNames.weekdays[word] != nil || DaySelector.Holidays.Kind(rawValue: word) != nil { return .weekdays }
            if SunEvent(rawValue: word) != nil { return .times }
            if word == "week" { return .weeks }
            if DayNames.states.contains(word) { return .state }
            throw failure("`\(word)` has no meaning in opening hours", hint: DayNames.hint(for: word))
        default: return nil
        }
    }

    private mutating func read(_ part: Part, into rule: inout OpeningHours.Rule) throws(OpeningHoursError) {
        switch part {
        case .years: try years(into: &rule.days)
        case .dates: try dates(into: &rule.days)
        case .weeks: try weeks(into: &rule.days)
        case .weekdays: try weekdays(into: &rule.days)
        case .times: rule.times = try times(isAlone: rule.days == DaySelector())
        case .state:
            guard case .word(let word) = current else { return }
            if rule.comment != nil, word == "off" || word == "closed" {
                throw failure("a condition cannot close", hint: "write when it is open instead")
            }
            advance()
            switch word {
            case "open": break
            case "unknown": rule.state = .unknown(.stated(nil))
            default: rule.state = .closed
            }
            if case .comment(let text) = current {
                advance()
                rule.comment = text
                if word == "unknown" { rule.state = .unknown(.stated(text)) }
            }
            if case .comment = current { throw failure("the rule has two comments", hint: "join them") }
            if case .word(let next) = current, DayNames.states.contains(next) {
                throw failure("the rule says twice whether it is open", hint: "leave one of the words out")
            }
        case .comment, .condition:
            guard case .comment(let text) = current else { return }
            advance()
            // A comment alone says that it is open under a condition, which cannot be checked here.
            rule.comment = text
            rule.state = .unknown(.stated(text))
        }
    }
}

extension OpeningHours {
    /// Reads opening hours; the error names the place.
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
    private let tokens: [OpeningHoursToken]
    private var place = 0

    init(_ tokens: [OpeningHoursToken]) {
        self.tokens = tokens
    }

    var current: OpeningHoursToken.Kind { peek(0) }
    func peek(_ ahead: Int) -> OpeningHoursToken.Kind { tokens[min(place + ahead, tokens.count - 1)].kind }
    mutating func advance() { place = min(place + 1, tokens.count - 1) }

    mutating func take(_ mark: String) -> Bool {
        guard current == .mark(mark) else { return false }
        advance()
        return true
    }

    func failure(_ message: String, hint: String? = nil) -> OpeningHoursError {
        OpeningHoursError(message: message, offset: tokens[place].offset, hint: hint)
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
            } else if take(",") {
                rules.append(try rule(.adding))
            } else {
                throw failure("the rule should end here", hint: "separate rules by `;`")
            }
        }
        return rules
    }

    private mutating func rule(_ combination: OpeningHours.Combination) throws(OpeningHoursError) -> OpeningHours.Rule {
        var rule = OpeningHours.Rule(combination: combination)
        let start = place
        var comment: String?
        var state: String?
        reading: while true {
            switch current {
            case .number(24, _) where peek(1) == .mark("/"):
                guard peek(2) == .number(7, digits: 1) else { throw failure("only `24/7` is written with a `/` here") }
                for _ in 0..<3 { advance() }
            case .number(_, let digits) where digits == 4 && peek(1) != .mark(":"):
                try yearsOrDate(into: &rule.days)
            case .number: rule.times += try times()
            case .word(let word):
                if DayNames.months[word] != nil {
                    try dates(year: nil, into: &rule.days)
                } else if DayNames.weekdays[word] != nil || word == "PH" || word == "SH" {
                    try weekdays(into: &rule.days)
                } else if word == "week" {
                    advance()
                    try weeks(into: &rule.days)
                } else if ["open", "closed", "off", "unknown"].contains(word) {
                    guard state == nil else { throw failure("the rule says twice whether it is open") }
                    state = word
                    advance()
                } else {
                    throw unknownWord(word)
                }
            case .comment(let text):
                comment = text
                advance()
            // `Dec 25: 10:00-12:00` may have a colon behind its days.
            case .mark(":") where place > start: advance()
            default: break reading
            }
        }
        guard place > start else {
            throw failure("a rule is expected here", hint: "write for example `Mo-Fr 09:00-17:00`")
        }
        switch state {
        case "closed", "off": rule.state = .closed
        case "unknown": rule.state = .unknown(comment)
        case "open": rule.state = .open
        // A comment alone says that it is open under a condition which nobody can check here.
        default: rule.state = comment == nil ? .open : .unknown(comment)
        }
        return rule
    }

    private func unknownWord(_ word: String) -> OpeningHoursError {
        switch word.lowercased() {
        case "sunrise", "sunset", "dawn", "dusk":
            return failure(
                "`\(word)` is not supported: the engine does not know the sun", hint: "write a time, such as `08:00`")
        case "easter": return failure("`easter` is not supported", hint: "write the dates, such as `2027 Mar 28`")
        default:
            let names =
                Array(DayNames.weekdays.keys) + Array(DayNames.months.keys) + [
                    "PH", "SH", "off", "closed", "unknown", "week",
                ]
            let near = names.sorted().first { $0.lowercased() == word.prefix($0.count).lowercased() }
            return failure(
                "`\(word)` has no meaning in opening hours",
                hint: near.map { "did you mean `\($0)`?" } ?? "days are Mo, Tu, We, Th, Fr, Sa, Su, months Jan to Dec")
        }
    }

    mutating func number(_ range: ClosedRange<Int>, _ what: String) throws(OpeningHoursError) -> Int {
        guard case .number(let value, _) = current else { throw failure("\(what) is expected here") }
        guard range.contains(value) else {
            throw failure("`\(value)` is not \(what)", hint: "it is from \(range.lowerBound) to \(range.upperBound)")
        }
        advance()
        return value
    }
}

/// The names of days and months.
enum DayNames {
    static let weekdays: [String: Int] = ["Mo": 0, "Tu": 1, "We": 2, "Th": 3, "Fr": 4, "Sa": 5, "Su": 6]
    static let months: [String: Int] = [
        "Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "May": 5, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9, "Oct": 10, "Nov": 11,
        "Dec": 12,
    ]
}

/// The arithmetic of numbers, texts, lists, timestamps and durations; what overflows is an error, never a wrap.
enum Arithmetic {
    private static func overflow(_ what: String) -> Value {
        .error(EvaluationError(CELCode.overflow, "the \(what) is too large"))
    }

    private static let byZero = Value.error(EvaluationError(CELCode.divideByZero, "division by zero"))

    static func add(_ a: Value, _ b: Value) -> Value {
        switch (a, b) {
        case (.int(let a), .int(let b)):
            let (sum, isOver) = a.addingReportingOverflow(b)
            return isOver ? overflow("sum") : .int(sum)
        case (.uint(let a), .uint(let b)):
            let (sum, isOver) = a.addingReportingOverflow(b)
            return isOver ? overflow("sum") : .uint(sum)
        case (.double(let a), .double(let b)): return .double(a + b)
        case (.string(let a), .string(let b)): return .string(a + b)
        case (.bytes(let a), .bytes(let b)): return .bytes(a + b)
        case (.list(let a), .list(let b)): return .list(a + b)
        case (.timestamp(let time), .duration(let length)), (.duration(let length), .timestamp(let time)):
            return shift(time, by: length.nanoseconds)
        case (.duration(let a), .duration(let b)):
            let (sum, isOver) = a.nanoseconds.addingReportingOverflow(b.nanoseconds)
            return isOver ? overflow("sum") : .duration(CELDuration(nanoseconds: sum))
        default: return EvaluationError.noOverload("+", a, b)
        }
    }

    private static func shift(_ time: Timestamp, by nanoseconds: Int64) -> Value {
        var seconds = time.seconds + nanoseconds / 1_000_000_000
        var rest = Int64(time.nanoseconds) + nanoseconds % 1_000_000_000
        if rest < 0 {
            rest += 1_000_000_000
            seconds -= 1
        } else if rest >= 1_000_000_000 {
            rest -= 1_000_000_000
            seconds += 1
        }
        guard let shifted = Timestamp(seconds: seconds, nanoseconds: Int32(rest)) else {
            return .error(EvaluationError(CELCode.overflow, "the point in time is outside the years 1 to 9999"))
        }
        return .timestamp(shifted)
    }

    static func subtract(_ a: Value, _ b: Value) -> Value {
        switch (a, b) {
        case (.int(let a), .int(let b)):
            let (difference, isOver) = a.subtractingReportingOverflow(b)
            return isOver ? overflow("difference") : .int(difference)
        case (.uint(let a), .uint(let b)):
            let (difference, isOver) = a.subtractingReportingOverflow(b)
            return isOver
                ? .error(EvaluationError(CELCode.overflow, "the difference is less than zero")) : .uint(difference)
        case (.double(let a), .double(let b)): return .double(a - b)
        case (.timestamp(let time), .duration(let length)):
            let (negative, isOver) = Int64(0).subtractingReportingOverflow(length.nanoseconds)
            return isOver ? overflow("difference") : shift(time, by: negative)
        case (.timestamp(let a), .timestamp(let b)):
            let (seconds, isOver) = (a.seconds - b.seconds).multipliedReportingOverflow(by: 1_000_000_000)
            let (total, isOverToo) = seconds.addingReportingOverflow(Int64(a.nanoseconds) - Int64(b.nanoseconds))
            return isOver || isOverToo ? overflow("difference") : .duration(CELDuration(nanoseconds: total))
        case (.duration(let a), .duration(let b)):
            let (difference, isOver) = a.nanoseconds.subtractingReportingOverflow(b.nanoseconds)
            return isOver ? overflow("difference") : .duration(CELDuration(nanoseconds: difference))
        default: return EvaluationError.noOverload("-", a, b)
        }
    }

    static func multiply(_ a: Value, _ b: Value) -> Value {
        switch (a, b) {
        case (.int(let a), .int(let b)):
            let (product, isOver) = a.multipliedReportingOverflow(by: b)
            return isOver ? overflow("product") : .int(product)
        case (.uint(let a), .uint(let b)):
            let (product, isOver) = a.multipliedReportingOverflow(by: b)
            return isOver ? overflow("product") : .uint(product)
        case (.double(let a), .double(let b)): return .double(a * b)
        default: return EvaluationError.noOverload("*", a, b)
        }
    }

    static func divide(_ a: Value, _ b: Value) -> Value {
        switch (a, b) {
        case (.int, .int(0)), (.uint, .uint(0)): return byZero
        case (.int(let a), .int(let b)):
            let (quotient, isOver) = a.dividedReportingOverflow(by: b)
            return isOver ? overflow("quotient") : .int(quotient)
        case (.uint(let a), .uint(let b)): return .uint(a / b)
        case (.double(let a), .double(let b)): return .double(a / b)
        default: return EvaluationError.noOverload("/", a, b)
        }
    }

    static func remainder(_ a: Value, _ b: Value) -> Value {
        switch (a, b) {
        case (.int, .int(0)), (.uint, .uint(0)): return byZero
        case (.int(let a), .int(let b)):
            let (rest, isOver) = a.remainderReportingOverflow(dividingBy: b)
            return isOver ? overflow("remainder") : .int(rest)
        case (.uint(let a), .uint(let b)): return .uint(a % b)
        default: return EvaluationError.noOverload("%", a, b)
        }
    }

    static func negate(_ a: Value) -> Value {
        switch a {
        case .int(let number):
            let (negative, isOver) = Int64(0).subtractingReportingOverflow(number)
            return isOver ? overflow("number") : .int(negative)
        case .double(let number): return .double(-number)
        case .duration(let length):
            let (negative, isOver) = Int64(0).subtractingReportingOverflow(length.nanoseconds)
            return isOver ? overflow("duration") : .duration(CELDuration(nanoseconds: negative))
        default: return EvaluationError.noOverload("-", a)
        }
    }
}

import SourceDiagnostics

extension Lexer {
    mutating func number(at start: Position) -> Token.Kind? {
        if current == UInt8(ascii: "0"), let second = peek(1), second | 0x20 == UInt8(ascii: "x") {
            skip(2)
            let first = place
            while let byte = current, Self.hexadecimal(byte) != nil { skip(1) }
            return whole(from: first, radix: 16, at: start)
        }
        let first = place
        skipDigits()
        var isDouble = false
        if current == UInt8(ascii: "."), peek(1).map(Self.isDigit) == true {
            skip(1)
            skipDigits()
            isDouble = true
        }
        if let byte = current, byte | 0x20 == UInt8(ascii: "e") {
            let hasSign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
            if peek(hasSign ? 2 : 1).map(Self.isDigit) == true {
                skip(hasSign ? 2 : 1)
                skipDigits()
                isDouble = true
            }
        }
        guard isDouble else { return whole(from: first, radix: 10, at: start) }
        let text = text(from: first)
        guard let value = Double(text.hasPrefix(".") ? "0" + text : text), value.isFinite else {
            report(CELCode.numberTooLarge, "`\(text)` is too large for a double", from: start)
            return nil
        }
        return .double(value)
    }

    private mutating func skipDigits() {
        while let byte = current, Self.isDigit(byte) { skip(1) }
    }

    static func hexadecimal(_ byte: UInt8) -> UInt8? {
        if isDigit(byte) { return byte - UInt8(ascii: "0") }
        let letter = (byte | 0x20) &- UInt8(ascii: "a")
        return letter < 6 ? letter + 10 : nil
    }

    private mutating func whole(from first: Int, radix: UInt64, at start: Position) -> Token.Kind? {
        let digits = text(from: first)
        let magnitude = UInt64(digits, radix: Int(radix))
        let isUnsigned = current.map { $0 | 0x20 == UInt8(ascii: "u") } ?? false
        if isUnsigned { skip(1) }
        if digits.isEmpty {
            report(
                CELCode.invalidNumber, "a hexadecimal number needs digits after `0x`", from: start,
                hint: "write one such as `0x1F`")
            return nil
        }
        guard let magnitude else {
            report(
                CELCode.numberTooLarge, "`\(digits)` is too large for \(isUnsigned ? "a uint" : "an int")", from: start
            )
            return nil
        }
        if isUnsigned { return .uint(magnitude) }
        if let value = Int64(exactly: magnitude) { return .int(value) }
        if magnitude == 1 << 63 { return .smallestInt }
        report(
            CELCode.numberTooLarge, "`\(digits)` is too large for an int", from: start,
            hint: "write `\(digits)u` for a uint")
        return nil
    }
}

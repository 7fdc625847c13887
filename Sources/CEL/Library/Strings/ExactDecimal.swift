/// A number with all its decimal digits: what a double is exactly, so that rounding is never done twice.
///
/// A double is a whole number times a power of two, and dividing by two is multiplying by five and moving the point, so one long
/// multiplication gives every digit there is (some 770 at most).
struct ExactDecimal {
    private let isNegative: Bool
    /// Without leading zeros; empty for zero.
    private let digits: [UInt8]
    /// How many of the digits are before the point; negative for zeros after it.
    private let point: Int

    init(magnitude: UInt64, isNegative: Bool = false) {
        self.isNegative = isNegative
        digits = magnitude == 0 ? [] : String(magnitude).utf8.map { $0 - 48 }
        point = digits.count
    }

    /// Nil for NaN and infinities.
    init?(_ value: Double) {
        guard value.isFinite else { return nil }
        isNegative = value.sign == .minus
        guard value != 0 else {
            (digits, point) = ([], 0)
            return
        }
        let hidden: UInt64 = value.isNormal ? 1 << 52 : 0
        let exponent = Int(max(value.exponentBitPattern, 1)) - 1075
        var number = LongNumber(value.significandBitPattern | hidden)
        for _ in 0..<abs(exponent) / 12 { number.multiply(by: exponent < 0 ? 244_140_625 : 4096) }
        for _ in 0..<abs(exponent) % 12 { number.multiply(by: exponent < 0 ? 5 : 2) }
        digits = number.digits
        point = digits.count + min(exponent, 0)
    }

    /// With `precision` digits after the point, rounded half to even: 2.5 gives `2`, 1.5 gives `2`.
    func fixed(_ precision: Int) -> String {
        let (rounded, point) = rounded(to: point + precision)
        let digit = { (index: Int) in index >= 0 && index < rounded.count ? rounded[index] : 0 }
        var text: [UInt8] = isNegative ? [45] : []
        if point <= 0 { text.append(48) }
        for index in 0..<max(point, 0) { text.append(48 + digit(index)) }
        if precision > 0 {
            text.append(46)
            for index in point..<point + precision { text.append(48 + digit(index)) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// One digit before the point, `precision` after it, and an exponent of at least two digits: `1.052033e+03`.
    func scientific(_ precision: Int) -> String {
        let (rounded, point) = rounded(to: precision + 1)
        var text: [UInt8] = isNegative ? [45] : []
        text.append(48 + (rounded.first ?? 0))
        if precision > 0 {
            text.append(46)
            for index in 1...precision { text.append(48 + (index < rounded.count ? rounded[index] : 0)) }
        }
        let exponent = rounded.isEmpty ? 0 : point - 1
        let magnitude = String(exponent.magnitude)
        let padded = (magnitude.utf8.count < 2 ? "0" : "") + magnitude
        return String(decoding: text, as: UTF8.self) + (exponent < 0 ? "e-" : "e+") + padded
    }

    /// The first `count` digits, the last of them rounded, and where the point then is.
    private func rounded(to count: Int) -> (digits: [UInt8], point: Int) {
        guard count < digits.count else { return (digits, point) }
        guard count >= 0 else { return ([], point) }
        var kept = Array(digits.prefix(count))
        let next = digits[count]
        let isOdd = (kept.last ?? 0) % 2 == 1
        let isTie = next == 5 && digits.dropFirst(count + 1).allSatisfy { $0 == 0 }
        guard next > 5 || next == 5 && (!isTie || isOdd) else { return (kept, point) }
        var place = count
        while place > 0 {
            place -= 1
            if kept[place] < 9 {
                kept[place] += 1
                return (kept, point)
            }
            kept[place] = 0
        }
        return ([1] + kept, point + 1)
    }
}

/// A whole number of any length, in limbs of nine decimal digits, the lowest first.
private struct LongNumber {
    private static let base: UInt64 = 1_000_000_000
    private var limbs: [UInt64] = []

    init(_ value: UInt64) {
        var rest = value
        while rest > 0 {
            limbs.append(rest % Self.base)
            rest /= Self.base
        }
    }

    mutating func multiply(by factor: UInt64) {
        var carry: UInt64 = 0
        for index in limbs.indices {
            let product = limbs[index] * factor + carry
            limbs[index] = product % Self.base
            carry = product / Self.base
        }
        if carry > 0 { limbs.append(carry) }
    }

    var digits: [UInt8] {
        var digits: [UInt8] = []
        for limb in limbs.reversed() {
            let text = String(limb).utf8
            if !digits.isEmpty { digits.append(contentsOf: repeatElement(0, count: 9 - text.count)) }
            digits.append(contentsOf: text.map { $0 - 48 })
        }
        return digits
    }
}

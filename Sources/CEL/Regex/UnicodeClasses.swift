/// The general categories and scripts of Unicode, collected when a pattern first asks for one (about ten milliseconds).
enum UnicodeClasses {
    /// Members by name of the category, `Lu`, and of the group, `L`. Unassigned code points (`Cn`) are in none, as in RE2.
    static let categories: [String: ScalarSet] = {
        var ranges: [String: [ClosedRange<UInt32>]] = ["Cs": [0xD800...0xDFFF]]
        for part in inhabited {
            var start = part.lowerBound
            var current = name(of: start)
            for value in part.dropFirst() {
                let next = name(of: value)
                if next != current {
                    ranges[current, default: []].append(start...(value - 1))
                    (start, current) = (value, next)
                }
            }
            ranges[current, default: []].append(start...part.upperBound)
        }
        ranges["Cn"] = nil
        var sets = ranges.mapValues { ScalarSet($0) }
        for (name, set) in sets {
            let group = String(name.prefix(1))
            sets[group] = sets[group, default: .empty].union(set)
        }
        return sets
    }()

    /// All code points that mean something.
    static let assigned = "CLMNPSZ".reduce(ScalarSet.empty) { $0.union(categories[String($1), default: .empty]) }

    /// Ranges by name of the script, running over unassigned code points.
    static let scripts: [String: [ClosedRange<UInt32>]] = {
        var found: [String: [ClosedRange<UInt32>]] = [:]
        for line in ScriptTable.text.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard let name = words.first else { continue }
            found[String(name)] = words.dropFirst().compactMap { word in
                let bounds = word.split(separator: "-").compactMap { UInt32($0, radix: 16) }
                guard let low = bounds.first, let high = bounds.last, low <= high else { return nil }
                return low...high
            }
        }
        return found
    }()

    /// Every name that `\p{…}` knows, for suggestions.
    static var names: [String] { ["Any"] + categories.keys + scripts.keys }

    /// Planes 4 to 13 hold nothing.
    private static let inhabited: [ClosedRange<UInt32>] = [0...0xD7FF, 0xE000...0x3FFFF, 0xE0000...0x10FFFF]

    private static func name(of value: UInt32) -> String {
        guard let scalar = Unicode.Scalar(value) else { return "Cs" }
        return switch scalar.properties.generalCategory {
        case .control: "Cc"
        case .format: "Cf"
        case .privateUse: "Co"
        case .surrogate: "Cs"
        case .lowercaseLetter: "Ll"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .titlecaseLetter: "Lt"
        case .uppercaseLetter: "Lu"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .nonspacingMark: "Mn"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .closePunctuation: "Pe"
        case .finalPunctuation: "Pf"
        case .initialPunctuation: "Pi"
        case .otherPunctuation: "Po"
        case .openPunctuation: "Ps"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .mathSymbol: "Sm"
        case .otherSymbol: "So"
        case .lineSeparator: "Zl"
        case .paragraphSeparator: "Zp"
        case .spaceSeparator: "Zs"
        case .unassigned: "Cn"
        @unknown default: "Cn"
        }
    }
}

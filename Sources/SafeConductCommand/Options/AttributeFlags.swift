import AdvisoryModel
import ArgumentParser

/// The flags that give attributes of a request: one for each row of the table of attributes that names one.
///
/// The argument parser finds the options of a type by reflection and hands their values out by key; so both are made from the table.
struct AttributeFlags: ParsableArguments, CustomReflectable {
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    private static let rows: [(flag: String, attribute: Attribute)] = Attribute.standard.compactMap { attribute in
        attribute.flag.map { ($0, attribute) }
    }

    /// The flags that were given, with their values.
    private(set) var given: [RequestInput.Flag] = []

    init() {}

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        for (flag, attribute) in Self.rows {
            let key = Key(stringValue: flag)
            let found =
                attribute.type.isList
                ? try values.decode(Option<[String]>.self, forKey: key).wrappedValue
                : try values.decode(Option<String?>.self, forKey: key).wrappedValue.map { [$0] } ?? []
            if !found.isEmpty {
                given.append(
                    .init(
                        flag: "--\(flag)", attribute: attribute.name, values: found, isList: attribute.type.isList))
            }
        }
    }

    var customMirror: Mirror {
        Mirror(self, children: Self.rows.map { flag, attribute in (label: "_\(flag)", Self.option(flag, attribute)) })
    }

    private static func option(_ flag: String, _ attribute: Attribute) -> Any {
        let help = ArgumentHelp(Self.help(attribute), valueName: valueName(attribute.type) ?? flag)
        if attribute.type.isList { return Option<[String]>(wrappedValue: [], name: .customLong(flag), help: help) }
        return Option<String?>(name: .customLong(flag), help: help)
    }

    /// `The means of the crossing: rail, road or foot.`
    private static func help(_ attribute: Attribute) -> String {
        var text = attribute.summary.prefix(1).uppercased() + attribute.summary.dropFirst()
        if let last = attribute.values.last {
            let others = attribute.values.dropLast().joined(separator: ", ")
            text += others.isEmpty ? ": \(last)" : ": \(others) or \(last)"
        }
        if attribute.type.isList { text += "; may be given several times" }
        return text + "."
    }

    private static func valueName(_ type: AttributeType) -> String? {
        switch type.element {
        case .country: "country"
        case .date: "date"
        case .time: "HH:MM"
        default: nil
        }
    }
}

package import CEL

/// A group of countries on one day, as known on another, as conditions see it: `"FR" in groups.schengen`.
///
/// A class, because every request of a stretch of days reads the same one.
package final class GroupValue: OpaqueValue, Equatable {
    package static let type = CELType.opaque("group", [])

    /// The id.
    package let name: String
    /// The countries that belong to it for certain.
    package let members: Set<String>
    /// Countries of which it is not known, with the attribute that would settle it.
    package let open: [String: UnknownSet]
    /// The same for all countries that are not named; nil: they do not belong to it.
    package let others: UnknownSet?

    package init(
        _ name: String, members: Set<String>, open: [String: UnknownSet] = [:], others: UnknownSet? = nil
    ) {
        self.name = name
        self.members = members
        self.open = open
        self.others = others
    }

    package var celType: CELType { Self.type }
    package var description: String { name }

    package static func == (a: GroupValue, b: GroupValue) -> Bool {
        a === b || a.name == b.name && a.members == b.members && a.open == b.open && a.others == b.others
    }

    /// Whether a country belongs to it: true, false or unknown.
    package func contains(_ country: String) -> Value {
        if members.contains(country) { return .bool(true) }
        if let doubt = open[country] ?? others { return .unknown(doubt) }
        return .bool(false)
    }
}

/// The one operation on groups.
package enum GroupLibrary {
    package static let library = Library(
        "groups",
        functions: [
            FunctionDeclaration(
                "@in",
                [
                    Overload("in_group", .string, GroupValue.type, .bool) { country, group in
                        guard case .string(let country) = country, case .opaque(let value) = group,
                            let group = value as? GroupValue
                        else {
                            return .error(EvaluationError(CELCode.invalidArgument, "a country and a group are needed"))
                        }
                        return group.contains(country)
                    }
                ])
        ], types: ["group": GroupValue.type])
}

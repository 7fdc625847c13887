import AdvisoryModel
package import CEL

/// The language of a rulebook's conditions; a class, because every term refers to it.
package final class ConditionLanguage: Sendable {
    package let environment: Environment
    /// What can be compared, by the path that conditions write.
    private let attributes: [String: ComparedAttribute]
    /// The slot of `trip.date`.
    package let dateSlot: Slot?
    /// For each group of countries every country that was, is or is to be a member.
    private let everyMember: [String: [String]]
    let groupSlot: Slot?

    package init(_ environment: Environment, _ vocabulary: Vocabulary) {
        self.environment = environment
        dateSlot = environment.slot(of: "trip.date")
        groupSlot = environment.slot(of: AST.groups)
        everyMember = vocabulary.groups.mapValues(\.everyMember)
        var attributes: [String: ComparedAttribute] = [:]
        for attribute in vocabulary.attributes {
            guard let slot = environment.slot(of: attribute.name) else { continue }
            let whole = ComparedAttribute(attribute, slot: slot, values: vocabulary.comparedValues(of: attribute))
            attributes[attribute.name] = whole
            guard case .record(let record) = attribute.type else { continue }
            for field in StandardVocabulary.records[record] ?? [] {
                attributes["\(attribute.name).\(field.name)"] = whole.field(field.name)
            }
        }
        self.attributes = attributes
    }

    /// The same with attributes of its own: threads that count references to one object wait for each other.
    package init(copying other: ConditionLanguage) {
        environment = other.environment
        dateSlot = other.dateSlot
        everyMember = other.everyMember
        groupSlot = other.groupSlot
        attributes = other.attributes.mapValues { ComparedAttribute(copying: $0) }
    }

    /// The attribute, or field of a record, of that path.
    package func attribute(_ path: String) -> ComparedAttribute? { attributes[path] }

    /// Every country that was, is or is to be a member of a group; nil if there is none of that id.
    func everyMember(of group: String) -> [String]? { everyMember[group] }

    /// The ids of the groups that an expression reads; all where it does not name them.
    func groups(in checked: CheckedAST) -> [String] {
        guard let groupSlot, checked.variables.contains(groupSlot) else { return [] }
        var names: Set<String> = []
        var uses = 0
        checked.ast.walk { id, node in
            if case .identifier(AST.groups) = node { uses += 1 }
            guard let name = checked.ast.group(of: id) else { return }
            names.insert(name)
            uses -= 1
        }
        return uses == 0 ? names.sorted() : everyMember.keys.sorted()
    }
}

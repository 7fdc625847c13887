import AdvisoryModel
import CEL
import RuleLanguage

/// Who belongs to each group on one day, as known on another; a class, because requests share it.
final class GroupStanding: Sendable {
    /// The groups as conditions see them: membership is unknown where only old news says whether a country is a member.
    let cautious: Value
    /// The groups with what old news says; nil: none of it is old.
    let said: Value?
    /// For each group the last day before something of it changes by itself, in the order of their ids.
    let goodUntil: [Day?]
    /// The groups of which no fresh source says who belongs to them.
    let oldGroups: Set<String>
    private let places: [String: Int]
    private let values: [GroupValue]

    init(cautious: [GroupValue], said: [GroupValue]?, goodUntil: [Day?]) {
        self.cautious = Self.map(cautious)
        self.said = said.map { Self.map($0) }
        self.goodUntil = goodUntil
        oldGroups = Set(cautious.filter { $0.others != nil }.map(\.name))
        values = cautious
        places = Dictionary(
            cautious.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func map(_ groups: [GroupValue]) -> Value {
        var map = MapValue()
        for group in groups { map.insert(.opaque(group), for: .string(group.name)) }
        return .map(map)
    }

    /// The group of that id.
    subscript(id: String) -> GroupValue? { places[id].map { values[$0] } }

    /// The last day before something of a group changes by itself; nil: nothing does.
    func goodUntil(of id: String) -> Day? { places[id].flatMap { goodUntil[$0] } }
}

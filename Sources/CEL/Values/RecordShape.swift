/// The names of a record's fields, so that records of one kind share them and none is looked for while they are made.
///
/// ```swift
/// let shape = RecordShape(["min", "max"])
/// shape.record([.int(30), .int(90)])   // {"min": 30, "max": 90}
/// ```
public struct RecordShape: Sendable {
    let keys: [Value]

    /// The shape with those names; repeated ones are left out.
    public init(_ names: [String]) {
        var distinct: [String] = []
        for name in names where !distinct.contains(where: { $0.hasSameCodePoints(as: name) }) { distinct.append(name) }
        keys = distinct.map { .string($0) }
    }

    /// A record with the values of the fields in their order; fields without one are missing, further values are left out.
    public func record(_ values: [Value]) -> Value { .map(MapValue(self, values)) }
}

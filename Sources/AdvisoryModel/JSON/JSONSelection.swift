/// Which parts of a JSON text are written: paths of keys, through arrays without further ado.
///
/// ```swift
/// let narrow = JSONSelection(["verdict", "advisories.rule"])
/// report.json(selecting: narrow)   // {"verdict":"clear","advisories":[{"rule":"ru-kp/tour-train"}]}
/// ```
public struct JSONSelection: Hashable, Sendable {
    /// The keys below; nil: everything.
    private var keys: [String: JSONSelection]?

    /// Everything.
    public static let all = JSONSelection(keys: nil)

    private init(keys: [String: JSONSelection]?) { self.keys = keys }

    /// The parts that some paths name, such as `advisories.rule`; without paths nothing.
    public init(_ paths: [String]) {
        keys = [:]
        for path in paths {
            add(path.split(separator: ".", omittingEmptySubsequences: false)[...].map(String.init)[...])
        }
    }

    private mutating func add(_ path: ArraySlice<String>) {
        guard let first = path.first else {
            keys = nil
            return
        }
        // What is selected as a whole stays so, whatever is said of its parts.
        guard keys != nil else { return }
        var below = keys?[first] ?? JSONSelection(keys: [:])
        below.add(path.dropFirst())
        keys?[first] = below
    }

    /// What is selected of the value of a key; nil: nothing.
    public subscript(key: String) -> JSONSelection? {
        guard let keys else { return .all }
        return keys[key]
    }

    /// Whether everything is selected.
    public var isAll: Bool { keys == nil }
}

/// Which parts of a JSON text are written: paths of keys, through arrays without further ado.
///
/// ```swift
/// let narrow = JSONSelection(["verdict", "advisories.rule"])
/// report.json(selecting: narrow)   // {"verdict":"clear","advisories":[{"rule":"ru-kp/tour-train"}]}
/// ```
public struct JSONSelection: Hashable, Sendable {
    private struct Key: Hashable, Sendable {
        var name: String
        var below: JSONSelection
        /// The name, UTF-8.
        var bytes: [UInt8]
    }

    /// The keys below, sorted; nil: everything. They are few, and every key of every object is looked for among them: comparing them one by one
    /// is faster than hashing.
    private var keys: [Key]?

    /// Everything.
    public static let all = JSONSelection(keys: nil)

    private init(keys: [Key]?) { self.keys = keys }

    /// The parts that some paths name, such as `advisories.rule`; without paths nothing.
    public init(_ paths: [String]) {
        keys = []
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
        guard var keys else { return }
        let index = keys.firstIndex { $0.name >= first } ?? keys.endIndex
        if index == keys.endIndex || keys[index].name != first {
            keys.insert(Key(name: first, below: JSONSelection(keys: []), bytes: Array(first.utf8)), at: index)
        }
        keys[index].below.add(path.dropFirst())
        self.keys = keys
    }

    /// What is selected of an object that has whole ones of this kind below a key: of each of these what it does not have itself.
    package func wrapped(below name: String, beside own: Set<String>) -> JSONSelection {
        guard let keys else { return .all }
        let inner = JSONSelection(keys: keys.filter { !own.contains($0.name) && $0.name != name })
        if inner.keys?.isEmpty == true { return self }
        var wrapped = JSONSelection(keys: keys.filter { own.contains($0.name) || $0.name == name })
        if self[name]?.isAll == true { return wrapped }
        wrapped.add([name])
        guard let place = wrapped.keys?.firstIndex(where: { $0.name == name }) else { return self }
        let more = self[name]?.keys ?? []
        wrapped.keys?[place].below = JSONSelection(
            keys: (more + (inner.keys ?? []).filter { key in !more.contains { $0.name == key.name } }).sorted {
                $0.name < $1.name
            })
        return wrapped
    }

    /// What is selected of the value of a key; nil: nothing.
    public subscript(key: String) -> JSONSelection? {
        guard let keys else { return .all }
        return keys.first { $0.name == key }?.below
    }

    /// The same for a key that is written in the program. By position, so that only what is found is copied.
    subscript(key: StaticString) -> JSONSelection? {
        guard let keys else { return .all }
        return key.withUTF8Buffer { wanted in
            for index in keys.indices
            where keys[index].bytes.count == wanted.count && keys[index].bytes.elementsEqual(wanted) {
                return keys[index].below
            }
            return nil
        }
    }

    /// Whether everything is selected.
    public var isAll: Bool { keys == nil }
}

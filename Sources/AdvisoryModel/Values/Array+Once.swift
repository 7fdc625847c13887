extension Array {
    /// The first of those that have the same key: what a list says twice it says once.
    package func once(by key: (Element) -> some Hashable) -> [Element] {
        if count < 2 { return self }
        var seen: Set<AnyHashable> = []
        return filter { seen.insert(key($0)).inserted }
    }
}

extension Array where Element: Hashable {
    /// Whether no element stands in it twice.
    package var saysNothingTwice: Bool {
        // Few are compared sooner than they are hashed. By position, so that none is copied.
        if count > 8 { return Set(self).count == count }
        for later in indices.dropFirst() {
            for earlier in 0..<later where self[earlier] == self[later] { return false }
        }
        return true
    }
}

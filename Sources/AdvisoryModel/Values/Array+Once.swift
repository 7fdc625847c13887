extension Array {
    /// The first of those that have the same key: what a list says twice it says once.
    package func once(by key: (Element) -> some Hashable) -> [Element] {
        if count < 2 { return self }
        var seen: Set<AnyHashable> = []
        return filter { seen.insert(key($0)).inserted }
    }
}

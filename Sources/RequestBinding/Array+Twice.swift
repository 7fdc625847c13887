extension Array where Element: Hashable {
    /// Whether no element stands in it twice.
    package var saysNothingTwice: Bool {
        if count < 2 { return true }
        // Few are compared sooner than they are hashed. By position, so that none is copied.
        if count > 8 { return Set(self).count == count }
        let all = span
        for later in all.indices {
            for earlier in 0..<later where all[earlier] == all[later] { return false }
        }
        return true
    }
}

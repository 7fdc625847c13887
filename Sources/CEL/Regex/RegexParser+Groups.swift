/// What follows a `(`: plain, named and flag groups.
extension RegexParser {
    mutating func openGroup(_ current: inout Group) throws(RegexError) {
        let start = place
        place += 1
        guard peek() == "?" else { return try push(&current, from: start, capturing: true, name: nil) }
        for opening in ["?=", "?!", "?<=", "?<!"] where take(opening) {
            throw error(.lookAround(text(from: start)), at: start)
        }
        for opening in ["?P=", "?P>"] where take(opening) {
            throw error(.backReference(text(from: start)), at: start)
        }
        if take("?P<") || take("?<") {
            let name = try groupName(from: start)
            return try push(&current, from: start, capturing: true, name: name)
        }
        place += 1
        try flagGroup(&current, from: start)
    }

    private mutating func push(
        _ current: inout Group, from start: Int, capturing: Bool, name: String?, flags inner: Flags? = nil
    ) throws(RegexError) {
        guard groups.count < limits.depth else { throw error(.tooDeep(limit: limits.depth), at: start) }
        var index: Int?
        if capturing {
            index = groupNames.count
            groupNames.append(name)
        }
        groups.append(current)
        current = Group(opened: start, captureIndex: index, outerFlags: flags)
        if let inner { flags = inner }
    }

    private mutating func groupName(from start: Int) throws(RegexError) -> String {
        let nameStart = place
        while let scalar = peek(), scalar != ">", scalar != ")" { place += 1 }
        let name = text(from: nameStart)
        guard take(">"), !name.isEmpty, name.unicodeScalars.allSatisfy({ ScalarSet.word.contains($0.value) }) else {
            throw error(.invalidGroupName(name), at: nameStart)
        }
        if groupNames.contains(name) { throw error(.duplicateGroupName(name), at: nameStart) }
        return name
    }

    /// `(?i)`, `(?i-s)`, `(?i:`: sets `imsU`, clears those after the minus.
    private mutating func flagGroup(_ current: inout Group, from start: Int) throws(RegexError) {
        var inner = flags
        var value = true
        var pending = false
        while let scalar = peek() {
            place += 1
            switch scalar {
            case "i": inner.ignoresCase = value
            case "m": inner.multiline = value
            case "s": inner.dotMatchesNewline = value
            case "U": inner.ungreedy = value
            case "-" where value:
                value = false
                pending = true
                continue
            case ":" where !pending:
                return try push(&current, from: start, capturing: false, name: nil, flags: inner)
            case ")" where !pending:
                flags = inner
                return
            default:
                throw error(.invalidGroup(text(from: start)), at: start)
            }
            pending = false
        }
        throw error(.missingClosingParenthesis, at: start)
    }
}

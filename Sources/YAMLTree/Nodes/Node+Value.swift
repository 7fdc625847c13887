package import JSON

/// Why a JSON value cannot be read as one of a request.
package enum ValueError: Error {
    case duplicateKey(String)
    case tooDeep
}

extension Node {
    /// How deep values of attributes may be nested; the deepest that is meant is a list in a record of a list.
    private static let maximumDepth = 16

    /// A value in memory as a node, so that it is read like one of a file.
    package static func of(_ value: JSONValue) throws(ValueError) -> Node? {
        var builder = NodeBuilder()
        try add(value, to: &builder, depth: 0)
        return builder.root
    }

    private static func add(_ value: JSONValue, to builder: inout NodeBuilder, depth: Int) throws(ValueError) {
        guard depth < maximumDepth else { throw .tooDeep }
        switch value {
        case .null: builder.scalar("null", isPlain: true)
        case .bool(let value): builder.scalar("\(value)", isPlain: true)
        case .integer(let number): builder.scalar("\(number)", isPlain: true)
        case .number(let number): builder.scalar("\(number)", isPlain: true)
        case .string(let text): builder.scalar(text)
        case .array(let elements):
            builder.begin(.sequence)
            for element in elements { try add(element, to: &builder, depth: depth + 1) }
            builder.end()
        case .object(let members):
            var keys: Set<String> = []
            builder.begin(.mapping)
            for member in members {
                guard keys.insert(member.key).inserted else { throw .duplicateKey(member.key) }
                builder.scalar(member.key)
                try add(member.value, to: &builder, depth: depth + 1)
            }
            builder.end()
        }
    }
}

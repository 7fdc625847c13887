import JSON
import SourceDiagnostics
import YAMLTree

/// A message of JSON-RPC 2.0 as it came from the client.
enum Message {
    case request(id: JSONValue, method: String, JSONValue)
    case notification(method: String, JSONValue)
    /// What the client answers to a request of the server.
    case response
    /// No message of the protocol; the id is null where none can be told.
    case refused(id: JSONValue, ResponseError)

    /// Texts are as large as a file may be, and are written with escapes.
    private static let limits = YAMLLimits(maximumBytes: Int(Int32.max), maximumDepth: 128, maximumNodes: 10_000_000)

    init(_ bytes: [UInt8]) {
        let (root, findings) = JSONReader.read(SourceFile(path: "<message>", bytes: bytes), limits: Self.limits)
        guard let root else {
            self = .refused(id: .null, .parseError(findings.first?.message ?? "the message is not JSON"))
            return
        }
        self.init(JSONValue(root))
    }

    private init(_ value: JSONValue) {
        guard case .object = value else {
            self = .refused(id: .null, .invalidRequest("a message is an object"))
            return
        }
        let id = value["id"]
        let parameters = value["params"] ?? .null
        switch (value["method"], id) {
        case (.string(let method)?, nil): self = .notification(method: method, parameters)
        case (.string(let method)?, .string?), (.string(let method)?, .integer?):
            self = .request(id: id ?? .null, method: method, parameters)
        case (.some(.string), _): self = .refused(id: .null, .invalidRequest("an id is a number or a text"))
        case (.some, _): self = .refused(id: Self.id(id), .invalidRequest("a method is a text"))
        case (nil, .some) where value["result"] != nil || value["error"] != nil: self = .response
        case (nil, _): self = .refused(id: Self.id(id), .invalidRequest("the message names no method"))
        }
    }

    private static func id(_ value: JSONValue?) -> JSONValue {
        switch value {
        case .string?, .integer?: value ?? .null
        default: .null
        }
    }
}

extension JSONValue {
    /// A value as it was read.
    init(_ node: Node) {
        switch node.kind {
        case .sequence: self = .array(node.elements.map { JSONValue($0) })
        case .mapping: self = .object(node.entries.map { Member($0.key.text, JSONValue($0.value)) })
        case .scalar:
            switch node.scalar {
            case .null: self = .null
            case .bool(let value): self = .bool(value)
            case .int(let value): self = .integer(Int(value))
            case .float(let value): self = .number(value)
            case .string: self = .string(node.text)
            }
        }
    }
}

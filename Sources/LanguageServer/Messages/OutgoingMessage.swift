package import JSON

/// What the server writes.
package enum OutgoingMessage {
    /// The answer to a request.
    case result(id: JSONValue, JSONValue)
    case failure(id: JSONValue, ResponseError)
    case notification(method: String, JSONValue)
    /// What is asked of the client; nothing is done with its answer.
    case request(id: String, method: String, JSONValue)

    /// The message.
    package var json: JSONValue {
        switch self {
        case .result(let id, let result): ["jsonrpc": "2.0", "id": id, "result": result]
        case .failure(let id, let error): ["jsonrpc": "2.0", "id": id, "error": error.json]
        case .notification(let method, let parameters):
            ["jsonrpc": "2.0", "method": .string(method), "params": parameters]
        case .request(let id, let method, let parameters):
            ["jsonrpc": "2.0", "id": .string(id), "method": .string(method), "params": parameters]
        }
    }

    /// The message with its header.
    package var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.value(json)
        return Array("Content-Length: \(writer.bytes.count)\r\n\r\n".utf8) + writer.bytes
    }
}

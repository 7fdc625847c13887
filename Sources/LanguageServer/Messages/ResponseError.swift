import JSON

/// Why a request has no result, as the protocol numbers it.
package struct ResponseError: Error, Equatable {
    let code: Int
    let message: String

    static func parseError(_ message: String) -> ResponseError { ResponseError(code: -32700, message: message) }
    static func invalidRequest(_ message: String) -> ResponseError { ResponseError(code: -32600, message: message) }
    static func invalidParameters(_ message: String) -> ResponseError { ResponseError(code: -32602, message: message) }
    static func unknownMethod(_ method: String) -> ResponseError {
        ResponseError(code: -32601, message: "no method is called `\(method)`")
    }

    /// What was asked for cannot be done; editors show why.
    static func requestFailed(_ message: String) -> ResponseError { ResponseError(code: -32803, message: message) }

    static let notInitialized = ResponseError(code: -32002, message: "the first request is `initialize`")
    static let cancelled = ResponseError(code: -32800, message: "the request was cancelled")
    static let serverCancelled = ResponseError(code: -32802, message: "the server ends before this is known")
    static let contentModified = ResponseError(code: -32801, message: "the text has changed since this was asked")

    var json: JSONValue { ["code": .integer(code), "message": .string(message)] }
}

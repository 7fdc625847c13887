public import AdvisoryModel
public import SourceDiagnostics
public import YAMLTree

/// A request as it was read, with everything that is wrong with it.
public struct RequestResult: Sendable {
    /// The request; nil where there was an error.
    public var request: Request?
    /// What was found, sorted by place.
    public var diagnostics: [Diagnostic]
    /// The text that it was read from, where there was one.
    public var files: [SourceFile] = []

    /// The request.
    ///
    /// ```swift
    /// let request = try rulebook.decodeRequest(json: bytes).get()
    /// ```
    ///
    /// - Throws: all errors, where there are some.
    public func get() throws(DiagnosedError) -> Request {
        guard let request else { throw DiagnosedError(diagnostics, in: files) }
        return request
    }
}

/// The parts of a request, each of which may be in a file of its own.
package struct RequestParts: Sendable {
    /// A mapping with `traveler`, `trip`, `id` and `asOf`.
    package var whole: Node?
    /// The mapping of the traveler alone; takes precedence over that in `whole`.
    package var traveler: Node?
    /// The mapping of the trip alone; takes precedence over that in `whole`.
    package var trip: Node?
    /// Single attributes that go before all others, by full name: `trip.date`.
    package var overrides: [(name: String, value: Node)]
    /// Attributes that count as not given although a mapping gives them, by full name.
    package var removed: [String]

    /// Creates the parts.
    package init(
        whole: Node? = nil, traveler: Node? = nil, trip: Node? = nil, overrides: [(name: String, value: Node)] = [],
        removed: [String] = []
    ) {
        (self.whole, self.traveler, self.trip) = (whole, traveler, trip)
        (self.overrides, self.removed) = (overrides, removed)
    }
}

extension Rulebook {
    /// Reads a request and checks it against the vocabulary and the crossings: unknown keys, values outside their lists, dates that do not exist,
    /// crossings that are not known and sides that they do not have are errors.
    public func decodeRequest(_ root: Node) -> RequestResult {
        decodeRequest(RequestParts(whole: root))
    }

    /// Reads a request from JSON bytes, such as the body of an HTTP request.
    ///
    /// ```swift
    /// let body = Array(#"{"traveler": {"nationalities": ["FR"]}, "trip": {"crossing": "khasan-tumangang"}}"#.utf8)
    /// let result = rulebook.decodeRequest(json: body)
    /// result.request?.traveler.nationalities   // ["FR"]
    /// ```
    ///
    /// - Parameters:
    ///   - bytes: one JSON value, UTF-8.
    ///   - name: what diagnostics call the text.
    ///   - limits: how large it may be, and how deep.
    public func decodeRequest(json bytes: [UInt8], name: String = "request", limits: YAMLLimits = .default)
        -> RequestResult
    {
        let file = SourceFile(path: name, bytes: bytes)
        let (root, diagnostics) = JSONReader.read(file, limits: limits)
        guard let root else { return RequestResult(request: nil, diagnostics: diagnostics, files: [file]) }
        var result = decodeRequest(root)
        result.files = [file]
        return result
    }

    /// Reads a request from its parts.
    package func decodeRequest(_ parts: RequestParts) -> RequestResult { RequestDecoder.decode(parts, by: self) }
}

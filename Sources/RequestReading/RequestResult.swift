public import AdvisoryModel
package import RequestBinding
public import RuleEngine
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

extension RequestResult {
    /// What a request of some parts is, by a rulebook or a draft of one.
    package init(_ parts: RequestParts, by terms: any RequestTerms) {
        let (request, diagnostics) = RequestDecoder.normal(parts, by: terms)
        self.init(request: diagnostics.hasErrors ? nil : request, diagnostics: diagnostics)
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

    /// A request made in Swift, read as its JSON would be: values in their normal form, and everything that is wrong with them.
    ///
    /// `check` holds every request to the same law, so that a slip never ends in `clear`; here it is said before.
    ///
    /// ```swift
    /// let trip = Trip(crossing: "khasan-tumangang", mode: "train")
    /// let result = rulebook.validated(Request(traveler: Traveler(nationalities: ["us"]), trip: trip))
    /// result.request                     // nil
    /// result.diagnostics.first?.message  // "`train` is not a value of `trip.mode`"
    /// ```
    public func validated(_ request: Request) -> RequestResult {
        let (normal, diagnostics) = normalised(request)
        return RequestResult(request: diagnostics.hasErrors ? nil : normal, diagnostics: diagnostics)
    }

    /// Reads a request from its parts.
    package func decodeRequest(_ parts: RequestParts) -> RequestResult { RequestResult(parts, by: self) }
}

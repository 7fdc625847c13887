import AdvisoryModel
import RequestBinding
import RequestReading
import RuleEngine
import SafeConduct
import SourceDiagnostics

/// What is asked: about one trip, or about a journey.
enum Question {
    case trip(Request)
    case journey(Journey)

    /// Reads a question from its parts; nil where something is wrong with it, which is reported.
    ///
    /// - Parameter plan: what makes a journey of a single trip; nil: it stays one.
    static func read(
        _ parts: RequestParts, _ plan: JourneyPlan?, _ rulebook: Rulebook
    ) -> (question: Question?, diagnostics: [Diagnostic]) {
        if let root = parts.whole, Rulebook.asksForJourney(root) {
            let result = rulebook.decodeJourney(parts)
            guard plan == nil else {
                let finding = Diagnostic(
                    RequestCode.conflict, "the request has a journey, to which `--return` and `--via` add nothing",
                    file: root.file.path, span: root["journey"]?.span, hint: "write the further trips into the request")
                return (nil, result.diagnostics + [finding])
            }
            return (result.journey.map { .journey($0) }, result.diagnostics)
        }
        let result = rulebook.decodeRequest(parts)
        guard let request = result.request, let plan else {
            return (result.request.map { .trip($0) }, result.diagnostics)
        }
        let planned = plan.journey(of: request, in: rulebook)
        return (planned.journey.map { .journey($0) }, result.diagnostics + planned.diagnostics)
    }

    var id: RequestID? {
        get {
            switch self {
            case .trip(let request): request.id
            case .journey(let journey): journey.id
            }
        }
        set {
            switch self {
            case .trip(var request):
                request.id = newValue
                self = .trip(request)
            case .journey(var journey):
                journey.id = newValue
                self = .journey(journey)
            }
        }
    }

    var asOf: Day? {
        get {
            switch self {
            case .trip(let request): request.asOf
            case .journey(let journey): journey.asOf
            }
        }
        set {
            switch self {
            case .trip(var request):
                request.asOf = newValue
                self = .trip(request)
            case .journey(var journey):
                journey.asOf = newValue
                self = .journey(journey)
            }
        }
    }
}

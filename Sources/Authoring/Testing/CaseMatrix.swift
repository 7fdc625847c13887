import AdvisoryModel
import SourceDiagnostics
import YAMLTree

/// What one entry of `cases` makes cases of: travelers, trips and moments, each combined with each.
struct CaseMatrix {
    /// A traveler or a trip.
    struct Choice {
        var node: Node?
        /// Its name in the names of cases; nil where there is but one, written without a list.
        var name: String?
    }

    /// A time step: when it is asked, and for when.
    struct Step {
        var asOf: Day?
        /// The trip's date, as it is written.
        var date: Node?
        var expectation: Expectation?
        var at: Node

        var label: [String] {
            (asOf.map { ["as of \($0)"] } ?? []) + (date.map { ["on \($0.text)"] } ?? [])
        }
    }

    /// What is expected of some of the combinations in place of what is expected of all.
    struct Exception {
        var traveler: String?
        var trip: String?
        var expectation: Expectation
        var at: Node

        func holds(_ traveler: Choice, _ trip: Choice) -> Bool {
            (self.traveler == nil || self.traveler == traveler.name) && (self.trip == nil || self.trip == trip.name)
        }
    }

    /// One of the cases.
    struct Variant {
        var name: String
        var traveler: Node?
        var trip: Node?
        var step: Step?
        var expectation: Expectation

        var asOf: Day? { step?.asOf }
        var changes: [(name: String, value: Node)] { step?.date.map { [("trip.date", $0)] } ?? [] }

        func line(in node: Node) -> Int { Int((step?.at ?? node).span.start.line) }
    }

    var travelers: [Choice] = []
    var trips: [Choice] = []
    var steps: [Step] = []
    var exceptions: [Exception] = []
    var expectation: Expectation?

    var everyStepHasAsOf: Bool { !steps.isEmpty && steps.allSatisfy { $0.asOf != nil } }
    /// Whether travelers or trips come as a list.
    var isCombined: Bool { (travelers + trips).contains { $0.name != nil } }

    /// The cases, and the exceptions that are for none of them.
    func variants(called name: String) -> (variants: [Variant], unused: [Exception]) {
        var variants: [Variant] = []
        var used: Set<Int> = []
        let noSteps: [Step?] = [nil]
        for traveler in travelers {
            for trip in trips {
                let exception = exceptions.firstIndex { $0.holds(traveler, trip) }
                if let exception { used.insert(exception) }
                for step in steps.isEmpty ? noSteps : steps {
                    let own = exception.map { exceptions[$0].expectation } ?? step?.expectation ?? expectation
                    guard let own else { continue }
                    let labels = [traveler.name, trip.name].compactMap { $0 } + (step?.label ?? [])
                    variants.append(
                        Variant(
                            name: labels.isEmpty ? name : "\(name) (\(labels.joined(separator: ", ")))",
                            traveler: traveler.node, trip: trip.node, step: step, expectation: own))
                }
            }
        }
        return (variants, exceptions.indices.filter { !used.contains($0) }.map { exceptions[$0] })
    }
}

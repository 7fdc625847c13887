import AdvisoryModel
import Desk
import RuleEngine
import SafeConduct
import Testing

/// The verdict for several nationalities at several crossings.
@Suite struct MatrixTests {
    private func matrix() throws -> (Matrix, Rulebook) {
        let rulebook = try DeskRulebook.load()
        let requests = ["north-gate", "south-gate"].map { id in
            var trip = DeskRulebook.trip(at: id)
            trip.date = Day("2026-12-19")
            var traveler = DeskRulebook.traveler()
            traveler.documents = [Document(type: "passport", issuer: "FR", expires: Expiry("2031-01-01"))]
            return Request(traveler: traveler, trip: trip)
        }
        return (rulebook.matrix(requests, for: ["FR", "XXA"], asOf: DeskRulebook.asOf), rulebook)
    }

    @Test func aTableOfMarksHasALegend() throws {
        let (matrix, rulebook) = try matrix()
        #expect(
            MatrixTable(width: 80).text(matrix, of: rulebook) == """
                Day: Saturday, 19 December 2026
                Asked on 21 November 2026.
                A  North Gate (Finland → Russia)
                B  South Gate (Finland → Russia)
                Legend: ● Clear ◐ Conditional ? Undetermined × Blocked

                               A B
                FR France      ◐ ×
                XXA stateless  ◐ ×

                """)
    }

    @Test func markdownAndCSVSayTheSame() throws {
        let (matrix, rulebook) = try matrix()
        #expect(
            MatrixTable().markdown(matrix, of: rulebook) == """
                | Nationality | North Gate (Finland → Russia) | South Gate (Finland → Russia) |
                |---|---|---|
                | France (FR) | ◐ Conditional | × Blocked |
                | stateless (XXA) | ◐ Conditional | × Blocked |

                """)
        #expect(
            MatrixTable().csv(matrix).split(separator: "\r\n").map(String.init) == [
                "nationality,crossing,from,to,date,verdict,reasons",
                "FR,north-gate,FI,RU,2026-12-19,conditional,papers/visa",
                "FR,south-gate,FI,RU,2026-12-19,blocked,gates/south-open",
                "XXA,north-gate,FI,RU,2026-12-19,conditional,papers/visa",
                "XXA,south-gate,FI,RU,2026-12-19,blocked,gates/south-open",
            ])
        #expect(String(decoding: matrix.json(), as: UTF8.self).hasPrefix("{\"schema\":\"safe-conduct/matrix/1\""))
    }

    @Test func aCellIsWhatACheckSays() throws {
        let (matrix, rulebook) = try matrix()
        for (nationality, row) in zip(matrix.nationalities, matrix.rows) {
            for (trip, cell) in zip(matrix.trips, row) {
                let documents = [Document(type: "passport", issuer: nationality, expires: Expiry("2031-01-01"))]
                let traveler = Traveler(nationalities: [nationality], documents: documents)
                let report = rulebook.check(Request(traveler: traveler, trip: trip), asOf: DeskRulebook.asOf)
                #expect(report.verdict == cell.verdict && report.reasons == cell.reasons)
            }
        }
    }
}

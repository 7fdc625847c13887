import Foundation
import JSON
import Testing

@testable import AdvisoryModel

/// The table of attributes against the properties that it speaks of.
@Suite struct AttributeTableTests {
    static let given = Attribute.standard.filter(\.isGiven)

    /// Any value of a kind.
    static func sample(_ kind: AttributeForm.Kind) throws -> AttributeValue {
        let day = try #require(Day("2026-12-07"))
        return switch kind {
        case .text: .text("RU")
        case .texts: .texts(["RU", "FR"])
        case .day: .day(day)
        case .date: .date(PartialDate(day))
        case .expiry: .expiry(.never)
        case .integer: .integer(7)
        case .documents: .documents([Document(type: "visa", issuer: "KP", expires: Expiry(day))])
        case .visits: .visits([Visit(country: "KR", date: PartialDate(day))])
        case .stays: .stays([Stay(in: "FI", from: PartialDate(day), until: PartialDate(day))])
        case .json: .json(.integer(3))
        }
    }

    private func properties(of value: Any) -> [String] { Mirror(reflecting: value).children.compactMap(\.label) }

    @Test func everyPropertyHasItsRow() {
        func keys(_ owner: String) -> [String] { Self.given.filter { $0.owner == owner }.map(\.key) }
        #expect(keys("traveler") + ["additional"] == properties(of: Traveler()))
        #expect(keys("trip") + ["additional"] == properties(of: Trip(crossing: "")))
        #expect(Document.fields.map(\.name) + ["unknowns"] == properties(of: Document()))
        #expect(Visit.fields.map(\.name) == properties(of: Visit()))
        #expect(Stay.fields.map(\.name) == ["in", "from", "until"])
    }

    @Test(arguments: given.map(\.name)) func aRowSetsAndGetsItsPropertyAlone(_ name: String) throws {
        let attribute = try #require(Self.given.first { $0.name == name })
        let form = try #require(attribute.form)
        let empty = Request(traveler: Traveler(), trip: Trip(crossing: "a-b"))
        let value = try Self.sample(form.kind)
        var request = empty
        request[attribute] = value
        #expect(request[attribute] == value)
        #expect(request != empty)
        for other in Self.given where other != attribute { #expect(request[other] == empty[other]) }
        if name == "trip.crossing" { return }
        request[attribute] = nil
        #expect(request == empty)
        // A value of another kind changes nothing.
        request[attribute] = .json(.null)
        #expect(request == empty)
    }

    @Test func theTypesOfRowsAreThoseOfTheirProperties() throws {
        func isFitting(_ type: AttributeType, _ kind: AttributeForm.Kind) -> Bool {
            switch (type, kind) {
            case (.word, .text), (.text, .text), (.country, .text), (.language, .text), (.time, .text): true
            case (.date, .day), (.date, .date), (.date, .expiry), (.integer, .integer): true
            case (.list(.record(Document.typeName)), .documents), (.list(.record(Visit.typeName)), .visits),
                (.list(.record(Stay.typeName)), .stays):
                true
            case (.list(let element), .texts): isFitting(element, .text)
            default: false
            }
        }
        for attribute in Self.given { #expect(isFitting(attribute.type, try #require(attribute.form).kind)) }
        for field in Document.fields { #expect(isFitting(field.type, field.form.kind)) }
        for field in Visit.fields { #expect(isFitting(field.type, field.form.kind)) }
        for field in Stay.fields { #expect(isFitting(field.type, field.form.kind)) }
    }

    @Test func attributesOfARulebookAreKeptAmongTheAdditionalOnes() {
        let carriage = Attribute(name: "trip.carriage", type: .word)
        let pets = Attribute(name: "traveler.pets", type: .list(.word), mayBeAbsent: true)
        var request = Request(traveler: Traveler(), trip: Trip(crossing: "a-b"))
        request[carriage] = .json("van")
        request[pets] = .json(.array([]))
        #expect(request.trip.additional == ["carriage": "van"])
        #expect(request.traveler.additional == ["pets": .array([])])
        #expect(carriage.isChangeable && !pets.isChangeable)
        #expect(!Attribute(name: "crossing.modes", type: .list(.word)).isGiven)
        let text = String(decoding: request.json(), as: UTF8.self)
        #expect(text == #"{"traveler":{"pets":[]},"trip":{"crossing":"a-b","carriage":"van"}}"#)
    }
}

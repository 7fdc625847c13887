import AdvisoryModel
import Foundation
import Testing

@Suite struct ReportJSONTests {
    static func day(_ text: String) throws -> Day { try #require(Day(text)) }

    /// The example of the manual.
    static func example() throws -> Report {
        let advisory = Advisory(
            rule: "ru-kp/border-zone-pass", family: "permit", effect: .requires, certainty: .certain, authority: "RU",
            title: "Border-zone pass for Khasan", text: "…", language: "en",
            details: .object([
                .init("document", "ru-border-zone-pass"), .init("standing", "missing"), .init("applyBy", "2026-10-26"),
                .init("tooLate", true),
            ]),
            because: [
                Evidence(
                    condition: "trip.crossing == \"khasan-tumangang\"", value: .true, at: "ru-kp/permits.yaml:3:9"),
                Evidence(condition: "trip.mode == \"rail\"", value: .unknown, at: "ru-kp/permits.yaml:4:9"),
            ],
            stale: true,
            sources: [
                SourceReference(
                    id: "guide-text", title: "Guide", reliability: .c, published: PartialDate("2025"), stale: true)
            ],
            contested: [
                ContestedFact(
                    fact: "crossing.modes", value: .array(["rail"]),
                    claims: [
                        ContestedClaim(
                            value: .array(["rail"]), source: "guide-text", reliability: .c, published: nil,
                            valid: DayRange(from: try day("2020-01-01"), to: nil), stale: true, at: "c.yaml:7:5")
                    ])
            ], at: "ru-kp/permits.yaml:6:5", level: nil)
        return Report(
            id: "booking-4711",
            trip: Trip(
                crossing: "khasan-tumangang", from: "RU", to: "KP", date: try day("2026-12-07"),
                additional: ["vehicle": "none", "group": 12]),
            asOf: try day("2026-11-21"), verdict: .conditional,
            reasons: [.rule("ru-kp/border-zone-pass"), .finding(code: "nothing-says-open", country: "KP")], risk: 4,
            goodUntil: try day("2026-12-31"), advisories: [advisory],
            contacts: [
                SideContacts(country: "RU", contacts: [Contact(service: "all", number: "112")]),
                SideContacts(country: "KP", contacts: []),
            ],
            questions: [Question(attribute: "trip.mode", question: "By what means?", values: ["rail"], rules: ["a/b"])],
            problems: [Problem(code: "cel/overflow", message: "too large", rule: "a/b", at: "a.yaml:1:1")],
            rulebook: RulebookReference(digest: "sha256:00", rules: 31))
    }

    @Test func keysComeInTheOrderOfTheManual() throws {
        let expected = [
            #"{"schema":"safe-conduct/report/1","id":"booking-4711","trip":{"crossing":"khasan-tumangang","from":"RU","to":"KP","#,
            #""date":"2026-12-07","group":12,"vehicle":"none"},"asOf":"2026-11-21","verdict":"conditional","#,
            #""reasons":[{"rule":"ru-kp/border-zone-pass"},{"code":"nothing-says-open","country":"KP"}],"risk":4,"#,
            #""goodUntil":"2026-12-31","advisories":[{"rule":"ru-kp/border-zone-pass","family":"permit","effect":"requires","#,
            #""certainty":"certain","authority":"RU","title":"Border-zone pass for Khasan","text":"…","language":"en","#,
            #""details":{"document":"ru-border-zone-pass","standing":"missing","applyBy":"2026-10-26","tooLate":true},"#,
            #""because":[{"condition":"trip.crossing == \"khasan-tumangang\"","value":true,"at":"ru-kp/permits.yaml:3:9"},"#,
            #"{"condition":"trip.mode == \"rail\"","value":"unknown","at":"ru-kp/permits.yaml:4:9"}],"#,
            #""missing":[],"defeatedBy":null,"stale":true,"lapsed":false,"valid":{"from":null,"to":null},"#,
            #""sources":[{"id":"guide-text","title":"Guide","reliability":"C","published":"2025","stale":true}],"#,
            #""contested":[{"fact":"crossing.modes","value":["rail"],"claims":[{"value":["rail"],"source":"guide-text","#,
            #""reliability":"C","published":null,"valid":{"from":"2020-01-01","to":null},"stale":true,"at":"c.yaml:7:5"}]}],"#,
            #""at":"ru-kp/permits.yaml:6:5"}],"contacts":{"RU":[{"service":"all","number":"112"}],"KP":"none-known"},"#,
            #""questions":[{"attribute":"trip.mode","question":"By what means?","values":["rail"],"rules":["a/b"]}],"#,
            #""problems":[{"code":"cel/overflow","message":"too large","rule":"a/b","at":"a.yaml:1:1"}],"#,
            #""rulebook":{"digest":"sha256:00","rules":31}}"#,
        ].joined()
        #expect(String(decoding: try Self.example().json(), as: UTF8.self) == expected)
    }

    @Test func prettyAndCompactSayTheSame() throws {
        let report = try Self.example()
        let compact = try JSONSerialization.jsonObject(with: Data(report.json()))
        let pretty = try JSONSerialization.jsonObject(with: Data(report.json(pretty: true)))
        #expect(try #require(compact as? NSDictionary) == #require(pretty as? NSDictionary))
        #expect(report.json(pretty: true).starts(with: Array("{\n  \"schema\": \"safe-conduct/report/1\",\n".utf8)))
        #expect(report.json(pretty: true).last == UInt8(ascii: "}"))
    }

    @Test func whatIsNotKnownIsNullAndATripLeavesItOut() throws {
        let report = Report(
            trip: Trip(crossing: "x"), asOf: try Self.day("2026-11-21"), verdict: .clear,
            rulebook: RulebookReference(digest: "sha256:00", rules: 0))
        #expect(
            String(decoding: report.json(), as: UTF8.self)
                == #"{"schema":"safe-conduct/report/1","id":null,"trip":{"crossing":"x"},"asOf":"2026-11-21","verdict":"clear","#
                + #""reasons":[],"risk":null,"goodUntil":null,"advisories":[],"contacts":{},"questions":[],"problems":[],"#
                + #""rulebook":{"digest":"sha256:00","rules":0}}"#)
    }

    @Test func contactsSayAllThatIsKnownOfThem() throws {
        var report = try Self.example()
        report.contacts = [
            SideContacts(
                country: "KP",
                contacts: [
                    Contact(
                        service: "consular", number: "+850", country: "KP", for: ["SE"], languages: ["sv"],
                        hours: "Mo-Fr",
                        callableFrom: ["KP"], represents: ["US"], url: "https://example.org", email: "a@example.org",
                        rule: "kp/contacts", certainty: .possible)
                ])
        ]
        let contacts =
            #""contacts":{"KP":[{"service":"consular","number":"+850","country":"KP","for":["SE"],"languages":["sv"],"#
            + #""hours":"Mo-Fr","callableFrom":["KP"],"represents":["US"],"url":"https://example.org","#
            + #""email":"a@example.org","rule":"kp/contacts","certainty":"possible"}]}"#
        #expect(String(decoding: report.json(), as: UTF8.self).contains(contacts))
    }

    @Test(arguments: 0..<200)
    func hostileTextsStayTexts(seed: Int) throws {
        var random = RandomValues(seed: UInt64(seed))
        var report = try Self.example()
        report.id = random.text()
        report.trip.additional = [random.text(): random.value(depth: 3)]
        report.advisories[0].title = random.text()
        report.advisories[0].details = random.value(depth: 3)
        report.advisories[0].level = random.chance() ? 3 : nil
        report.problems[0].message = random.text()
        let read = try #require(
            try JSONSerialization.jsonObject(with: Data(report.json(pretty: random.chance()))) as? [String: Any])
        #expect(read["id"] as? String == report.id)
        let advisory = try #require((read["advisories"] as? [[String: Any]])?.first)
        #expect(advisory["title"] as? String == report.advisories[0].title)
        #expect(advisory["level"] as? Int == report.advisories[0].level)
        #expect(JSONWriterTests.isSame(try #require(advisory["details"]), as: report.advisories[0].details))
        let problem = try #require((read["problems"] as? [[String: Any]])?.first)
        #expect(problem["message"] as? String == report.problems[0].message)
    }
}

import AdvisoryModel
import Foundation
import JSON
import Testing

@Suite struct ReportJSONTests {
    static let advisory = Advisory(
        rule: "ru-kp/border-zone-pass", family: "permit", effect: .requires, certainty: .certain, authority: "RU",
        title: "Border-zone pass for Khasan", text: "Apply early.", language: "en",
        details: .object([.init("document", "ru-border-zone-pass"), .init("tooLate", true)]),
        because: [
            Evidence(condition: "trip.crossing == \"khasan-tumangang\"", value: .true, at: "ru-kp/permits.yaml:3:9"),
            Evidence(condition: "traveler.age < 18", value: .unknown, at: "ru-kp/permits.yaml:9:9"),
        ],
        stale: true, valid: MomentRange(DayRange(to: Day("2026-08-31"))),
        sources: ["guide-text"],
        contested: [
            ContestedFact(
                fact: "crossing.modes", value: .array(["rail"]),
                claims: [
                    ContestedClaim(value: .array(["rail"]), source: "guide-text", at: "a.yaml:1:1"),
                    ContestedClaim(value: .array(["road"]), source: "guide-card", at: "a.yaml:2:1"),
                ])
        ],
        at: "ru-kp/permits.yaml:8:5")

    static func report() -> Report {
        Report(
            id: "booking-4711",
            trip: Trip(
                crossing: "khasan-tumangang", from: "RU", to: "KP", date: Day("2026-12-07"),
                additional: ["zeal": .integer(1), "group": "a"]),
            asOf: Day("2026-11-21") ?? .first, verdict: .conditional,
            reasons: [.rule("ru-kp/border-zone-pass"), .finding(code: "nothing-says-open", country: "KP")], risk: 4,
            goodUntil: Day("2026-12-31"), goodUntilBecause: LastDay.Cause(.applyBy, of: "ru-kp/border-zone-pass"),
            advisories: [advisory],
            sources: [
                SourceReference(id: "guide-card", title: "Card", reliability: .d),
                SourceReference(
                    id: "guide-text", title: "Guide", reliability: .c, published: PartialDate("2025"), stale: true),
            ],
            setAside: [
                Advisory(
                    rule: "ru-kp/old", family: "note", effect: .informs, certainty: .certain, title: "Old",
                    defeatedBy: "ru-kp/border-zone-pass")
            ],
            coming: [
                ComingChange(
                    date: Day("2026-12-10") ?? .first, what: .closes, rule: "ru-kp/y", title: "Shut",
                    sources: ["guide-text"])
            ],
            contacts: [
                SideContacts(
                    country: "RU",
                    contacts: [Contact(service: "all", number: "112", country: "RU", rule: "ru-kp/emergency")]),
                SideContacts(country: "KP", contacts: []),
            ],
            questions: [Question(attribute: "trip.mode", question: "How?", values: ["rail"], rules: ["ru-kp/x"])],
            lookUp: [
                FactLookUp(fact: "crossing.modes", newest: "guide-text", seen: PartialDate("2025-12")),
                FactLookUp(fact: "crossing.peak", newest: "guide-card"),
            ],
            problems: [Problem(code: "cel/overflow", message: "too large", rule: "ru-kp/y")],
            rulebook: RulebookReference(digest: "sha256:ab", rules: 31))
    }

    @Test func keysStandInTheOrderOfTheSchema() {
        let text = String(decoding: Self.report().json(), as: UTF8.self)
        let expected = [
            #"{"schema":"safe-conduct/report/1","id":"booking-4711","#,
            #""trip":{"crossing":"khasan-tumangang","from":"RU","to":"KP","date":"2026-12-07","group":"a","zeal":1},"#,
            #""asOf":"2026-11-21","verdict":"conditional","#,
            #""reasons":[{"rule":"ru-kp/border-zone-pass"},{"code":"nothing-says-open","country":"KP"}],"#,
            #""risk":4,"goodUntil":"2026-12-31","#,
            #""goodUntilBecause":{"what":"apply-by","rule":"ru-kp/border-zone-pass"},"#,
            #""advisories":[{"rule":"ru-kp/border-zone-pass","family":"permit","effect":"requires","certainty":"certain","#,
            #""met":false,"#,
            #""authority":"RU","title":"Border-zone pass for Khasan","text":"Apply early.","language":"en","#,
            #""details":{"document":"ru-border-zone-pass","tooLate":true},"#,
            #""because":[{"condition":"trip.crossing == \"khasan-tumangang\"","value":true,"at":"ru-kp/permits.yaml:3:9"},"#,
            #"{"condition":"traveler.age < 18","value":"unknown","at":"ru-kp/permits.yaml:9:9"}],"#,
            #""missing":[],"defeatedBy":null,"stale":true,"lapsed":false,"valid":{"from":null,"to":"2026-08-31"},"#,
            #""sources":["guide-text"],"#,
            #""contested":[{"fact":"crossing.modes","value":["rail"],"claims":["#,
            #"{"value":["rail"],"source":"guide-text","valid":{"from":null,"to":null},"at":"a.yaml:1:1"},"#,
            #"{"value":["road"],"source":"guide-card","valid":{"from":null,"to":null},"at":"a.yaml:2:1"}]}],"#,
            #""at":"ru-kp/permits.yaml:8:5"}],"#,
            #""sources":{"guide-card":{"title":"Card","reliability":"D","published":null,"retrieved":null,"stale":false,"url":null},"#,
            #""guide-text":{"title":"Guide","reliability":"C","published":"2025","retrieved":null,"stale":true,"url":null}},"#,
            #""setAside":[{"rule":"ru-kp/old","family":"note","effect":"informs","certainty":"certain","authority":null,"#,
            #""title":"Old","text":null,"language":null,"details":{},"because":[],"missing":[],"#,
            #""defeatedBy":"ru-kp/border-zone-pass","stale":false,"lapsed":false,"valid":{"from":null,"to":null},"#,
            #""sources":[],"contested":[],"at":""}],"#,
            #""coming":[{"date":"2026-12-10","what":"closes","rule":"ru-kp/y","title":"Shut","sources":["guide-text"]}],"#,
            #""contacts":{"RU":[{"service":"all","number":"112","country":"RU","rule":"ru-kp/emergency","certainty":"certain"}],"#,
            #""KP":"none-known"},"#,
            #""questions":[{"attribute":"trip.mode","question":"How?","values":["rail"],"rules":["ru-kp/x"]}],"#,
            #""lookUp":[{"fact":"crossing.modes","newest":"guide-text","seen":"2025-12"},"#,
            #"{"fact":"crossing.peak","newest":"guide-card","seen":null}],"#,
            #""problems":[{"code":"cel/overflow","message":"too large","rule":"ru-kp/y","at":null}],"#,
            #""rulebook":{"digest":"sha256:ab","rules":31}}"#,
        ].joined()
        #expect(text == expected)
    }

    @Test func whatIsNotKnownIsNullOrLeftOut() {
        let report = Report(
            trip: Trip(crossing: "x"), asOf: .first, verdict: .undetermined,
            rulebook: RulebookReference(digest: "", rules: 0))
        let expected =
            #"{"schema":"safe-conduct/report/1","trip":{"crossing":"x"},"asOf":"0001-01-01","verdict":"undetermined","#
            + #""reasons":[],"risk":null,"goodUntil":null,"goodUntilBecause":null,"advisories":[],"sources":{},"setAside":[],"coming":[],"contacts":{},"questions":[],"lookUp":[],"problems":[],"#
            + #""rulebook":{"digest":"","rules":0}}"#
        #expect(String(decoding: report.json(), as: UTF8.self) == expected)
    }

    @Test func aLevelIsWrittenWhereThereIsOne() {
        var advisory = Self.advisory
        advisory.level = 3
        var report = Self.report()
        report.advisories = [advisory]
        #expect(
            String(decoding: report.json(), as: UTF8.self).contains(
                #""certainty":"certain","met":false,"level":3,"authority":"RU""#))
    }

    @Test func onlyARequirementSaysWhetherItIsMet() {
        for effect in Effect.allCases {
            var advisory = Self.advisory
            advisory.effect = effect
            advisory.isMet = effect == .requires
            var report = Self.report()
            report.advisories = [advisory]
            let text = String(decoding: report.json(), as: UTF8.self)
            #expect(text.contains("\"met\":true") == (effect == .requires))
            #expect(text.contains("\"met\"") == (effect == .requires))
        }
    }

    @Test func aCountryThatStandsTwiceIsWrittenOnce() throws {
        var report = Self.report()
        report.contacts.append(report.contacts[0])
        let text = String(decoding: report.json(), as: UTF8.self)
        #expect(text.components(separatedBy: "\"RU\":").count == 2)
    }

    @Test(arguments: [false, true])
    func isJSONForOthers(pretty: Bool) throws {
        let bytes = Self.report().json(pretty: pretty)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(
            object.keys.sorted().joined(separator: " ")
                == "advisories asOf coming contacts goodUntil goodUntilBecause id lookUp problems questions reasons risk rulebook schema setAside sources trip verdict"
        )
        #expect(bytes.contains(UInt8(ascii: "\n")) == pretty)
    }
}

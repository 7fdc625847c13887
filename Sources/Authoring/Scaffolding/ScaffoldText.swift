import AdvisoryModel

/// The texts of files to begin with.
struct ScaffoldText {
    let name: String
    let sides: [String]
    /// The source that rules name.
    let source: String
    /// A crossing that is there already.
    let crossing: Crossing?
    let year: Int

    var sources: String {
        """
        # Who says so. Help: safe-conduct help sources
        sources:
          \(source):
            title: Who says so                # change: what it is called
            kind: government                  # \(Source.Kind.allCases.map(\.rawValue).joined(separator: ", "))
            reliability: B                    # A, completely reliable, to F, cannot be judged
            published: \(year)-01-01             # since when it can be known
            retrieved: \(year)-01-01             # when somebody last looked, and it still said so

        """
    }

    var crossingFile: String {
        """
        # One crossing, and what is claimed of it. Help: safe-conduct help crossings-and-claims
        crossing: \(name)
        name: { en: "\(name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " "))" }
        between: [\(sides.joined(separator: ", "))]
        covers: \(year)-01-01..\(year + 1)-12-31    # the days for which you keep its rules
        # timeZones: { \(sides[0]): …, \(sides[1]): … }      # needed once hours or minutes are written
        # facts:
        #   surface: { is: gravel, source: \(source) }

        """
    }

    func closure(_ crossing: String) -> String {
        """
        # Whether the way is open. Help: safe-conduct help closure
        rules: \(name)
        family: closure
        when: { trip.crossing: \(crossing) }
        items:
          - id: open
            title: The way is open
            passage: open                     # or closed; or restricted, with `to:` those who may pass
            sources: [\(source)]

        """
    }

    func entry(_ crossing: String) -> String {
        """
        # Whom the states let in. Help: safe-conduct help admission
        rules: \(name)-entry
        family: permit
        when: { trip.crossing: \(crossing) }
        items:
        \(sides.map { side in
            """
              - id: citizens-of-\(side.lowercased())
                title: \(side) lets its citizens in
                when: { trip.to: "\(side)", traveler.nationalities: "\(side)" }
                authority: "\(side)"
                admits: entry
                sources: [\(source)]
            """
        }.joined(separator: "\n"))

        """
    }

    func tests(of crossing: String, sides: [String], rule: String?) -> String {
        let expected =
            rule.map { "{ verdict: clear, advisories: { include: [\($0)] } }" }
            ?? "{ risk: none }    # change: what must come out"
        return """
            # What must come out. Help: safe-conduct help tests
            tests: \(name)
            asOf: \(year)-01-15
            travelers:
              citizen: { nationalities: [\(sides[1])] }
            trips:
              home: { crossing: \(crossing), from: \(sides[0]), to: \(sides[1]), date: \(year)-02-01 }
            cases:
              - name: a citizen comes home
                traveler: citizen
                trip: home
                expect: \(expected)

            """
    }

    var family: String {
        """
        # A kind of rules of your own. Help: safe-conduct help declared-families
        family: \(name)
        effect: informs                     # \(Effect.allCases.map(\.rawValue).joined(separator: ", "))
        fields:
          note: { type: text, required: true, summary: what is to be known }

        """
    }

    /// A file of rules of a family.
    func rules(of family: String) -> String {
        let keys =
            switch family {
            case "closure":
                "passage: open                     # or closed; or restricted, with `to:` those who may pass"
            case "permit": "permit: { document: passport }    # or `admits: entry` with `authority`, or `waives`"
            case "safety":
                "level: 1                          # 1 usual care, 2 increased care, 3 reconsider, 4 do not travel"
            default:
                "contacts: [{ service: consular, url: https://example.org }]     # or { service: police, number: \"17\", country: FR }"
            }
        let when = crossing.map { "when: { trip.crossing: \($0.id) }\n" } ?? ""
        return """
            # Help: safe-conduct help \(family)
            rules: \(name)
            family: \(family)
            \(when)items:
              - id: first
                title: Change this to what the rule says
                # when: { trip.mode: road }       # it applies if this is true; without it always
                \(keys)
                sources: [\(source)]

            """
    }
}

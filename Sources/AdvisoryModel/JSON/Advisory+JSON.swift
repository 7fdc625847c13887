extension JSONWriter {
    /// Writes an advisory; `level` is there only where it has one.
    package mutating func value(_ advisory: Advisory) {
        object { writer in
            writer.key("rule")
            writer.value(advisory.rule)
            writer.key("family")
            writer.value(advisory.family)
            writer.key("effect")
            writer.value(advisory.effect.rawValue)
            if let level = advisory.level {
                writer.key("level")
                writer.value(level)
            }
            writer.key("certainty")
            writer.value(advisory.certainty.rawValue)
            writer.member("authority", orNull: advisory.authority)
            writer.key("title")
            writer.value(advisory.title)
            writer.member("text", orNull: advisory.text)
            writer.member("language", orNull: advisory.language)
            writer.key("details")
            writer.value(advisory.details)
            writer.key("because")
            writer.array(advisory.because) { $0.value($1) }
            writer.key("missing")
            writer.value(advisory.missing)
            writer.member("defeatedBy", orNull: advisory.defeatedBy)
            writer.key("stale")
            writer.value(advisory.stale)
            writer.key("lapsed")
            writer.value(advisory.lapsed)
            writer.key("valid")
            writer.value(advisory.valid)
            writer.key("sources")
            writer.array(advisory.sources) { $0.value($1) }
            writer.key("contested")
            writer.array(advisory.contested) { $0.value($1) }
            writer.key("at")
            writer.value(advisory.at)
        }
    }

    /// Writes `{"from": …, "to": …}` with null for an open end.
    package mutating func value(_ range: DayRange) {
        object { writer in
            writer.member("from", orNull: range.from)
            writer.member("to", orNull: range.to)
        }
    }

    private mutating func value(_ evidence: Evidence) {
        object { writer in
            writer.key("condition")
            writer.value(evidence.condition)
            writer.key("value")
            switch evidence.value {
            case .true: writer.value(true)
            case .false: writer.value(false)
            case .unknown: writer.value(word: "unknown")
            case .error: writer.value(word: "error")
            }
            writer.key("at")
            writer.value(evidence.at)
        }
    }

    private mutating func value(_ source: SourceReference) {
        object { writer in
            writer.key("id")
            writer.value(source.id)
            writer.key("title")
            writer.value(source.title)
            writer.key("reliability")
            writer.value(source.reliability.rawValue)
            writer.member("published", orNull: source.published?.description)
            writer.member("retrieved", ifKnown: source.retrieved?.description)
            writer.key("stale")
            writer.value(source.stale)
            writer.member("url", ifKnown: source.url)
        }
    }

    private mutating func value(_ fact: ContestedFact) {
        object { writer in
            writer.key("fact")
            writer.value(fact.fact)
            writer.key("value")
            writer.value(fact.value)
            writer.key("claims")
            writer.array(fact.claims) { $0.value($1) }
        }
    }

    private mutating func value(_ claim: ContestedClaim) {
        object { writer in
            writer.key("value")
            writer.value(claim.value)
            writer.key("source")
            writer.value(claim.source)
            writer.key("reliability")
            writer.value(claim.reliability.rawValue)
            writer.member("published", orNull: claim.published?.description)
            writer.key("valid")
            writer.value(claim.valid)
            writer.key("stale")
            writer.value(claim.stale)
            writer.key("at")
            writer.value(claim.at)
        }
    }
}

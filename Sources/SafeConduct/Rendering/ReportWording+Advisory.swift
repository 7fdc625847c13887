import AdvisoryModel

extension ReportWording {
    /// An advisory with everything that a traveler, and with `explain` an author, wants to know of it.
    func item(_ advisory: Advisory) -> ReportPage.Item {
        var item = ReportPage.Item(title: advisory.title, tag: tag(advisory), name: advisory.rule, mood: mood(advisory))
        if let authority = advisory.authority { item.title += " (\(authority))" }
        item.paragraphs = advisory.text.map(Self.paragraphs) ?? []
        item.notes = details(advisory) + doubts(advisory) + validity(advisory)
        item.notes += advisory.contested.map(note) + advisory.sources.map(note)
        if explain {
            item.notes += advisory.because.map(note)
            if !advisory.at.isEmpty { item.notes.append(.init(nil, Phrase.place.text(in: language, advisory.at))) }
        }
        return item
    }

    private static func paragraphs(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map(String.init)
    }

    private func tag(_ advisory: Advisory) -> String? {
        if let winner = advisory.defeatedBy { return Phrase.defeatedBy.text(in: language, winner) }
        var parts: [String] = []
        if let level = advisory.level { parts.append(self.level(level)) }
        let standing = advisory.details["standing"]?.string
        if let standing { parts.append(detailWord(standing)) }
        if advisory.certainty == .possible {
            switch advisory.effect {
            case .blocks: parts.append(word(.mayBlock))
            // A document of which it is not known whether it is held says so by its standing already.
            case .requires where standing != "unknown": parts.append(word(.mayBeRequired))
            case .requires: break
            case .warns, .informs, .opens: parts.append(word(.mayHold))
            }
        }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private func mood(_ advisory: Advisory) -> ReportPage.Mood {
        if advisory.defeatedBy != nil { return .plain }
        switch advisory.effect {
        case .blocks: return advisory.certainty == .certain ? .bad : .doubtful
        case .requires:
            return isMet(advisory) ? .good : .doubtful
        case .warns: return (advisory.level ?? 0) >= 3 ? .bad : .doubtful
        case .informs: return .plain
        case .opens: return advisory.certainty == .certain ? .good : .doubtful
        }
    }

    /// Why the advisory is not to be relied on without more ado.
    private func doubts(_ advisory: Advisory) -> [ReportPage.Note] {
        var notes: [ReportPage.Note] = []
        if !advisory.missing.isEmpty {
            let names = advisory.missing.joined(separator: ", ")
            notes.append(.init(nil, Phrase.wouldSettle.text(in: language, names)))
        }
        if advisory.lapsed {
            let end = advisory.valid.to.map { Phrase.lapsedOn.text(in: language, $0.spelled(in: language)) }
            notes.append(.init(nil, end ?? word(.lapsed)))
        }
        if advisory.stale { notes.append(.init(nil, word(.stale))) }
        return notes
    }

    private func validity(_ advisory: Advisory) -> [ReportPage.Note] {
        // When it ended is said already.
        guard !advisory.lapsed else { return [] }
        let from = advisory.valid.from?.description
        let to = advisory.valid.to?.description
        return switch (from, to) {
        case (let from?, let to?): [.init(nil, Phrase.inForce.text(in: language, from, to))]
        case (let from?, nil): [.init(nil, Phrase.since.text(in: language, from))]
        case (nil, let to?): [.init(nil, Phrase.until.text(in: language, to))]
        case (nil, nil): []
        }
    }

    private func note(_ fact: ContestedFact) -> ReportPage.Note {
        let claims = fact.claims.map { claim in
            var parts = [claim.source, claim.reliability.rawValue]
            if let published = claim.published { parts.append(published.description) }
            if claim.stale { parts.append(word(.staleSource)) }
            return "\(plain(claim.value)) (\(parts.joined(separator: ", ")))"
        }
        let disagree = Phrase.contested.text(in: language, fact.fact, claims.joined(separator: " · "))
        let outcome = fact.value == .null ? word(.noneTaken) : Phrase.taken.text(in: language, plain(fact.value))
        return .init(nil, "\(disagree); \(outcome)")
    }

    private func note(_ source: SourceReference) -> ReportPage.Note {
        var parts = ["\(source.title) (\(source.id), \(source.reliability.rawValue))"]
        parts.append(
            source.published.map { Phrase.published.text(in: language, $0.description) } ?? word(.notDated))
        if let retrieved = source.retrieved { parts.append(Phrase.lastSeen.text(in: language, retrieved.description)) }
        if source.stale { parts.append(word(.staleSource)) }
        if let url = source.url { parts.append(url) }
        return .init(word(.source), parts.joined(separator: ", "))
    }

    private func note(_ evidence: Evidence) -> ReportPage.Note {
        let value: Phrase =
            switch evidence.value {
            case .true: .holds
            case .false: .doesNotHold
            case .unknown: .unknown
            case .error: .failed
            }
        let place = evidence.at.isEmpty ? "" : " (\(evidence.at))"
        return .init(word(.because), "\(evidence.condition) – \(word(value))\(place)")
    }
}

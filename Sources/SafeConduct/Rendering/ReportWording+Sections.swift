import AdvisoryModel

extension ReportWording {
    /// What blocks, what is required, what to fear, whom to call, what is unknown, what opens the way, and what else there is.
    func sections() -> [ReportPage.Section] {
        let standing = report.advisories.filter { $0.defeatedBy == nil }
        func section(_ heading: Phrase, _ effect: Effect) -> ReportPage.Section {
            ReportPage.Section(heading: word(heading), items: standing.filter { $0.effect == effect }.map(item))
        }
        var sections = [
            section(.headingBlocks, .blocks), required(standing), section(.headingWarns, .warns),
            ReportPage.Section(heading: word(.headingContacts), items: report.contacts.map(item)),
            ReportPage.Section(heading: word(.headingUnknown), items: report.questions.map(item)),
            section(.headingOpens, .opens), section(.headingInforms, .informs),
            ReportPage.Section(heading: word(.headingProblems), items: report.problems.map(item)),
        ]
        if explain {
            let defeated = report.advisories.filter { $0.defeatedBy != nil }
            sections.append(.init(heading: word(.headingDefeated), items: defeated.map(item)))
        }
        return sections.filter { !$0.items.isEmpty }
    }

    /// What is required, first what is not met.
    private func required(_ advisories: [Advisory]) -> ReportPage.Section {
        let required = advisories.filter { $0.effect == .requires }
        let ordered = required.filter { !isMet($0) } + required.filter(isMet)
        return ReportPage.Section(heading: word(.headingRequires), items: ordered.map(item))
    }

    private func item(_ side: SideContacts) -> ReportPage.Item {
        guard !side.contacts.isEmpty else {
            return ReportPage.Item(title: side.country, tag: word(.noneKnown), mood: .doubtful)
        }
        return ReportPage.Item(title: side.country, notes: side.contacts.map(note))
    }

    private func note(_ contact: Contact) -> ReportPage.Note {
        let list = { (items: [String]) in items.joined(separator: ", ") }
        var parts = [contact.number, contact.email, contact.url].compactMap { $0 }
        if parts.isEmpty { parts.append(word(.noNumber)) }
        if !contact.for.isEmpty { parts.append(Phrase.forNationals.text(in: language, list(contact.for))) }
        if !contact.represents.isEmpty { parts.append(Phrase.represents.text(in: language, list(contact.represents))) }
        if !contact.languages.isEmpty { parts.append(Phrase.speaks.text(in: language, list(contact.languages))) }
        if let hours = contact.hours { parts.append("\(word(.hours)) \(hours)") }
        if !contact.callableFrom.isEmpty {
            parts.append(Phrase.callableFrom.text(in: language, list(contact.callableFrom)))
        }
        if contact.certainty == .possible { parts.append(word(.notCertain)) }
        let rule = explain && !contact.rule.isEmpty ? contact.rule : nil
        return ReportPage.Note(service(contact.service), parts.joined(separator: " · "), name: rule)
    }

    private func service(_ name: String) -> String {
        switch name {
        case "all": word(.serviceAll)
        case "police": word(.servicePolice)
        case "ambulance": word(.serviceAmbulance)
        case "fire": word(.serviceFire)
        case "rescue": word(.serviceRescue)
        case "consular": word(.serviceConsular)
        case "operator": word(.serviceOperator)
        case "insurer": word(.serviceInsurer)
        default: name
        }
    }

    private func item(_ question: Question) -> ReportPage.Item {
        var item = ReportPage.Item(title: question.question, name: question.attribute, mood: .doubtful)
        if !question.values.isEmpty {
            item.notes.append(.init(word(.answers), question.values.joined(separator: ", ")))
        }
        if !question.rules.isEmpty {
            item.notes.append(.init(word(.settles), question.rules.joined(separator: ", ")))
        }
        return item
    }

    private func item(_ problem: Problem) -> ReportPage.Item {
        var item = ReportPage.Item(title: problem.message, tag: problem.code, name: problem.rule, mood: .bad)
        if let at = problem.at { item.notes.append(.init(nil, Phrase.place.text(in: language, at))) }
        return item
    }
}

import AdvisoryModel

/// Goes through phrases in their order: what reads files of phrases and what writes them see the same ones.
package struct PhraseWalk {
    /// A phrase by its path in a file: `report`, `at`.
    package typealias Visit = (_ path: [String], _ text: inout String) -> Void

    private let path: [String]
    private let visit: Visit

    package init(_ visit: @escaping Visit) { self.init([], visit) }

    private init(_ path: [String], _ visit: @escaping Visit) {
        self.path = path
        self.visit = visit
    }

    /// The walk through what is under a key.
    func under(_ key: String) -> PhraseWalk { PhraseWalk(path + [key], visit) }

    func text(_ key: String, _ text: inout String) { visit(path + [key], &text) }

    func wording(_ key: String, _ wording: inout Wording) { visit(path + [key], &wording.text) }

    func texts(_ texts: inout [String: String]) {
        for key in texts.keys.sorted() { text(key, &texts[key, default: ""]) }
    }

    func wordings(_ wordings: inout [String: Wording]) {
        for key in wordings.keys.sorted() { wording(key, &wordings[key, default: ""]) }
    }

    /// The texts of a closed list, in its order.
    func choices<Key: Hashable & RawRepresentable<String>>(_ keys: [Key], _ texts: inout [Key: String]) {
        for key in keys where texts[key] != nil { text(key.rawValue, &texts[key, default: ""]) }
    }

    func choices<Key: Hashable & RawRepresentable<String>>(_ keys: [Key], _ wordings: inout [Key: Wording]) {
        for key in keys where wordings[key] != nil { wording(key.rawValue, &wordings[key, default: ""]) }
    }

    /// A list of a fixed length, by the names of its places.
    func list(_ names: [String], _ texts: inout [String]) {
        for (index, name) in zip(texts.indices, names) { text(name, &texts[index]) }
    }
}

extension Phrases {
    /// Visits every phrase but the names of countries.
    package mutating func walk(_ walk: PhraseWalk) {
        walk.text("colon", &colon)
        walk.text("comma", &comma)
        walk.under("verdicts").choices(Verdict.allCases, &verdicts)
        walk.under("sentences").choices(Verdict.allCases, &sentences)
        walk.text("someone", &someone)
        walk.wording("someoneOf", &someoneOf)
        dates.walk(walk.under("dates"))
        walk.under("headings").choices(Heading.allCases, &headings)
        report.walk(walk.under("report"))
        headline.walk(walk.under("headline"))
        journey.walk(walk.under("journey"))
        advisory.walk(walk.under("advisory"))
        contact.walk(walk.under("contact"))
        source.walk(walk.under("source"))
        walk.under("labels").texts(&labels)
        walk.under("terms").texts(&terms)
        walk.under("units").wordings(&units)
        walk.under("questions").texts(&questions)
        walk.under("levels").list(["1", "2", "3", "4"], &levels)
    }
}

extension DateWords {
    fileprivate mutating func walk(_ walk: PhraseWalk) {
        walk.under("weekdays").list(Weekday.allCases.map(\.rawValue), &weekdays)
        walk.under("months").list((1...12).map { String($0) }, &months)
        walk.wording("withWeekday", &withWeekday)
        walk.wording("plain", &plain)
    }
}

extension FamilyWords {
    /// Visits every word that a family has.
    package mutating func walk(_ walk: PhraseWalk) {
        walk.under("labels").texts(&labels)
        for list in terms.keys.sorted() { walk.under("terms").under(list).texts(&terms[list, default: [:]]) }
        walk.under("sentences").wordings(&sentences)
        walk.under("services").texts(&services)
    }
}

extension ReportPhrases {
    fileprivate mutating func walk(_ walk: PhraseWalk) {
        walk.wording("at", &at)
        walk.wording("onDay", &onDay)
        walk.text("onUnknownDay", &onUnknownDay)
        walk.wording("asked", &asked)
        walk.wording("goodUntil", &goodUntil)
        walk.text("goodForEver", &goodForEver)
        walk.wording("risk", &risk)
        walk.text("noRisk", &noRisk)
        walk.wording("nothingSaysOpen", &nothingSaysOpen)
        walk.wording("nothingSaysAdmitted", &nothingSaysAdmitted)
        walk.wording("tooLateToApply", &tooLate)
        walk.wording("tooLateFor", &tooLateFor)
        walk.wording("mayBeTooLateFor", &mayBeTooLateFor)
        walk.text("mayBeTooLateOfUnknownDay", &mayBeTooLate)
        walk.text("tooLateInShort", &tooLateInShort)
        walk.text("mayBeTooLateInShort", &mayBeTooLateInShort)
        walk.wording("withinHours", &withinHours)
        walk.text("withinHoursInShort", &withinHoursInShort)
        walk.wording("canCrossWithinHours", &canCrossWithinHours)
        walk.wording("staysBeyond", &staysBeyond)
        walk.wording("coversBetween", &coversBetween)
        walk.wording("coversSince", &coversSince)
        walk.wording("coversUntil", &coversUntil)
        walk.wording("outsideBetween", &outsideBetween)
        walk.wording("outsideSince", &outsideSince)
        walk.wording("outsideUntil", &outsideUntil)
        walk.text("unknownCrossing", &unknownCrossing)
        walk.text("invalidRequest", &invalidRequest)
        walk.wording("answers", &answers)
        walk.wording("decides", &decides)
        walk.wording("lookUp", &lookUp)
        walk.wording("lookUpSeen", &lookUpSeen)
        walk.wording("lookUpUnseen", &lookUpUnseen)
        walk.wording("rulebook", &rulebook)
        walk.text("noDate", &noDate)
    }
}

extension HeadlinePhrases {
    fileprivate mutating func walk(_ walk: PhraseWalk) {
        walk.wording("adviceAgainst", &adviceAgainst)
        walk.wording("adviceMayBeAgainst", &adviceMayBeAgainst)
        walk.wording("mayApply", &mayApply)
        walk.wording("tooOld", &tooOld)
        walk.wording("neverSeen", &neverSeen)
        walk.wording("askTraveler", &askTraveler)
        walk.wording("couldChange", &couldChange)
        walk.wording("askBorder", &askBorder)
        walk.wording("askEmbassy", &askEmbassy)
        walk.text("askIssuer", &askIssuer)
        walk.text("findOut", &findOut)
        walk.text("otherRulebook", &otherRulebook)
        walk.text("otherCrossing", &otherCrossing)
        walk.text("otherRequest", &otherRequest)
        walk.wording("andMore", &andMore)
        walk.under("coming").choices(ComingChange.What.allCases, &coming)
        walk.wording("closesDuringStay", &closesDuringStay)
        walk.wording("mayCloseDuringStay", &mayCloseDuringStay)
        walk.wording("holdsThrough", &holdsThrough)
        walk.under("changes").choices(LastDay.What.allCases, &changes)
        walk.wording("fallBack", &fallBack)
    }
}

extension JourneyPhrases {
    fileprivate mutating func walk(_ walk: PhraseWalk) {
        walk.wording("title", &title)
        walk.wording("leg", &leg)
        walk.wording("left", &left)
        walk.text("better", &better)
        walk.text("noneBetter", &noneBetter)
        walk.wording("later", &later)
        walk.wording("alsoRequired", &alsoRequired)
    }
}

extension AdvisoryPhrases {
    fileprivate mutating func walk(_ walk: PhraseWalk) {
        walk.text("possible", &possible)
        walk.wording("waitsFor", &waitsFor)
        walk.text("notSettled", &notSettled)
        walk.text("authority", &authority)
        walk.wording("level", &level)
        walk.wording("timeOf", &timeOf)
        walk.wording("inForceBetween", &inForceBetween)
        walk.wording("inForceSince", &inForceSince)
        walk.wording("inForceUntil", &inForceUntil)
        walk.wording("lapsedOn", &lapsedOn)
        walk.text("lapsed", &lapsed)
        walk.text("stale", &stale)
        walk.wording("disagree", &disagree)
        walk.wording("disagreeAgain", &disagreeAgain)
        walk.wording("settledAs", &settledAs)
        walk.text("unsettled", &unsettled)
        walk.text("because", &because)
        walk.under("values").choices(Evidence.Value.allCases, &values)
        walk.wording("standsAt", &standsAt)
        walk.wording("setAsideBy", &setAsideBy)
        walk.wording("hardlySetAsideBy", &hardlySetAsideBy)
        walk.text("sources", &sources)
    }
}

extension ContactPhrases {
    fileprivate mutating func walk(_ walk: PhraseWalk) {
        walk.text("noneKnown", &noneKnown)
        walk.text("noNumber", &noNumber)
        walk.wording("speaks", &speaks)
        walk.wording("answersAt", &hours)
        walk.wording("callableFrom", &callableFrom)
        walk.wording("forCitizens", &forCitizens)
        walk.wording("represents", &represents)
        walk.text("perhaps", &perhaps)
    }
}

extension SourcePhrases {
    fileprivate mutating func walk(_ walk: PhraseWalk) {
        walk.wording("published", &published)
        walk.text("undated", &undated)
        walk.wording("seen", &seen)
        walk.text("neverSeen", &neverSeen)
        walk.text("today", &today)
        walk.text("yesterday", &yesterday)
        walk.wording("daysAgo", &daysAgo)
        walk.wording("daysAhead", &daysAhead)
        walk.text("stale", &stale)
    }
}

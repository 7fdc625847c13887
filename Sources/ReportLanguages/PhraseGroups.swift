package import AdvisoryModel

/// What is said of the report as a whole.
package struct ReportPhrases: Sendable {
    package var at: Wording
    package var onDay: Wording
    package var onUnknownDay: String
    package var asked: Wording
    package var goodUntil: Wording
    package var goodForEver: String
    package var risk: Wording
    package var noRisk: String
    package var nothingSaysOpen: Wording
    package var nothingSaysAdmitted: Wording
    package var tooLate: Wording
    package var mayBeTooLate: String
    /// For the head line, after the verdict's sentence.
    package var tooLateInShort: String
    package var mayBeTooLateInShort: String
    package var withinHours: Wording
    /// For the head line, after the verdict's sentence.
    package var withinHoursInShort: String
    package var coversBetween: Wording
    package var coversSince: Wording
    package var coversUntil: Wording
    package var unknownCrossing: String
    package var invalidRequest: String
    package var answers: Wording
    package var decides: Wording
    package var lookUp: Wording
    package var lookUpSeen: Wording
    package var lookUpUnseen: Wording
    package var rulebook: Wording
    package var noDate: String
}

/// What is said of one advisory.
package struct AdvisoryPhrases: Sendable {
    package var possible: String
    package var waitsFor: Wording
    package var notSettled: String
    package var authority: String
    package var level: Wording
    package var inForceBetween: Wording
    package var inForceSince: Wording
    package var inForceUntil: Wording
    package var lapsedOn: Wording
    package var lapsed: String
    package var stale: String
    package var disagree: Wording
    package var disagreeAgain: Wording
    package var settledAs: Wording
    package var unsettled: String
    package var because: String
    package var values: [Evidence.Value: String]
    package var standsAt: Wording
    package var setAsideBy: Wording
    package var sources: String
}

/// What is said of contacts.
package struct ContactPhrases: Sendable {
    package var noneKnown: String
    package var noNumber: String
    package var speaks: Wording
    package var hours: Wording
    package var callableFrom: Wording
    package var forCitizens: Wording
    package var represents: Wording
    package var perhaps: String
}

/// What is said of sources.
package struct SourcePhrases: Sendable {
    package var published: Wording
    package var undated: String
    package var seen: Wording
    package var neverSeen: String
    package var today: String
    package var yesterday: String
    package var daysAgo: Wording
    package var daysAhead: Wording
    package var stale: String
}

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
    /// What it is, or may be, too late for, and the last day there was.
    package var tooLateFor: Wording
    package var mayBeTooLateFor: Wording
    package var mayBeTooLate: String
    /// For the head line, after the verdict's sentence.
    package var tooLateInShort: String
    package var mayBeTooLateInShort: String
    package var withinHours: Wording
    /// For the head line, after the verdict's sentence.
    package var withinHoursInShort: String
    /// In place of the sentence of the verdict where nothing but hours keeps it from clear: who, and where to.
    package var canCrossWithinHours: Wording
    /// That the stay ends after the last day of the rulebook.
    package var staysBeyond: Wording
    package var coversBetween: Wording
    package var coversSince: Wording
    package var coversUntil: Wording
    /// The same of a day that is known to lie outside.
    package var outsideBetween: Wording
    package var outsideSince: Wording
    package var outsideUntil: Wording
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

/// What is said of a journey beside the reports of its trips.
package struct JourneyPhrases: Sendable {
    /// How many trips it has, and its verdict.
    package var title: Wording
    /// Which trip of how many.
    package var leg: Wording
    /// A document, and how many entries are left.
    package var left: Wording
    /// The heading of the ways that would be better, and what is said where there is none.
    package var better: String
    package var noneBetter: String
    /// How many days later it is, and what else is required.
    package var later: Wording
    package var alsoRequired: Wording
}

/// What is said of the verdict beside its own sentence: why it is open and what would settle it, and how long it holds.
package struct HeadlinePhrases: Sendable {
    /// The way is open, but the advice is not to go.
    package var adviceAgainst: Wording
    /// The same of a danger of which it is not known whether it is there.
    package var adviceMayBeAgainst: Wording
    package var mayApply: Wording
    package var tooOld: Wording
    package var neverSeen: Wording
    package var askTraveler: Wording
    /// What to ask where the answer alone does not settle it.
    package var couldChange: Wording
    package var askBorder: Wording
    package var askEmbassy: Wording
    package var askIssuer: String
    package var findOut: String
    package var otherRulebook: String
    package var otherCrossing: String
    package var otherRequest: String
    package var andMore: Wording
    /// What is known to change: on which day, and what is said.
    package var coming: [ComingChange.What: Wording]
    package var closesDuringStay: Wording
    package var mayCloseDuringStay: Wording
    /// How long the report holds, and what happens then.
    package var holdsThrough: Wording
    package var changes: [LastDay.What: Wording]
    /// The language that was asked for, and those that were taken instead.
    package var fallBack: Wording
}

/// What is said of one advisory.
package struct AdvisoryPhrases: Sendable {
    package var possible: String
    package var waitsFor: Wording
    package var notSettled: String
    package var authority: String
    package var level: Wording
    package var timeOf: Wording
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
    package var hardlySetAsideBy: Wording
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

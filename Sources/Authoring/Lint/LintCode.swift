import RuleLanguage
package import SourceDiagnostics

/// What lint advises about a rulebook that is right.
package enum LintCode {
    static let constantCondition = DiagnosticCode(
        .rulebook, "constant-condition", .warning, "A condition is always true, or never.")
    static let coverageEnds = DiagnosticCode(
        .rulebook, "coverage-ends", .warning, "The days for which a rulebook is kept end soon.")
    static let noCoverage = DiagnosticCode(
        .rulebook, "no-coverage", .warning, "A crossing does not say for which days its rulebook is kept.")
    static let nearMiss = DiagnosticCode(
        .rulebook, "near-miss", .warning, "A word looks like another one of its list, or is it in another spelling.")
    static let noSource = DiagnosticCode(.rulebook, "no-source", .warning, "A rule names no source.")
    static let noRetrieved = DiagnosticCode(
        .rulebook, "no-retrieved", .warning, "A source does not say when it was seen, and so is always stale.")

    static let seenLater = DiagnosticCode(
        .rulebook, "seen-later", .error, "A source was published, or seen, on a day that has not come yet.")
    static let seenBefore = DiagnosticCode(
        .rulebook, "seen-before-published", .warning, "A source was seen before it was published.")
    static let otherCalendar = DiagnosticCode(
        .rulebook, "other-calendar", .warning, "A day has a year of another calendar.")
    static let oddDay = DiagnosticCode(
        .rulebook, "odd-day", .warning, "A day has a year that no rulebook is about, or contradicts another day.")
    static let noSuchSide = DiagnosticCode(
        .rulebook, "no-such-side", .warning,
        "A country is written where a side is meant, and is not a side of any crossing.")
    static let impossibleClaim = DiagnosticCode(
        .rulebook, "impossible-claim", .warning,
        "A claim has a value that the attribute never has with which a condition compares its fact.")
    static let unclaimedValue = DiagnosticCode(
        .rulebook, "unclaimed-value", .warning, "A condition compares a fact with a value that no claim has.")
    static let uselessName = DiagnosticCode(
        .rulebook, "useless-name", .warning, "Something has a name that no rule and no claim speaks of.")
    static let uselessKey = DiagnosticCode(
        .rulebook, "useless-key", .warning, "A key has no effect on its rule or test.")
    static let emptyTable = DiagnosticCode(
        .rulebook, "empty-table", .warning,
        "A table, a file of rules or a complete year of a calendar has nothing in it.")
    static let noRow = DiagnosticCode(
        .rulebook, "no-row", .warning, "No row of the table meets the condition of the rule.")

    static let blankCell = DiagnosticCode(
        .rulebook, "blank-cell", .warning, "A cell is empty in a column that `where` compares.")
    static let belowZero = DiagnosticCode(
        .rulebook, "below-zero", .warning, "A time or an amount of money is below zero.")

    static let saidTwice = DiagnosticCode(.rulebook, "said-twice", .warning, "A list says the same twice.")
    static let oddForm = DiagnosticCode(
        .rulebook, "odd-form", .warning, "A value is read as something else than people see.")
    static let hidingComment = DiagnosticCode(
        .rulebook, "hiding-comment", .warning,
        "A comment holds what looks like a part of the list or condition before it.")
    static let rareLanguage = DiagnosticCode(
        .rulebook, "rare-language", .warning, "A language that only one text has looks like one that many have.")

    static let missingLanguage = DiagnosticCode(
        .rulebook, "missing-language", .warning, "A text lacks a language in which everything is to be written.")
    static let bareCrossing = DiagnosticCode(
        .rulebook, "bare-crossing", .warning, "No rule, contact or warning can be about a crossing.")
    static let cutText = DiagnosticCode(
        .rulebook, "cut-text", .warning, "A text without quotes ends where ` #` begins a comment.")
    static let gapBetweenRows = DiagnosticCode(
        .rulebook, "gap-between-rows", .warning, "Rows of a table leave a day or two out between them.")
    static let hiddenCharacter = DiagnosticCode(
        .rulebook, "hidden-character", .warning, "A file has a character that nobody sees.")
    static let mixedLetters = DiagnosticCode(
        .rulebook, "mixed-letters", .warning, "A word mixes letters of two scripts that look alike.")
    static let noLeadTime = DiagnosticCode(
        .rulebook, "no-lead-time", .warning, "A rule says where to apply for a document, and not how long it takes.")
    static let otherPlaceholders = DiagnosticCode(
        .rulebook, "other-placeholders", .warning, "A text fills in less in one language than in another.")
    static let overlappingRows = DiagnosticCode(
        .rulebook, "overlapping-rows", .warning,
        "Rows of a table with the same condition are in force on the same days.")
    static let sameDayClaims = DiagnosticCode(
        .rulebook, "same-day-claims", .warning, "Events of one day say different things of a fact.")
    static let sharedName = DiagnosticCode(.rulebook, "shared-name", .warning, "Two crossings have the same name.")
    static let nothingAdmits = DiagnosticCode(
        .rulebook, "nothing-admits", .warning, "Nothing says of some nationalities whether they are let in.")
    static let nothingOpens = DiagnosticCode(
        .rulebook, "nothing-opens", .warning, "Nothing says of some kinds of trips whether the way is open.")
    static let staleSource = DiagnosticCode(
        .rulebook, "stale-source", .warning, "A source on which rules or claims rest is stale, seen from --as-of.")
    static let reviewDue = DiagnosticCode(
        .rulebook, "review-due", .warning, "A rule is to be looked at again within 60 days of --as-of, or was.")
    static let ruleLapsed = DiagnosticCode(
        .rulebook, "rule-lapsed", .warning, "A rule has ended by --as-of, and says that it may have been prolonged.")
    static let ruleEnded = DiagnosticCode(
        .rulebook, "rule-ended", .note, "A rule has ended within the 60 days before --as-of.")

    static let badAcceptance = DiagnosticCode(
        .rulebook, "bad-acceptance", .warning,
        "A comment accepts a finding without a reason, or one that is an error or does not exist.")
    static let uselessAcceptance = DiagnosticCode(
        .rulebook, "useless-acceptance", .warning, "A comment accepts a finding that is not there.")

    package static let all = [
        constantCondition, coverageEnds, noCoverage, nearMiss, noSource, noRetrieved, blankCell,
        belowZero, uselessKey, uselessName, emptyTable, noRow, noSuchSide, impossibleClaim, unclaimedValue, seenLater,
        seenBefore, otherCalendar, oddDay, saidTwice, oddForm,
        hidingComment, rareLanguage, bareCrossing, cutText, gapBetweenRows, hiddenCharacter, mixedLetters, noLeadTime,
        otherPlaceholders, overlappingRows, sameDayClaims, sharedName, badAcceptance, uselessAcceptance,
        missingLanguage, nothingAdmits, nothingOpens, staleSource, reviewDue, ruleLapsed, ruleEnded,
    ]
}

package import AdvisoryModel

extension Source.Reliability {
    /// What the grade says of a source.
    package var summary: String {
        switch self {
        case .a: "completely reliable"
        case .b: "usually reliable"
        case .c: "fairly reliable"
        case .d: "not usually reliable"
        case .e: "unreliable"
        case .f: "cannot be judged; ranks last"
        }
    }
}

extension ClaimPolicy {
    /// Which claim wins by it.
    package var summary: String {
        switch self {
        case .reliability:
            "the best reliability, then credibility, then the latest; an old source does not outvote what it could not have known"
        case .latest: "the latest event; what it replaces is history, not dissent"
        case .agreement: "none unless all agree"
        }
    }
}

extension Verdict {
    /// What it says.
    package var summary: String {
        switch self {
        case .clear: "both states let the traveler through, the one entered admits them, nothing is missing"
        case .conditional: "the way is open, but something is still to be done, or it is open at some hours only"
        case .undetermined: "something may block, or nothing certain says that the way is open or the traveler admitted"
        case .blocked: "something certainly blocks"
        }
    }
}

extension Effect {
    /// What an advisory of this effect does.
    package var summary: String {
        switch self {
        case .blocks: "stops the traveler"
        case .requires: "asks for something that is to be held"
        case .warns: "names a danger; never changes the verdict"
        case .informs: "says something worth knowing"
        case .opens: "says that the way is open"
        }
    }
}

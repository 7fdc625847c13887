/// What a report says in words, before it is laid out as plain text or Markdown.
struct ReportPage: Sendable {
    /// The verdict in one word.
    var verdict: String
    /// How the verdict is to be taken in.
    var mood: Mood
    /// The verdict in one sentence.
    var lead: String
    /// Reasons, danger, traveler.
    var facts: [Note] = []
    /// What follows, the most pressing first.
    var sections: [Section] = []
    /// What stands between a label and its text.
    var colon = ":"
    /// Until when the answer is good, and what gave it.
    var footer: [String] = []

    /// Things of one kind below a heading.
    struct Section: Sendable {
        var heading: String
        var items: [Item]
    }

    /// One thing with what is to be said of it.
    struct Item: Sendable {
        var title: String
        /// A few words on how it stands: `missing`, `may block`.
        var tag: String?
        /// The rule or attribute, as it is named in the rulebook.
        var name: String?
        var mood: Mood = .plain
        /// What the author says at length, by paragraph.
        var paragraphs: [String] = []
        var notes: [Note] = []
    }

    /// One line of explanation.
    struct Note: Sendable {
        /// What it is about; nil where the text says so itself.
        var label: String?
        var text: String
        /// The rule that it is about, as it is named in the rulebook.
        var name: String?

        init(_ label: String? = nil, _ text: String, name: String? = nil) {
            self.label = label
            self.text = text
            self.name = name
        }
    }

    /// How pressing something is.
    enum Mood: Sendable {
        case good, plain, doubtful, bad
    }
}

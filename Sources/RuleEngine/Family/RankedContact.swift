public import AdvisoryModel

/// A contact, and how soon it is to be called.
public struct RankedContact: Hashable, Sendable {
    /// Whom to call.
    public var contact: Contact
    /// From 0, the first to call; contacts that hold go before others of the same kind that may hold.
    public var rank: Rank

    /// How soon a contact is to be called.
    public struct Rank: Hashable, Sendable, Comparable {
        /// Whether it is there for this traveler above all: the consulate of their own state.
        public var isOwn: Bool
        /// Its place among those of its kind, from 0.
        public var place: Int

        /// Creates a rank.
        public init(isOwn: Bool = false, place: Int = 0) {
            self.isOwn = isOwn
            self.place = place
        }

        /// Own ones go first.
        public static func < (a: Rank, b: Rank) -> Bool {
            a.isOwn != b.isOwn ? a.isOwn : a.place < b.place
        }
    }

    /// Creates a ranked contact.
    public init(_ contact: Contact, rank: Rank = Rank()) {
        self.contact = contact
        self.rank = rank
    }
}

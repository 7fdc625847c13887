public import AdvisoryModel

/// A contact, and how soon it is to be called.
public struct RankedContact: Hashable, Sendable {
    /// Whom to call.
    public var contact: Contact
    /// From 0, the first to call; certain contacts come before possible ones of the same kind.
    public var rank: Rank

    /// How soon a contact is to be called.
    public struct Rank: Hashable, Sendable, Comparable {
        /// Whether it is there for this traveler above all: the consulate of their own state.
        public var isOwn: Bool
        /// Its order among those of its kind, from 0.
        public var order: Int

        /// Creates a rank.
        public init(isOwn: Bool = false, order: Int = 0) {
            self.isOwn = isOwn
            self.order = order
        }

        /// Own ones come first.
        public static func < (a: Rank, b: Rank) -> Bool {
            a.isOwn != b.isOwn ? a.isOwn : a.order < b.order
        }
    }

    /// Creates a ranked contact.
    public init(_ contact: Contact, rank: Rank = Rank()) {
        self.contact = contact
        self.rank = rank
    }
}

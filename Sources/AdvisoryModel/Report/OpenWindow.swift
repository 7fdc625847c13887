/// The hours of a day at which a way is open, by the clock of one state.
public struct OpenWindow: Hashable, Sendable {
    /// A stretch of a day in minutes, 0 to 1440; its end is not in it.
    public struct Span: Hashable, Sendable, CustomStringConvertible {
        /// The first minute.
        public var from: Int
        /// The minute after the last one; 1440: the day's end.
        public var to: Int

        /// Creates a stretch.
        public init(from: Int, to: Int) {
            self.from = from
            self.to = to
        }

        /// `08:00-12:00`.
        public var description: String { "\(Self.clock(from))-\(Self.clock(to))" }

        /// `08:00`, up to `24:00`.
        package static func clock(_ minute: Int) -> String {
            minute > ClockTime.last ? "24:00" : ClockTime(minute: minute).description
        }

        /// Reads `08:00`, up to `24:00`; nil for anything else.
        package static func minute(_ text: String) -> Int? { text == "24:00" ? 1440 : ClockTime(text)?.minute }
    }

    /// The stretches, in their order.
    public var spans: [Span]
    /// The state whose clock it is.
    public var clock: String

    /// Creates a window.
    public init(_ spans: [Span], clock: String) {
        self.spans = spans
        self.clock = clock
    }

    /// `08:00–12:00, 13:00–17:00`.
    package var text: String {
        spans.map { "\(Span.clock($0.from))–\(Span.clock($0.to))" }.joined(separator: ", ")
    }
}

/// A place in a text: line and column, both counted from 1, columns in Unicode scalars.
///
/// ```swift
/// Position(line: 3, column: 9) < Position(line: 4, column: 1)   // true
/// ```
public struct Position: Hashable, Comparable, Sendable {
    /// The line, from 1.
    public var line: UInt32
    /// The column in Unicode scalars, from 1.
    public var column: UInt32

    /// Creates a position; values outside 1 to 2³²−1 are clamped.
    public init(line: Int, column: Int) {
        self.line = UInt32(clamping: max(1, line))
        self.column = UInt32(clamping: max(1, column))
    }

    /// The first position of any text.
    public static let start = Position(line: 1, column: 1)

    /// Orders by line, then column.
    public static func < (a: Position, b: Position) -> Bool {
        (a.line, a.column) < (b.line, b.column)
    }
}

/// A stretch of one text, from `start` up to but not including `end`.
public struct SourceSpan: Hashable, Comparable, Sendable {
    /// The first position inside.
    public var start: Position
    /// The position just past the last one inside; equal to `start` for a point.
    public var end: Position

    /// Creates a span; an `end` before `start` is taken as `start`.
    public init(_ start: Position, _ end: Position) {
        self.start = start
        self.end = max(start, end)
    }

    /// A point: the span of no characters at `position`.
    public init(at position: Position) {
        self.init(position, position)
    }

    /// Orders by start, then end.
    public static func < (a: SourceSpan, b: SourceSpan) -> Bool {
        (a.start, a.end) < (b.start, b.end)
    }
}

/// A text that opens the same lists and mappings, in the same columns, as those that are open where reading goes on.
///
/// It stands in for all of the text before that line: after `x:` and two spaces with a `-`, the next item of a list that is a value reads
/// as it would have. libyaml then closes them one by one as the text goes back to the left.
struct Skeleton {
    private(set) var bytes: [UInt8] = []
    private(set) var lines = 0
    /// How many events it brings, the beginning of the innermost list or mapping included, which the text itself opens.
    private(set) var events = 3
    /// What the innermost one is.
    let kind: Node.Kind

    /// `depth` is at least 1 and at most the number of those that are open.
    init(_ recorder: SyntaxRecorder, depth: Int) {
        let open = recorder.open[..<min(depth, recorder.open.count)]
        kind = open.last?.isList == true ? .sequence : .mapping
        for container in open.dropLast() {
            bytes += Array(repeating: 0x20, count: container.column ?? 0)
            bytes += container.isList ? Array("-\n".utf8) : Array("x:\n".utf8)
            lines += 1
            events += container.isList ? 1 : 2
        }
    }
}

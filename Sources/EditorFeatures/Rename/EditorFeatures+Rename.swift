package import SourceDiagnostics
package import YAMLTree

extension EditorFeatures {
    /// What at a byte can be given another name: where it is written, and the name without what stays of it.
    package func renamable(at offset: Int) throws(RenameRefusal) -> (span: SourceSpan, name: String) {
        let renaming = try renaming(at: offset)
        let range = try renaming.writtenHere()
        return (tree.span(range), renaming.oldName)
    }

    /// Gives what is at a byte another name, in every file that calls it; the edits of each, by path.
    ///
    /// A rule keeps its earlier id below `formerly`, so that stored reports can be followed, and a crossing below `aliases`, so that requests find
    /// it. Nothing is changed where the rulebook would have an error that it has not now: some place calls it in a way that no rename can know.
    package func rename(at offset: Int, to new: String) throws(RenameRefusal) -> [String: [TextEdit]] {
        try renaming(at: offset).edits(to: new)
    }

    private func renaming(at offset: Int) throws(RenameRefusal) -> Renaming {
        guard let place = namePlace(at: offset) else { throw .noName }
        return try Renaming(self, place)
    }
}

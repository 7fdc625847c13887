import EditorFeatures
import JSON
import YAMLTree

extension Feature {
    static let foldingRange = Feature(
        method: "textDocument/foldingRange", ability: ("foldingRangeProvider", true)
    ) { (site, _) throws(ResponseError) in
        guard site.isYAML else { return .null }
        return .array(
            FoldingRange.all(in: site.tree).map { range in
                var members: [JSONValue.Member] = [
                    .init("startLine", .integer(range.lines.lowerBound)),
                    .init("endLine", .integer(range.lines.upperBound)),
                ]
                if range.isComment { members.append(.init("kind", "comment")) }
                return .object(members)
            })
    }

    static let selectionRange = Feature(
        method: "textDocument/selectionRange", ability: ("selectionRangeProvider", true)
    ) { (site, parameters) throws(ResponseError) in
        guard let positions = parameters["positions"]?.elements else {
            throw .invalidParameters("`positions` is missing")
        }
        guard site.isYAML else { return .null }
        let tree = site.tree
        var all: [JSONValue] = []
        for position in positions {
            guard let offset = site.document.offset(position) else {
                throw .invalidParameters("`positions` holds what is none")
            }
            let ranges = SelectionRanges.around(offset, in: tree)
            let outermost: JSONValue? = nil
            let selection = ranges.reversed().reduce(outermost) { parent, range in
                .object(
                    [.init("range", site.range(range))] + (parent.map { [.init("parent", $0)] } ?? []))
            }
            all.append(selection ?? .null)
        }
        return .array(all)
    }
}

import AdvisoryModel
import CEL
import JSON
import SourceDiagnostics
import YAMLTree

/// What is refused before it costs too much.
enum LimitTable {
    static let table: ReferenceTable = {
        let (file, expression) = (YAMLLimits.default, Limits.default)
        let rows: [(name: String, most: Int, flag: String?, summary: String)] = [
            ("file size", file.maximumBytes, "--max-bytes", "bytes of one file, and of the rules that its tables make"),
            ("depth of a file", file.maximumDepth, "--max-depth", "mappings and lists inside one another"),
            ("values of a file", file.maximumNodes, "--max-nodes", "values, those of aliases counted each time"),
            ("expression size", expression.sourceBytes, nil, "bytes of one expression"),
            ("depth of an expression", expression.depth, nil, "brackets and calls inside one another"),
            ("text in an expression", expression.literalBytes, nil, "bytes of one text"),
            ("macros over lists", expression.comprehensionDepth, nil, "`exists`, `all`, `map` inside one another"),
            ("steps of an expression", expression.budget, nil, "steps of one evaluation"),
            ("documents", Document.most, nil, "documents of a traveler"),
            ("visits and stays", Stay.most, nil, "of each, of a traveler"),
            ("trips of a journey", Journey.mostLegs, nil, "trips of one journey"),
            ("findings shown", DiagnosticPage.limit, nil, "errors go before warnings"),
        ]
        return ReferenceTable(
            "limits", "what is refused before it costs too much",
            [.init("name"), .init("most"), .init("flag", isCode: true), .init("summary")],
            rows.map { [.string($0.name), .integer($0.most), JSONValue(text: $0.flag), .string($0.summary)] })
    }()
}

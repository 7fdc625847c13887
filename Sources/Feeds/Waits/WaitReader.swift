import YAMLTree

/// Reads what the border police of the United States publishes of a port: names, a day, and a table of words; notices are not read.
enum WaitReader {
    static func read(_ node: Node, into contents: inout FeedContents<PortWait>, shapes: String) {
        guard let number = FeedText.value(node, "port_number"), let port = FeedText.value(node, "port_name"),
            let date = FeedText.value(node, "date"), let border = FeedText.value(node, "border"),
            let status = FeedText.value(node, "port_status"),
            number.utf8.count <= 12,
            number.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) })
        else {
            return contents.report(
                FeedCode.shape, "an entry has not what ports have", node,
                hint: "give the file as it was published: \(shapes)")
        }
        let crossing = FeedText.value(node, "crossing_name")
        let name = port + (crossing.map { ", \($0)" } ?? "")
        guard contents.isSafe([name, border, status], at: node), let day = contents.day(date, at: node) else { return }
        guard let neighbor = PortWait.borders[border], let standing = PortWait.ports[status] else {
            let word = PortWait.borders[border] == nil ? border : status
            return unknown(word, name, node, &contents)
        }
        guard var facts = lanes(node, name, &contents) else { return }
        if facts.isEmpty { contents.health.drop(name, because: "nothing known of its lanes") }
        facts["port"] = standing
        contents.take(
            PortWait(name: name, neighbor: neighbor, facts: facts, published: day), of: number, named: name, at: node)
    }

    /// The facts of all lanes; nil where a word is not known.
    private static func lanes(
        _ node: Node, _ port: String, _ contents: inout FeedContents<PortWait>
    ) -> [String: String]? {
        var facts: [String: String] = [:]
        for kind in PortWait.kinds {
            guard let lane = node[kind.group]?[kind.lane] else { continue }
            let word = FeedText.value(lane, "operational_status") ?? ""
            let status = PortWait.lanes[word]
            guard status != nil || PortWait.silent.contains(word) else {
                unknown(word, port, lane, &contents)
                return nil
            }
            facts["\(kind.name)Lanes"] = status
            guard let text = FeedText.value(lane, "delay_minutes") else { continue }
            guard let minutes = Int(text), (0...2880).contains(minutes) else {
                unknown(text, port, lane, &contents)
                return nil
            }
            if status == "open" { facts["\(kind.name)WaitMinutes"] = "\(minutes)" }
        }
        return facts
    }

    private static func unknown(
        _ word: String, _ port: String, _ node: Node, _ contents: inout FeedContents<PortWait>
    ) {
        let shown = FeedText.isPlain(word) ? "`\(word)`" : "a word"
        contents.report(
            FeedCode.word, "the table \(PortWait.table) does not know \(shown) of `\(port)`", node,
            hint: "look what it means; nothing is taken for open by a word that is not known")
    }
}

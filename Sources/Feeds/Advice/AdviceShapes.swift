import YAMLTree

/// The shapes in which governments publish their advice, and others keep it.
enum AdviceShapes {
    /// JSON with `advisories`, or a table with the level in words: `Afghanistan - Level 4: Do Not Travel`.
    static func state(_ root: Node) -> [AdviceEntry?] {
        rows(root["advisories"] ?? root) { node in
            guard let place = FeedText.value(node, "country") ?? FeedText.value(node, "destination"),
                node["full_title"] != nil || node["risk_level"] != nil
            else { return nil }
            let title = FeedText.value(node, "full_title").map(parts)
            return AdviceEntry(
                place: title?.place ?? place, otherPlace: title == nil ? nil : place,
                words: [title?.word ?? FeedText.value(node, "risk_level") ?? ""],
                number: FeedText.value(node, "level") ?? FeedText.value(node, "risk_level_number"),
                date: FeedText.value(node, "date") ?? FeedText.value(node, "last_updated_advisory"),
                url: FeedText.value(node, "remote_link") ?? FeedText.value(node, "advisory_details_url"), node: node)
        }
    }

    /// The place of a title, and what is said of it.
    private static func parts(of title: String) -> (place: String?, word: String) {
        guard let dash = title.ranges(of: " - ").last else { return (nil, title) }
        return (String(title[..<dash.lowerBound]), String(title[dash.upperBound...]))
    }

    static func canada(_ root: Node) -> [AdviceEntry?] {
        rows(root) { node in
            guard let place = FeedText.value(node, "destination"), node["risk_level"] != nil else { return nil }
            return AdviceEntry(
                place: place, words: [FeedText.value(node, "risk_level") ?? ""],
                date: FeedText.value(node, "last_updated"), url: FeedText.value(node, "details_url"), node: node)
        }
    }

    /// A table of the status of all countries, or a page of GOV.UK's content store.
    static func fcdo(_ root: Node) -> [AdviceEntry?] {
        guard let status = root["status"] else { return page(root).map { [$0] } ?? [] }
        return rows(status) { node in
            guard let place = FeedText.value(node, "country"), let words = words(node["alert_status"]) else {
                return nil
            }
            let url = FeedText.value(node, "slug").map { "https://www.gov.uk/foreign-travel-advice/\($0)" }
            return AdviceEntry(place: place, words: words, url: url, node: node)
        }
    }

    private static func page(_ root: Node) -> AdviceEntry? {
        guard let details = root["details"], let place = details["country"].flatMap({ FeedText.value($0, "name") }),
            let words = words(details["alert_status"])
        else { return nil }
        return AdviceEntry(
            place: place, words: words,
            date: FeedText.value(root, "public_updated_at") ?? FeedText.value(details, "updated_at"),
            url: FeedText.value(root, "base_path").map { "https://www.gov.uk\($0)" }, node: root,
            isWithdrawn: root["withdrawn_notice"].map { $0.count > 0 } ?? false)
    }

    private static func words(_ node: Node?) -> [String]? {
        guard let node, node.kind == .sequence, node.elements.allSatisfy({ $0.kind == .scalar }) else { return nil }
        return node.elements.map(\.text)
    }

    private static func rows(_ node: Node, _ read: (Node) -> AdviceEntry?) -> [AdviceEntry?] {
        node.elements.map { $0.kind == .mapping ? read($0) : nil }
    }
}

import SafeConduct

/// One kind of answers to all requests of a rulebook.
enum Answers: String, CaseIterable, Sendable {
    case reports, texts, pages, traces, matches, batch, bundle, crossings

    /// The answers, one to each request, and one to each question about crossings.
    func answers(of book: AnsweredRulebook) -> [String] {
        switch self {
        case .reports: Self.each(book) { Self.report($0, $1, in: book.rulebook) }
        case .bundle: Self.each(book) { Self.report($0, $1, in: book.opened) }
        case .texts: Self.each(book, every: 3) { Self.text($0, $1, in: book.rulebook) }
        case .pages: Self.each(book, every: 8) { Self.page($0, $1, in: book.rulebook) }
        case .traces: Self.each(book) { Self.traces($0, $1, in: book.rulebook) }
        case .matches: Self.each(book) { Self.matches($0, $1, in: book.rulebook) }
        case .batch: Self.batch(book)
        case .crossings: Self.crossings(book.rulebook)
        }
    }

    /// The days on which questions are asked, where the request does not say.
    private static let days = ["2026-11-21", "2025-06-01", "2027-02-15"].compactMap { Day($0) }
    private static let languages = [[], ["ru"], ["fr", "en"], ["ko"]]
    private static let widths: [Int?] = [80, 60, nil, 40]

    private static func day(_ number: Int) -> Day { days[number % days.count] }

    /// Answers each request, or one of several: text takes its time in debug builds.
    private static func each(
        _ book: AnsweredRulebook, every step: Int = 1, _ answer: (Request, Int) -> String
    ) -> [String] {
        book.requests.enumerated().map { number, request in
            number % step == 0 ? request.map { answer($0, number / step) } ?? "no request" : ""
        }
    }

    private static func checked(_ request: Request, _ number: Int, in rulebook: Rulebook) -> Report {
        rulebook.check(
            request, asOf: day(number), languages: languages[number % languages.count],
            includingDrafts: number % 7 == 0)
    }

    private static func report(_ request: Request, _ number: Int, in rulebook: Rulebook) -> String {
        var report = checked(request, number, in: rulebook)
        // Those of a bundle are the same but for its digest.
        report.rulebook.bundle = nil
        return String(decoding: report.json(pretty: number % 8 == 0), as: UTF8.self)
    }

    private static func text(_ request: Request, _ number: Int, in rulebook: Rulebook) -> String {
        ReportText(
            width: widths[number % widths.count], color: number % 5 == 0, length: number % 2 == 0 ? .explained : .full,
            languages: languages[number % languages.count]
        ).render(
            checked(request, number, in: rulebook), for: number % 3 == 0 ? nil : request.traveler,
            at: rulebook.crossing(request.trip.crossing))
    }

    private static func page(_ request: Request, _ number: Int, in rulebook: Rulebook) -> String {
        ReportMarkdown(length: number % 2 == 0 ? .explained : .full, languages: languages[number % languages.count])
            .render(
                checked(request, number, in: rulebook), for: request.traveler,
                at: rulebook.crossing(request.trip.crossing))
    }

    /// Eight rules, others for each request, so that each rule is asked about many times.
    private static func traces(_ request: Request, _ number: Int, in rulebook: Rulebook) -> String {
        let ids = rulebook.ruleIDs
        return (0..<8).map { step in
            let id = ids[(number * 8 + step) % ids.count]
            guard let trace = rulebook.trace(rule: id, for: request, asOf: day(number)) else { return "\(id): none" }
            let inForce = trace.isInForce.map { "\($0)" } ?? "unknown"
            let valid = "\(trace.valid.from?.description ?? "")..\(trace.valid.to?.description ?? "")"
            let evidence = trace.evidence.map { "\n  \($0.value.rawValue) \($0.condition) \($0.at)" }.joined()
            return
                "\(id): published \(trace.isPublished), in force \(inForce) (\(valid)), draft \(trace.isDraft)\(evidence)"
        }.joined(separator: "\n")
    }

    private static func matches(_ request: Request, _ number: Int, in rulebook: Rulebook) -> String {
        guard let bound = rulebook.bind(request, asOf: day(number), includingDrafts: number % 7 == 0) else {
            return "no such crossing"
        }
        let matches = RuleMatches()
        _ = rulebook.match(bound, into: matches)
        return zip(matches.ids(in: rulebook), 0...).map { id, index in
            "\(id) \(matches[index].isCertain ? "certain" : "possible")"
        }.joined(separator: "\n")
    }

    private static func batch(_ book: AnsweredRulebook) -> [String] {
        let selections: [JSONSelection] = [
            .all, JSONSelection(["id", "verdict", "reasons"]), JSONSelection(["advisories.rule", "risk"]),
        ]
        let size = 50
        return stride(from: 0, to: book.lines.count, by: size).flatMap { start in
            let number = start / size
            let batch = Batch(
                rulebook: book.rulebook, asOf: day(number), languages: languages[number % languages.count],
                includingDrafts: number % 7 == 0, selection: selections[number % selections.count])
            let lines = book.lines[start..<min(start + size, book.lines.count)].map { $0 + "\n" }.joined()
            let answers = batch.answer(lines: Array(lines.utf8), firstLine: start + 1)
            var end = 0
            return answers.lengths.map { length in
                defer { end += length }
                return String(decoding: answers.bytes[end..<end + length], as: UTF8.self)
            }
        }
    }

    private static func crossings(_ rulebook: Rulebook) -> [String] {
        let dates = [nil, Day("2024-07-01"), Day("2026-11-15"), Day("2027-06-01")]
        var answers = languages.map { CrossingText(languages: $0).render(rulebook.crossings) }
        answers.append(String(decoding: CrossingView.json(listing: rulebook.crossings, pretty: true), as: UTF8.self))
        for crossing in rulebook.crossings {
            for date in dates {
                for asOf in days {
                    guard let view = CrossingView(of: crossing.id, in: rulebook, on: date, asOf: asOf) else { continue }
                    answers.append(String(decoding: view.json(pretty: true), as: UTF8.self))
                    answers += languages.map { CrossingText(width: 60, languages: $0).render(view) }
                }
            }
        }
        return answers
    }
}

import Crypto
import Foundation
import SafeConduct

/// What libFuzzer calls for each input: the contents of a bundle, which are given the checksum and length that fit, so that everything behind
/// those checks is reached. A bundle is refused, or every request is answered and none is cleared by what cannot be read.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let result = Rulebook.open(
        bundle: Seed.sealed(Array(UnsafeBufferPointer(start: start, count: count))), families: .standard)
    guard let rulebook = result.rulebook else {
        precondition(result.diagnostics.count == 1, "a refusal says why")
        return 0
    }
    let matches = RuleMatches()
    for request in Seed.requests {
        let report = rulebook.check(request, asOf: Seed.asOf)
        let isUnreadable = report.problems.contains { $0.code == "bundle/unreadable-rule" }
        precondition(!isUnreadable || report.verdict != .clear, "a rule that cannot be read does not clear a trip")
        consume(report.json().count)
        if let bound = rulebook.bind(request, asOf: Seed.asOf) {
            _ = rulebook.match(bound, into: matches)
            consume(matches.ids(in: rulebook).count)
        }
    }
    return 0
}

@inline(never)
private func consume(_ value: Int) {}

/// Writes the contents of a small bundle as first input where `FUZZ_SEEDS` names a folder, and ends.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
    _ count: UnsafeMutablePointer<CInt>?, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
    guard let path = ProcessInfo.processInfo.environment["FUZZ_SEEDS"] else { return 0 }
    do {
        try FileManager.default.createDirectory(at: URL(filePath: path), withIntermediateDirectories: true)
        guard let bundle = Rulebook.bundle(Seed.files, families: .standard).bundle else { exit(1) }
        try Data(bundle.dropLast(32)).write(to: URL(filePath: path).appending(path: "small"))
        exit(0)
    } catch {
        print(error)
        exit(1)
    }
}

/// The rulebook whose bundle is damaged, and what is asked of it.
enum Seed {
    static let asOf = Day("2026-11-21") ?? .last

    /// The contents with length and checksum; of magic, version and order of bytes nothing is left to chance.
    static func sealed(_ contents: [UInt8]) -> [UInt8] {
        var contents = contents
        if contents.count >= 24 {
            contents.replaceSubrange(0..<16, with: Array("SCBUNDLE".utf8) + [1, 0, 0, 0, 0x0D, 0x0C, 0x0B, 0x0A])
            withUnsafeBytes(of: UInt64(contents.count).littleEndian) { contents.replaceSubrange(16..<24, with: $0) }
        }
        return contents + SHA256.hash(data: contents)
    }

    static let files = [
        SourceFile(
            path: "a-b.yaml",
            text: "crossing: a-b\nname: A – B\nbetween: [RU, KP]\nfacts: { modes: { is: [rail], source: s } }\n"),
        SourceFile(
            path: "s.yaml",
            text:
                "sources: { s: { title: S, kind: government, reliability: A, published: 2024-01-01, retrieved: 2026-01-01 } }\n"
        ),
        SourceFile(
            path: "closure.yaml",
            text: """
                rules: c
                family: closure
                when: { trip.countries: KP }
                items:
                  - { id: open, title: "Open to {{ trip.to }}", passage: open, when: { trip.mode: rail, trip.date: 2026-01-01.. }, sources: [s] }
                  - { id: shut, title: Shut, passage: closed, overrides: [open], unless: "'FR' in traveler.nationalities", sources: [s] }
                  - id: "{who}"
                    each: [{ who: US, age: "18" }, { who: KR, age: "21" }]
                    title: "{who}: {{ row.who }}"
                    when: { all: [{ traveler.nationalities: "{who}" }, "traveler.age < int(row.age)"] }
                    passage: closed

                """),
        SourceFile(
            path: "permit.yaml",
            text:
                "rules: p\nfamily: permit\nitems: [{ id: visa, title: Visa, permit: { document: visa, issuer: KP } }]\n"
        ),
    ]

    static let requests = [
        Request(
            traveler: Traveler(nationalities: ["FR"], age: 30, documents: []),
            trip: Trip(crossing: "a-b", from: "RU", to: "KP", date: Day("2026-12-07"), mode: "rail")),
        Request(
            traveler: Traveler(nationalities: ["US", "KR"], age: 17), trip: Trip(crossing: "a-b", from: "KP", to: "RU")),
        Request(traveler: Traveler(), trip: Trip(crossing: "a-b")),
    ]
}

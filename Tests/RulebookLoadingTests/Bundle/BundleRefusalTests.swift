import RuleLanguage
import RulebookIndexing
import AdvisoryModel
import Foundation
import JSON
import RuleFixtures
import SafeConductTesting
import SourceDiagnostics
import SystemFiles
import TestSupport
import Testing

@testable import BundleFiles
@testable import RuleEngine
@testable import RulebookLoading
@testable import RuleLookup

/// What is no sound bundle is refused with words that help, and never trapped on.
@Suite struct BundleRefusalTests {
    private static func refusal(_ bytes: [UInt8], policy: BundlePolicy = BundlePolicy()) -> String {
        let result = BundleRulebook.open(bytes, policy: policy)
        return result.rulebook == nil ? DiagnosticRenderer().render(result.diagnostics) : "opened"
    }

    /// The bytes with a checksum that fits.
    private static func sealed(_ bytes: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(bytes.dropLast(BundleFormat.digestSize))
        return bytes.dropLast(BundleFormat.digestSize) + hash.finish()
    }

    private static func with(_ bytes: [UInt8], _ number: UInt32, at place: Int) -> [UInt8] {
        var changed = bytes
        withUnsafeBytes(of: number) { changed.replaceSubrange(place..<(place + 4), with: $0) }
        return sealed(changed)
    }

    static let frames: [(name: String, change: @Sendable ([UInt8]) -> [UInt8], says: String)] = [
        (
            "nothing", { _ in [] },
            """
            error[bundle/not-a-bundle]: the file is not a compiled bundle
             --> b
            hint: make one with `safe-conduct compile`

            """
        ),
        (
            "no end", { Array($0.dropLast()) },
            """
            error[bundle/truncated]: the bundle is incomplete or has extra bytes at the end
             --> b
            hint: copy it again, or compile the rules again

            """
        ),
        (
            "something behind the end", { $0 + [0] },
            """
            error[bundle/truncated]: the bundle is incomplete or has extra bytes at the end
             --> b
            hint: copy it again, or compile the rules again

            """
        ),
        (
            "another byte", { Array($0.dropLast()) + [($0.last ?? 0) ^ 1] },
            """
            error[bundle/altered]: the bundle's checksum is wrong: it was altered or damaged since it was compiled
             --> b
            hint: copy it again, or compile the rules again

            """
        ),
        (
            "a newer format", { with($0, 3, at: BundleFormat.Header.version) },
            """
            error[bundle/newer-format]: the bundle has the format 3; this program reads format 2
             --> b
            hint: use a newer safe-conduct, or compile the rules with this one

            """
        ),
        (
            "no format", { with($0, 0, at: BundleFormat.Header.version) },
            """
            error[bundle/unknown-format]: the bundle has the format 0; this program reads format 2
             --> b
            hint: compile the rules again

            """
        ),
        (
            "other bytes first", { with($0, BundleFormat.byteOrder.byteSwapped, at: BundleFormat.Header.byteOrder) },
            """
            error[bundle/byte-order]: the bundle was compiled on a machine with a different byte order
             --> b
            hint: compile the rules on this machine

            """
        ),
        (
            "a section that begins nowhere", { with($0, 7, at: BundleFormat.Header.sections) },
            """
            error[bundle/damaged]: the bundle's table of sections cannot be read, though its checksum is right
             --> b
            hint: it was not written by `safe-conduct compile`; compile the rules again

            """
        ),
    ]

    @Test(arguments: frames.indices) func framesThatAreNotSoundAreRefused(_ index: Int) throws {
        let frame = Self.frames[index]
        #expect(Self.refusal(frame.change(try BundleRulebook.bytes())) == frame.says, "\(frame.name)")
    }

    @Test func everyPrefixIsRefused() throws {
        let bytes = try BundleRulebook.bytes()
        for count in stride(from: 0, to: bytes.count, by: 7) {
            let result = BundleRulebook.open(Array(bytes[..<count]))
            #expect(result.rulebook == nil)
            #expect(["bundle/truncated", "bundle/not-a-bundle"].contains(result.diagnostics.first?.code.text))
        }
    }

    @Test func everyAlteredByteIsNoticed() throws {
        let bytes = try BundleRulebook.bytes()
        for place in stride(from: 0, to: bytes.count, by: 11) {
            var altered = bytes
            altered[place] ^= 1 << UInt8(place % 8)
            #expect(BundleRulebook.open(altered).rulebook == nil, "byte \(place)")
        }
    }

    @Test func aFamilyThatIsMissingOrHasChangedIsNamed() throws {
        let bytes = try BundleRulebook.bytes()
        let missing = Rulebook.open(bundle: bytes, named: "b", families: [])
        #expect(
            DiagnosticRenderer().render(missing.diagnostics) == """
                error[bundle/unknown-family]: the bundle has rules of the family `note`, which this program lacks
                 --> b
                hint: load it with that family: `families: .standard + [MyFamily.self]`

                """)
        let changed = Rulebook.open(bundle: bytes, named: "b", families: [OtherNote.self])
        #expect(
            DiagnosticRenderer().render(changed.diagnostics) == """
                error[bundle/other-family]: the family `note` has changed since the bundle was compiled
                 --> b
                hint: compile the rules again

                """)
    }

    private enum OtherNote: RuleFamily {
        static let name = "note"
        static let fields = [FamilyField("other", "something else", example: "x")]
        static func decode(_ item: inout RuleItem) -> String? { "" }
        static func resolve(_ rules: AppliedRules<String>, in context: CheckContext) -> [Resolution] { [] }
    }

    // MARK: signatures

    /// Signs with the exclusive or of message and key: enough to see who asks what.
    private struct Toy: BundleSigner, BundleVerifier {
        var publicKey: [UInt8]

        func signature(of message: [UInt8]) -> [UInt8] {
            (0..<64).map { message[$0 % message.count] ^ publicKey[$0 % 32] ^ UInt8($0) }
        }

        func isValid(_ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]) -> Bool {
            signature == Toy(publicKey: publicKey).signature(of: message)
        }
    }

    private static let toy = Toy(publicKey: Array(1...32))

    @Test func aSignedBundleIsTakenByThoseWhoTrustItsKey() throws {
        let bytes = try BundleRulebook.bytes(serial: 7, signer: Self.toy)
        let trusted = BundlePolicy(verifier: Self.toy, trustedKeys: [Self.toy.publicKey], minimumSerial: 7)
        #expect(Self.refusal(bytes, policy: trusted) == "opened")
        #expect(Self.refusal(bytes) == "opened")
        #expect(bytes.dropLast(BundleFormat.Signature.size) == (try BundleRulebook.bytes(serial: 7))[...])
    }

    @Test func signaturesAndSerialsThatDoNotFitAreRefused() throws {
        let signed = try BundleRulebook.bytes(serial: 7, signer: Self.toy)
        let unsigned = try BundleRulebook.bytes(serial: 7)
        func code(_ bytes: [UInt8], _ policy: BundlePolicy) -> String {
            let result = BundleRulebook.open(bytes, policy: policy)
            return result.rulebook == nil ? result.diagnostics.map(\.code.text).joined() : "opened"
        }
        let trusting = BundlePolicy(verifier: Self.toy, trustedKeys: [Self.toy.publicKey])
        let other = BundlePolicy(verifier: Self.toy, trustedKeys: [[UInt8](repeating: 9, count: 32)])
        #expect(code(unsigned, trusting) == "bundle/unsigned")
        #expect(code(signed, other) == "bundle/untrusted-key")
        #expect(code(signed, BundlePolicy(trustedKeys: [Self.toy.publicKey])) == "bundle/unsigned")
        #expect(code(unsigned, BundlePolicy(minimumSerial: 8)) == "bundle/outdated")
        #expect(code(unsigned, BundlePolicy(minimumSerial: 7)) == "opened")
        for place in (signed.count - BundleFormat.Signature.size)..<signed.count {
            var altered = signed
            altered[place] ^= 0x10
            #expect(code(altered, BundlePolicy(verifier: Self.toy)) == "bundle/wrong-signature", "byte \(place)")
        }
    }

    private struct Unable: BundleSigner {
        let publicKey: [UInt8] = []
        func signature(of message: [UInt8]) throws -> [UInt8] { [] }
    }

    @Test func aKeyThatCannotSignGivesNoBundle() {
        let result = Rulebook.bundle(BundleRulebook.sources, families: [NoteFamily.self], signer: Unable())
        #expect(result.bundle == nil)
        #expect(result.diagnostics.map(\.code.text) == ["bundle/not-signed"])
    }

    // MARK: hostile bundles

    @Test(arguments: 0..<8) func forgedBundlesAreRefusedOrAnswer(_ seed: UInt64) throws {
        var random = SeededGenerator(seed &+ 77)
        let bytes = try BundleRulebook.bytes()
        let requests = BundleRulebook.requests(12, seed: seed)
        var (opened, unreadable) = (0, 0)
        for _ in 0..<150 {
            var forged = bytes
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                // Behind the magic, so that more is reached than the first check.
                let place = Int.random(in: 40..<(forged.count - 36), using: &random)
                switch Int.random(in: 0..<5, using: &random) {
                case 0: forged[place] = UInt8.random(in: 0...255, using: &random)
                case 1: forged[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
                case 2: for offset in 0..<4 { forged[place + offset] = 0xFF }
                case 3: forged[place] = forged[Int.random(in: 0..<forged.count, using: &random)]
                default: for offset in 0..<4 { forged[place + offset] = 0 }
                }
            }
            let result = BundleRulebook.open(Self.sealed(forged))
            guard let rulebook = result.rulebook else {
                #expect(result.diagnostics.count == 1 && result.diagnostics[0].code.text.hasPrefix("bundle/"))
                continue
            }
            opened += 1
            let reports = BundleRulebook.reports(rulebook, requests).joined()
            if reports.contains("bundle/unreadable-rule") { unreadable += 1 }
            // Where only the verdict is wanted, families are judged in an order that follows from the ranks.
            for request in requests { _ = rulebook.check(request, asOf: .last, parts: []) }
            for id in rulebook.ruleIDs { _ = rulebook.title(ofRule: id) }
        }
        #expect(opened > 10 && opened < 150)
        #expect(unreadable > 0)
    }

    private static func section(_ section: BundleFormat.Section, of bytes: [UInt8]) -> Range<Int> {
        bytes.withUnsafeBytes { buffer in
            let entry = BundleFormat.Header.sections + section.rawValue * BundleFormat.sectionSize
            let start = Int(buffer.loadUnaligned(fromByteOffset: entry, as: UInt64.self))
            return start..<(start + Int(buffer.loadUnaligned(fromByteOffset: entry + 8, as: UInt64.self)))
        }
    }

    @Test func forgedOrdersOfOverridesLoseNoBlock() throws {
        let bytes = try BundleRulebook.bytes()
        let place = Self.section(.overrides, of: bytes)
        let order = Array(bytes[place])
        #expect(order.count == 12)
        let requests = ["US", "KR"].map { country in
            var request = Request(
                traveler: Traveler(nationalities: [country], additional: ["hasPermit": .bool(true)]),
                trip: Trip(crossing: "a-b", from: "RU", to: "KP"))
            request.trip.mode = "rail"
            return request
        }
        // Turned round, and with a rule named twice.
        let parts: [[UInt8]] = [Array(order[..<4]), Array(order[4..<8]), Array(order[8...])]
        let orders: [[Int]] = [[1, 2, 0], [2, 1, 0], [0, 0, 0]]
        for forged in orders {
            var changed = bytes
            changed.replaceSubrange(place, with: forged.flatMap { parts[$0] })
            let rulebook = try #require(BundleRulebook.open(Self.sealed(changed)).rulebook)
            for request in requests { #expect(rulebook.check(request, asOf: .last).verdict != .clear) }
        }
    }

    /// A machine with other time zones than the one where it was compiled.
    @Test func whatABundleNamesAndThisMachineLacksIsSaid() throws {
        let name = Array("Asia/Pyongyang".utf8)
        var changed = try BundleRulebook.bytes()
        let place = try #require(changed.firstRange(of: name))
        changed.replaceSubrange(place, with: Array("Asia/Nowhere00".utf8))
        #expect(
            Self.refusal(Self.sealed(changed)) == """
                error[bundle/damaged]: the bundle's vocabulary, sources or crossings cannot be read, though its checksum is right: \
                no time zone is called `Asia/Nowhere00`
                 --> b
                hint: it names what this machine or version does not know; compile the rules again here

                """)
    }

    /// The system reads a path up to a NUL byte only: what lies there is another file.
    @Test func aPathWithANULNamesNoFile() throws {
        let path = NSTemporaryDirectory() + "bundle-\(UUID().uuidString)"
        let bytes = try BundleRulebook.bytes()
        try WholeFile.replace(path, by: bytes)
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(BundleMemory.holdsBundle(path))
        #expect(WholeFile.read(path) == bytes)
        let other = path + "\0.yaml"
        #expect(!BundleMemory.holdsBundle(other))
        #expect(FileStatus(path: other) == nil)
        #expect(WholeFile.read(other) == nil)
        #expect(throws: SystemError.self) { try WholeFile.replace(other, by: []) }
        #expect(WholeFile.read(path) == bytes)
    }

    @Test(arguments: [BundleFormat.Section.ruleOffsets, .idOffsets, .templateOffsets])
    func recordsThatOverlapAreRefused(_ section: BundleFormat.Section) throws {
        let bytes = try BundleRulebook.bytes()
        let place = Self.section(section, of: bytes)
        var changed = bytes
        changed.replaceSubrange((place.lowerBound + 4)..<(place.lowerBound + 8), with: [0, 0, 0, 0])
        #expect(
            Self.refusal(Self.sealed(changed)) == """
                error[bundle/damaged]: the bundle's list of rules cannot be read, though its checksum is right
                 --> b
                hint: it was not written by `safe-conduct compile`; compile the rules again

                """)
    }

    @Test func anIndexThatLooksAtEverythingAgainAndAgainIsRefused() {
        // A thousand patterns that share one table whose slots all lead to one bucket with a thousand rows.
        var numbers: [UInt32] = [1000]
        let tableAt = UInt32(1 + 1000 * IndexLayout.Pattern.size)
        let bucketAt = tableAt + 1024 * 4
        for _ in 0..<1000 { numbers += [0, 0, 0, 0, tableAt, 1023] }
        for slot in 0..<1024 { numbers += [0, 0, 0, slot == 0 ? 0 : bucketAt] }
        numbers += [1, bucketAt + 6, 0, bucketAt + 7, 1000, 0]
        numbers += [0]
        for _ in 0..<1000 { numbers += [0, IndexLayout.Shape.limits, 0, 0, 0, 0] }
        let index = RuleIndex(
            axes: NumberedList([.drafts]), symbols: Symbols(), storage: IndexStorage(numbers: numbers, sets: [0, 0, 0]))
        #expect(!IndexCheck.isSound(index, rules: 1))
    }

    @Test func aRuleThatCannotBeReadKeepsATripFromBeingClear() throws {
        let bytes = try BundleRulebook.bytes()
        let sections = try BundleSections(BundleMemory(copying: bytes))
        let places = Array(sections.numbers(.ruleOffsets, as: UInt32.self))
        let start = Self.section(.rules, of: bytes).lowerBound
        var forged = bytes
        for place in places.dropLast() { forged[start + Int(place) + 1] = 9 }
        let rulebook = try #require(BundleRulebook.open(Self.sealed(forged)).rulebook)
        let request = Request(
            traveler: Traveler(nationalities: ["FR"], age: 30), trip: Trip(crossing: "a-b", from: "RU", to: "KP"))
        let report = rulebook.check(request, asOf: .last)
        #expect(report.verdict == .undetermined)
        #expect(report.problems.map(\.code).contains("bundle/unreadable-rule"))
        #expect(
            report.advisory("tables/visa-FR").map { [$0.family, $0.certainty.rawValue, $0.title] }
                == ["unreadable", "possible", "A rule that cannot be read"])
    }
}

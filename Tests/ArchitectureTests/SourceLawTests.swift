import Testing

/// What no source file may do.
@Suite struct SourceLawTests {
    @Test func noSourceFileIsLongerThanFiveHundredLines() {
        for target in SourceTree.targets {
            for file in target.files {
                #expect(file.lineCount <= 500, "\(file.path) of \(target.name) has \(file.lineCount) lines")
            }
        }
    }

    /// Targets that may be longer, as the folders of each build on one another: a language with its library, and tools side by side.
    static let long: [String: Int] = ["CEL": 13_000, "Authoring": 11_500]

    @Test func noTargetIsTooLong() {
        for target in SourceTree.targets {
            let lines = target.files.reduce(0) { $0 + $1.lineCount }
            let most = Self.long[target.name] ?? 4_500
            #expect(lines <= most, "\(target.name) has \(lines) lines: cut it, or move what belongs elsewhere")
        }
    }

    /// A test that waits for a clock fails on a busy machine and passes on a fast one: count steps, sizes or places instead.
    @Test func noTestMeasuresTime() {
        #expect(SourceTree.tests.count > 100)
        for file in SourceTree.tests {
            for word in [
                "ContinuousClock", "SuspendingClock", "timeIntervalSince(", "timeIntervalSinceNow", "DispatchTime",
                ".timeLimit(",
            ] {
                #expect(!file.code.contains(word), "\(file.path) uses \(word)")
            }
        }
    }

    @Test func nothingInSourcesTrapsOnPurpose() {
        for target in SourceTree.targets {
            for file in target.files {
                for word in ["try!", "fatalError(", " as! "] {
                    #expect(!file.text.contains(word), "\(file.path) of \(target.name) contains \(word)")
                }
            }
        }
    }

    /// Where unsafe memory is handled, and why; `RuleLookup`, the index, may do so everywhere.
    static let unsafe: [String: String] = [
        "CEL/Library/Strings/ByteStringSearch.swift": "searches in the bytes of a text",
        "CEL/Library/Strings/String+CodePoints.swift": "the bytes of a text",
        "CEL/Regex/RegexDFA.swift": "tables that a match walks without counting",
        "CEL/Regex/RegexProgram.swift": "the bytes of a text",
        "CEL/Regex/RegexText.swift": "the bytes of a text",
        "CEL/Values/CodePoints.swift": "the bytes of a text",
        "CEL/Values/Value+Sameness.swift": "the bits of values, compared in place",
        "CEL/Calls/VariableValues.swift": "values, compared in place",
        "AdvisoryModel/Values/Day.swift": "the bytes of a text",
        "JSON/JSONSelection.swift": "the bytes of a key", "JSON/JSONWriter.swift": "copies the bytes of texts",
        "AdvisoryModel/Digest/SHA256.swift": "reads numbers of its blocks",
        "RuleEngine/Family/AppliedRule.swift": "opens the box of a payload that its own family closed",
        "RuleEngine/Family/ResolvedRule.swift": "fields of a large value, read in place",
        "SafeConduct/Batch/RequestScanner.swift": "reads a request where its bytes lie",
        "RuleEngine/Rules/CompiledRule.swift": "numbers that threads go through without counting",
        "OnceMadeParts/OnceMadeRow.swift": "places of zeros, of which only used ones are touched",
        "RuleEngine/Judging/RuleJudge.swift": "answers that nobody else keeps",
        "RuleEngine/Report/DayOutcomes.swift": "outcomes that nobody else keeps",
        "RuleEngine/Report/ContactSides.swift": "fields of contacts that are not copied",
        "OnceMadeParts/Array+Read.swift": "objects of an array, asked without counting",
        "OnceMadeParts/OnceMade.swift": "a reference that is set once",
        "BundleFiles/BundleFrame.swift": "the bytes of numbers",
        "BundleFiles/BundleMemory.swift": "maps a bundle's file",
        "BundleFiles/BundleSections.swift": "the parts of that memory",
        "BundleFiles/BundledRecords.swift": "the records of that memory",
        "RulebookLoading/Bundle/BundleWriter.swift": "the memory of the index",
        "Threads/WorkerThreads.swift": "hands a thread its work",
        "Threads/Array+Concurrently.swift": "elements that threads share out",
        "SafeConduct/Batch/Batch.swift": "hands a line to the scanner",
        "SafeConduct/Batch/KnownReports.swift": "hashes the bytes of a line",
        "SafeConductC/CText.swift": "texts of C", "SafeConductC/Functions.swift": "texts of C",
        "SafeConductC/LastError.swift": "a text of C for each thread",
        "SafeConductRules/Rulebook+Shipped.swift": "the bytes of files that a C target carries",
        "SourceDiagnostics/DiagnosticRenderer.swift": "the bytes of a text",
        "SourceDiagnostics/TextChange.swift": "the bytes of two texts",
        "YAMLTree/Reading/CSVReading.swift": "the bytes of a file",
        "YAMLTree/Reading/JSONReading.swift": "the bytes of a file",
        "YAMLTree/Nodes/LineTable.swift": "the bytes of a file",
        "YAMLTree/Nodes/Node.swift": "nodes that do not count their tree",
        "YAMLTree/Nodes/NodeBuilder.swift": "the bytes of a text",
        "BundleFiles/Packing/PackedReader.swift": "reads a bundle's memory",
        "YAMLTree/Nodes/TextCheck.swift": "the bytes of a file",
        "YAMLTree/Nodes/TreeBuilder.swift": "events of libyaml",
        "YAMLTree/Reading/YAMLReading.swift": "libyaml",
        "YAMLTree/Reading/YAMLReading+Recovery.swift": "the bytes of a file",
        "YAMLTree/Syntax/Reading/BlockExtent.swift": "the bytes of a file",
        "YAMLTree/Syntax/Reading/ReadableText.swift": "the bytes of a file",
        "YAMLTree/Syntax/Reading/SyntaxRecorder.swift": "events of libyaml",
        "SafeConductCommand/LintCommand.swift": "only the flag `--unsafe-fixes`",
        "SystemFiles/FreeMemory.swift": "a function of glibc that Swift does not import",
        "SystemFiles/OpenFile.swift": "reads and writes by POSIX",
    ]

    @Test func unsafeMemoryIsHandledWhereTheListSays() {
        var found: Set<String> = []
        for target in SourceTree.targets where target.name != "RuleLookup" {
            for file in target.files where file.code.contains(/[Uu]nsafe|Unmanaged|withUTF8|ContiguousStorage/) {
                found.insert("\(target.name)/\(file.path)")
            }
        }
        #expect(found.subtracting(Self.unsafe.keys).sorted() == [], "say why it is needed, or do without")
        #expect(Set(Self.unsafe.keys).subtracting(found).sorted() == [], "these need no leave any more")
    }
}

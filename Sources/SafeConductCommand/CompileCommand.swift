import AdvisoryModel
import ArgumentParser
import Authoring
import JSON
import RuleEngine
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import SystemFiles

/// `safe-conduct compile`: a rulebook as one file that opens at once.
struct CompileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compile",
        abstract: "Compile a rulebook to a bundle, one file that opens at once however many rules it has.",
        discussion: """
            The bundle goes wherever rules are named: --rules rules.scbundle. It holds the rules, their tables and a SHA-256 of it all; with \
            --sign-key it is signed, and `--trust-key` of the other commands then takes no other. The same rules give the same bytes. The \
            file is put into its place whole, so that whoever reads it has the old one or the new; do the same where you hand it on (write beside \
            it, then `mv`). Reports name the digest that is printed here as `rulebook.bundle`. Warnings of `lint` go to standard error, and keep \
            nothing from being written.

            EXAMPLES
              safe-conduct compile Rules -o rules.scbundle
              safe-conduct check request.yaml --rules rules.scbundle
              safe-conduct compile Rules --as swift -o Sources/App/EmbeddedRulebook.swift

              openssl genpkey -algorithm ed25519 -out key.pem
              openssl pkey -in key.pem -pubout -out key.pub.pem
              safe-conduct compile Rules -o rules.scbundle --sign-key key.pem --serial 8
              safe-conduct batch --rules rules.scbundle --trust-key key.pub.pem \\
                --min-serial 8 < requests.jsonl

            EXIT CODES
              0 done; 2 usage; 3 the rulebook does not compile, or the key cannot be used; 4 the bundle cannot be written
            """)

    @Argument(
        help: ArgumentHelp(
            "Folders or files of rules (default: the rulebook that `check` would use).", valueName: "path"))
    var paths: [String] = []

    @Option(name: .shortAndLong, help: ArgumentHelp("The bundle's file; `-`: standard output.", valueName: "file"))
    var output: String

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "What to write: the bundle, or a source of Swift that holds it, with `Rulebook.embedded()`; errors are written as compilers write them then.",
            valueName: "form"))
    var form: BundleForm = .bundle

    @Option(help: ArgumentHelp("Sign with this Ed25519 private key, in PEM.", valueName: "file"))
    var signKey: String?

    @Option(
        help: ArgumentHelp(
            "A number that grows from one bundle to the next, so that --min-serial can refuse old ones.",
            valueName: "number"))
    var serial = 0

    @Option(help: "How to write what was done.")
    var format: ListFormat = .text

    @OptionGroup(title: "Limits") var limits: LimitOptions

    func validate() throws {
        if signKey != nil { try KeyFile.requireSigning("--sign-key") }
        if serial < 0 { throw ValidationError("--serial must not be negative") }
        if output == "-", Console.outputIsTerminal {
            throw ValidationError("a bundle is not text: name a file, or redirect standard output to one")
        }
    }

    func run() throws {
        let signer = try signKey.map { try KeyFile.signer(in: $0, format.output) }
        let paths = try self.paths.isEmpty ? RulebookLocator.defaultPaths(format.output) : self.paths
        try OwnFiles(paths + (signKey.map { [$0] } ?? [])).refuseOutput(format.output)
        let families = PluggedFamilies.current
        // Files are read once: a pipe gives its text to the first reader only.
        let draft =
            paths.contains(where: Rulebook.holdsBundle)
            ? nil : RulebookDraft(paths: paths, families: families, limits: limits.limits)
        let result =
            draft.map { Rulebook.bundle($0, families, UInt64(serial), signer) }
            ?? Rulebook.bundle(paths: paths, families: families)
        guard let bundle = result.bundle else {
            tell(result.diagnostics, result.files, of: paths)
            throw Ending.badRulebook
        }
        if let draft { warn(of: draft, paths) }
        if form == .swift {
            let source = EmbeddedBundle.source(of: bundle, rules: result.ruleCount)
            return try put(Array(source.utf8), as: .source)
        }
        try put(bundle, as: .bundle)
        if output != "-" { report(result, bundle.count, signer) }
    }

    /// Tells what `lint` has doubts about: slips that leave a rulebook sound are seen by who compiles it, too.
    private func warn(of draft: RulebookDraft, _ paths: [String]) {
        let lint = LintRun(draft)
        tell(lint.diagnostics.filter { $0.severity != .error }, lint.files, of: paths)
    }

    /// Writes findings to standard error, for people or for compilers.
    private func tell(_ findings: [Diagnostic], _ files: [SourceFile], of paths: [String]) {
        if form != .swift { return Findings(files: files, format: format.output).report(findings) }
        if findings.isEmpty { return }
        Console.writeError(CompilerFindings(in: paths, limits: limits.limits).text(of: findings))
    }

    /// Writes what was compiled into its place, or to standard output.
    private func put(_ bytes: [UInt8], as form: CompiledFile.Form) throws {
        if output == "-" { return Console.write(bytes) }
        do throws(CompiledFile.Failure) {
            try CompiledFile(path: output, form: form).write(bytes)
        } catch {
            Findings(format: format.output).report([
                Diagnostic(ToolCode.unwritable, error.message, file: output, hint: error.hint)
            ])
            throw Ending.badRequest
        }
    }

    private func report(_ result: BundleResult, _ size: Int, _ signer: (any BundleSigner)?) {
        let key = signer.map { SHA256.hex($0.publicKey) }
        switch format {
        case .text:
            let shown = size < 10_000_000 ? "\(size / 1000) kB" : "\(size / 1_000_000) MB"
            let signed = key.map { ", signed by \($0)" } ?? ", not signed"
            Console.write(
                "\(output): \(result.ruleCount) rules, \(shown), serial \(serial), \(result.digest)\(signed)\n")
        case .json:
            var json = JSONWriter(pretty: true)
            json.beginObject()
            json.key("schema")
            json.string("safe-conduct/bundle/1")
            json.key("file")
            json.string(output)
            json.key("digest")
            json.string(result.digest)
            json.key("rules")
            json.integer(result.ruleCount)
            json.key("bytes")
            json.integer(size)
            json.key("serial")
            json.integer(serial)
            json.key("signedBy")
            json.string(key)
            json.endObject()
            Console.write(json.bytes + [UInt8(ascii: "\n")])
        }
    }
}

import ArgumentParser
import Authoring
import RulebookFolder
import SafeConduct
import SourceDiagnostics
import SystemFiles

/// `safe-conduct fmt`: files of a rulebook in one form.
struct FmtCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fmt", abstract: "Write the YAML files of a rulebook in one form, without changing what they say.",
        discussion: """
            Comments stay with what they are about. A file with an error, or for which nothing better can be written without loss, is left \
            as it is, and the exit code is 1; the others are written. Tables (`*.csv`) are not touched.

            EXAMPLES
              safe-conduct fmt Rules
              safe-conduct fmt --check Rules
              safe-conduct fmt --diff Rules/ru-kp/permits.yaml
              safe-conduct fmt --lines 10-20 Rules/ru-kp/permits.yaml
              safe-conduct fmt - < draft.yaml

            EXIT CODES
              0 done; 1 a file was left as it is, or with --check one would change
            """)

    @Argument(
        help: ArgumentHelp(
            "Folders or files; `-` formats standard input to standard output (default: the rulebook that `check` would use).",
            valueName: "path"))
    var paths: [String] = []

    @Flag(help: "Write nothing, name the files that would change, and end with 1 if there are any.")
    var check = false

    @Flag(help: "Write nothing, and print what would change as a unified diff.")
    var diff = false

    @Option(
        help: ArgumentHelp(
            "Only these lines of one file, in which keys stay in their order.", valueName: "first-last"))
    var lines: LineRange?

    @OptionGroup(title: "Limits") var limits: LimitOptions

    func validate() throws {
        if paths.contains("-"), paths.count > 1 {
            throw ValidationError("`-` stands alone: give either standard input or files")
        }
        if lines != nil, paths.count != 1 || FileStatus(path: paths[0])?.isFolder == true {
            throw ValidationError("`--lines` are those of one file: name it")
        }
    }

    func run() throws {
        let paths = try paths.isEmpty ? RulebookLocator.defaultPaths(.text) : paths
        try paths.refuseBundles(.text, for: "fmt")
        if paths == ["-"] { return try formatInput() }
        try OwnFiles(paths).refuseOutput(.text)
        let (files, locations, diagnostics) = RulebookFiles.readWithLocations(paths, limits: limits.limits)
        Findings(files: files).report(diagnostics)
        var run = Tally(isSound: !diagnostics.hasErrors)
        for file in files { format(file, at: locations[file.path]?.file, &run) }
        if !diff { Console.write(summary(run, of: files.count)) }
        if !run.isSound || check && run.changed > 0 { throw Ending.findings }
    }

    private struct Tally {
        var isSound: Bool
        var changed = 0
    }

    private func formatInput() throws {
        var input = InputFile(limits: limits.limits)
        guard let file = input.text(of: "-") else {
            Findings(files: input.files).report(input.diagnostics)
            throw Ending.badRequest
        }
        guard let bytes = formatted(file) else { throw Ending.findings }
        if diff { Console.write(Self.difference(file, bytes)) }
        if !diff, !check { Console.write(bytes) }
        if check, bytes != file.bytes {
            if !diff { Console.write("would change <stdin>\n") }
            throw Ending.findings
        }
    }

    private func format(_ file: SourceFile, at path: String?, _ run: inout Tally) {
        guard let bytes = formatted(file) else {
            run.isSound = false
            return
        }
        guard bytes != file.bytes else { return }
        if diff { Console.write(Self.difference(file, bytes)) }
        if !diff, !check, let path {
            do throws(SystemError) {
                try WholeFile.replace(path, by: bytes, permissions: FileStatus(path: path)?.permissions)
            } catch {
                run.isSound = false
                return refuse(file, because: "\(error)", hint: "check the permissions of its folder")
            }
        }
        run.changed += 1
        if !diff { Console.write("\(check ? "would change" : "formatted") \(file.path)\n") }
    }

    /// The form of a file; nil where it keeps its own, which is reported.
    private func formatted(_ file: SourceFile) -> [UInt8]? {
        let formatter = FileFormatter(families: PluggedFamilies.current, limits: limits.limits)
        switch formatter.format(file) {
        case .formatted(let bytes):
            return lines.map { formatter.format(file, lines: $0.first...$0.last) } ?? bytes
        case .broken(let diagnostics): Findings(files: [file]).report(diagnostics)
        case .refused(let reason):
            refuse(file, because: reason, hint: "write that part in a plainer form; the file is as it was")
        }
        return nil
    }

    private func refuse(_ file: SourceFile, because reason: String, hint: String) {
        Findings(files: [file]).report([
            Diagnostic(
                ToolCode.unwritableFile, "`\(file.path)` is not formatted: \(reason)", file: file.path, hint: hint)
        ])
    }

    private static func difference(_ file: SourceFile, _ bytes: [UInt8]) -> String {
        UnifiedDiff(
            from: String(decoding: file.bytes, as: UTF8.self), to: String(decoding: bytes, as: UTF8.self),
            path: file.path
        ).text
    }

    private func summary(_ run: Tally, of count: Int) -> String {
        "\(run.changed) of \(count) \(count == 1 ? "file" : "files") \(check ? "would change" : "changed")\n"
    }
}

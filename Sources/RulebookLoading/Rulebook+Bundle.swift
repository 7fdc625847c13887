import AdvisoryModel
public import BundleFiles
public import RuleEngine
public import SourceDiagnostics

extension Rulebook {
    /// Compiles the rulebook in some folders or files to a bundle, which `load` opens without reading it whole.
    ///
    /// The same rules give the same bytes, whatever the machine's order of files. Before it is handed out every rule is read back from the bundle
    /// and compared.
    ///
    /// ```swift
    /// let result = Rulebook.bundle(paths: ["Rules"], families: .standard, serial: 7)
    /// result.ruleCount   // 67
    /// result.digest      // "sha256:…", of the contents of `result.bundle`
    /// ```
    ///
    /// - Parameters:
    ///   - serial: a number that grows from one bundle to the next, so that old ones can be refused.
    ///   - signer: signs it; nil: it is not signed.
    public static func bundle(
        paths: [String], families: [any RuleFamily.Type], options: LoadOptions = LoadOptions(), serial: UInt64 = 0,
        signer: (any BundleSigner)? = nil
    ) -> BundleResult {
        if let path = paths.first(where: BundleMemory.isBundle) {
            let finding = Diagnostic(
                BundleCode.alreadyCompiled, "`\(path)` is already a bundle", file: path,
                hint: "name the folder of rules that it was compiled from")
            return BundleResult(bundle: nil, digest: "", ruleCount: 0, diagnostics: [finding], files: [])
        }
        return bundle(RulebookDraft(paths: paths, families: families, limits: options.limits), families, serial, signer)
    }

    /// Compiles the files of a rulebook that are in memory already, tables (`*.csv`) among them, to a bundle.
    public static func bundle(
        _ files: [SourceFile], families: [any RuleFamily.Type], options: LoadOptions = LoadOptions(),
        serial: UInt64 = 0, signer: (any BundleSigner)? = nil
    ) -> BundleResult {
        bundle(RulebookDraft(files, families: families, limits: options.limits), families, serial, signer)
    }

    package static func bundle(
        _ draft: RulebookDraft, _ families: [any RuleFamily.Type], _ serial: UInt64, _ signer: (any BundleSigner)?
    ) -> BundleResult {
        let compiled = LoadResult(draft)
        var result = BundleResult(
            bundle: nil, digest: "", ruleCount: compiled.rulebook?.ruleCount ?? 0, diagnostics: compiled.diagnostics,
            files: compiled.files)
        guard let rulebook = compiled.rulebook else { return result }
        do throws(BundleError) {
            let bundle = try BundleWriter.write(rulebook, of: draft, serial: serial)
            try BundleOpener.check(bundle, keeps: draft.linked, families: families)
            result.digest = "sha256:" + SHA256.hex(BundleFrame.digest(of: bundle))
            result.bundle = if let signer { try BundleFrame.signed(bundle, by: signer) } else { bundle }
        } catch {
            result.diagnostics.append(error.diagnostic(of: "<bundle>"))
        }
        return result
    }

    /// Opens a bundle that is in memory; a file is better opened by `load`, which reads only what is needed.
    ///
    /// - Parameter name: what diagnostics call it.
    public static func open(
        bundle: [UInt8], named name: String = "<bundle>", families: [any RuleFamily.Type],
        policy: BundlePolicy = BundlePolicy()
    ) -> LoadResult {
        open(name, families, policy) { () throws(BundleError) in BundleMemory(copying: bundle) }
    }

    /// Whether a path is taken for that of a compiled bundle: the file begins as one does, or its name ends in `.scbundle`.
    ///
    /// ```swift
    /// Rulebook.isBundle("rules.scbundle")   // true
    /// Rulebook.isBundle("Rules")            // false
    /// ```
    public static func isBundle(_ path: String) -> Bool { BundleMemory.isBundle(path) }

    /// Whether a file begins as a bundle does, whatever its name.
    package static func holdsBundle(_ path: String) -> Bool { BundleMemory.holdsBundle(path) }

    /// Whether a bundle is whole, by its checksum: reads the file once and nothing else, which takes most of the time of opening it.
    ///
    /// For those who store or hand on bundles; `load` checks it by itself.
    public static func isWhole(bundle path: String) -> Bool {
        guard let memory = try? BundleMemory(path, isCopied: false), let sections = try? BundleSections(memory) else {
            return false
        }
        return memory.digest(of: sections.length) == sections.statedDigest
    }

    /// The serial number of the bundle at a path; 0 where there is none.
    package static func serial(ofBundle path: String) -> UInt64 {
        guard holdsBundle(path), let memory = try? BundleMemory(path, isCopied: false),
            let sections = try? BundleSections(memory)
        else { return 0 }
        return sections.serial
    }

    /// Opens the bundle among some paths, which has to be the only one.
    static func openBundle(
        among paths: [String], families: [any RuleFamily.Type], options: LoadOptions
    ) -> LoadResult {
        guard paths.count == 1, let path = paths.first else {
            let bundle = paths.first(where: BundleMemory.isBundle) ?? ""
            let finding = Diagnostic(
                BundleCode.notAlone, "`\(bundle)` is a whole rulebook and cannot be combined with others",
                file: bundle, hint: "name the bundle alone, or the folders that it was compiled from")
            return LoadResult(rulebook: nil, diagnostics: [finding], files: [])
        }
        return open(path, families, options.bundles) { () throws(BundleError) in
            try BundleMemory(path, isCopied: options.bundles.copiesFile)
        }
    }

    private static func open(
        _ name: String, _ families: [any RuleFamily.Type], _ policy: BundlePolicy,
        _ memory: () throws(BundleError) -> BundleMemory
    ) -> LoadResult {
        do throws(BundleError) {
            let rulebook = try BundleOpener.open(
                try memory(), families: families.map { AnyFamily($0) }, policy: policy)
            return LoadResult(rulebook: rulebook, diagnostics: [], files: [])
        } catch {
            return LoadResult(rulebook: nil, diagnostics: [error.diagnostic(of: name)], files: [])
        }
    }
}

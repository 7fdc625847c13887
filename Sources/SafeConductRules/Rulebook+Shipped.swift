import CShippedRules
public import SafeConduct

extension Rulebook {
    /// The rulebook that ships with SafeConduct, of the files that this module carries; compiled anew each time, so keep it.
    ///
    /// ```swift
    /// import SafeConductRules
    ///
    /// let rulebook = try Rulebook.shipped()
    /// rulebook.crossing("khasan-tumangang")?.between   // ["KP", "RU"]
    /// ```
    ///
    /// - Parameter families: the standard ones, and others of your own.
    /// - Throws: what is wrong, where the standard families are not among them.
    public static func shipped(families: [any RuleFamily.Type] = .standard) throws(DiagnosedError) -> Rulebook {
        try compile(shippedFiles, families: families).get()
    }

    /// The files of the rulebook that ships with SafeConduct, by their paths below `Rules`: its tests are not among them.
    public static var shippedFiles: [SourceFile] {
        var files: [SourceFile] = []
        while true {
            let file = shipped_file(Int32(files.count))
            guard let path = file.path else { return files }
            let bytes = UnsafeRawBufferPointer(start: file.bytes, count: file.count)
            files.append(SourceFile(path: String(cString: path), bytes: Array(bytes)))
        }
    }
}

import Authoring
package import SourceDiagnostics
package import YAMLTree

extension EditorFeatures {
    /// The comment that begins to accept a warning of this file; nil for errors, and where no comment can be.
    package func acceptance(of finding: Diagnostic) -> TextEdit? { AcceptanceEdit.edit(accepting: finding, in: tree) }
}

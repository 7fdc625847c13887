// The facade: whoever imports SafeConduct has requests, reports, rulebooks and diagnostics at hand.
@_exported public import AdvisoryModel
@_exported public import RuleEngine
@_exported public import SourceDiagnostics
@_exported public import struct YAMLTree.YAMLLimits

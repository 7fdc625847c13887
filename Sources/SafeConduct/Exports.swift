// The facade: an import of SafeConduct gives requests, reports, rulebooks and diagnostics, and what families of their own are written with.
@_exported public import AdvisoryModel
@_exported public import BundleFiles
@_exported public import enum CEL.CELType
@_exported public import enum CEL.Value
@_exported public import JSON
@_exported public import ReportLanguages
@_exported public import ReportReading
@_exported public import RequestReading
@_exported public import RuleEngine
@_exported public import RuleLanguage
@_exported public import RuleLookup
@_exported public import RulebookLoading
@_exported public import RulebookViews
@_exported public import SourceDiagnostics
@_exported public import struct YAMLTree.Node
@_exported public import struct YAMLTree.YAMLLimits

public import BundleFiles
public import YAMLTree

/// How rulebooks are read.
public struct LoadOptions: Sendable {
    /// The limits of each file.
    public var limits: YAMLLimits
    /// What a compiled bundle must show before it is used.
    public var bundles: BundlePolicy

    /// Creates options.
    public init(limits: YAMLLimits = .default, bundles: BundlePolicy = BundlePolicy()) {
        self.limits = limits
        self.bundles = bundles
    }
}

/// The version of this library, by semantic versioning: `SafeConduct.version`.
///
/// Until 1.0 a new minor version may change what is public; the changelog says what, and the list of everything public is in
/// `Tests/ArchitectureTests/Interface`.
public let version = "0.1.0"

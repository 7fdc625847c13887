// swift-tools-version: 6.1
import PackageDescription

// Targets in layers, bottom first. Folder = target = module; Tests/ArchitectureTests holds the table of allowed imports.

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")

/// Each rule family is a target of its own below Plugins/Families, with its tests.
let families = ["ClosureStatus", "PermitRequirements", "SafetyWarnings", "EmergencyContacts"]
let familyDependencies = families.map { Target.Dependency(stringLiteral: $0) }

func library(_ name: String, path: String? = nil, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, path: path, swiftSettings: settings)
}

func tests(_ target: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(
        name: "\(target)Tests", dependencies: [Target.Dependency(stringLiteral: target)] + dependencies,
        exclude: exclude, swiftSettings: settings)
}

let core: [Target] = [
    // Layer 0
    .systemLibrary(
        name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    library("SourceDiagnostics"),
    library("AdvisoryModel"),
    // Layer 1
    library("ReportLanguages", ["AdvisoryModel"]),
    library("YAMLTree", ["CLibYAML", "SourceDiagnostics"]),
    library("CEL", ["SourceDiagnostics"]),
    // Layer 2
    library("RuleEngine", ["AdvisoryModel", "CEL", "ReportLanguages", "SourceDiagnostics", "YAMLTree"]),
    // Layer 3
    library("Authoring", ["AdvisoryModel", "CEL", "RuleEngine", "SourceDiagnostics", "YAMLTree"]),
    // Layer 4
    library(
        "SafeConductTesting", ["AdvisoryModel", "Authoring", "CEL", "RuleEngine", "SourceDiagnostics", "YAMLTree"]),
]

let familyTargets = families.map {
    library(
        $0, path: "Plugins/Families/\($0)",
        ["AdvisoryModel", "CEL", "ReportLanguages", "RuleEngine", "SourceDiagnostics", "YAMLTree"])
}

let edges: [Target] = [
    // Layer 4
    // The only target that needs BoringSSL, which takes longer to build than all else.
    library("BundleSigning", ["RuleEngine", crypto]),
    library(
        "SafeConduct",
        ["AdvisoryModel", "CEL", "ReportLanguages", "RuleEngine", "SourceDiagnostics", "YAMLTree"] + familyDependencies),
    // Layer 5
    .executableTarget(
        name: "safe-conduct",
        dependencies: [
            "AdvisoryModel", "Authoring", "BundleSigning", "RuleEngine", "SafeConduct", "SourceDiagnostics", "YAMLTree",
            argumentParser,
        ],
        swiftSettings: settings),
]

let testTargets: [Target] =
    [
        tests("SourceDiagnostics"),
        tests("AdvisoryModel"),
        tests("YAMLTree", ["SourceDiagnostics"]),
        tests("CEL", ["SourceDiagnostics"]),
        tests("RuleEngine", ["AdvisoryModel", "CEL", "SafeConductTesting", "SourceDiagnostics", "YAMLTree"]),
        tests("BundleSigning", ["RuleEngine", "SafeConduct", "SourceDiagnostics"]),
        tests("Authoring", ["RuleEngine", "SafeConduct", "SourceDiagnostics"]),
        tests(
            "SafeConduct", ["AdvisoryModel", "ReportLanguages", "RuleEngine", "SourceDiagnostics"],
            exclude: ["Fixtures"]),
        tests("safe-conduct", ["AdvisoryModel", "SafeConduct"]),
        .testTarget(
            name: "RulebookTests", dependencies: ["AdvisoryModel", "Authoring", "SafeConduct"], swiftSettings: settings),
        .testTarget(name: "ArchitectureTests", dependencies: ["SafeConduct"], swiftSettings: settings),
        // Without access to what is `package`: what is written there, anybody can write.
        .testTarget(
            name: "OutsideTests", dependencies: ["SafeConduct", "SafeConductTesting"], packageAccess: false,
            swiftSettings: settings),
        .testTarget(
            name: "DocumentationTests", dependencies: ["Authoring", "CEL", "SafeConduct", "SafeConductTesting"],
            exclude: ["Given.swift"], swiftSettings: settings),
        .testTarget(
            name: "AnswersTests", dependencies: ["SafeConduct", "SafeConductTesting", "YAMLTree"],
            exclude: ["Digests", "Rulebook"], swiftSettings: settings),
    ]
    + families.map {
        tests($0, ["AdvisoryModel", "RuleEngine", "SafeConductTesting", "SourceDiagnostics", "YAMLTree"])
    }

let package = Package(
    name: "SafeConduct",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "SafeConduct", targets: ["SafeConduct"]),
        .library(name: "CEL", targets: ["CEL"]),
        .library(name: "BundleSigning", targets: ["BundleSigning"]),
        .library(name: "SafeConductTesting", targets: ["SafeConductTesting"]),
        .executable(name: "safe-conduct", targets: ["safe-conduct"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: core + familyTargets + edges + testTargets,
    swiftLanguageModes: [.v6]
)

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

/// What everything else stands on, and what each part of the rules engine may use of it.
let foundations: [Target.Dependency] = ["AdvisoryModel", "CEL", "JSON", "SourceDiagnostics", "YAMLTree"]
let engine: [Target.Dependency] = foundations + ["ReportLanguages", "RuleLanguage", "RuleLookup", "RuleEngine"]

let core: [Target] = [
    // Layer 0
    .systemLibrary(
        name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    library("JSON"),
    // Layer 1
    library("SourceDiagnostics", ["JSON"]),
    library("AdvisoryModel", ["JSON"]),
    // Layer 2
    library("YAMLTree", ["CLibYAML", "SourceDiagnostics"]),
    library("CEL", ["SourceDiagnostics"]),
    library("ReportLanguages", ["AdvisoryModel", "JSON"]),
    // Layer 3
    library("RuleLanguage", foundations + ["ReportLanguages"]),
    library("RuleLookup", ["AdvisoryModel", "CEL"]),
    // Layer 4
    library("RuleEngine", foundations + ["ReportLanguages", "RuleLanguage", "RuleLookup"]),
    // Layer 5
    library("RulebookLoading", engine),
]

let familyTargets = families.map {
    // Layer 5
    library($0, path: "Plugins/Families/\($0)", foundations + ["ReportLanguages", "RuleLanguage", "RuleEngine"])
}

let edges: [Target] = [
    // Layer 6
    library("SafeConductTesting", foundations + ["RuleLanguage", "RuleEngine", "RulebookLoading"]),
    // The only target that needs BoringSSL, which takes longer to build than all else.
    library("BundleSigning", ["RulebookLoading", crypto]),
    library("Authoring", foundations + ["RuleLanguage", "RuleEngine", "RulebookLoading"]),
    library("SafeConduct", engine + ["RulebookLoading"] + familyDependencies),
    // Layer 7
    .executableTarget(
        name: "safe-conduct",
        dependencies: [
            "AdvisoryModel", "Authoring", "BundleSigning", "JSON", "RuleEngine", "RuleLanguage", "RulebookLoading",
            "SafeConduct",
            "SourceDiagnostics", "YAMLTree", argumentParser,
        ],
        swiftSettings: settings),
]

let testTargets: [Target] =
    [
        tests("SourceDiagnostics"),
        tests("JSON"),
        tests("AdvisoryModel", ["JSON"]),
        tests("YAMLTree", ["SourceDiagnostics"]),
        tests("CEL", ["SourceDiagnostics"]),
        tests("RuleEngine", engine + ["RulebookLoading", "SafeConductTesting"]),
        tests("BundleSigning", ["RuleEngine", "RulebookLoading", "SafeConduct", "SourceDiagnostics"]),
        tests("Authoring", ["RuleEngine", "RulebookLoading", "SafeConduct", "SourceDiagnostics"]),
        tests(
            "SafeConduct",
            ["AdvisoryModel", "JSON", "ReportLanguages", "RuleEngine", "RulebookLoading", "SourceDiagnostics"],
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
        tests($0, engine + ["SafeConductTesting"])
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

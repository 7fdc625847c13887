// swift-tools-version: 6.1
import PackageDescription

// Targets in layers, bottom first. Folder = target = module; Tests/ArchitectureTests holds the table of allowed imports.

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(
    name: "Crypto", package: "swift-crypto", condition: .when(traits: ["Signing"]))

/// What the plugins call. SwiftPM builds it and all below it a second time for them, so that the trait can leave it out.
let command: Target.Dependency = .target(name: "safe-conduct", condition: .when(traits: ["Plugins"]))

/// Each rule family is a target of its own below Plugins/Families, with its tests.
let families = ["ClosureStatus", "PermitRequirements", "SafetyWarnings", "EmergencyContacts"]

/// Each of the targets once, whatever lists they come from.
func targets(_ names: [String]) -> [Target.Dependency] {
    Set(names).sorted().map { Target.Dependency(stringLiteral: $0) }
}

func library(
    _ name: String, path: String? = nil, _ names: [String] = [], products: [Target.Dependency] = []
) -> Target {
    .target(name: name, dependencies: targets(names) + products, path: path, swiftSettings: settings)
}

/// In release the engine is fast; its tests need not be, and build in half the time.
let unoptimized: [SwiftSetting] = [.unsafeFlags(["-Onone"], .when(configuration: .release))]

func tests(_ target: String, _ names: [String] = [], exclude: [String] = []) -> Target {
    .testTarget(
        name: "\(target)Tests", dependencies: targets([target, "TestSupport"] + names), exclude: exclude,
        swiftSettings: settings + unoptimized)
}

/// What everything else stands on, and what each part of the rules engine may use of it.
let foundations = ["AdvisoryModel", "CEL", "JSON", "SourceDiagnostics", "YAMLTree"]
let engine =
    foundations + ["ReportLanguages", "RuleLanguage", "RuleLookup", "RuleEngine", "RulebookFacts", "TripClocks"]

let core: [Target] = [
    // Layer 0
    .systemLibrary(
        name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    library("JSON"),
    library("OnceMadeParts"),
    // Files, pipes and terminals, as the system has them.
    library("SystemFiles"),
    library("Threads"),
    // The pages of the manual, as they lie in SafeConduct.docc; no Swift.
    .target(name: "CManual"),
    // Layer 1
    // Dates, and the time zones of the system.
    library("CivilTime", ["SystemFiles"]),
    library("SourceDiagnostics", ["JSON"]),
    library("AdvisoryModel", ["JSON"]),
    // Layer 2
    library("YAMLTree", ["CLibYAML", "JSON", "SourceDiagnostics"]),
    library("CEL", ["CivilTime", "SourceDiagnostics"]),
    library("ReportLanguages", ["AdvisoryModel", "JSON"]),
    library("TripClocks", ["AdvisoryModel", "CivilTime"]),
    // Layer 3
    library("RuleFunctions", ["AdvisoryModel", "CEL", "JSON"]),
    library("RuleLanguage", foundations + ["OnceMadeParts", "ReportLanguages", "RuleFunctions"]),
    library("RuleLookup", ["AdvisoryModel", "CEL"]),
    library("BundleFiles", ["AdvisoryModel", "SourceDiagnostics", "SystemFiles", "YAMLTree"]),
    library(
        "RulebookFacts",
        [
            "AdvisoryModel", "CEL", "JSON", "OnceMadeParts", "RuleFunctions", "RuleLanguage", "RuleLookup",
            "SourceDiagnostics", "TripClocks",
        ]
    ),
    // Layer 4
    library(
        "RequestBinding",
        [
            "AdvisoryModel", "CEL", "JSON", "OnceMadeParts", "RuleFunctions", "RuleLanguage", "RuleLookup",
            "RulebookFacts", "SourceDiagnostics", "TripClocks", "YAMLTree",
        ]),
    // Layer 5
    library(
        "RuleEngine",
        foundations + [
            "OnceMadeParts", "ReportLanguages", "RequestBinding", "RuleFunctions", "RuleLanguage", "RuleLookup",
            "RulebookFacts", "Threads", "TripClocks",
        ]),
    library("RequestReading", foundations + ["RequestBinding", "RuleEngine", "RuleLanguage"]),
    library("RulebookFolder", ["RuleLanguage", "SourceDiagnostics", "SystemFiles", "YAMLTree"]),
    // Layer 5
    library("DeclaredFamilies", foundations + ["OnceMadeParts", "RuleEngine", "RuleFunctions", "RuleLanguage"]),
    library(
        "RulebookIndexing",
        [
            "AdvisoryModel", "CEL", "RuleLanguage", "RuleLookup", "RuleEngine", "RulebookFacts", "Threads",
            "TripClocks",
        ]),
    library(
        "RulebookViews",
        [
            "AdvisoryModel", "CEL", "JSON", "RequestBinding", "RuleEngine", "RuleLanguage", "RuleLookup",
            "RulebookFacts", "SourceDiagnostics", "TripClocks",
        ]),
    library(
        "RulebookWords", ["AdvisoryModel", "JSON", "ReportLanguages", "RuleLanguage", "SourceDiagnostics", "YAMLTree"]),
    library("ReportReading", ["AdvisoryModel", "JSON", "RuleLanguage", "SourceDiagnostics", "YAMLTree"]),
    // Layer 6
    library(
        "RulebookLoading",
        engine + [
            "BundleFiles", "DeclaredFamilies", "RequestBinding", "RuleFunctions", "RulebookFolder",
            "RulebookIndexing", "RulebookWords", "Threads",
        ]),
]

let familyTargets = families.map {
    // Layer 5
    library(
        $0, path: "Plugins/Families/\($0)",
        foundations + ["OnceMadeParts", "ReportLanguages", "RuleLanguage", "RuleEngine", "TripClocks"])
}

let edges: [Target] = [
    // Layer 4
    // The only target that needs BoringSSL, which takes longer to build than all else: empty without the trait `Signing`.
    library("BundleSigning", ["BundleFiles"], products: [crypto]),
    // Layer 7
    library(
        "Authoring",
        foundations + [
            "CManual", "DeclaredFamilies", "ReportLanguages", "RequestBinding", "RequestReading", "RuleFunctions",
            "RuleLanguage", "RuleLookup", "RuleEngine", "RulebookFacts", "RulebookFolder", "RulebookIndexing",
            "RulebookLoading", "RulebookViews", "RulebookWords",
        ]),
    library(
        "SafeConduct",
        engine + [
            "BundleFiles", "CivilTime", "ReportReading", "RequestBinding", "RequestReading", "RulebookFolder",
            "RulebookLoading", "RulebookViews", "RulebookWords", "Threads",
        ] + families),
    // Layer 8
    // The shipped rulebook as bytes; no Swift.
    .target(name: "CShippedRules"),
    library("SafeConductRules", ["CShippedRules", "SafeConduct"]),
    // C functions, for other languages.
    .target(
        name: "SafeConductC", dependencies: ["SafeConduct"], exclude: ["include", "exports.map"],
        swiftSettings: settings),
    library(
        "EditorFeatures",
        foundations + [
            "Authoring", "ReportLanguages", "RequestBinding", "RequestReading", "RuleEngine", "RuleLanguage",
            "RulebookFolder", "RulebookLoading", "RulebookWords",
        ]),
    library(
        "LanguageServer",
        [
            "AdvisoryModel", "Authoring", "EditorFeatures", "JSON", "RuleEngine", "RulebookFolder", "RulebookLoading",
            "SourceDiagnostics", "SystemFiles", "Threads", "YAMLTree",
        ]),
    library(
        "Desk",
        foundations + [
            "Authoring", "ReportLanguages", "RuleEngine", "RuleLanguage", "RuleLookup", "RulebookFacts", "SafeConduct",
            "TripClocks",
        ]),
    library(
        "Feeds",
        [
            "AdvisoryModel", "Authoring", "JSON", "ReportLanguages", "RuleEngine", "RulebookFolder", "RulebookLoading",
            "SourceDiagnostics", "YAMLTree",
        ]),
    // Layer 9
    library(
        "SafeConductTesting",
        foundations + ["Authoring", "RequestReading", "RuleLanguage", "RuleEngine", "RulebookLoading"]),
    // Random sessions through the language server: only its own tests and benchmarks need them.
    library(
        "EditorTrials",
        [
            "Authoring", "JSON", "LanguageServer", "RuleEngine", "RulebookLoading", "SafeConductTesting",
            "SourceDiagnostics",
        ]),
    library(
        "SafeConductCommand",
        [
            "AdvisoryModel", "Authoring", "BundleFiles", "BundleSigning", "Desk", "Feeds", "JSON", "LanguageServer",
            "ReportLanguages", "RequestBinding", "RequestReading", "RuleEngine", "RuleLanguage", "RulebookFolder",
            "RulebookLoading", "SafeConduct", "SourceDiagnostics", "SystemFiles", "Threads", "YAMLTree",
        ], products: [argumentParser]),
    // Layer 10
    .executableTarget(name: "safe-conduct", dependencies: ["SafeConductCommand"], swiftSettings: settings),
    // For other packages; both call the command, and hold no logic.
    .plugin(name: "CompileRules", capability: .buildTool(), dependencies: [command]),
    .plugin(
        name: "LintRules",
        capability: .command(
            intent: .custom(
                verb: "lint-rules", description: "Report what is wrong or doubtful about the package's rules.")
        ), dependencies: [command]),
]

let testTargets: [Target] =
    [
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
        tests("SourceDiagnostics"),
        tests("JSON", ["AdvisoryModel"]),
        tests("Threads"),
        tests("CivilTime", ["SystemFiles"]),
        tests("AdvisoryModel", ["JSON"]),
        tests("YAMLTree", ["BundleFiles", "SourceDiagnostics"]),
        tests("TripClocks", ["AdvisoryModel"]),
        tests("CEL", ["SourceDiagnostics"]),
        // A family and rules that the tests of the engine's parts share.
        .target(
            name: "RuleFixtures",
            dependencies: targets(foundations + ["RuleLanguage", "RuleEngine", "SafeConductTesting", "TestSupport"]),
            path: "Tests/RuleFixtures", swiftSettings: settings),
        tests(
            "RuleLanguage",
            engine + [
                "RequestBinding", "RequestReading", "RuleFixtures", "RulebookIndexing", "RulebookLoading",
                "RulebookViews", "SafeConductTesting",
            ]),
        tests(
            "RuleLookup",
            engine + [
                "RequestBinding", "RuleFixtures", "RulebookIndexing", "RulebookLoading", "SafeConductTesting",
            ]),
        tests(
            "RuleEngine",
            engine + [
                "OnceMadeParts", "RequestBinding", "RequestReading", "ReportReading", "RuleFixtures", "RuleFunctions",
                "RulebookLoading", "RulebookViews", "SafeConduct", "SafeConductTesting",
            ]),
        tests("RulebookFolder", engine + ["RuleFixtures", "RulebookLoading", "SafeConductTesting"]),
        tests(
            "RulebookLoading",
            engine + [
                "BundleFiles", "RuleFixtures", "RulebookIndexing", "RulebookViews", "RulebookWords",
                "SafeConductTesting",
            ]),
        tests(
            "LanguageServer",
            [
                "AdvisoryModel", "Authoring", "EditorTrials", "JSON", "RulebookLoading", "SafeConduct",
                "SafeConductTesting",
                "SourceDiagnostics",
                "YAMLTree",
            ]),
        tests("BundleSigning", ["RuleEngine", "RulebookLoading", "SafeConduct", "SourceDiagnostics"]),
        tests(
            "Authoring",
            [
                "AdvisoryModel", "RuleEngine", "RuleFixtures", "RulebookLoading", "SafeConduct", "SafeConductTesting",
                "SourceDiagnostics", "YAMLTree",
            ]),
        tests(
            "SafeConduct",
            [
                "AdvisoryModel", "JSON", "ReportLanguages", "RuleEngine", "RuleFixtures", "RulebookLoading",
                "SafeConductTesting", "SourceDiagnostics", "YAMLTree",
            ],
            exclude: ["Fixtures"]),
        tests(
            "Desk",
            [
                "AdvisoryModel", "Authoring", "JSON", "ReportLanguages", "RuleEngine", "RulebookLoading", "SafeConduct",
                "SourceDiagnostics",
            ]),
        tests(
            "Feeds",
            [
                "AdvisoryModel", "Authoring", "JSON", "RuleEngine", "RulebookLoading", "SafeConduct",
                "SourceDiagnostics", "YAMLTree",
            ], exclude: ["Health"]),
        tests(
            "safe-conduct",
            foundations + [
                "Authoring", "BundleFiles", "ReportReading", "RuleEngine", "RulebookLoading", "SafeConduct",
                "SafeConductCommand",
            ]),
        tests(
            "EditorFeatures",
            [
                "AdvisoryModel", "Authoring", "RulebookLoading", "SafeConduct", "SafeConductTesting",
                "SourceDiagnostics", "YAMLTree",
            ]),
        .testTarget(
            name: "RulebookTests",
            dependencies: ["AdvisoryModel", "Authoring", "SafeConduct", "SafeConductTesting", "TestSupport"],
            swiftSettings: settings + unoptimized),
        tests("SafeConductRules", ["SafeConduct"]),
        tests("SafeConductC", ["SafeConduct"]),
        .testTarget(
            name: "ArchitectureTests",
            dependencies: [
                "BundleSigning", "SafeConduct", "SafeConductCommand", "SafeConductRules", "SafeConductTesting",
            ],
            exclude: ["Interface"], swiftSettings: settings + unoptimized),
        // Without access to what is `package`: what is written there, anybody can write.
        .testTarget(
            name: "OutsideTests", dependencies: ["SafeConduct", "SafeConductTesting"], packageAccess: false,
            swiftSettings: settings + unoptimized),
        .testTarget(
            name: "DocumentationTests", dependencies: ["Authoring", "CEL", "SafeConduct", "SafeConductTesting"],
            exclude: ["Given.swift"], swiftSettings: settings + unoptimized),
        .testTarget(
            name: "AnswersTests", dependencies: ["Desk", "SafeConduct", "TestSupport", "YAMLTree"],
            exclude: ["Digests", "Rulebook"], swiftSettings: settings + unoptimized),
    ]
    + families.map {
        tests($0, engine + ["SafeConductTesting"])
    }

let package = Package(
    name: "SafeConduct",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "SafeConduct", targets: ["SafeConduct"]),
        .library(name: "SafeConductRules", targets: ["SafeConductRules"]),
        .library(name: "safeconduct", type: .dynamic, targets: ["SafeConductC"]),
        .library(name: "SafeConductCommand", targets: ["SafeConductCommand"]),
        .library(name: "Authoring", targets: ["Authoring"]),
        .library(name: "CEL", targets: ["CEL"]),
        .library(name: "SourceDiagnostics", targets: ["SourceDiagnostics"]),
        .library(name: "BundleSigning", targets: ["BundleSigning"]),
        .library(name: "Desk", targets: ["Desk"]),
        .library(name: "SafeConductTesting", targets: ["SafeConductTesting"]),
        .library(name: "EditorTrials", targets: ["EditorTrials"]),
        .executable(name: "safe-conduct", targets: ["safe-conduct"]),
        .plugin(name: "CompileRules", targets: ["CompileRules"]),
        .plugin(name: "LintRules", targets: ["LintRules"]),
    ],
    traits: [
        .default(enabledTraits: ["Plugins"]),
        .trait(name: "Plugins", description: "The plugins CompileRules and LintRules have the command that they call."),
        .trait(
            name: "Signing",
            description: "Ed25519 signatures of bundles: BundleSigning, --sign-key, --trust-key. Builds swift-crypto."),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: core + familyTargets + edges + testTargets,
    swiftLanguageModes: [.v6]
)

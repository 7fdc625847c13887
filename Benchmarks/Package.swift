// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that users of the library never fetch what only benchmarks need.
let benchmarks: [Target] = [
    // libyaml by itself, for the time that nothing can load YAML in less than.
    .systemLibrary(name: "CYAMLFloor", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .executableTarget(
        name: "Benchmarks",
        dependencies: [
            "CYAMLFloor", .product(name: "SafeConduct", package: "SafeConduct"),
            .product(name: "Authoring", package: "SafeConduct"),
            .product(name: "CEL", package: "SafeConduct"), .product(name: "Desk", package: "SafeConduct"),
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ]),
    // Apart, because the test library that they use is there to link dynamically only, and times are those of a program that needs no other file.
    .executableTarget(
        name: "Trials",
        dependencies: [
            .product(name: "SafeConduct", package: "SafeConduct"),
            .product(name: "SafeConductTesting", package: "SafeConduct"),
            .product(name: "EditorTrials", package: "SafeConduct"), .product(name: "Desk", package: "SafeConduct"),
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ]),
]

// They have no `main` of their own but that of libFuzzer, and so can only be built with it: see README.md.
let fuzzers: [Target] = [
    .executableTarget(
        name: "ConditionFuzzer", dependencies: [.product(name: "CEL", package: "SafeConduct")],
        exclude: ["conditions.dict"],
        swiftSettings: [.unsafeFlags(["-parse-as-library"])]),
    .executableTarget(
        name: "BundleFuzzer",
        dependencies: [
            .product(name: "SafeConduct", package: "SafeConduct"), .product(name: "Crypto", package: "swift-crypto"),
        ],
        swiftSettings: [.unsafeFlags(["-parse-as-library"])]),
]

let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "SafeConduct", path: ".."),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: Context.environment["FUZZ"] == nil ? benchmarks : fuzzers,
    swiftLanguageModes: [.v6]
)

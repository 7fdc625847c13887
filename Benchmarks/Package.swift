// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that users of the library never fetch what only benchmarks need.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "SafeConduct", path: "..")],
    targets: [
        // libyaml by itself, for the time that nothing can load YAML in less than.
        .systemLibrary(
            name: "CYAMLFloor", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "CYAMLFloor",
                .product(name: "SafeConduct", package: "SafeConduct"), .product(name: "CEL", package: "SafeConduct"),
            ])
    ],
    swiftLanguageModes: [.v6]
)

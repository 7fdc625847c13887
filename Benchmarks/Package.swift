// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that users of the library never fetch what only benchmarks need.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "SafeConduct", path: "..")],
    targets: [
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                .product(name: "SafeConduct", package: "SafeConduct"), .product(name: "CEL", package: "SafeConduct"),
            ])
    ],
    swiftLanguageModes: [.v6]
)

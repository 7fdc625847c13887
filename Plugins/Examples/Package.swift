// swift-tools-version: 6.1
import PackageDescription

// What other packages do with SafeConduct: a family of their own with its tools and tests, and rules that are compiled into a program.
// Outside of this repository the dependency is `.package(url: "https://…/safe-conduct", from: "0.1.0")`.

func product(_ name: String) -> Target.Dependency { .product(name: name, package: "SafeConduct") }

let package = Package(
    name: "Examples",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "SafeConduct", path: "../..")],
    targets: [
        // A family of rules: which goods may not cross, and which have to be declared.
        .target(name: "Customs", dependencies: [product("SafeConduct")]),
        .executableTarget(name: "customs-tool", dependencies: ["Customs", product("SafeConductCommand")]),
        .testTarget(
            name: "CustomsTests", dependencies: ["Customs", product("SafeConductTesting")], exclude: ["Rules"]),
        // A program with rules of its own inside.
        .executableTarget(
            name: "book", dependencies: [product("SafeConduct")],
            plugins: [.plugin(name: "CompileRules", package: "SafeConduct")]),
        .testTarget(name: "BookTests", dependencies: [product("SafeConductTesting")]),
    ],
    swiftLanguageModes: [.v6]
)

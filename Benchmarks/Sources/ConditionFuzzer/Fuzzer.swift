import CEL
import Foundation

/// What libFuzzer calls for each input: the first byte chooses the world, the rest is an expression.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    guard let first = bytes.first else { return 0 }
    let source = String(decoding: bytes.dropFirst(), as: UTF8.self)
    if let trouble = Trial(world: World(seed: first)).trouble(source) {
        fatalError("\(source.debugDescription), world \(first): \(trouble)")
    }
    return 0
}

/// Writes the examples of all functions as first inputs where `FUZZ_SEEDS` names a folder, and ends.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
    _ count: UnsafeMutablePointer<CInt>?, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
    guard let path = ProcessInfo.processInfo.environment["FUZZ_SEEDS"] else { return 0 }
    let folder = URL(filePath: path)
    let examples = Library.standard.flatMap(\.functions).flatMap(\.examples).compactMap {
        $0.components(separatedBy: " // ").first
    }
    do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (number, example) in (examples + World.conditions).enumerated() {
            try Data([UInt8(number % 256)] + example.utf8).write(to: folder.appending(path: "seed-\(number)"))
        }
        exit(0)
    } catch {
        print(error)
        exit(1)
    }
}

import SafeConduct

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// The functions of `include/safe_conduct.h`, which says what they do.

/// Opens a rulebook.
@_cdecl("safe_conduct_open")
public func safeConductOpen(_ path: UnsafePointer<CChar>?) -> UInt64 {
    guard let path = CText.string(path) else {
        return refuse("the path is null or not UTF-8", "name a folder or a bundle")
    }
    // What other programs write into the file must not be seen.
    let options = LoadOptions(bundles: BundlePolicy(copiesFile: true))
    return number(of: Rulebook.load(paths: [path], families: .standard, options: options))
}

/// Opens a bundle in memory.
@_cdecl("safe_conduct_open_bytes")
public func safeConductOpenBytes(_ bytes: UnsafeRawPointer?, _ count: Int) -> UInt64 {
    guard let bytes, count > 0 else { return refuse("there are no bytes", "give the bytes of a bundle") }
    let bundle = Array(UnsafeRawBufferPointer(start: bytes, count: count))
    return number(of: Rulebook.open(bundle: bundle, families: .standard))
}

/// Closes a rulebook.
@_cdecl("safe_conduct_close")
public func safeConductClose(_ rulebook: UInt64) { OpenRulebooks.remove(rulebook) }

/// Judges one request, or a journey.
@_cdecl("safe_conduct_check")
public func safeConductCheck(
    _ number: UInt64, _ request: UnsafePointer<CChar>?, _ asOf: UnsafePointer<CChar>?
) -> UnsafeMutablePointer<CChar>? {
    guard let (rulebook, request, day) = question(number, request, asOf) else { return nil }
    do throws(DiagnosedError) {
        return text(try rulebook.answer(json: request, asOf: day))
    } catch {
        LastError.set(error)
        return nil
    }
}

/// Judges many requests.
@_cdecl("safe_conduct_batch")
public func safeConductBatch(
    _ number: UInt64, _ requests: UnsafePointer<CChar>?, _ asOf: UnsafePointer<CChar>?
) -> UnsafeMutablePointer<CChar>? {
    guard let (rulebook, requests, day) = question(number, requests, asOf) else { return nil }
    guard let day else {
        LastError.set("it is not said as of which day the questions are asked", hint: "give `as_of`")
        return nil
    }
    return text(Batch(rulebook: rulebook, asOf: day).answer(lines: requests).bytes)
}

/// Frees a text.
@_cdecl("safe_conduct_free")
public func safeConductFree(_ text: UnsafeMutablePointer<CChar>?) { free(text) }

/// What went wrong last.
@_cdecl("safe_conduct_last_error")
public func safeConductLastError() -> UnsafePointer<CChar>? { LastError.text }

/// The version.
@_cdecl("safe_conduct_version")
public func safeConductVersion() -> UnsafePointer<CChar>? { versionBytes.map { UnsafePointer($0) } }

private nonisolated(unsafe) let versionBytes = CText.copy(Array(version.utf8))

private func number(of result: LoadResult) -> UInt64 {
    do throws(DiagnosedError) {
        return OpenRulebooks.add(try result.get())
    } catch {
        LastError.set(error)
        return 0
    }
}

private func refuse(_ message: String, _ hint: String) -> UInt64 {
    LastError.set(message, hint: hint)
    return 0
}

/// What is asked, of which rulebook, and as of when, where that is said; nil where any of it cannot be used.
private func question(
    _ number: UInt64, _ text: UnsafePointer<CChar>?, _ asOf: UnsafePointer<CChar>?
) -> (rulebook: Rulebook, text: [UInt8], asOf: Day?)? {
    guard let rulebook = OpenRulebooks[number] else {
        LastError.set(
            "no open rulebook has the number \(number)",
            hint: "use what `safe_conduct_open` returned, and not after closing it")
        return nil
    }
    guard let text else {
        LastError.set("the request is null", hint: "give JSON in UTF-8")
        return nil
    }
    var day: Day?
    if let asOf {
        guard let given = CText.string(asOf).flatMap({ Day($0) }) else {
            LastError.set("`as_of` is no day", hint: "write a day that exists as YYYY-MM-DD")
            return nil
        }
        day = given
    }
    return (rulebook, CText.bytes(text), day)
}

private func text(_ bytes: [UInt8]) -> UnsafeMutablePointer<CChar>? {
    if let text = CText.copy(bytes) { return text }
    LastError.set("there is not enough memory for the answer", hint: "ask for less at once")
    return nil
}

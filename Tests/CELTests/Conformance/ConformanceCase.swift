import CEL
import Foundation
import TestSupport

/// A case of the public conformance suite in its JSON form.
struct ConformanceCase {
    var file: String
    var id: String
    var expression: String
    var isChecked: Bool
    var isCheckOnly: Bool
    var container: String
    var declarations: [[String: Any]]
    var bindings: [String: Any]
    var expected: [String: Any]

    init(_ json: [String: Any]) {
        file = json["file"] as? String ?? ""
        id = json["id"] as? String ?? ""
        expression = json["expr"] as? String ?? ""
        isChecked = json["disable_check"] as? Bool != true
        isCheckOnly = json["check_only"] as? Bool == true
        container = json["container"] as? String ?? ""
        declarations = json["type_env"] as? [[String: Any]] ?? []
        bindings = json["bindings"] as? [String: Any] ?? [:]
        expected = json["expect"] as? [String: Any] ?? [:]
    }

    /// The suite's folder; nil where it is not at hand.
    static let folder = SharedMaterial.item("cel")

    static func all(in folder: URL) throws -> [(file: String, cases: [ConformanceCase])] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
            .sorted()
        return try names.map { name in
            let data = try Data(contentsOf: folder.appending(path: name))
            let cases = try JSONSerialization.jsonObject(with: data) as? [[String: Any]] ?? []
            return (name, cases.map(ConformanceCase.init))
        }
    }
}

/// Decodes the suite's tagged values and types.
enum ConformanceCoding {
    struct Unreadable: Error {
        var what: String
    }

    static func value(_ json: Any) throws -> Value {
        guard let object = json as? [String: Any], let (tag, content) = object.first else {
            throw Unreadable(what: "\(json)")
        }
        let text = content as? String ?? ""
        switch tag {
        case "null": return .null
        case "bool": return .bool(content as? Bool ?? false)
        case "int": return .int(Int64(text) ?? 0)
        case "uint": return .uint(UInt64(text) ?? 0)
        case "double":
            return .double(text == "Infinity" ? .infinity : text == "-Infinity" ? -.infinity : Double(text) ?? .nan)
        case "string": return .string(text)
        case "bytes": return .bytes([UInt8](Data(base64Encoded: text) ?? Data()))
        case "list": return .list(try (content as? [Any] ?? []).map(value))
        case "map":
            var map = MapValue()
            for pair in content as? [[Any]] ?? [] { _ = map.insert(try value(pair[1]), for: try value(pair[0])) }
            return .map(map)
        case "type": return .type(namedType(text))
        case "timestamp": return Timestamp(text).map { .timestamp($0) } ?? .null
        case "duration": return CELDuration(text).map { .duration($0) } ?? .null
        default: throw Unreadable(what: tag)
        }
    }

    private static func namedType(_ name: String) -> CELType {
        switch name {
        case "list": .list(.dyn)
        case "map": .map(.dyn, .dyn)
        case "type": .type(.dyn)
        case "null_type": .null
        case "google.protobuf.Timestamp": .timestamp
        case "google.protobuf.Duration": .duration
        case "optional_type": .optional(.dyn)
        default: word(name) ?? .opaque(name, [])
        }
    }

    private static func word(_ name: String) -> CELType? {
        switch name {
        case "dyn", "any": .dyn
        case "null": .null
        case "bool": .bool
        case "int": .int
        case "uint": .uint
        case "double": .double
        case "string": .string
        case "bytes": .bytes
        case "timestamp": .timestamp
        case "duration": .duration
        case "error": .error
        default: nil
        }
    }

    static func type(_ json: Any) throws -> CELType {
        if let name = json as? String { return word(name) ?? .opaque(name, []) }
        guard let object = json as? [String: Any], let (tag, content) = object.first else {
            throw Unreadable(what: "\(json)")
        }
        switch tag {
        case "list": return .list(try type(content))
        case "map":
            let pair = content as? [Any] ?? []
            return .map(try type(pair[0]), try type(pair[1]))
        case "type": return .type(try type(content))
        case "wrapper": return .wrapper(try type(content))
        case "param": return .parameter(content as? String ?? "")
        case "message":
            switch content as? String {
            case "google.protobuf.Timestamp": return .timestamp
            case "google.protobuf.Duration": return .duration
            case let name: return .object(name ?? "")
            }
        case "abstract":
            let abstract = content as? [String: Any] ?? [:]
            return .opaque(abstract["name"] as? String ?? "", try (abstract["params"] as? [Any] ?? []).map(type))
        default: throw Unreadable(what: tag)
        }
    }
}

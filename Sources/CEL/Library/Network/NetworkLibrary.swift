extension Library {
    /// Internet addresses and networks, as types of their own: `net.IP` and `net.CIDR`.
    ///
    /// ```
    /// ip('2001:DB8::1') == ip('2001:db8::1')                   // true
    /// cidr('192.168.0.0/24').containsIP('192.168.0.17')        // true
    /// ```
    public static let network = Library(
        "network", functions: NetworkLibrary.parsing + NetworkLibrary.addresses + NetworkLibrary.ranges,
        types: ["net.IP": NetworkLibrary.ip, "net.CIDR": NetworkLibrary.cidr])
}

extension IPAddress: OpaqueValue {
    /// The type `net.IP`.
    public var celType: CELType { NetworkLibrary.ip }

    /// Equal if they are one address, be it written in version 4 or 6: `::ffff:c0a8:1` is `192.168.0.1`.
    public func isEqual(to other: any OpaqueValue) -> Bool { (other as? IPAddress)?.unmapped == unmapped }
}

extension CIDRRange: OpaqueValue {
    /// The type `net.CIDR`.
    public var celType: CELType { NetworkLibrary.cidr }
}

/// The declarations of the network library, by what they are about.
enum NetworkLibrary {
    static let ip = CELType.opaque("net.IP", [])
    static let cidr = CELType.opaque("net.CIDR", [])

    static let parsing: [FunctionDeclaration] = [
        FunctionDeclaration(
            "ip", "An address from text. Zones, leading zeros and version 4 inside of version 6 are errors.",
            examples: [
                "ip('::1') // ip('0:0::1')", "ip('1.2.3') // error", "cidr('10.0.0.1/8').ip() // ip('10.0.0.1')",
            ],
            [
                Overload("string_to_ip", [.string], ip) {
                    withAddress($0[0]) { .opaque($0) }
                },
                Overload(
                    "cidr_ip", [cidr], ip, isMember: true
                ) { withRange($0[0]) { .opaque($0.address) } },
            ]),
        FunctionDeclaration(
            "cidr", "A network from text: an address, a slash and the number of bits that its addresses share.",
            examples: ["cidr('10.0.0.0/8').prefixLength() // 8", "cidr('10.0.0.0/33') // error"],
            [
                Overload(
                    "string_to_cidr", [.string], cidr
                ) { withRange($0[0]) { .opaque($0) } }
            ]),
        FunctionDeclaration(
            "isIP", "Whether a text is an address that `ip` takes.",
            examples: ["isIP('1.2.3.4') // true", "isIP('1.2.3') // false"],
            [
                Overload(
                    "is_ip", [.string], .bool
                ) { .bool(!withAddress($0[0]) { _ in .null }.isError) }
            ]),
        FunctionDeclaration(
            "isCIDR", "Whether a text is a network that `cidr` takes.",
            examples: ["isCIDR('10.0.0.0/8') // true", "isCIDR('10.0.0.0') // false"],
            [
                Overload(
                    "is_cidr", [.string], .bool
                ) { .bool(!withRange($0[0]) { _ in .null }.isError) }
            ]),
        FunctionDeclaration(
            "string", "An address or a network as text, in canonical form.",
            examples: ["string(ip('2001:DB8::1')) // '2001:db8::1'", "string(cidr('::/0')) // '::/0'"],
            [
                Overload("ip_to_string", [ip], .string) {
                    withAddress($0[0]) { .string($0.description) }
                },
                Overload("cidr_to_string", [cidr], .string) {
                    withRange($0[0]) { .string($0.description) }
                },
            ]),
    ]

    /// Calls `body` with an address, or the address that a text stands for.
    static func withAddress(_ value: Value, _ body: (IPAddress) -> Value) -> Value {
        if case .opaque(let wrapped) = value, let address = wrapped as? IPAddress { return body(address) }
        guard let text = [value].text(0) else { return [value].noSuchOverload }
        do throws(IPAddress.ParseError) {
            return body(try IPAddress(parsing: text))
        } catch {
            return .failure(CELCode.invalidArgument, error.message(of: text, "an IP address"))
        }
    }

    /// Calls `body` with a network, or the network that a text stands for.
    static func withRange(_ value: Value, _ body: (CIDRRange) -> Value) -> Value {
        if case .opaque(let wrapped) = value, let range = wrapped as? CIDRRange { return body(range) }
        guard let text = [value].text(0) else { return [value].noSuchOverload }
        do throws(IPAddress.ParseError) {
            return body(try CIDRRange(parsing: text))
        } catch {
            return .failure(CELCode.invalidArgument, error.message(of: text, "a network in CIDR notation"))
        }
    }
}

extension IPAddress.ParseError {
    fileprivate func message(of text: String, _ what: String) -> String {
        switch self {
        case .malformed: "`\(text.prefix(60))` is not \(what)"
        case .zone: "`\(text.prefix(60))` has a zone, which is not allowed"
        case .mapped: "`\(text.prefix(60))` is an IPv4 address inside of IPv6, which is not allowed"
        }
    }
}

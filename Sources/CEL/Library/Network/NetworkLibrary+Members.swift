extension NetworkLibrary {
    static let addresses: [FunctionDeclaration] = [
        FunctionDeclaration(
            "family", "The version of an address: 4 or 6.",
            examples: ["ip('127.0.0.1').family() // 4", "ip('::1').family() // 6"],
            [
                Overload(
                    "ip_family", [ip], .int, isMember: true
                ) { withAddress($0[0]) { .int($0.isVersion4 ? 4 : 6) } }
            ]),
        FunctionDeclaration(
            "ip.isCanonical", "Whether a text is the canonical form of the address that it stands for (RFC 5952).",
            examples: [
                "ip.isCanonical('2001:db8::1') // true", "ip.isCanonical('2001:DB8::1') // false",
                "ip.isCanonical('2001') // error",
            ],
            [
                Overload(
                    "ip_is_canonical", [.string], .bool
                ) { arguments in
                    withAddress(arguments[0]) { .bool($0.description == arguments.text(0)) }
                }
            ]),
        test("isUnspecified", "ip_is_unspecified", "Whether it is `0.0.0.0` or `::`.", "ip('::').isUnspecified()") {
            $0.isUnspecified
        },
        test("isLoopback", "ip_is_loopback", "Whether it is the machine itself.", "ip('127.0.0.1').isLoopback()") {
            $0.isLoopback
        },
        test(
            "isGlobalUnicast", "ip_is_global_unicast",
            "Whether it is for one host beyond the local link; private networks are.",
            "ip('192.168.0.1').isGlobalUnicast()"
        ) { $0.isGlobalUnicast },
        test(
            "isLinkLocalMulticast", "ip_is_link_local_multicast", "Whether it is for several hosts of the local link.",
            "ip('ff02::1').isLinkLocalMulticast()"
        ) { $0.isLinkLocalMulticast },
        test(
            "isLinkLocalUnicast", "ip_is_link_local_unicast", "Whether it is for one host of the local link.",
            "ip('fe80::1').isLinkLocalUnicast()"
        ) { $0.isLinkLocalUnicast },
    ]

    static let ranges: [FunctionDeclaration] = [
        FunctionDeclaration(
            "containsIP", "Whether an address, also one as text, is in the network.",
            examples: [
                "cidr('10.0.0.0/8').containsIP(ip('10.1.2.3')) // true",
                "cidr('10.0.0.0/8').containsIP('11.0.0.1') // false",
            ],
            [("cidr_contains_ip", ip), ("cidr_contains_ip_string", .string)].map { id, other in
                Overload(
                    id, [cidr, other], .bool, isMember: true
                ) { arguments in
                    withRange(arguments[0]) { range in withAddress(arguments[1]) { .bool(range.contains($0)) } }
                }
            }),
        FunctionDeclaration(
            "containsCIDR", "Whether all of another network, also one as text, is in the network.",
            examples: [
                "cidr('10.0.0.0/8').containsCIDR(cidr('10.1.0.0/16')) // true",
                "cidr('10.1.0.0/16').containsCIDR('10.0.0.0/8') // false",
            ],
            [("cidr_contains_cidr", cidr), ("cidr_contains_cidr_string", .string)].map { id, other in
                Overload(
                    id, [cidr, other], .bool, isMember: true
                ) { arguments in
                    withRange(arguments[0]) { range in withRange(arguments[1]) { .bool(range.contains($0)) } }
                }
            }),
        FunctionDeclaration(
            "masked", "The network with the bits after its length set to zero.",
            examples: ["cidr('10.1.2.3/8').masked() // cidr('10.0.0.0/8')"],
            [
                Overload(
                    "cidr_masked", [cidr], cidr, isMember: true
                ) { withRange($0[0]) { .opaque($0.masked) } }
            ]),
        FunctionDeclaration(
            "prefixLength", "The number of bits that all addresses of the network share.",
            examples: ["cidr('192.168.0.0/24').prefixLength() // 24"],
            [
                Overload(
                    "cidr_prefix_length", [cidr], .int, isMember: true
                ) { withRange($0[0]) { .int(Int64($0.prefixLength)) } }
            ]),
    ]

    private static func test(
        _ name: String, _ id: String, _ documentation: String, _ example: String,
        _ test: @escaping @Sendable (IPAddress) -> Bool
    ) -> FunctionDeclaration {
        FunctionDeclaration(
            name, documentation, examples: ["\(example) // true"],
            [Overload(id, [ip], .bool, isMember: true) { withAddress($0[0]) { .bool(test($0)) } }])
    }
}

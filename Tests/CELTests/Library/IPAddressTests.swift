import Testing

@testable import CEL

@Suite struct IPAddressTests {
    @Test(arguments: [
        ("0.0.0.0", "0.0.0.0"), ("255.255.255.255", "255.255.255.255"), ("10.1.2.3", "10.1.2.3"), ("::", "::"),
        ("::1", "::1"), ("1::", "1::"), ("2001:DB8:0:0:0:0:0:1", "2001:db8::1"), ("2001:db8::0001", "2001:db8::1"),
        ("1:0:0:2:0:0:0:3", "1:0:0:2::3"), ("1:0:0:2:3:0:0:4", "1::2:3:0:0:4"), ("1:0:2:3:4:5:6:7", "1:0:2:3:4:5:6:7"),
        ("::1.2.3.4", "::102:304"), ("64:ff9b::1.2.3.4", "64:ff9b::102:304"), ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"),
        ("fe80::1", "fe80::1"), ("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
    ])
    func readsAndWritesTheCanonicalForm(_ text: String, _ canonical: String) throws {
        #expect(try IPAddress(parsing: text).description == canonical)
    }

    @Test(arguments: [
        "", ".", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "1.2.3.4 ", "1.2.3.-4", "1..3.4", "a.b.c.d", ":", ":::",
        "1:", ":1", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::", "1::2::3", "12345::", "g::", "+1::",
        "1:::2",
        "1.2.3.4::", "::1.2.3", "1:2:3:4:5:6:7:1.2.3.4", "2001:db8:::68", "1.2.3.4%eth0",
    ])
    func refusesWhatIsNoAddress(_ text: String) {
        #expect(throws: IPAddress.ParseError.malformed) { try IPAddress(parsing: text) }
    }

    @Test func refusesZonesAndMappedAddresses() {
        #expect(throws: IPAddress.ParseError.zone) { try IPAddress(parsing: "fe80::1%en0") }
        #expect(throws: IPAddress.ParseError.mapped) { try IPAddress(parsing: "::ffff:192.168.0.1") }
        #expect(throws: Never.self) { try IPAddress(parsing: "::ffff:c0a8:1") }
    }

    @Test func oneAddressInBothVersionsIsEqual() throws {
        let mapped = try IPAddress(parsing: "::ffff:c0a8:1")
        #expect(mapped.isEqual(to: try IPAddress(parsing: "192.168.0.1")))
        #expect(try IPAddress(parsing: "192.168.0.1").isEqual(to: mapped))
        #expect(!mapped.isEqual(to: try IPAddress(parsing: "192.168.10.1")))
        #expect(!mapped.isEqual(to: try IPAddress(parsing: "::c0a8:1")))
        #expect(mapped.description == "::ffff:c0a8:1" && !mapped.isVersion4)
    }

    @Test(arguments: [
        ("10.1.2.3/8", "10.0.0.0/8"), ("1.2.3.4/0", "0.0.0.0/0"), ("1.2.3.4/32", "1.2.3.4/32"),
        ("192.168.1.255/25", "192.168.1.128/25"), ("2001:db8:ffff::/33", "2001:db8:8000::/33"),
        ("ffff:ffff:ffff:ffff:ffff::/65", "ffff:ffff:ffff:ffff:8000::/65"), ("::1/128", "::1/128"), ("::1/0", "::/0"),
        ("1:2:3:4:5::/64", "1:2:3:4::/64"),
    ])
    func masksARange(_ text: String, _ masked: String) throws {
        #expect(try CIDRRange(parsing: text).description == text)
        #expect(try CIDRRange(parsing: text).masked.description == masked)
    }

    @Test(arguments: [
        "1.2.3.4", "1.2.3.4/", "1.2.3.4/33", "1.2.3.4/08", "1.2.3.4/+8", "::/129", "/8", "1.2.3.4/8/8", "::/0x1",
    ])
    func refusesWhatIsNoRange(_ text: String) {
        #expect(throws: IPAddress.ParseError.malformed) { try CIDRRange(parsing: text) }
    }

    @Test func addressesOfOtherVersionsAreInNoRange() throws {
        let all = try CIDRRange(parsing: "0.0.0.0/0")
        #expect(all.contains(try IPAddress(parsing: "8.8.8.8")))
        #expect(!all.contains(try IPAddress(parsing: "::1")))
        #expect(!all.contains(try CIDRRange(parsing: "::/0")))
    }
}

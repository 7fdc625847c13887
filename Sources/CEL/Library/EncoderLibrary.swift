extension Library {
    /// Bytes as text: Base64.
    ///
    /// ```
    /// base64.encode(b'hello')      // 'aGVsbG8='
    /// base64.decode('aGVsbG8=')    // b'hello'
    /// ```
    public static let encoders = Library(
        "encoders",
        functions: [
            FunctionDeclaration(
                "base64.encode", "The bytes in the standard alphabet of Base64, padded.",
                examples: ["base64.encode(b'hello') // 'aGVsbG8='"],
                [
                    Overload(
                        "base64_encode_bytes", [.bytes], .string, cost: .linear(per: 10)
                    ) { arguments in
                        guard let bytes = arguments.bytes(0) else { return arguments.noSuchOverload }
                        return .string(Base64.encode(bytes))
                    }
                ]),
            FunctionDeclaration(
                "base64.decode",
                "The bytes that Base64 encodes, padded or not; text that is not Base64 is an error.",
                examples: [
                    "base64.decode('aGVsbG8=') // b'hello'", "base64.decode('aGVsbG8') // b'hello'",
                    "base64.decode('aGVsb') // error",
                ],
                [
                    Overload(
                        "base64_decode_string", [.string], .bytes, cost: .linear(per: 10)
                    ) { arguments in
                        guard let text = arguments.text(0) else { return arguments.noSuchOverload }
                        return Base64.decode(text).map { .bytes($0) }
                            ?? .failure(CELCode.invalidArgument, "`\(text.prefix(40))` is not Base64")
                    }
                ]),
        ])
}

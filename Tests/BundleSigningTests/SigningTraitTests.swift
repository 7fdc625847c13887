#if !Signing
    import Testing

    /// Stands for the tests of signatures in builds that have none, so that they are seen to be left out.
    @Suite struct SigningTraitTests {
        @Test(.disabled("signatures are not built: `swift test --traits Signing` tests them, too"))
        func signaturesAreBuilt() {}
    }
#endif

extension Request {
    /// The value of an attribute that requests give; nil: not known, or nothing that a request gives.
    ///
    /// Setting what the attribute cannot be changes nothing.
    package subscript(_ attribute: Attribute) -> AttributeValue? {
        get {
            switch attribute.origin {
            case .traveler(let storage): storage.value(in: traveler)
            case .trip(let storage): storage.value(in: trip)
            case .derived, .fact: nil
            }
        }
        set {
            switch attribute.origin {
            case .traveler(let storage): storage.set(newValue, in: &traveler)
            case .trip(let storage): storage.set(newValue, in: &trip)
            case .derived, .fact: break
            }
        }
    }
}

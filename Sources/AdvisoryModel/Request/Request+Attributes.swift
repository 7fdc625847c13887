extension Request {
    /// The value of an attribute that requests give; nil: not known, or nothing that a request gives.
    ///
    /// Setting what the attribute cannot be changes nothing.
    package subscript(_ attribute: Attribute) -> AttributeValue? {
        get {
            switch attribute.origin {
            case .traveler(let storage): storage.get(traveler)
            case .trip(let storage): storage.get(trip)
            case .derived, .fact: nil
            }
        }
        set {
            switch attribute.origin {
            case .traveler(let storage): storage.set(&traveler, newValue)
            case .trip(let storage): storage.set(&trip, newValue)
            case .derived, .fact: break
            }
        }
    }
}

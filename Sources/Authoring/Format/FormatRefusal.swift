/// Why a file is left as it was.
enum FormatRefusal: Error {
    /// Its text has a form that is not written anew, such as a key after `?`.
    case form
    case unreadable, value, comment, unsettled

    var reason: String {
        switch self {
        case .form:
            "it has a form that the formatter does not know, such as a key after `?` or an anchor on the whole file"
        case .unreadable: "what would be written cannot be read back"
        case .value: "what would be written says something else"
        case .comment: "a comment would be lost, or belong to something else"
        case .unsettled: "formatting it twice would not give the same"
        }
    }
}

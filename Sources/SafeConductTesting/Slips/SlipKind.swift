/// A kind of mistake that people make when they write the files of a rulebook.
public enum SlipKind: String, CaseIterable, Sendable {
    // In a word
    case letterInID = "letter of an id"
    case letterInValue = "letter of a value"
    case letterInCountry = "letter of a country"
    case letterInExpression = "letter of an expression"
    case letterInKey = "letter of a key"
    case digitInDate = "digit of a date"
    case digitInNumber = "digit of a number"
    case letterDropped = "letter left out"
    case letterDoubled = "letter twice"
    case lettersSwapped = "letters swapped"
    case capital = "capital letter"
    case lookAlike = "look-alike letter"
    case blank = "blank put in"
    case quote = "quote put in"
    case comment = "comment put in"
    case sign = "dash, dots or operator"
    case unitDropped = "unit left out"
    case typeChanged = "value of another type"
    case emptied = "value left out"
    // In the form of a file
    case keysSwapped = "keys swapped"
    case colonLost = "colon or its blank lost"
    case bracketLost = "bracket or comma lost"
    case indentation = "line moved by a blank"
    case lineDoubled = "line twice"
    case lineLost = "line lost"
    case lineCommentedOut = "line commented out"
    // Something whole
    case admissionLost = "admission lost"
    case openingLost = "opening lost"
    case closureLost = "closure lost"
    case dutyLost = "duty lost"
    case warningLost = "warning lost"
    case contactLost = "contact lost"
    case sourceLost = "source lost"
    case claimLost = "claim lost"
    case rowLost = "row or member lost"
    case elementLost = "element of a list lost"
    case keyLost = "key with its value lost"
    case fileLost = "file lost"
    case fileRenamed = "letter of a file name"

    /// Whether what is missing afterwards may as well never have been written.
    public var takesAwayWhole: Bool {
        switch self {
        case .closureLost, .dutyLost, .warningLost, .contactLost, .claimLost, .rowLost, .elementLost, .keyLost,
            .lineLost,
            .lineCommentedOut:
            true
        default: false
        }
    }
}

import AdvisoryModel
import CEL

/// Reads from a condition's tree what it demands of attributes.
struct DemandReader {
    /// What a comparison in a condition is about.
    struct Operand {
        /// The number of the axis.
        var axis: Int
        /// How it is compared; a word that belongs to an element of a list is compared as a word, though its axis is that of the list.
        var kind: Axis.Kind
    }

    /// The variable that stands for each element of a list, while what is said of the element is read.
    struct Element {
        enum Shape {
            /// A word of the list that is this axis.
            case word(Int)
            /// A record, with its fields.
            case record([(name: String, type: AttributeType)])
        }

        var variable: String
        /// The slot of the list.
        var slot: Int
        var shape: Shape
    }

    let vocabulary: Vocabulary
    let environment: Environment
    private(set) var axes: [Axis] = []
    private(set) var symbols = Symbols()
    /// Nil: no list is being read.
    var element: Element?
    private var axisNumbers: [Axis: Int] = [:]
    /// The axis of each slot that is one as a whole; −1: not met yet.
    private var slotAxes: [Int] = []
    /// The symbols of words of two bytes; 0: not met yet.
    private var pairs: [UInt32] = []
    /// The axis of each path that was met; nil: not one.
    private var paths: [String: Operand?] = [:]

    init(vocabulary: Vocabulary, environment: Environment) {
        self.vocabulary = vocabulary
        self.environment = environment
    }

    /// The number of an axis, a new one if need be.
    mutating func number(of axis: Axis) -> Int {
        if let known = axisNumbers[axis] { return known }
        axes.append(axis)
        axisNumbers[axis] = axes.count - 1
        return axes.count - 1
    }

    /// The number of the axis of a whole attribute.
    mutating func number(of slot: Int, _ kind: Axis.Kind) -> Int {
        while slotAxes.count <= slot { slotAxes.append(-1) }
        if slotAxes[slot] < 0 { slotAxes[slot] = number(of: Axis(slot: slot, field: nil, kind: kind)) }
        return slotAxes[slot]
    }

    /// The number of a word.
    mutating func symbol(_ word: String) -> UInt32 {
        // Countries are most of the words, and are found by their two letters.
        guard word.utf8.count == 2, let first = word.utf8.first, let second = word.utf8.last else {
            return symbols.intern(word)
        }
        if pairs.isEmpty { pairs = [UInt32](repeating: 0, count: 1 << 16) }
        let place = Int(first) << 8 | Int(second)
        if pairs[place] == 0 { pairs[place] = symbols.intern(word) }
        return pairs[place]
    }
}

extension DemandReader {
    /// What a comparison is about, if rules can be looked up by it.
    ///
    /// While elements of a list are read it is always one of theirs: whatever else is said there says nothing where the list is unknown.
    mutating func operand(_ id: ExprID, _ tree: AST) -> Operand? {
        guard let names = tree.names(of: id) else { return nil }
        if let element { return names.first == element.variable ? operand(of: element, names.dropFirst()) : nil }
        let path = names.joined(separator: ".")
        if let known = paths[path] { return known }
        let operand = axis(of: path).map { Operand(axis: number(of: $0), kind: $0.kind) }
        paths[path] = .some(operand)
        return operand
    }

    /// The element that a variable stands for; nil where its list is none that rules can be looked up by.
    mutating func element(_ variable: String, of range: ExprID, _ tree: AST) -> Element? {
        guard element == nil, let names = tree.names(of: range) else { return nil }
        if let (attribute, fields) = vocabulary.resolve(names.joined(separator: ".")), fields.isEmpty,
            case .list(.record(let name)) = attribute.type, let slot = environment.slot(of: attribute.name)
        {
            return Element(variable: variable, slot: slot, shape: .record(StandardVocabulary.records[name] ?? []))
        }
        guard let list = operand(range, tree), list.kind == .list else { return nil }
        return Element(variable: variable, slot: axes[list.axis].slot, shape: .word(list.axis))
    }

    /// The axis of a field of the traveler's documents.
    mutating func documents(_ field: String) -> Operand? {
        environment.slot(of: "traveler.documents").map {
            Operand(axis: number(of: Axis(slot: $0, field: field, kind: .list)), kind: .word)
        }
    }

    private mutating func operand(of element: Element, _ fields: ArraySlice<String>) -> Operand? {
        switch element.shape {
        case .word(let axis): return fields.isEmpty ? Operand(axis: axis, kind: .word) : nil
        case .record(let known):
            guard fields.count == 1, let field = known.first(where: { $0.name == fields.first }),
                let kind = Axis.kind(of: field.type), kind == .word || kind == .list
            else { return nil }
            return Operand(axis: number(of: Axis(slot: element.slot, field: field.name, kind: .list)), kind: kind)
        }
    }

    private func axis(of path: String) -> Axis? {
        guard let (attribute, fields) = vocabulary.resolve(path), let slot = environment.slot(of: attribute.name)
        else { return nil }
        if fields.isEmpty { return Axis.kind(of: attribute.type).map { Axis(slot: slot, field: nil, kind: $0) } }
        guard fields.count == 1, case .record(let record) = attribute.type,
            let field = StandardVocabulary.records[record]?.first(where: { $0.name == fields[0] })
        else { return nil }
        return Axis.kind(of: field.type).map { Axis(slot: slot, field: field.name, kind: $0) }
    }
}

/// How a macro is written, for messages and tools; a call with another number of arguments, or without its receiver, is not one.
package struct MacroForm: Sendable {
    /// The name; with `cel.` before it where it has no receiver of its own.
    package let name: String
    /// `x.exists(e, condition)`.
    package let shape: String
    /// What it does, in a sentence.
    package let summary: String

    private init(_ name: String, _ shape: String, _ summary: String) {
        (self.name, self.shape, self.summary) = (name, shape, summary)
    }

    /// Every macro.
    package static let all = [
        MacroForm("has", "has(x.field)", "Whether a value has a field."),
        MacroForm("all", "x.all(e, condition)", "Whether the condition is true of every element `e`."),
        MacroForm("exists", "x.exists(e, condition)", "Whether the condition is true of one element `e` at least."),
        MacroForm("exists_one", "x.exists_one(e, condition)", "Whether the condition is true of just one element `e`."),
        MacroForm("existsOne", "x.existsOne(e, condition)", "Whether the condition is true of just one element `e`."),
        MacroForm("filter", "x.filter(e, condition)", "The elements `e` of which the condition is true."),
        MacroForm("map", "x.map(e, value)", "The list of what the value is for each element `e`."),
        MacroForm("sortBy", "x.sortBy(e, key)", "The list, sorted by what the key is for each element `e`."),
        MacroForm(
            "transformList", "x.transformList(i, e, value)",
            "The list of what the value is for each index `i` and element `e`."),
        MacroForm(
            "transformMap", "x.transformMap(k, v, value)",
            "The map with the same keys `k`, and what the value is for each of them."),
        MacroForm(
            "transformMapEntry", "x.transformMapEntry(k, v, {k: v})",
            "The map of the entries that are made of each key `k` and value `v`."),
        MacroForm(
            "optMap", "x.optMap(v, value)", "What the value is for `v`, the value in an optional one; none for none."),
        MacroForm(
            "optFlatMap", "x.optFlatMap(v, optional)",
            "The optional value that follows from `v`, the value in an optional one; none for none."),
        MacroForm(
            "cel.bind", "cel.bind(name, value, expression)", "What the expression is with a name for a value."),
        MacroForm(
            "cel.block", "cel.block([values], expression)",
            "What the expression is with `cel.index(0)`, `cel.index(1)`, … for the values."),
    ]

    /// The macro of a name.
    package static func named(_ name: String) -> MacroForm? { all.first { $0.name == name } }
}

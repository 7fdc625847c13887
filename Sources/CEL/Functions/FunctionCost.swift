/// How the cost of a call grows.
public enum FunctionCost: Sendable, Hashable {
    /// Always that many steps.
    case constant(Int)
    /// One step for each group of this many bytes or elements of all arguments together.
    case linear(per: Int)
    /// Like `linear`, and the same again for the result: for functions whose result can be larger than all they are given.
    case growing(per: Int)
    /// One step for each forty of the product of the first two arguments' sizes: the bytes of a text and those of a pattern.
    case product

    /// How much of a product is one step; the reference counts a tenth of the text's length times a quarter of the pattern's.
    static let productScale = 40
}

extension StringLibrary {
    static let formatting: [FunctionDeclaration] = [
        FunctionDeclaration(
            "format",
            "The text with values in place of its clauses: `%s` any value, `%d` a whole number, `%.2f` and `%.2e` a number with that many digits after the point, `%b`, `%o` and `%x` other bases, `%%` a percent sign.",
            examples: [
                "'%s opens in %d days'.format(['Alashankou', 3]) // 'Alashankou opens in 3 days'",
                "'%.1f%%'.format([99.25]) // '99.2%'", "'%s'.format([[1, 'a', null]]) // '[1, a, null]'",
                "'%x'.format([255]) // 'ff'", "'%d'.format([]) // error", "'%d'.format(['a']) // error",
            ],
            [
                Overload("string_format", [.string, .list(.dyn)], .string, isMember: true, cost: .growing(per: 10)) {
                    arguments in
                    guard let text = arguments.text(0), let values = arguments.list(1) else {
                        return arguments.noSuchOverload
                    }
                    do throws(FormatString.Problem) {
                        let format = try FormatString(text)
                        return values.trouble ?? format.text(with: values)
                    } catch {
                        return .failure(CELCode.invalidArgument, error.message)
                    }
                }
            ])
    ]
}

import AdvisoryModel
import ReportLanguages
import SourceDiagnostics
import YAMLTree

/// Countries as a key of a rule names them: `KP`, `[KP, RU]`, `{ in: schengen }`.
public struct CountrySet: Hashable, Sendable {
    /// The countries that are named, in their normal form.
    public var countries: [String]
    /// The groups whose members belong to it, by id.
    public var groups: [String]

    /// Creates a set.
    public init(countries: [String] = [], groups: [String] = []) {
        self.countries = countries
        self.groups = groups
    }

    /// The only country of the set; nil where there are several, or a group.
    public var only: String? { groups.isEmpty && countries.count == 1 ? countries[0] : nil }

    /// The set as authors write it: `KP`, `KP, RU`, `schengen`.
    public var description: String { (countries + groups).joined(separator: ", ") }
}

extension FieldReader {
    /// Countries, or a group of them: `KP`, `[KP, RU]`, `{ in: schengen }`. Nil where the key is missing or wrong, which is reported.
    ///
    /// - Parameter hint: what to say of a text that is no country.
    public mutating func countrySet(
        _ key: String, in vocabulary: Vocabulary, hint: ((String) -> String)? = nil
    ) -> CountrySet? {
        value(key).flatMap { countrySet(of: $0, in: vocabulary, hint ?? CountryNames.hint) }
    }

    private mutating func countrySet(
        of node: Node, in vocabulary: Vocabulary, _ hint: (String) -> String
    ) -> CountrySet? {
        guard node.kind == .mapping else {
            let nodes = elements(of: node)
            let countries = nodes.compactMap { node in
                scalar(node, as: "a country", code: .unknownCountry, hint: hint(node.text)) {
                    CountryCode.normalized($0)
                }
            }
            if nodes.isEmpty {
                report(.wrongType, "the list of countries is empty", at: node, hint: "name one, or leave the key out")
            }
            return nodes.isEmpty || countries.count < nodes.count ? nil : CountrySet(countries: countries)
        }
        var fields = FieldReader(node, "a set of countries", area: area)
        let named = fields.required("in", hint: "write `{ in: GROUP }`, a country or a list of countries")
        let groups = named.flatMap { fields.groups(of: $0, in: vocabulary) }
        report(fields.finish())
        return groups.map { CountrySet(groups: $0) }
    }

    /// The ids of groups that `in` names: one, or a list of them. Nil where one is wrong, which is reported.
    mutating func groups(of node: Node, in vocabulary: Vocabulary) -> [String]? {
        let nodes = elements(of: node)
        if nodes.isEmpty {
            report(
                RulebookCode.emptyCondition, "`in` takes a group or a list of groups", at: node,
                hint: "write `in: GROUP`")
        }
        var names: [String] = []
        for node in nodes {
            guard let name = text(of: node) else { continue }
            if let problem = GroupNames.problem(with: name, in: vocabulary) {
                report(problem.code, problem.message, at: node, hint: problem.hint)
            } else {
                names.append(name)
            }
        }
        return nodes.isEmpty || names.count < nodes.count ? nil : names
    }
}

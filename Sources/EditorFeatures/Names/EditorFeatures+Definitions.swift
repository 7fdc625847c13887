import YAMLTree
package import SourceDiagnostics

extension EditorFeatures {
    /// Where that is named which is called at a byte: a rule, source, crossing, group, fact, attribute, a traveler or trip of tests.
    package func definitions(at offset: Int) -> [FileSpan] {
        guard let place = namePlace(at: offset) else { return [] }
        return declarations(of: place.kind, place.name).map(\.at)
    }

    /// Every place of the rulebook at which that is called which is named or called at a byte.
    package func references(at offset: Int, withDeclarations: Bool) -> [FileSpan] {
        guard let place = namePlace(at: offset) else { return [] }
        return places(of: place.kind, place.name).filter { withDeclarations || !$0.isDeclaration }.map(\.at)
    }

    /// The places of the file at which that is named or called which is at a byte.
    package func highlights(at offset: Int) -> [(span: SourceSpan, isDeclaration: Bool)] {
        let own = ownPlaces
        let position = tree.position(ofByte: clamped(offset))
        guard let place = own.last(where: { $0.span.start <= position && position <= $0.span.end }) else { return [] }
        return own.filter { $0.kind == place.kind && $0.name == place.name }.map { ($0.span, $0.isDeclaration) }
    }
}

import AdvisoryModel

/// How verdicts are drawn: told apart by patterns, from empty to full, and by colour besides.
enum VerdictPattern {
    private static let ink = "#333333"

    /// What `draw` refers to; once in a picture.
    static func define(in svg: inout MarkupWriter) {
        svg.begin("defs")
        svg.begin(
            "pattern",
            [
                "id": "conditional", "width": "9", "height": "9", "patternUnits": "userSpaceOnUse",
                "patternTransform": "rotate(45)",
            ])
        svg.empty("rect", ["width": "9", "height": "9", "fill": "#fff1c2"])
        svg.empty("rect", ["width": "1.6", "height": "9", "fill": "#7a5b00"])
        svg.end("pattern")
        svg.begin("pattern", ["id": "undetermined", "width": "6", "height": "6", "patternUnits": "userSpaceOnUse"])
        svg.empty("rect", ["width": "6", "height": "6", "fill": "#e6def5"])
        svg.empty("circle", ["cx": "3", "cy": "3", "r": "1.5", "fill": "#4b3a7a"])
        svg.end("pattern")
        svg.end("defs")
    }

    static func draw(
        _ verdict: Verdict, x: Double, y: Double, width: Double, height: Double, in svg: inout MarkupWriter
    ) {
        let number = TimelinePicture.number
        svg.empty(
            "rect",
            [
                "x": number(x), "y": number(y), "width": number(max(0.6, width)), "height": number(height),
                "fill": fill(of: verdict), "stroke": ink, "stroke-width": "0.8",
            ])
    }

    private static func fill(of verdict: Verdict) -> String {
        switch verdict {
        case .clear: "#f2fbf4"
        case .conditional: "url(#conditional)"
        case .undetermined: "url(#undetermined)"
        case .blocked: "#6b1620"
        }
    }
}

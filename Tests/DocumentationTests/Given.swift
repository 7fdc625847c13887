// What snippets of the documentation may take as given: `rulebook` is a rulebook, `report` a report. Type-checked with them, never run.

import CEL
import Foundation
import SafeConduct
import YAMLTree

func given<T>() -> T { fatalError("never run") }

var rulebook: Rulebook { given() }
var request: Request { given() }
var traveler: Traveler { given() }
var journey: Journey { given() }
var report: Report { given() }
var crossing: Crossing { given() }
var bound: BoundRequest { given() }
var matches: RuleMatches { given() }
var day: SafeConduct.Day { given() }
var sunday: SafeConduct.Day { given() }
var monday: SafeConduct.Day { given() }
var newYear2027: SafeConduct.Day { given() }
var monday2027: SafeConduct.Day { given() }
var monday2028: SafeConduct.Day { given() }
var bytes: [UInt8] { given() }
var key: [UInt8] { given() }
var file: SourceFile { given() }
var files: [SourceFile] { given() }
var root: Node? { given() }

var environment: Environment {
    get { given() }
    set {}
}
var age: Slot { given() }
var mode: Slot { given() }
var countries: Slot { given() }
var program: Program! { given() }
var facts: Bindings {
    get { given() }
    set {}
}
var bindings: Bindings { given() }

enum TollsFamily: RuleFamily {
    static let name = "toll"
    static let fields: [FamilyField] = []
    static func decode(_ item: inout RuleItem) -> String? { given() }
    static func resolve(_ rules: AppliedRules<String>, in context: CheckContext) -> [Resolution] { given() }
}

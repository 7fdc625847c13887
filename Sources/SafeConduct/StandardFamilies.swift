public import RuleEngine

import ClosureStatus
import EmergencyContacts
import PermitRequirements
import SafetyWarnings

extension [any RuleFamily.Type] {
    /// The families that ship with SafeConduct: closure, permit, safety, contacts.
    ///
    /// ```swift
    /// Rulebook.load(paths: ["Rules"], families: .standard + [TollsFamily.self])
    /// ```
    public static var standard: [any RuleFamily.Type] {
        [ClosureFamily.self, PermitFamily.self, SafetyFamily.self, ContactsFamily.self]
    }
}

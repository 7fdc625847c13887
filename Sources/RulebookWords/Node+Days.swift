package import AdvisoryModel
package import YAMLTree

extension Node {
    /// Whether all days of a cell, or of an element of one that is a list, are days of a month or a year.
    package func lies(in date: PartialDate) -> Bool {
        (CellList.elements(of: utf8) ?? [utf8]).contains { element in
            guard let days = PartialDate(String(decoding: element, as: UTF8.self)) else { return false }
            return date.firstDay <= days.firstDay && days.lastDay <= date.lastDay
        }
    }
}

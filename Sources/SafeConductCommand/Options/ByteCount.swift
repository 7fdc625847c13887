import ArgumentParser

/// A number of bytes: `4096`, `64K`, `300M`, `2G`.
struct ByteCount: ExpressibleByArgument {
    var count: Int

    init(_ count: Int) {
        self.count = count
    }

    /// As it is written: `64M`.
    var defaultValueDescription: String {
        let units = [("G", 1 << 30), ("M", 1 << 20), ("K", 1 << 10)]
        let unit = units.first { count % $0.1 == 0 }
        return unit.map { "\(count / $0.1)\($0.0)" } ?? String(count)
    }

    init?(argument: String) {
        let units = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30]
        let unit = argument.last.flatMap { units[$0.uppercased()] }
        guard let number = Int(unit == nil ? argument : String(argument.dropLast())), number > 0 else { return nil }
        let (product, overflow) = number.multipliedReportingOverflow(by: unit ?? 1)
        if overflow { return nil }
        count = product
    }
}

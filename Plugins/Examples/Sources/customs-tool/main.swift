import Customs
import SafeConductCommand

SafeConductTool.run(families: .standard + [CustomsFamily.self])

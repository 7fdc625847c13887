// AdvisoryModel

// SafetyWarnings

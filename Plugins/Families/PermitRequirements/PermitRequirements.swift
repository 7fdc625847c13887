// PermitRequirements

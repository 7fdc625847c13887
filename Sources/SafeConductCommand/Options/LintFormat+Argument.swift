public import ArgumentParser
public import Authoring

extension LintFormat: ExpressibleByArgument {}

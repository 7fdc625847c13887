extension String {
    /// Whether it can name a file: the system would read a path up to a NUL byte only, and open another file.
    package var isPath: Bool { !utf8.contains(0) }
}

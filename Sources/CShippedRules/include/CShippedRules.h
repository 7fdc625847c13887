#ifndef CSHIPPEDRULES_H
#define CSHIPPEDRULES_H

#include <stddef.h>

/// A file of the shipped rulebook: its path below Rules, and its bytes.
struct shipped_file {
    const char *path;
    const unsigned char *bytes;
    size_t count;
};

/// A file; without a path beyond the last one.
struct shipped_file shipped_file(int index);

#endif

#ifndef SAFE_CONDUCT_H
#define SAFE_CONDUCT_H

// SafeConduct for other languages. Link with `-lsafeconduct`; `swift build -c release --product safeconduct` makes it.
//
// Every function may be called from any thread at any time. Nothing that is given to them ends the process: a number that names no rulebook, a null
// pointer and text that is not UTF-8 are errors, too.

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Opens the rulebook in a folder, or the bundle that it was compiled to. Returns a number that names it, or 0 where there is an error.
uint64_t safe_conduct_open(const char *path);

/// Opens a bundle that is in memory; its bytes are copied.
uint64_t safe_conduct_open_bytes(const void *bytes, size_t count);

/// Closes a rulebook; calls that are under way end as they would have. Nothing happens where the number names none.
void safe_conduct_close(uint64_t rulebook);

/// Judges one request or journey, JSON in UTF-8. Returns the report as JSON, of the form `safe-conduct/report/1` or `safe-conduct/journey/1`, which
/// `safe_conduct_free` frees; null where there is an error.
///
/// `as_of` is the day on which the question is asked, `2026-12-07`; it may be null where the request has `asOf`, which goes before it.
char *safe_conduct_check(uint64_t rulebook, const char *request, const char *as_of);

/// Judges many requests and journeys, one a line. Returns as many lines in their order, each a report, or an error of the form `safe-conduct/error/1`;
/// null where none could be answered.
char *safe_conduct_batch(uint64_t rulebook, const char *requests, const char *as_of);

/// Frees a text that one of these functions returned; null is nothing.
void safe_conduct_free(char *text);

/// What went wrong with the last call on this thread that returned 0 or null, as JSON of the form `safe-conduct/error/1`; null where none did. It stays until
/// the next such call on this thread, and must not be freed.
const char *safe_conduct_last_error(void);

/// The version of this library, `0.1.0`; it must not be freed.
const char *safe_conduct_version(void);

#ifdef __cplusplus
}
#endif

#endif

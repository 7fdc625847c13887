#ifndef CMANUAL_H
#define CMANUAL_H

/// The name of a page of the manual, its path below SafeConduct.docc without `.md`; null beyond the last one.
const char *manual_page_name(int index);

/// The text of a page, Markdown; null beyond the last one.
const char *manual_page_text(int index);

#endif

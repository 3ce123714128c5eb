#ifndef SITREP_EXTRACTION_DATA_H
#define SITREP_EXTRACTION_DATA_H
/* Models, lexicons and the gazetteer, compiled into the program so that one file is the whole of it.
   Each table is a base address and a byte count; nothing is parsed at start. */
#include <stddef.h>
#endif

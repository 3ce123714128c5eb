#ifndef SITREP_EXTRACTION_DATA_H
#define SITREP_EXTRACTION_DATA_H
/* Models, lexicons and the gazetteer, compiled into the program so that one file is the whole of it.
   Each table is a base address and a byte count; nothing is parsed at start. */
#include <stddef.h>

/* The places of the world by name; `count` receives the number of bytes. Aligned to 64. */
const void *_Nonnull sitrep_gazetteer(size_t *_Nonnull count);
/* The chains that find claims, as ClaimModel reads them; `count` receives the number of bytes. Aligned to 64. */
const void *_Nonnull sitrep_claims_model(size_t *_Nonnull count);
/* What is known of single words, as WordTable reads it; `count` receives the number of bytes. Aligned to 64. */
const void *_Nonnull sitrep_words(size_t *_Nonnull count);
/* The mention tagger, as TaggerModel reads it; `count` receives the number of bytes. Aligned to 64. */
const void *_Nonnull sitrep_mentions_model(size_t *_Nonnull count);

/* Has the memory at `place` brought nearer, for a table too large to stay in the processor's cache. Reads nothing: any address will do. */
static inline void sitrep_fetch(const void *_Nonnull place) { __builtin_prefetch(place); }
#endif

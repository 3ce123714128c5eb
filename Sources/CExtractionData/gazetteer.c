#include "CExtractionData.h"

/* Made by Tools/gazetteer/build.py; the format is in docs/formats.md. */
static const _Alignas(64) unsigned char gazetteer[] = {
#embed "gazetteer.gaz"
};

const void *sitrep_gazetteer(size_t *count) {
  *count = sizeof gazetteer;
  return gazetteer;
}

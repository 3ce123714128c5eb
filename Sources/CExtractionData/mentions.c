#include "CExtractionData.h"

/* Made by `sitrep train --task mentions`; see docs/data-sources.md. */
_Alignas(64) static const unsigned char mentions_model[] = {
#embed "mentions.model"
};

const void *sitrep_mentions_model(size_t *count) {
  *count = sizeof mentions_model;
  return mentions_model;
}

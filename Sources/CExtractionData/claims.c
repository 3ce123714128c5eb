#include "CExtractionData.h"

/* Made by `sitrep train --task claims`; see docs/data-sources.md. */
_Alignas(64) static const unsigned char claims_model[] = {
#embed "claims.model"
};

const void *sitrep_claims_model(size_t *count) {
  *count = sizeof claims_model;
  return claims_model;
}

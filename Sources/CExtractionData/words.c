#include "CExtractionData.h"

/* Made by Scripts/make_word_table.py, which says what it holds. */
_Alignas(64) static const unsigned char words[] = {
#embed "words.tab"
};

const void *sitrep_words(size_t *count) {
  *count = sizeof words;
  return words;
}

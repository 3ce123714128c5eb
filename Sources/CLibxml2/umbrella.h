#ifndef SITREP_LIBXML2_UMBRELLA_H
#define SITREP_LIBXML2_UMBRELLA_H
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

/* xmlFree is a variable that any thread could set; this reads it where Swift must not. */
static inline void sitrep_xml_free(void *memory) { xmlFree(memory); }
#endif

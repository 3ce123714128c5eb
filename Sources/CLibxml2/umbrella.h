#ifndef SITREP_LIBXML2_UMBRELLA_H
#define SITREP_LIBXML2_UMBRELLA_H
/* Debian's libxml2 may be built with ICU, whose headers clash with those inside Foundation. Only the last fields of a struct that
   we never make or look into depend on it. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

/* xmlFree is a variable that any thread could set; this reads it where Swift must not. */
static inline void sitrep_xml_free(void *memory) { xmlFree(memory); }
#endif

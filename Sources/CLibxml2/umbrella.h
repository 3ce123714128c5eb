#ifndef SITREP_LIBXML2_UMBRELLA_H
#define SITREP_LIBXML2_UMBRELLA_H
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#endif

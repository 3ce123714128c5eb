#ifndef SITREP_MESSAGE_DIGEST_UMBRELLA_H
#define SITREP_MESSAGE_DIGEST_UMBRELLA_H
#include <sys/types.h>
#include <sha2.h>
#endif

#ifndef SITREP_CREDITS_H
#define SITREP_CREDITS_H
/* Whose data and libraries are in the program: the notices of LICENSES/, one after the other, as UTF-8 with a NUL at the end. */
const char *sitrep_credits(void);
#endif

#ifndef SITREP_CNCURSES_INTERNAL_H
#define SITREP_CNCURSES_INTERNAL_H

#include <signal.h>
#include <stdbool.h>

/* What a crash needs to give the terminal back; kept by modes.c and read by signals.c. */
void cn_modes_remember(void);                 /* Composes it. After newterm(). */
void cn_modes_on(bool mouse);
void cn_modes_off(void);
void cn_modes_emergency_off(void);            /* Safe in a signal handler. */
extern volatile sig_atomic_t cn_has_terminal;

#endif

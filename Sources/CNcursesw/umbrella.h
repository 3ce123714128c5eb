#ifndef SITREP_NCURSESW_UMBRELLA_H
#define SITREP_NCURSESW_UMBRELLA_H
/* Ahead of curses.h: without it the wide-character half stays hidden. */
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <wchar.h>
#include <curses.h>
#endif

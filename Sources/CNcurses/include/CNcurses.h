#ifndef SITREP_CNCURSES_H
#define SITREP_CNCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>
#include <wchar.h>

/* The part of ncurses and of the signals that Swift can't reach: macros, C globals, what runs after a crash.
   No type of curses.h appears here. But for cn_wake(), call everything from one thread, always the same. */

/* Opening and closing. */

enum cn_open_result {
  CN_OPENED = 0,
  CN_NOT_A_TERMINAL = 1,     /* input or output is no terminal */
  CN_UNKNOWN_TERMINAL = 2,   /* no such TERM in the terminal database */
  CN_TOO_SIMPLE = 3,         /* TERM can't move its cursor or clear its screen */
};

struct cn_options {
  bool color;                /* false: never; true: where the terminal has them and NO_COLOR is not set */
  bool mouse;
};

enum cn_open_result cn_open(struct cn_options options);
void cn_close(void);         /* Gives the terminal back; more than once does no harm. */
void cn_release(void);       /* Gives it back for a while: to the shell, or to a child. */
void cn_reclaim(void);       /* Takes it again; everything must be drawn anew. */
bool cn_is_utf8(void);       /* Whether text goes out as UTF-8; decided by cn_open(). */
int cn_color_count(void);    /* 0 where colours are off. */

/* Size. */

void cn_read_size(int *rows, int *columns);   /* What the terminal says; 24x80 where it doesn't. */
void cn_resize(int rows, int columns);        /* Tells ncurses; everything must be drawn anew. */

/* Drawing. */

enum cn_attribute { CN_BOLD = 1, CN_DIM = 2, CN_UNDERLINE = 4, CN_REVERSE = 8, CN_ITALIC = 16 };

/* Colours: 0 the terminal's own, 1 to 8 the usual eight, 9 to 16 the bright ones. */
void cn_put(int row, int column, const wchar_t *text, int count, unsigned attributes, int foreground, int background);
int cn_width(wchar_t scalar);                 /* What the C library, and so ncurses, takes a scalar for; -1: not drawn. */
void cn_forget(void);                         /* The next flush draws everything anew. */
void cn_flush(int cursor_row, int cursor_column);   /* Negative: no cursor. */

/* Asks the terminal to put text on the clipboard. Only the base64 alphabet passes, and only CN_CLIPBOARD_LIMIT of it. */
enum { CN_CLIPBOARD_LIMIT = 74994 };
bool cn_copy_base64(const char *text, size_t count);

/* Reading. */

/* Copies what the terminal sends for key number `index` of cn_key into `buffer`; its length, 0 for none. */
enum cn_key {
  CN_KEY_UP, CN_KEY_DOWN, CN_KEY_LEFT, CN_KEY_RIGHT, CN_KEY_HOME, CN_KEY_END, CN_KEY_PAGE_UP, CN_KEY_PAGE_DOWN,
  CN_KEY_INSERT, CN_KEY_DELETE, CN_KEY_BACK_TAB, CN_KEY_F1, CN_KEY_F12 = CN_KEY_F1 + 11, CN_KEY_COUNT
};
size_t cn_key_sequence(int index, unsigned char *buffer, size_t size);

ssize_t cn_read(unsigned char *buffer, size_t size);   /* 0: the terminal is gone; -1: nothing now. */
int cn_escape_delay(void);                    /* Milliseconds to wait for the rest of a sequence: ESCDELAY, or 25. */

/* Waiting. */

enum cn_ready { CN_INPUT = 1, CN_SIGNAL = 2, CN_WAKE = 4, CN_HANGUP = 8 };

int cn_wait(int wake, int timeout_ms, bool terminal);   /* A set of cn_ready; empty after the time, or never if negative. */
int cn_make_wake(void);                       /* A descriptor that any thread may cn_wake(). */
void cn_wake(int wake);
void cn_drain_wake(int wake);

/* Signals. */

bool cn_catch_signals(void);                  /* WINCH TERM HUP INT TSTP CONT become bytes that cn_wait() sees. */
int cn_next_signal(void);                     /* The next one caught, or 0. */
void cn_restore_on_crash(void);               /* A crash gives the terminal back first, then ends by its signal. */
void cn_stop(void);                           /* Stops the whole job, as Ctrl-Z does; returns when it is continued. */
_Noreturn void cn_die_by(int signal);         /* Ends the process as the signal does by default. */
bool cn_start_thread(void (*body)(void *), void *context);   /* On a thread of its own that takes every signal. */

#endif

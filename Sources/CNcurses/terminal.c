/* Opening, sizing, drawing on and reading the terminal through ncurses' one standard window. */
#define _GNU_SOURCE 1
#include "CNcurses.h"
#include "../CNcursesw/umbrella.h"
#include "internal.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h> /* It makes macros of capabilities: lines, columns and more. */
#include <unistd.h>

static bool is_open, uses_color, uses_mouse, sends_utf8;

static void choose_locale(void) {
  /* LC_CTYPE alone: the others would change how C code writes numbers. */
  bool found = setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
  sends_utf8 = found || setlocale(LC_CTYPE, "C.UTF-8");
  if (!sends_utf8) setlocale(LC_CTYPE, "C");
}

static bool color_is_refused(void) {
  const char *value = getenv("NO_COLOR");
  return value && *value;
}

enum cn_open_result cn_open(struct cn_options options) {
  if (is_open) return CN_OPENED;
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CN_NOT_A_TERMINAL;
  choose_locale();
  /* newterm() gives no reason and initscr() ends the process, so ask the database first. */
  int error = 0;
  if (setupterm(NULL, STDOUT_FILENO, &error) != OK || error != 1) return CN_UNKNOWN_TERMINAL;
  if (!cursor_address || !clear_screen) return CN_TOO_SIMPLE;
  cn_modes_remember();
  if (!newterm(NULL, stdout, stdin)) return CN_UNKNOWN_TERMINAL;
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  idlok(stdscr, FALSE);
  typeahead(-1);
  uses_color = options.color && has_colors() && !color_is_refused();
  if (uses_color) {
    start_color();
    use_default_colors();
  }
  uses_mouse = options.mouse;
  static bool closes_at_exit;
  if (!closes_at_exit) closes_at_exit = atexit(cn_close) == 0;
  is_open = true;
  cn_modes_on(uses_mouse);
  return CN_OPENED;
}

void cn_close(void) {
  if (!is_open) return;
  is_open = false;
  if (!cn_has_terminal) return;
  cn_modes_off();
  endwin();
  cn_has_terminal = 0;
}

void cn_release(void) {
  if (!is_open || !cn_has_terminal) return;
  cn_modes_off();
  endwin();
  cn_has_terminal = 0;
}

void cn_reclaim(void) {
  if (!is_open) return;
  reset_prog_mode();
  cn_modes_on(uses_mouse);
  int rows, width;
  cn_read_size(&rows, &width);
  cn_resize(rows, width);
  wrefresh(curscr);
}

bool cn_is_utf8(void) { return sends_utf8; }

int cn_color_count(void) { return uses_color ? COLORS : 0; }

void cn_read_size(int *rows, int *width) {
  struct winsize size;
  bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0;
  *rows = known ? size.ws_row : 24;
  *width = known ? size.ws_col : 80;
}

void cn_resize(int rows, int width) {
  if (is_term_resized(rows, width)) resizeterm(rows, width);
  cn_forget();
}

static attr_t attributes_of(unsigned bits) {
  static const attr_t known[] = {A_BOLD, A_DIM, A_UNDERLINE, A_REVERSE, A_ITALIC};
  attr_t result = A_NORMAL;
  for (unsigned bit = 0; bit < sizeof known / sizeof *known; bit++)
    if (bits & 1u << bit) result |= known[bit];
  return result;
}

/* The terminal's number for a colour of ours. With eight colours a bright one is its plain one. */
static int color_number(int color) {
  if (color <= 0) return -1;
  return color > COLORS && color > 8 ? color - 9 : color - 1;
}

void cn_put(int row, int column, const wchar_t *text, int count, unsigned attributes, int foreground, int background) {
  attr_t drawn = attributes_of(attributes);
  int pair = 0;
  if (uses_color && (foreground > 0 || background > 0)) {
    pair = alloc_pair(color_number(foreground), color_number(background));
    if (pair < 0) pair = 0;
    if (foreground > 8 && COLORS < 16) drawn |= A_BOLD;
  }
  wattr_set(stdscr, drawn, (short)pair, &pair);
  mvwaddnwstr(stdscr, row, column, text, count);
}

int cn_width(wchar_t scalar) { return wcwidth(scalar); }

void cn_forget(void) { clearok(curscr, TRUE); }

void cn_flush(int cursor_row, int cursor_column) {
  bool shown = cursor_row >= 0 && cursor_column >= 0;
  curs_set(shown);
  if (shown) wmove(stdscr, cursor_row, cursor_column);
  wnoutrefresh(stdscr);
  doupdate();
}

bool cn_copy_base64(const char *text, size_t count) {
  static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";
  if (!is_open || !cn_has_terminal || count > CN_CLIPBOARD_LIMIT) return false;
  for (size_t at = 0; at < count; at++)
    if (text[at] == 0 || !strchr(alphabet, text[at])) return false;
  fputs("\033]52;c;", stdout);
  fwrite(text, 1, count, stdout);
  fputs("\033\\", stdout);
  return fflush(stdout) == 0;
}

size_t cn_key_sequence(int index, unsigned char *buffer, size_t size) {
  static const char *const names[] = {"kcuu1", "kcud1", "kcub1", "kcuf1", "khome", "kend",
                                      "kpp",   "knp",   "kich1", "kdch1", "kcbt"};
  const int named = sizeof names / sizeof *names;
  char function[6];
  snprintf(function, sizeof function, "kf%d", index - CN_KEY_F1 + 1);
  if (index < 0 || index >= CN_KEY_COUNT) return 0;
  const char *sequence = tigetstr((char *)(index < named ? names[index] : function));
  if (sequence == NULL || sequence == (char *)-1) return 0;
  size_t length = strlen(sequence);
  if (length > size) return 0;
  memcpy(buffer, sequence, length);
  return length;
}

ssize_t cn_read(unsigned char *buffer, size_t size) {
  ssize_t count = read(STDIN_FILENO, buffer, size);
  if (count >= 0) return count;
  return errno == EINTR || errno == EAGAIN ? -1 : 0;
}

int cn_escape_delay(void) {
  const char *value = getenv("ESCDELAY");
  long given = value ? strtol(value, NULL, 10) : 0;
  return given > 0 && given <= 5000 ? (int)given : 25;
}

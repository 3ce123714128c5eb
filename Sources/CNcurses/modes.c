/* The modes that ncurses knows nothing of, and giving the terminal back when ncurses can't be asked to. */
#define _GNU_SOURCE 1
#include "../CNcursesw/umbrella.h"
#include "internal.h"

#include <stdio.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

volatile sig_atomic_t cn_has_terminal;

static bool mouse_is_on;
static struct termios shell_settings;
static char emergency[512];
static size_t emergency_length;

static const char paste_and_focus_on[] = "\033[?2004h\033[?1004h";
static const char paste_and_focus_off[] = "\033[?1004l\033[?2004l";
/* By hand, not by mousemask(): that follows the terminal database, which asks for the old protocol under tmux and
   screen, where columns past 223 can't be told. */
static const char mouse_on[] = "\033[?1000h\033[?1002h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1002l\033[?1000l";

static void send(const char *sequence) {
  fputs(sequence, stdout);
  fflush(stdout);
}

void cn_modes_on(bool mouse) {
  mouse_is_on = mouse;
  send(paste_and_focus_on);
  if (mouse) send(mouse_on);
  cn_has_terminal = 1;
}

void cn_modes_off(void) {
  if (mouse_is_on) send(mouse_off);
  send(paste_and_focus_off);
}

/* Adds a sequence of the terminal database without its padding, `$<5>`. */
static void remember(const char *sequence) {
  if (sequence == NULL || sequence == (char *)-1) return;
  for (const char *at = sequence; *at && emergency_length < sizeof emergency - 1; at++) {
    const char *end = at[0] == '$' && at[1] == '<' ? strchr(at, '>') : NULL;
    if (end) at = end;
    else emergency[emergency_length++] = *at;
  }
}

void cn_modes_remember(void) {
  tcgetattr(STDIN_FILENO, &shell_settings);
  emergency_length = 0;
  remember(mouse_off);
  remember(paste_and_focus_off);
  remember(exit_attribute_mode);
  remember(orig_pair);
  remember(keypad_local);
  remember(cursor_normal);
  remember(exit_ca_mode);
  remember("\r");
}

void cn_modes_emergency_off(void) {
  if (!cn_has_terminal) return;
  cn_has_terminal = 0;
  size_t sent = 0;
  while (sent < emergency_length) {
    ssize_t count = write(STDOUT_FILENO, emergency + sent, emergency_length - sent);
    if (count <= 0) break;
    sent += (size_t)count;
  }
  tcsetattr(STDIN_FILENO, TCSANOW, &shell_settings);
}

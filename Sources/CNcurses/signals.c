/* Signals as bytes in a pipe, stopping and continuing, crashes, and waiting for all of it. */
#define _GNU_SOURCE 1
#include "CNcurses.h"
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

static int signal_pipe[2] = {-1, -1};

static void on_signal(int signal) {
  int saved = errno;
  unsigned char byte = (unsigned char)signal;
  ssize_t written = write(signal_pipe[1], &byte, 1);
  (void)written; /* A full pipe holds enough of them. */
  errno = saved;
}

bool cn_catch_signals(void) {
  static const int caught[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT};
  if (signal_pipe[0] < 0 && pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return false;
  struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  for (unsigned at = 0; at < sizeof caught / sizeof *caught; at++)
    if (sigaction(caught[at], &action, NULL) != 0) return false;
  return true;
}

int cn_next_signal(void) {
  unsigned char byte;
  return read(signal_pipe[0], &byte, 1) == 1 ? byte : 0;
}

static void unblock(int signal) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

void cn_die_by(int signal_number) {
  signal(signal_number, SIG_DFL);
  unblock(signal_number);
  raise(signal_number);
  _exit(128 + signal_number);
}

void cn_stop(void) {
  /* The leader of a session has no shell that could continue it. */
  if (getsid(0) == getpid()) return;
  /* The rest of the job is asked to stop while this process looks away; then this very thread stops itself, by the
     signal that can't be late: raise() comes back only when the job is continued. Sending the default SIGTSTP or
     SIGSTOP to the whole group instead may stop another thread first, or twice, and this one draws on. */
  struct sigaction ignored = {.sa_handler = SIG_IGN}, old;
  sigemptyset(&ignored.sa_mask);
  sigaction(SIGTSTP, &ignored, &old);
  kill(0, SIGTSTP);
  raise(SIGSTOP);
  sigaction(SIGTSTP, &old, NULL);
}

static struct sigaction before_us[NSIG];
static bool hands_on;

/* Only what is safe after any crash: write, tcsetattr, sigaction, raise. */
static void on_crash(int signal_number) {
  cn_modes_emergency_off();
  if (hands_on) sigaction(signal_number, &before_us[signal_number], NULL);
  else signal(signal_number, SIG_DFL);
  unblock(signal_number);
  raise(signal_number);
}

static void give_signal_stack(void) {
  /* One for the thread that is asked for; it outlives the thread. */
  stack_t stack = {.ss_sp = malloc(1 << 16), .ss_size = 1 << 16};
  if (stack.ss_sp) sigaltstack(&stack, NULL);
}

void cn_restore_on_crash(void) {
  static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGQUIT};
  static bool installed;
  if (installed) return;
  installed = true;
  /* The Swift runtime's own handler waits half a minute at a prompt, with the terminal raw, unless it was asked for. */
  hands_on = getenv("SWIFT_BACKTRACE") != NULL;
  give_signal_stack();
  struct sigaction action = {.sa_handler = on_crash, .sa_flags = SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (unsigned at = 0; at < sizeof fatal / sizeof *fatal; at++)
    sigaction(fatal[at], &action, &before_us[fatal[at]]);
}

int cn_wait(int wake, int timeout_ms, bool terminal) {
  struct pollfd watched[] = {
    {.fd = wake, .events = POLLIN},
    {.fd = terminal ? signal_pipe[0] : -1, .events = POLLIN},
    {.fd = terminal ? STDIN_FILENO : -1, .events = POLLIN},
  };
  int count;
  do count = poll(watched, 3, timeout_ms);
  while (count < 0 && errno == EINTR); /* The signal's byte ends the next one. */
  if (count <= 0) return 0;
  int ready = 0;
  if (watched[0].revents & POLLIN) ready |= CN_WAKE;
  if (watched[1].revents & POLLIN) ready |= CN_SIGNAL;
  if (watched[2].revents & POLLIN) ready |= CN_INPUT;
  else if (watched[2].revents & (POLLHUP | POLLERR | POLLNVAL)) ready |= CN_HANGUP;
  return ready;
}

int cn_make_wake(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

void cn_wake(int wake) {
  uint64_t one = 1;
  ssize_t written = write(wake, &one, sizeof one);
  (void)written; /* A full counter wakes as well. */
}

void cn_drain_wake(int wake) {
  uint64_t count;
  ssize_t taken = read(wake, &count, sizeof count);
  (void)taken;
}

struct start {
  void (*body)(void *);
  void *context;
};

static void *run(void *given) {
  struct start start = *(struct start *)given;
  free(given);
  sigset_t none;
  sigemptyset(&none);
  pthread_sigmask(SIG_SETMASK, &none, NULL);
  start.body(start.context);
  return NULL;
}

bool cn_start_thread(void (*body)(void *), void *context) {
  struct start *start = malloc(sizeof *start);
  if (!start) return false;
  *start = (struct start){body, context};
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  pthread_attr_setstacksize(&attributes, 8 << 20);
  pthread_t thread;
  bool started = pthread_create(&thread, &attributes, run, start) == 0;
  pthread_attr_destroy(&attributes);
  if (!started) free(start);
  return started;
}

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "CNInternal.h"

// A process that traps runs no atexit: its handlers must give the terminal back, with write and tcsetattr alone.

static const struct { int number; const char *name; } fatal[] = {
    {SIGILL, "SIGILL"}, {SIGTRAP, "SIGTRAP"}, {SIGABRT, "SIGABRT"}, {SIGSEGV, "SIGSEGV"}, {SIGBUS, "SIGBUS"},
    {SIGFPE, "SIGFPE"}, {SIGSYS, "SIGSYS"},   {SIGQUIT, "SIGQUIT"}, {SIGXCPU, "SIGXCPU"},
};
enum { fatal_count = sizeof fatal / sizeof fatal[0] };
static struct sigaction before[fatal_count];
static int is_installed;
static int is_armed;

static char restore_bytes[256];
static size_t restore_length;
static struct termios restore_modes;
static int restore_terminal;

static int held_stderr = -1;  // where fd 2 pointed before
static int kept = -1;         // what was written meanwhile

static int unnamed_file(void) {
  const char *folder = getenv("TMPDIR");
  char path[512];
  if (!folder || strlen(folder) > 400) folder = "/tmp";
  strcpy(path, folder);
  strcat(path, "/tap-tui.XXXXXX");
  int file = mkstemp(path);
  if (file < 0) return -1;
  fcntl(file, F_SETFD, FD_CLOEXEC);
  unlink(path);
  return file;
}

void cn_stderr_hold(void) {
  if (held_stderr >= 0 || !isatty(2)) return;
  if (kept < 0) kept = cn_memory_file();
  if (kept < 0) kept = unnamed_file();
  if (kept < 0) return;
  held_stderr = dup(2);
  if (held_stderr < 0) return;
  fcntl(held_stderr, F_SETFD, FD_CLOEXEC);
  dup2(kept, 2);
}

void cn_stderr_release(void) {
  if (held_stderr < 0) return;
  dup2(held_stderr, 2);
  close(held_stderr);
  held_stderr = -1;
  lseek(kept, 0, SEEK_SET);
  char bytes[1024];
  ssize_t count;
  while ((count = read(kept, bytes, sizeof bytes)) > 0) {
    if (write(2, bytes, (size_t)count) < 0) break;
  }
  if (ftruncate(kept, 0) == 0) lseek(kept, 0, SEEK_SET);
}

static void say(const char *text) {
  ssize_t ignored = write(restore_terminal, text, strlen(text));
  (void)ignored;
}

static void give_back(void) {
  if (!is_armed) return;
  is_armed = 0;
  ssize_t ignored = write(restore_terminal, restore_bytes, restore_length);
  (void)ignored;
  tcsetattr(restore_terminal, TCSANOW, &restore_modes);
  say("\n");
  cn_stderr_release();
}

void cn_die(int number) {
  give_back();
  struct sigaction standard;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigaction(number, &standard, NULL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  sigprocmask(SIG_UNBLOCK, &only, NULL);
  raise(number);
}

static void crash(int number) {
  int was_armed = is_armed;
  give_back();
  for (int i = 0; i < fatal_count; i++) {
    if (fatal[i].number != number) continue;
    if (was_armed) {
      say("tap-tui was stopped by ");
      say(fatal[i].name);
      say(". Open the design again: what was shown as done and is not in the file waits in the journal.\n");
    }
    // Swift's backtracer waits at a prompt on a terminal: it gets its turn only where it was asked for.
    if (getenv("SWIFT_BACKTRACE")) {
      sigaction(number, &before[i], NULL);
      raise(number);
      return;
    }
  }
  cn_die(number);
}

void cn_rescue_begin(const char *restore, size_t length, const struct termios *modes, int terminal) {
  restore_length = length < sizeof restore_bytes ? length : 0;
  memcpy(restore_bytes, restore, restore_length);
  restore_modes = *modes;
  restore_terminal = terminal;
  is_armed = 1;
  if (is_installed) return;
  static char stack_bytes[65536];
  stack_t stack = {.ss_sp = stack_bytes, .ss_size = sizeof stack_bytes};
  sigaltstack(&stack, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = crash;
  action.sa_flags = SA_ONSTACK | SA_NODEFER;
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i].number, &action, &before[i]);
  is_installed = 1;
}

void cn_rescue_end(void) {
  is_armed = 0;
  if (!is_installed) return;
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i].number, &before[i], NULL);
  is_installed = 0;
}

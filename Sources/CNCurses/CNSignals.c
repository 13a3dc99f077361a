#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "CNCurses.h"
#include "CNInternal.h"

// Signals are only noted here; the loop takes them from cn_wait as it takes keys.

static const struct { int number, bit; } noted[] = {
    {SIGWINCH, CN_RESIZED},  {SIGCONT, CN_CONTINUED}, {SIGTSTP, CN_STOP_ASKED},
    {SIGTERM, CN_TERMINATE}, {SIGHUP, CN_HANG_UP},    {SIGINT, CN_INTERRUPT},
};
enum { noted_count = sizeof noted / sizeof noted[0] };
static struct sigaction before[noted_count];
static volatile sig_atomic_t arrived[noted_count];
static int is_installed;
static int ends[2] = {-1, -1};

void cn_wake(void) {
  int saved = errno;
  ssize_t ignored = ends[1] >= 0 ? write(ends[1], "w", 1) : 0;
  (void)ignored;
  errno = saved;
}

static void note(int number) {
  for (int i = 0; i < noted_count; i++) {
    if (noted[i].number != number) continue;
    // Asked to end a second time while the first is not yet seen: the loop hangs.
    if (arrived[i] && (noted[i].bit & (CN_TERMINATE | CN_HANG_UP | CN_INTERRUPT))) cn_die(number);
    arrived[i] = 1;
  }
  cn_wake();
}

int cn_signals_begin(void) {
  if (ends[0] < 0) {
    if (pipe(ends) != 0) return -1;
    for (int i = 0; i < 2; i++) {
      fcntl(ends[i], F_SETFL, fcntl(ends[i], F_GETFL) | O_NONBLOCK);
      fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    }
  }
  if (is_installed) return 0;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = note;
  action.sa_flags = SA_RESTART;
  sigset_t mine;
  sigemptyset(&mine);
  for (int i = 0; i < noted_count; i++) {
    sigaction(noted[i].number, &action, &before[i]);
    sigaddset(&mine, noted[i].number);
  }
  sigprocmask(SIG_UNBLOCK, &mine, NULL);
  is_installed = 1;
  return 0;
}

void cn_signals_end(void) {
  if (!is_installed) return;
  for (int i = 0; i < noted_count; i++) sigaction(noted[i].number, &before[i], NULL);
  is_installed = 0;
}

int cn_wait(int milliseconds) {
  struct pollfd watched[2] = {{.fd = 0, .events = POLLIN}, {.fd = ends[0], .events = POLLIN}};
  int count;
  do count = poll(watched, 2, milliseconds); while (count < 0 && errno == EINTR);
  int found = 0;
  if (watched[1].revents & POLLIN) {
    char bytes[64];
    while (read(ends[0], bytes, sizeof bytes) > 0) found = CN_WOKEN;
  }
  for (int i = 0; i < noted_count; i++) {
    if (!arrived[i]) continue;
    arrived[i] = 0;
    found |= noted[i].bit;
  }
  if (watched[0].revents & POLLIN) found |= CN_INPUT;
  else if (watched[0].revents & (POLLHUP | POLLERR | POLLNVAL)) found |= CN_GONE;
  return found;
}

int cn_read(uint8_t *bytes, int count) {
  ssize_t got;
  do got = read(0, bytes, (size_t)count); while (got < 0 && errno == EINTR);
  if (got > 0) return (int)got;
  return got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK) ? 0 : -1;
}

void cn_stop(void) {
  if (getsid(0) == getpid()) return;
  struct sigaction standard, mine;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &standard, &mine);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &mine, NULL);
  for (int i = 0; i < noted_count; i++) {
    if (noted[i].number == SIGCONT || noted[i].number == SIGTSTP) arrived[i] = 0;
  }
}

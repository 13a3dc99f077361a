#define _GNU_SOURCE
#include "CPty.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

int cpty_resize(cpty_child child, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  return ioctl(child.fd, TIOCSWINSZ, &size) == 0 ? 0 : errno;
}

// In the child, after fork: only what POSIX lets a process with threads call there. Gives the errno of what failed.
static int become(const char *path, char *const *arguments, char *const *environment, const char *name, uid_t user) {
  struct sigaction standard;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  for (int number = 1; number < NSIG; number++) sigaction(number, &standard, NULL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  // The new session opens the terminal as its first and thereby gets it as its controlling terminal.
  if (setsid() < 0) return errno;
  int terminal = open(name, O_RDWR);
  if (terminal < 0) return errno;
  for (int file = 0; file < 3; file++) {
    if (dup2(terminal, file) < 0) return errno;
  }
  if (terminal > 2) close(terminal);
  if (user != getuid() && (setgroups(0, NULL) != 0 || setgid(user) != 0 || setuid(user) != 0)) return errno;
  execve(path, arguments, environment);
  return errno;
}

// What goes wrong in the child comes back through a pipe that a good start closes.
static int start(const char *path, char *const *arguments, char *const *environment, const char *name, uid_t user,
                 pid_t *pid) {
  int trouble[2];
  if (pipe(trouble) != 0) return errno;
  for (int i = 0; i < 2; i++) fcntl(trouble[i], F_SETFD, FD_CLOEXEC);
  *pid = fork();
  if (*pid == 0) {
    int error = become(path, arguments, environment, name, user);
    ssize_t ignored = write(trouble[1], &error, sizeof error);
    (void)ignored;
    _exit(127);
  }
  int error = *pid < 0 ? errno : 0;
  close(trouble[1]);
  if (!error && read(trouble[0], &error, sizeof error) > 0) waitpid(*pid, NULL, 0);
  close(trouble[0]);
  return error;
}

int cpty_spawn(const char *path, char *const *arguments, char *const *environment, int columns, int rows,
               cpty_child *child) {
  return cpty_spawn_as(getuid(), path, arguments, environment, columns, rows, child);
}

int cpty_spawn_as(uid_t user, const char *path, char *const *arguments, char *const *environment, int columns,
                  int rows, cpty_child *child) {
  child->pid = -1;
  child->fd = posix_openpt(O_RDWR | O_NOCTTY);
  if (child->fd < 0) return errno;
  fcntl(child->fd, F_SETFD, FD_CLOEXEC);
  char name[128];
  int error = grantpt(child->fd) || unlockpt(child->fd) || ptsname_r(child->fd, name, sizeof name) ? errno : 0;
  if (!error) error = cpty_resize(*child, columns, rows);
  if (!error) error = start(path, arguments, environment, name, user, &child->pid);
  if (error) close(child->fd);
  return error;
}

long cpty_read(cpty_child child, uint8_t *bytes, size_t count, int milliseconds) {
  struct pollfd watched = {.fd = child.fd, .events = POLLIN};
  int ready;
  do ready = poll(&watched, 1, milliseconds); while (ready < 0 && errno == EINTR);
  if (ready == 0) return -1;
  ssize_t got;
  do got = read(child.fd, bytes, count); while (got < 0 && errno == EINTR);
  return got > 0 ? got : 0;
}

int cpty_type(cpty_child child, const char *text, size_t count) {
  while (count > 0) {
    ssize_t sent = write(child.fd, text, count);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0) return errno;
    text += sent;
    count -= (size_t)sent;
  }
  return 0;
}

int cpty_is_cooked(cpty_child child) {
  struct termios modes;
  if (tcgetattr(child.fd, &modes) != 0) return -1;
  return (modes.c_lflag & ICANON) && (modes.c_lflag & ECHO);
}

int cpty_modes(cpty_child child, char *text, size_t count) {
  struct termios modes;
  if (tcgetattr(child.fd, &modes) != 0) return errno;
  int used = snprintf(text, count, "%lx %lx %lx %lx", (long)modes.c_iflag, (long)modes.c_oflag, (long)modes.c_cflag,
                      (long)modes.c_lflag);
  for (int i = 0; i < NCCS && used > 0 && (size_t)used < count; i++) {
    used += snprintf(text + used, count - (size_t)used, " %x", modes.c_cc[i]);
  }
  return 0;
}

int cpty_limit_files(cpty_child child, uint64_t bytes) {
#ifdef __linux__
  struct rlimit limit;
  if (prlimit(child.pid, RLIMIT_FSIZE, NULL, &limit) != 0) return errno;
  limit.rlim_cur = bytes > limit.rlim_max ? limit.rlim_max : bytes;
  return prlimit(child.pid, RLIMIT_FSIZE, &limit, NULL) == 0 ? 0 : errno;
#else
  return ENOTSUP;
#endif
}

int cpty_signal(cpty_child child, int number) { return kill(child.pid, number) == 0 ? 0 : errno; }

static int outcome(int status) {
  if (WIFSTOPPED(status)) return 256 + WSTOPSIG(status);
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

int cpty_wait(cpty_child child) {
  int status;
  pid_t found;
  do found = waitpid(child.pid, &status, WUNTRACED); while (found < 0 && errno == EINTR);
  return found < 0 ? -1 : outcome(status);
}

int cpty_wait_at_most(cpty_child child, int milliseconds) {
  for (int waited = 0;; waited += 5) {
    int status;
    pid_t found = waitpid(child.pid, &status, WUNTRACED | WNOHANG);
    if (found > 0) return outcome(status);
    if ((found < 0 && errno != EINTR) || waited >= milliseconds) return -1;
    poll(NULL, 0, 5);
  }
}

void cpty_close(cpty_child child) { close(child.fd); }

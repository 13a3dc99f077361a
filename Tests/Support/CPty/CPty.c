#define _GNU_SOURCE
#include "CPty.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

int cpty_resize(cpty_child child, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  return ioctl(child.fd, TIOCSWINSZ, &size) == 0 ? 0 : errno;
}

// The new session opens the terminal as its fd 0 and thereby gets it as its controlling terminal.
static int start(const char *path, char *const *arguments, char *const *environment, const char *name, pid_t *pid) {
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawn_file_actions_init(&files);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_addopen(&files, 0, name, O_RDWR, 0);
  posix_spawn_file_actions_adddup2(&files, 0, 1);
  posix_spawn_file_actions_adddup2(&files, 0, 2);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  int error = posix_spawn(pid, path, &files, &attributes, arguments, environment);
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&attributes);
  return error;
}

int cpty_spawn(const char *path, char *const *arguments, char *const *environment, int columns, int rows,
               cpty_child *child) {
  child->pid = -1;
  child->fd = posix_openpt(O_RDWR | O_NOCTTY);
  if (child->fd < 0) return errno;
  fcntl(child->fd, F_SETFD, FD_CLOEXEC);
  char name[128];
  int error = grantpt(child->fd) || unlockpt(child->fd) || ptsname_r(child->fd, name, sizeof name) ? errno : 0;
  if (!error) error = cpty_resize(*child, columns, rows);
  if (!error) error = start(path, arguments, environment, name, &child->pid);
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

int cpty_signal(cpty_child child, int number) { return kill(child.pid, number) == 0 ? 0 : errno; }

int cpty_wait(cpty_child child) {
  int status;
  pid_t found;
  do found = waitpid(child.pid, &status, WUNTRACED); while (found < 0 && errno == EINTR);
  if (found < 0) return -1;
  if (WIFSTOPPED(status)) return 256 + WSTOPSIG(status);
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

void cpty_close(cpty_child child) { close(child.fd); }

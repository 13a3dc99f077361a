#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/select.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/syscall.h>
enum { rename_noreplace = 1, rename_exchange = 2 };  // linux/fs.h
#endif

static int outcome(long result) { return result == 0 ? 0 : errno; }

static bool unsupported(int code) { return code == ENOSYS || code == EINVAL || code == ENOTSUP || code == EOPNOTSUPP; }

static tap_kind kind(mode_t mode) {
  if (S_ISREG(mode)) return tap_kind_file;
  if (S_ISDIR(mode)) return tap_kind_folder;
  if (S_ISLNK(mode)) return tap_kind_link;
  if (S_ISFIFO(mode)) return tap_kind_pipe;
  if (S_ISSOCK(mode)) return tap_kind_socket;
  return tap_kind_device;
}

static int fill(int result, const struct stat *from, tap_status *out) {
  if (result != 0) return errno;
#ifdef __APPLE__
  struct timespec changed = from->st_mtimespec;
#else
  struct timespec changed = from->st_mtim;
#endif
  *out = (tap_status){.kind = kind(from->st_mode), .permissions = from->st_mode & 0777,
                      .owner = from->st_uid, .group = from->st_gid,
                      .inode = from->st_ino, .size = from->st_size,
                      .seconds = changed.tv_sec, .nanoseconds = changed.tv_nsec};
  return 0;
}

int tap_stat(const char *path, bool follow, tap_status *out) {
  struct stat found;
  return fill(follow ? stat(path, &found) : lstat(path, &found), &found, out);
}

int tap_fstat(int file, tap_status *out) {
  struct stat found;
  return fill(fstat(file, &found), &found, out);
}

/// For file systems without the flag: a hard link fails where the name is taken, a folder only where it is not empty.
static int rename_new_in_steps(const char *from, const char *to) {
  struct stat found;
  if (lstat(from, &found) != 0) return errno;
  if (S_ISDIR(found.st_mode)) return outcome(rename(from, to));
  if (link(from, to) != 0) return errno;
  return outcome(unlink(from));
}

int tap_rename_new(const char *from, const char *to) {
#ifdef __linux__
  int code = outcome(syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, rename_noreplace));
#elif defined(__APPLE__)
  int code = outcome(renamex_np(from, to, RENAME_EXCL));
#else
  int code = ENOTSUP;
#endif
  return unsupported(code) ? rename_new_in_steps(from, to) : code;
}

int tap_rename_swap(const char *from, const char *to) {
#ifdef __linux__
  int code = outcome(syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, rename_exchange));
#elif defined(__APPLE__)
  int code = outcome(renamex_np(from, to, RENAME_SWAP));
#else
  int code = ENOTSUP;
#endif
  return unsupported(code) ? ENOTSUP : code;
}

int tap_lock(int file) { return outcome(flock(file, LOCK_EX | LOCK_NB)); }

int tap_unlock(int file) { return outcome(flock(file, LOCK_UN)); }

int tap_sync(int file) {
#ifdef __APPLE__
  if (fcntl(file, F_FULLFSYNC) == 0) return 0;
#endif
  int code = outcome(fsync(file));
  return code == EINVAL ? 0 : code;  // a folder on a file system that has nothing to sync
}

static volatile sig_atomic_t asked_to_end;

static void note_signal(int number) { asked_to_end = number; }

int tap_wait_input(int file) {
  static const int ends[] = {SIGHUP, SIGINT, SIGTERM};
  static bool is_watching;
  static sigset_t open_set;
  if (!is_watching) {
    // They are blocked but while waiting, so that none falls between the look and the wait.
    sigset_t closed;
    sigemptyset(&closed);
    struct sigaction action = {.sa_handler = note_signal};
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
      sigaddset(&closed, ends[i]);
      sigaction(ends[i], &action, NULL);
    }
    sigprocmask(SIG_BLOCK, &closed, &open_set);
    is_watching = true;
  }
  while (!asked_to_end) {
    fd_set files;
    FD_ZERO(&files);
    FD_SET(file, &files);
    if (pselect(file + 1, &files, NULL, NULL, NULL, &open_set) >= 0 || errno != EINTR) break;
  }
  return asked_to_end;
}

#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)
enum { large_page = 2 << 20, short_of = 256 };

static bool uses_large_pages;

static uintptr_t earlier(uintptr_t a, uintptr_t b) { return a < b ? a : b; }

static uintptr_t up(uintptr_t address) { return (address + large_page - 1) / large_page * large_page; }

// Takes what a heap has before its first large page, and for good: it is never touched, and what is asked for next comes
// from large pages.
static void hold(uintptr_t start, uintptr_t begin) {
  void *volatile gap = malloc(begin - start - short_of);
  (void)gap;
}

void tap_use_large_pages(void) {
  // Between the first and the rest small ones: where a heap ends that holds some hundred resources, a large page that is
  // used by half would be a tenth of all memory.
  enum { first = 6 << 20, rest = 16 << 20, reserve = 256 << 20, step = 1 << 20 };
  uintptr_t start = (uintptr_t)sbrk(0), begin = up(start + 2 * short_of);
  mallopt(M_MMAP_THRESHOLD, 64 << 20);
  mallopt(M_TRIM_THRESHOLD, -1);
  uses_large_pages = true;
  // Addresses alone are reserved: what is never touched takes no memory. Where a limit forbids it, there is no reserve.
  mallopt(M_TOP_PAD, reserve);
  hold(start, begin);
  mallopt(M_TOP_PAD, step);
  uintptr_t end = (uintptr_t)sbrk(0);
  if (end <= begin) return;
  madvise((void *)begin, earlier(first, end - begin), MADV_HUGEPAGE);
  if (end > begin + rest) madvise((void *)(begin + rest), end - begin - rest, MADV_HUGEPAGE);
}

// The heap of a thread beside grows by one small page at a time, with a call of the kernel for each. This gives it its
// addresses at once; the part that has touched none yet begins at a large page.
static void widen_heap_beside(void) {
  enum { first = 2 << 20, rest = 8 << 20, reserve = 48 << 20 };
  static atomic_flag is_wide = ATOMIC_FLAG_INIT;
  if (!uses_large_pages || atomic_flag_test_and_set(&is_wide)) return;
  char *volatile mark = malloc(1);
  uintptr_t begin = up((uintptr_t)mark + 2 * short_of);
  hold((uintptr_t)mark, begin);
  void *volatile room = malloc(reserve);
  if (room && up((uintptr_t)room) == begin) {
    madvise((void *)begin, first, MADV_HUGEPAGE);
    madvise((void *)(begin + rest), reserve - rest - large_page, MADV_HUGEPAGE);
  }
  free(room);
  free(mark);
}
#else
void tap_use_large_pages(void) {}
static void widen_heap_beside(void) {}
#endif

typedef struct {
  void (*work)(const void *);
  const void *with;
} tap_part;

static void *run(void *part) {
  tap_part *it = part;
  widen_heap_beside();
  it->work(it->with);
  return NULL;
}

void tap_together(void (*work)(const void *), const void *first, const void *second) {
  tap_part beside = {work, first};
  pthread_t thread;
  sigset_t others, before;
  sigfillset(&others);
  const int faults[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};
  for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i++) sigdelset(&others, faults[i]);
  pthread_sigmask(SIG_SETMASK, &others, &before);
  bool is_beside = pthread_create(&thread, NULL, run, &beside) == 0;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (!is_beside) work(first);
  work(second);
  if (is_beside) pthread_join(thread, NULL);
}

#define _GNU_SOURCE
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include "CNInternal.h"

// ncurses writes at each move of the cursor, some seventy times for a whole screen: over ssh that many packets. It gets a
// descriptor of its own, which is a file in memory while it draws; the frame then goes out in one piece. What dies in
// between gives the terminal back through fd 1.

static FILE *output;
static int memory = -1;

int cn_memory_file(void) {
#ifdef MFD_CLOEXEC
  return memfd_create("tap-tui", MFD_CLOEXEC);
#else
  return -1;
#endif
}

static int point_output(int to) {
#ifdef MFD_CLOEXEC
  return dup3(to, fileno(output), O_CLOEXEC);
#else
  return -1;
#endif
}

FILE *cn_frame_output(void) {
  if (output) return output;
  int own = fcntl(1, F_DUPFD_CLOEXEC, 3);
  output = own < 0 ? NULL : fdopen(own, "w");
  if (!output) return stdout;
  memory = cn_memory_file();
  return output;
}

// A limit on the size of files holds for those in memory as well, and what is above it would be lost.
static int is_limited(void) {
  struct rlimit limit;
  return getrlimit(RLIMIT_FSIZE, &limit) != 0 || limit.rlim_cur != RLIM_INFINITY;
}

int cn_frame_gather(const char *begin) {
  size_t count = strlen(begin);
  return memory >= 0 && !is_limited() && pwrite(memory, begin, count, 0) == (ssize_t)count &&
         lseek(memory, (off_t)count, SEEK_SET) >= 0 && point_output(memory) >= 0;
}

void cn_frame_send(const char *end) {
  static char bytes[1 << 16];
  size_t ending = strlen(end);
  ssize_t ignored = write(memory, end, ending);
  (void)ignored;
  off_t all = lseek(memory, 0, SEEK_CUR);
  point_output(1);
  for (off_t from = 0; from < all;) {
    size_t left = (size_t)(all - from);
    ssize_t count = pread(memory, bytes, left < sizeof bytes ? left : sizeof bytes, from);
    if (count <= 0) return;
    cn_send(bytes, (size_t)count);
    from += count;
  }
}

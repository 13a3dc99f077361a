#pragma once
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// A program in a pseudo-terminal of its own.
typedef struct {
  int fd;     ///< the terminal's side: what the program writes is read here
  pid_t pid;  ///< the program, leader of its own session
} cpty_child;

/// Starts a program with a terminal of that size as its input, output and errors; returns 0 or an errno.
///
/// Signals start unmasked and with their default actions; safe in a process with threads.
int cpty_spawn(const char *_Nonnull path, char *_Nullable const *_Nonnull arguments,
               char *_Nullable const *_Nonnull environment, int columns, int rows, cpty_child *_Nonnull child);
/// The same as another user, which only root may do.
int cpty_spawn_as(uid_t user, const char *_Nonnull path, char *_Nullable const *_Nonnull arguments,
                  char *_Nullable const *_Nonnull environment, int columns, int rows, cpty_child *_Nonnull child);
/// Gives the terminal another size, which sends SIGWINCH; returns 0 or an errno.
int cpty_resize(cpty_child child, int columns, int rows);
/// Reads what the program wrote: bytes, 0 when it has ended, -1 when nothing came in that time.
long cpty_read(cpty_child child, uint8_t *_Nonnull bytes, size_t count, int milliseconds);
/// Types; returns 0 or an errno.
int cpty_type(cpty_child child, const char *_Nonnull text, size_t count);
/// Whether the terminal echoes and edits lines, as it does for a shell: 1, or 0 when raw, or -1.
int cpty_is_cooked(cpty_child child);
/// Writes the modes of the terminal as text, for comparing; returns 0 or an errno.
int cpty_modes(cpty_child child, char *_Nonnull text, size_t count);
/// Lets no file of the program grow past that size from now on, as on a full disk; ENOTSUP but on Linux.
int cpty_limit_files(cpty_child child, uint64_t bytes);
/// Sends a signal; returns 0 or an errno.
int cpty_signal(cpty_child child, int number);
/// Waits for a change of the program: its exit status, 128 and the number of the signal it died of,
/// 256 and the number of the signal that stopped it, or -1.
int cpty_wait(cpty_child child);
/// The same, or -1 after that time.
int cpty_wait_at_most(cpty_child child, int milliseconds);
/// Closes the terminal, which hangs it up.
void cpty_close(cpty_child child);

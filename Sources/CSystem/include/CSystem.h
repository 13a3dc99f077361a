/// File calls that differ between Linux and macOS, or that Swift cannot name.
/// Every function gives 0, or the `errno` of the failure.
#pragma once

#include <stdbool.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// What sort of thing a path leads to.
typedef enum __attribute__((enum_extensibility(closed))) {
  tap_kind_file,
  tap_kind_folder,
  tap_kind_link,
  tap_kind_pipe,
  tap_kind_socket,
  tap_kind_device,
} tap_kind;

/// The part of `stat` that is asked for; the time of the last change is seconds since 1970 and nanoseconds.
typedef struct {
  tap_kind kind;
  uint32_t permissions;
  uint32_t owner, group;
  uint64_t inode;
  int64_t size;
  int64_t seconds;
  int64_t nanoseconds;
} tap_status;

int tap_stat(const char *path, bool follow, tap_status *out);
int tap_fstat(int file, tap_status *out);

/// Renames, and fails with EEXIST where `to` exists.
int tap_rename_new(const char *from, const char *to);

/// Swaps two paths in one step; ENOTSUP where the system or the file system cannot.
int tap_rename_swap(const char *from, const char *to);

/// Takes the advisory lock of an open file without waiting; EWOULDBLOCK where another holds it.
int tap_lock(int file);

/// Lets go of the lock, also where a process that was just begun still has the file open.
int tap_unlock(int file);

/// Brings an open file or folder to the disk itself (past the cache of the drive on macOS).
int tap_sync(int file);

/// Waits until an open file can be read; gives 0, or the number of the signal that asks the process to end: SIGHUP,
/// SIGINT or SIGTERM, which from the first call on end it in no other way. For one thread.
int tap_wait_input(int file);

/// Runs work with the first on a thread of its own, which takes no signals but those of its own faults, and with the
/// second here; returns when both have ended. One after the other where no thread can be had.
void tap_together(void (*work)(const void *), const void *first, const void *second);

/// Has the heap grow within addresses that the kernel fills 2 MB at a time: with pages of 4 kB the first touch of each
/// takes 2 microseconds on a virtual machine, a tenth of a run that ends soon. Where the kernel has no such pages, or the
/// C library another heap, all stays as it is. Call it before anything else.
void tap_use_large_pages(void);

#pragma clang assume_nonnull end

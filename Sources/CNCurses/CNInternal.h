#pragma once
#include <stddef.h>
#include <stdio.h>
#include <termios.h>

#include "CNCurses.h"

// What the parts of CNCurses share.

/// What the terminal can do, once it was entered.
extern cn_features cn_found;

/// Whether terminals of a type are known to take private modes, or to ignore them in silence.
int cn_is_modern(const char *type);

/// Installs the handlers that only note a signal and wake the poll; -1 without a pipe.
int cn_signals_begin(void);
/// Puts the handlers back that were there before.
void cn_signals_end(void);

/// Prepares the bytes and modes that a dying process gives back, and installs the handlers for that.
void cn_rescue_begin(const char *restore, size_t length, const struct termios *modes, int terminal);
/// Puts the handlers back that were there before.
void cn_rescue_end(void);
/// A file in memory; -1 where the system has none.
int cn_memory_file(void);
/// Where ncurses writes to.
FILE *cn_frame_output(void);
/// From here on what ncurses writes is kept, behind these bytes; 0 where it goes straight to the terminal.
///
/// Not for a frame in which ncurses sets the modes of the terminal: there is none at its descriptor meanwhile.
int cn_frame_gather(const char *begin);
/// Sends what was kept, and these bytes.
void cn_frame_send(const char *end);
/// Keeps stderr in a file without a name, when it would write to the screen.
void cn_stderr_hold(void);
/// Puts stderr back and shows what was kept; safe in a signal handler.
void cn_stderr_release(void);
/// Gives the terminal back, then dies of the signal; safe in a signal handler.
void cn_die(int signal);

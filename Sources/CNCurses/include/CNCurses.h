#pragma once
#include <stddef.h>
#include <stdint.h>

// ncurses behind a header that shows none of it: Swift 6 cannot import its globals, macros and variadic functions.
// One terminal a process. Everything is for the main thread but cn_wake.
#define CN_MAIN __attribute__((swift_attr("@MainActor")))

/// Why a terminal cannot be used.
typedef enum { CN_OK, CN_NO_TERMINAL, CN_UNKNOWN, CN_TOO_SIMPLE } cn_result;

/// What a terminal can do.
typedef struct {
  int colors;    ///< 0, 8, 16, 256 or 16777216
  int unicode;   ///< 1 when the locale writes UTF-8
  int replaced;  ///< 1 when the type was not known and xterm-256color stands for it
  int modern;    ///< 1 when private modes are safe: bracketed paste, synchronised output, clipboard
} cn_features;

/// What can be known of a terminal without taking it; the flags are 0 or 1.
typedef struct {
  int input, output;  ///< standard input and output are terminals
  int known;          ///< its type is described on this machine
  int usable;         ///< that, or xterm-256color is
  int moves;          ///< its cursor can be put anywhere
  int alternate;      ///< it keeps the shell's screen while a program has it
  int colors;         ///< how many; 0 without
  int direct;         ///< colours are red, green and blue
  int unicode;        ///< the locale writes UTF-8
  int modern;         ///< private modes are safe: bracketed paste, synchronised output, clipboard
  int columns, rows;  ///< 0 where nobody knows
  const char *_Nonnull library;  ///< `ncurses 6.4.20221231`
} cn_profile;

/// Looks at the terminal of the process; not while it is taken.
cn_profile cn_look(void) CN_MAIN;

/// How letters are set apart.
enum { CN_BOLD = 1, CN_DIM = 2, CN_ITALIC = 4, CN_UNDERLINE = 8, CN_REVERSE = 16 };

/// One character to show.
typedef struct {
  uint32_t scalars[3];  ///< a base and its marks; 0 for none
  uint8_t width;        ///< columns it takes
  uint8_t attributes;   ///< bits of CN_BOLD and so on
  int16_t pair;         ///< from cn_pair
} cn_cell;

/// What poll found.
enum {
  CN_INPUT = 1,       ///< bytes can be read
  CN_GONE = 2,        ///< the terminal is gone
  CN_RESIZED = 4,     ///< SIGWINCH
  CN_CONTINUED = 8,   ///< SIGCONT
  CN_STOP_ASKED = 16, ///< SIGTSTP
  CN_TERMINATE = 32,  ///< SIGTERM
  CN_HANG_UP = 64,    ///< SIGHUP
  CN_INTERRUPT = 128, ///< SIGINT
  CN_WOKEN = 256,     ///< cn_wake
};

/// Takes the terminal: alternate screen, raw keys, signal handlers, stderr kept back.
cn_result cn_enter(cn_features *_Nonnull features) CN_MAIN;
/// Gives it back for good and shows what was written to stderr; called again it does nothing.
void cn_leave(void) CN_MAIN;
/// Gives it back for a while: its modes, its screen and stderr.
void cn_pause(void) CN_MAIN;
/// Takes it again after cn_pause, or after the process was stopped from outside.
void cn_resume(void) CN_MAIN;
/// Stops the process group as Ctrl-Z does; does nothing in a session leader, which nobody could continue.
void cn_stop(void) CN_MAIN;

/// Columns and rows now; tells ncurses when they changed.
void cn_size(int *_Nonnull columns, int *_Nonnull rows) CN_MAIN;
/// Forgets the colours that cn_pair was asked for: everything is about to be drawn again.
void cn_forget_pairs(void) CN_MAIN;
/// The number for two colours (-1: the terminal's own); 0 where there is no room for more.
int16_t cn_pair(int32_t foreground, int32_t background) CN_MAIN;
/// Puts characters side by side; nothing is sent.
void cn_put(int row, int column, const cn_cell *_Nonnull cells, int count) CN_MAIN;
/// Makes the next cn_show send every cell.
void cn_forget(void) CN_MAIN;
/// Sends what changed, and puts the cursor there; a row of -1 hides it.
void cn_show(int row, int column) CN_MAIN;
/// Sends bytes past ncurses.
void cn_send(const char *_Nonnull bytes, size_t count) CN_MAIN;

/// Has clicks and the wheel sent as SGR reports, or no longer; gives back whether they are.
int cn_mouse(int on) CN_MAIN;
/// Has the shell run a command and gives it bytes to read; 0 where it fails.
int cn_copy_to(const char *_Nonnull command, const char *_Nonnull bytes, size_t count) CN_MAIN;

/// Waits for bits of CN_INPUT and so on; -1 waits without end. 0 after that time.
int cn_wait(int milliseconds) CN_MAIN;
/// Reads what was typed; 0 when nothing waits, -1 when the terminal is gone.
int cn_read(uint8_t *_Nonnull bytes, int count) CN_MAIN;
/// Ends a cn_wait; from any thread.
void cn_wake(void);

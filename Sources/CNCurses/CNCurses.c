#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include "CNCurses.h"

#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include "CNInternal.h"

// Whatever the terminal: every change of modes that is made here is undone by give_back, and by the bytes for a crash.

static SCREEN *screen;
static int is_on;      // curses owns the terminal now
static int is_hidden;  // the cursor
static cn_features found;
static struct termios modes_before;
static char restore[256];

static const char paste_on[] = "\033[?2004h", paste_off[] = "\033[?2004l";
static const char frame_begins[] = "\033[?2026h", frame_ends[] = "\033[?2026l";

void cn_send(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t sent = write(1, bytes, count);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0 && errno == EAGAIN) {
      struct pollfd out = {.fd = 1, .events = POLLOUT};
      if (poll(&out, 1, 1000) > 0) continue;
    }
    if (sent <= 0) return;
    bytes += sent;
    count -= (size_t)sent;
  }
}

static void send_text(const char *text) { cn_send(text, strlen(text)); }

// Terminals that are known to take private modes, or to ignore them in silence.
static int is_modern(const char *type) {
  static const char *const known[] = {"xterm", "tmux", "screen", "alacritty", "kitty", "foot", "wezterm", "ghostty",
                                      "contour", "rio", "st-", "mintty", "konsole", "vte", "gnome", "iterm"};
  for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
    if (strncmp(type, known[i], strlen(known[i])) == 0) return 1;
  }
  return 0;
}

// Adds a string of the terminal's description without its delays, which are written $<5>.
static void add_capability(char *to, size_t room, const char *name) {
  const char *from = tigetstr(name);
  if (!from || from == (char *)-1) return;
  size_t length = strlen(to);
  while (*from && length + 1 < room) {
    if (from[0] == '$' && from[1] == '<') {
      const char *end = strchr(from, '>');
      if (end) { from = end + 1; continue; }
    }
    to[length++] = *from++;
  }
  to[length] = 0;
}

static void prepare_restore(void) {
  restore[0] = 0;
  if (found.modern) strcat(strcat(restore, frame_ends), paste_off);
  static const char *const back[] = {"sgr0", "op", "cnorm", "rmcup"};
  for (size_t i = 0; i < sizeof back / sizeof back[0]; i++) add_capability(restore, sizeof restore, back[i]);
}

static int has_text(const char *name) {
  const char *value = getenv(name);
  return value && *value;
}

static void start_colors(void) {
  found.colors = 0;
  if (!has_colors() || has_text("NO_COLOR") || start_color() == ERR) return;
  use_default_colors();
  if (COLORS >= 1 << 24 && tigetflag("RGB") > 0) found.colors = 1 << 24;
  else found.colors = COLORS >= 256 ? 256 : COLORS >= 16 ? 16 : COLORS >= 8 ? 8 : 0;
}

static SCREEN *open_screen(void) {
  const char *type = getenv("TERM");
  SCREEN *opened = type && *type ? newterm(type, stdout, stdin) : NULL;
  if (!opened) {
    type = "xterm-256color";
    opened = newterm(type, stdout, stdin);
    found.replaced = 1;
  }
  found.modern = is_modern(type);
  return opened;
}

static void set_modes(void) {
  raw();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  leaveok(stdscr, FALSE);
  is_hidden = 0;
  if (found.modern) send_text(paste_on);
}

static void leave_at_exit(void) { cn_leave(); }

cn_result cn_enter(cn_features *features) {
  if (!isatty(0) || !isatty(1) || tcgetattr(0, &modes_before) != 0) return CN_NO_TERMINAL;
  if (is_on) return CN_OK;
  setlocale(LC_ALL, "");
  found = (cn_features){.unicode = strcmp(nl_langinfo(CODESET), "UTF-8") == 0};
  if (cn_signals_begin() != 0) return CN_NO_TERMINAL;
  if (!screen) {
    set_escdelay(25);
    screen = open_screen();
  }
  if (!screen) {
    cn_signals_end();
    return CN_UNKNOWN;
  }
  const char *move = tigetstr("cup");
  if (!move || move == (char *)-1) {
    endwin();
    cn_signals_end();
    tcsetattr(0, TCSANOW, &modes_before);
    return CN_TOO_SIMPLE;
  }
  is_on = 1;
  start_colors();
  prepare_restore();
  cn_rescue_begin(restore, strlen(restore), &modes_before, 1);
  cn_stderr_hold();
  set_modes();
  static int is_registered;
  if (!is_registered) is_registered = atexit(leave_at_exit) == 0;
  *features = found;
  return CN_OK;
}

void cn_pause(void) {
  if (!is_on) return;
  is_on = 0;
  if (found.modern) send_text(paste_off);
  if (is_hidden) curs_set(1);
  endwin();
  tcsetattr(0, TCSADRAIN, &modes_before);
  cn_rescue_end();
  cn_stderr_release();
}

void cn_resume(void) {
  if (!screen) return;
  cn_rescue_begin(restore, strlen(restore), &modes_before, 1);
  cn_stderr_hold();
  is_on = 1;
  reset_prog_mode();
  set_modes();
  cn_forget();
}

void cn_leave(void) {
  cn_pause();
  cn_signals_end();
}

void cn_size(int *columns, int *rows) {
  struct winsize now;
  if (ioctl(1, TIOCGWINSZ, &now) == 0 && now.ws_col > 0 && now.ws_row > 0 &&
      (now.ws_col != COLS || now.ws_row != LINES)) {
    resize_term(now.ws_row, now.ws_col);
  }
  *columns = COLS;
  *rows = LINES;
}

enum { pair_limit = 1024 };
static struct { int32_t foreground, background; } pairs[pair_limit];
static int pair_count;

void cn_forget_pairs(void) { pair_count = 0; }

int16_t cn_pair(int32_t foreground, int32_t background) {
  if (found.colors == 0 || (foreground < 0 && background < 0)) return 0;
  for (int i = 0; i < pair_count; i++) {
    if (pairs[i].foreground == foreground && pairs[i].background == background) return (int16_t)(i + 1);
  }
  if (pair_count >= pair_limit || pair_count + 1 >= COLOR_PAIRS) return 0;
  if (init_extended_pair(pair_count + 1, foreground, background) == ERR) return 0;
  pairs[pair_count].foreground = foreground;
  pairs[pair_count].background = background;
  return (int16_t)++pair_count;
}

static attr_t attributes_of(uint8_t bits) {
  static const struct { uint8_t bit; attr_t attribute; } known[] = {
      {CN_BOLD, WA_BOLD}, {CN_DIM, WA_DIM}, {CN_ITALIC, WA_ITALIC}, {CN_UNDERLINE, WA_UNDERLINE},
      {CN_REVERSE, WA_REVERSE}};
  attr_t all = 0;
  for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
    if (bits & known[i].bit) all |= known[i].attribute;
  }
  return all;
}

// The letter of the VT100 line set for a box-drawing character; 0 for others.
static char line_letter(uint32_t scalar) {
  switch (scalar) {
    case 0x2500: return 'q';
    case 0x2502: return 'x';
    case 0x250C: return 'l';
    case 0x2510: return 'k';
    case 0x2514: return 'm';
    case 0x2518: return 'j';
    case 0x251C: return 't';
    case 0x2524: return 'u';
    default: return 0;
  }
}

static void convert(const cn_cell *cell, cchar_t *out) {
  wchar_t text[4] = {0};
  attr_t attributes = attributes_of(cell->attributes);
  char letter = found.unicode ? 0 : line_letter(cell->scalars[0]);
  if (letter) {
    chtype line = NCURSES_ACS(letter);
    text[0] = (wchar_t)(line & A_CHARTEXT);
    attributes |= line & A_ATTRIBUTES;
  } else {
    for (int i = 0; i < 3 && cell->scalars[i]; i++) text[i] = (wchar_t)cell->scalars[i];
    // Where the C library counts other columns than we do, the cells behind would move.
    if (text[0] >= 0x80 && wcwidth(text[0]) != cell->width) text[0] = L'?', text[1] = 0;
    for (int i = 1; i < 3 && text[i]; i++) {
      if (wcwidth(text[i]) != 0) text[i] = 0;
    }
  }
  int pair = cell->pair;
  if (setcchar(out, text, attributes, (short)pair, &pair) == ERR) setcchar(out, L"?", attributes, (short)pair, &pair);
}

void cn_put(int row, int column, const cn_cell *cells, int count) {
  cchar_t out[256];
  wattr_set(stdscr, 0, 0, NULL);  // wadd_wchnstr mixes the window's attributes into the cells
  while (count > 0) {
    int part = 0, columns = 0;
    for (; part < count && part < 250; part++) {
      convert(&cells[part], &out[part]);
      columns += cells[part].width;
    }
    mvwadd_wchnstr(stdscr, row, column, out, part);
    column += columns;
    cells += part;
    count -= part;
  }
}

void cn_forget(void) { clearok(curscr, TRUE); }

void cn_show(int row, int column) {
  if (!is_on) return;
  int hide = row < 0 || column < 0;
  if (found.modern) send_text(frame_begins);
  if (hide != is_hidden) curs_set(hide ? 0 : 1);
  is_hidden = hide;
  if (!hide) wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  doupdate();
  if (found.modern) send_text(frame_ends);
}

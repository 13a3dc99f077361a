#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include "CNCurses.h"

#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "CNInternal.h"

// Whatever the terminal: every change of modes that is made here is undone by give_back, and by the bytes for a crash.

static SCREEN *screen;
static int is_back;    // after a pause: the next frame sets the modes of the terminal
static int is_on;      // curses owns the terminal now
static int is_hidden;  // the cursor
static int wants_mouse;
cn_features cn_found;
static struct termios modes_before;
static char restore[256];

static const char paste_on[] = "\033[?2004h", paste_off[] = "\033[?2004l";
static const char mouse_on[] = "\033[?1000h\033[?1006h", mouse_off[] = "\033[?1006l\033[?1000l";
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

int cn_is_modern(const char *type) {
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
  if (cn_found.modern) strcat(strcat(strcat(restore, frame_ends), paste_off), mouse_off);
  static const char *const back[] = {"sgr0", "op", "cnorm", "rmcup"};
  for (size_t i = 0; i < sizeof back / sizeof back[0]; i++) add_capability(restore, sizeof restore, back[i]);
}

static int has_text(const char *name) {
  const char *value = getenv(name);
  return value && *value;
}

static void start_colors(void) {
  cn_found.colors = 0;
  if (!has_colors() || has_text("NO_COLOR") || start_color() == ERR) return;
  use_default_colors();
  if (COLORS >= 1 << 24 && tigetflag("RGB") > 0) cn_found.colors = 1 << 24;
  else cn_found.colors = COLORS >= 256 ? 256 : COLORS >= 16 ? 16 : COLORS >= 8 ? 8 : 0;
}

static SCREEN *open_screen(void) {
  FILE *out = cn_frame_output();
  const char *type = getenv("TERM");
  SCREEN *opened = type && *type ? newterm(type, out, stdin) : NULL;
  if (!opened) {
    type = "xterm-256color";
    opened = newterm(type, out, stdin);
    cn_found.replaced = 1;
  }
  cn_found.modern = cn_is_modern(type);
  // A frame is drawn whole: keys that wait are read before the next one.
  typeahead(-1);
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
  if (cn_found.modern) send_text(paste_on);
  if (cn_found.modern && wants_mouse) send_text(mouse_on);
}

int cn_mouse(int on) {
  if (!cn_found.modern) return 0;
  wants_mouse = on;
  if (is_on) send_text(on ? mouse_on : mouse_off);
  return on;
}

static void leave_at_exit(void) { cn_leave(); }

int cn_copy_to(const char *command, const char *bytes, size_t count) {
  struct sigaction ignored = {.sa_handler = SIG_IGN}, before;
  sigaction(SIGPIPE, &ignored, &before);
  FILE *pipe = popen(command, "w");
  int done = pipe && fwrite(bytes, 1, count, pipe) == count;
  if (pipe && pclose(pipe) != 0) done = 0;
  sigaction(SIGPIPE, &before, NULL);
  return done;
}

cn_result cn_enter(cn_features *features) {
  if (!isatty(0) || !isatty(1) || tcgetattr(0, &modes_before) != 0) return CN_NO_TERMINAL;
  if (is_on) return CN_OK;
  setlocale(LC_CTYPE, "");
  cn_found = (cn_features){.unicode = strcmp(nl_langinfo(CODESET), "UTF-8") == 0};
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
  *features = cn_found;
  return CN_OK;
}

void cn_pause(void) {
  if (!is_on) return;
  is_on = 0;
  if (cn_found.modern) send_text(paste_off);
  if (cn_found.modern && wants_mouse) send_text(mouse_off);
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
  is_on = is_back = 1;
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

void cn_forget(void) { clearok(curscr, TRUE); }

static void put_frame(int row, int column) {
  int hide = row < 0 || column < 0;
  if (hide != is_hidden) curs_set(hide ? 0 : 1);
  is_hidden = hide;
  if (!hide) wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  doupdate();
}

void cn_show(int row, int column) {
  if (!is_on) return;
  const char *begin = cn_found.modern ? frame_begins : "", *end = cn_found.modern ? frame_ends : "";
  if (!is_back && cn_frame_gather(begin)) {
    put_frame(row, column);
    cn_frame_send(end);
    return;
  }
  send_text(begin);
  put_frame(row, column);
  send_text(end);
  is_back = 0;
}

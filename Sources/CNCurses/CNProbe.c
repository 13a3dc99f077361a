#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CNCurses.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

#undef columns  // a capability for term.h, a number here

#include "CNInternal.h"

// What can be known of a terminal without taking it.

static int has(const char *name) {
  const char *text = tigetstr((char *)name);
  return text && text != (char *)-1;
}

cn_profile cn_look(void) {
  cn_profile profile = {.input = isatty(0), .output = isatty(1), .library = curses_version()};
  setlocale(LC_CTYPE, "");
  profile.unicode = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
  struct winsize size;
  if (ioctl(1, TIOCGWINSZ, &size) == 0 || ioctl(0, TIOCGWINSZ, &size) == 0) {
    profile.columns = size.ws_col;
    profile.rows = size.ws_row;
  }
  const char *type = getenv("TERM");
  int problem = 0;
  if (type && *type && setupterm((char *)type, 1, &problem) == OK) profile.known = 1;
  profile.modern = profile.known && cn_is_modern(type);
  if (!profile.known && setupterm("xterm-256color", 1, &problem) != OK) return profile;
  profile.usable = 1;
  profile.moves = has("cup");
  profile.alternate = has("smcup");
  int colors = tigetnum("colors");
  profile.colors = colors > 0 ? colors : 0;
  profile.direct = colors >= 1 << 24 && tigetflag("RGB") > 0;
  return profile;
}

#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <wchar.h>

#include "CNCurses.h"
#include "CNInternal.h"

// Colours and characters: from our numbers to those of ncurses. Pairs are made when they are first asked for.

enum { pair_limit = 1024 };
static struct { int32_t foreground, background; } pairs[pair_limit];
static int pair_count;

void cn_forget_pairs(void) { pair_count = 0; }

int16_t cn_pair(int32_t foreground, int32_t background) {
  if (cn_found.colors == 0 || (foreground < 0 && background < 0)) return 0;
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
  char letter = cn_found.unicode ? 0 : line_letter(cell->scalars[0]);
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

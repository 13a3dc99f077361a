#pragma once
#include <stddef.h>
#include <stdint.h>

/// A YAML text being read, event by event; libyaml's own header stays hidden.
typedef struct cyaml_reader cyaml_reader;

/// What an event is.
typedef enum {
  CYAML_END,            ///< the text ended
  CYAML_SCALAR,         ///< a word, or a text
  CYAML_ALIAS,          ///< `*name`: `anchor` says which
  CYAML_SEQUENCE,       ///< a list begins
  CYAML_SEQUENCE_END,
  CYAML_MAPPING,        ///< keys and values begin: scalars, lists and mappings in turn
  CYAML_MAPPING_END,
  CYAML_ERROR,          ///< `text` says what is wrong; nothing follows
} cyaml_kind;

/// One event; its texts live until the next one, or until the reader is closed.
typedef struct {
  cyaml_kind kind;
  const char *_Nullable text;    ///< a scalar's bytes (UTF-8), or what is wrong
  size_t length;                 ///< of `text`, in bytes
  const char *_Nullable tag;     ///< as written, resolved (`!Ref`, `tag:yaml.org,2002:str`); NULL when none
  const char *_Nullable anchor;  ///< of `&name` or `*name`; NULL when none
  int quoted;                    ///< 1 for a scalar in quotes or a block, which is never a number or null
  int flow;                      ///< 1 for a list or mapping in brackets
  size_t line, column;           ///< where it begins, from 1, in characters
  size_t start, end;             ///< where it begins and ends, in characters from 0, a byte order mark not counted
} cyaml_event;

/// What is refused before it can do harm.
typedef struct {
  size_t bytes;    ///< longest text
  size_t depth;    ///< deepest nesting
  size_t aliases;  ///< most aliases
} cyaml_limits;

/// Reads bytes that must stay where they are until the reader is closed; NULL without memory.
cyaml_reader *_Nullable cyaml_open(const uint8_t *_Nullable bytes, size_t length, cyaml_limits limits);

/// The next event; after CYAML_END and CYAML_ERROR the same again.
cyaml_event cyaml_next(cyaml_reader *_Nonnull reader);

/// Frees the reader.
void cyaml_close(cyaml_reader *_Nonnull reader);

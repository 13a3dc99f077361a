#include "CYAML.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

struct cyaml_reader {
  yaml_parser_t parser;
  yaml_event_t event;
  int holds_event;
  cyaml_limits limits;
  size_t depth, aliases, documents;
  int too_long;
  cyaml_event last;
};

cyaml_reader *cyaml_open(const uint8_t *bytes, size_t length, cyaml_limits limits) {
  cyaml_reader *reader = calloc(1, sizeof *reader);
  if (!reader) return NULL;
  if (!yaml_parser_initialize(&reader->parser)) {
    free(reader);
    return NULL;
  }
  reader->limits = limits;
  reader->too_long = length > limits.bytes;
  yaml_parser_set_input_string(&reader->parser, bytes ? bytes : (const uint8_t *)"", bytes ? length : 0);
  return reader;
}

void cyaml_close(cyaml_reader *reader) {
  if (reader->holds_event) yaml_event_delete(&reader->event);
  yaml_parser_delete(&reader->parser);
  free(reader);
}

static cyaml_event stop(cyaml_reader *reader, const char *why, yaml_mark_t mark) {
  reader->last = (cyaml_event){.kind = CYAML_ERROR, .text = why, .length = strlen(why),
                               .line = mark.line + 1, .column = mark.column + 1,
                               .start = mark.index, .end = mark.index};
  return reader->last;
}

static cyaml_event broken(cyaml_reader *reader) {
  yaml_parser_t *parser = &reader->parser;
  const char *why = parser->problem ? parser->problem : "cannot be read";
  return stop(reader, why, parser->error == YAML_READER_ERROR ? parser->mark : parser->problem_mark);
}

// What an event of the parser says, without its limits.
static cyaml_event translate(const yaml_event_t *event) {
  cyaml_event out = {.line = event->start_mark.line + 1, .column = event->start_mark.column + 1,
                     .start = event->start_mark.index, .end = event->end_mark.index};
  switch (event->type) {
    case YAML_SCALAR_EVENT:
      out.kind = CYAML_SCALAR;
      out.text = (const char *)event->data.scalar.value;
      out.length = event->data.scalar.length;
      out.tag = (const char *)event->data.scalar.tag;
      out.anchor = (const char *)event->data.scalar.anchor;
      out.quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
      break;
    case YAML_ALIAS_EVENT:
      out.kind = CYAML_ALIAS;
      out.anchor = (const char *)event->data.alias.anchor;
      break;
    case YAML_SEQUENCE_START_EVENT:
      out.kind = CYAML_SEQUENCE;
      out.tag = (const char *)event->data.sequence_start.tag;
      out.anchor = (const char *)event->data.sequence_start.anchor;
      out.flow = event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE;
      break;
    case YAML_MAPPING_START_EVENT:
      out.kind = CYAML_MAPPING;
      out.tag = (const char *)event->data.mapping_start.tag;
      out.anchor = (const char *)event->data.mapping_start.anchor;
      out.flow = event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
      break;
    case YAML_SEQUENCE_END_EVENT: out.kind = CYAML_SEQUENCE_END; break;
    case YAML_MAPPING_END_EVENT: out.kind = CYAML_MAPPING_END; break;
    default: out.kind = CYAML_END; break;
  }
  return out;
}

cyaml_event cyaml_next(cyaml_reader *reader) {
  if (reader->last.kind == CYAML_ERROR) return reader->last;
  if (reader->too_long) return stop(reader, "the text is too long", (yaml_mark_t){0});
  for (;;) {
    if (reader->holds_event) {
      if (reader->event.type == YAML_STREAM_END_EVENT) return reader->last;
      yaml_event_delete(&reader->event);
      reader->holds_event = 0;
    }
    if (!yaml_parser_parse(&reader->parser, &reader->event)) return broken(reader);
    reader->holds_event = 1;
    const yaml_event_t *event = &reader->event;
    switch (event->type) {
      case YAML_STREAM_START_EVENT: case YAML_DOCUMENT_END_EVENT: case YAML_NO_EVENT: continue;
      case YAML_DOCUMENT_START_EVENT:
        if (reader->documents++) return stop(reader, "a second document begins", event->start_mark);
        continue;
      case YAML_SEQUENCE_START_EVENT: case YAML_MAPPING_START_EVENT:
        if (++reader->depth > reader->limits.depth) return stop(reader, "nested too deeply", event->start_mark);
        break;
      case YAML_SEQUENCE_END_EVENT: case YAML_MAPPING_END_EVENT: reader->depth--; break;
      case YAML_ALIAS_EVENT:
        if (++reader->aliases > reader->limits.aliases) return stop(reader, "too many aliases", event->start_mark);
        break;
      default: break;
    }
    reader->last = translate(event);
    return reader->last;
  }
}

// The functions for SHA-256 alone: those for any digest set up every algorithm first, which takes a millisecond.
#define OPENSSL_SUPPRESS_DEPRECATED

#include "CCrypto.h"

#include <openssl/sha.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct tap_sha256 {
  SHA256_CTX state;
};

static void require(int ok) {
  if (ok == 1) return;
  fputs("tap-tui: libcrypto cannot compute SHA-256; `openssl dgst -sha256 /dev/null` says why\n", stderr);
  abort();
}

bool tap_sha256_works(void) {
  static const uint8_t expected[SHA256_DIGEST_LENGTH] = {
      0xba, 0x78, 0x16, 0xbf, 0x8f, 0x01, 0xcf, 0xea, 0x41, 0x41, 0x40, 0xde, 0x5d, 0xae, 0x22, 0x23,
      0xb0, 0x03, 0x61, 0xa3, 0x96, 0x17, 0x7a, 0x9c, 0xb4, 0x10, 0xff, 0x61, 0xf2, 0x00, 0x15, 0xad};
  uint8_t got[SHA256_DIGEST_LENGTH];
  tap_sha256_of("abc", 3, got);
  return memcmp(got, expected, sizeof got) == 0;
}

void tap_sha256_of(const void *bytes, size_t count, uint8_t *out) {
  SHA256_CTX state;
  require(SHA256_Init(&state));
  require(SHA256_Update(&state, bytes, count));
  require(SHA256_Final(out, &state));
}

tap_sha256 *tap_sha256_begin(void) {
  tap_sha256 *digest = malloc(sizeof *digest);
  require(digest != NULL && SHA256_Init(&digest->state) == 1);
  return digest;
}

tap_sha256 *tap_sha256_copy(const tap_sha256 *digest) {
  tap_sha256 *copy = malloc(sizeof *copy);
  require(copy != NULL);
  *copy = *digest;
  return copy;
}

void tap_sha256_add(tap_sha256 *digest, const void *bytes, size_t count) {
  require(SHA256_Update(&digest->state, bytes, count));
}

void tap_sha256_end(tap_sha256 *digest, uint8_t *out) {
  require(SHA256_Final(out, &digest->state));
  tap_sha256_drop(digest);
}

void tap_sha256_drop(tap_sha256 *digest) { free(digest); }

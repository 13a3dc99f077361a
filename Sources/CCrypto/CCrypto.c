#include "CCrypto.h"

#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void require(int ok) {
  if (ok == 1) return;
  fputs("tap-tui: libcrypto cannot compute SHA-256; `openssl dgst -sha256 /dev/null` says why\n", stderr);
  abort();
}

bool tap_sha256_works(void) {
  static const uint8_t expected[32] = {
      0xba, 0x78, 0x16, 0xbf, 0x8f, 0x01, 0xcf, 0xea, 0x41, 0x41, 0x40, 0xde, 0x5d, 0xae, 0x22, 0x23,
      0xb0, 0x03, 0x61, 0xa3, 0x96, 0x17, 0x7a, 0x9c, 0xb4, 0x10, 0xff, 0x61, 0xf2, 0x00, 0x15, 0xad};
  uint8_t got[EVP_MAX_MD_SIZE];
  unsigned int count = 0;
  return EVP_Digest("abc", 3, got, &count, EVP_sha256(), NULL) == 1 && count == 32 && memcmp(got, expected, 32) == 0;
}

void tap_sha256_of(const void *bytes, size_t count, uint8_t *out) {
  require(EVP_Digest(bytes, count, out, NULL, EVP_sha256(), NULL));
}

tap_sha256 *tap_sha256_begin(void) {
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  require(context != NULL && EVP_DigestInit_ex(context, EVP_sha256(), NULL) == 1);
  return (tap_sha256 *)context;
}

tap_sha256 *tap_sha256_copy(const tap_sha256 *digest) {
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  require(context != NULL && EVP_MD_CTX_copy_ex(context, (const EVP_MD_CTX *)digest) == 1);
  return (tap_sha256 *)context;
}

void tap_sha256_add(tap_sha256 *digest, const void *bytes, size_t count) {
  require(EVP_DigestUpdate((EVP_MD_CTX *)digest, bytes, count));
}

void tap_sha256_end(tap_sha256 *digest, uint8_t *out) {
  require(EVP_DigestFinal_ex((EVP_MD_CTX *)digest, out, NULL));
  tap_sha256_drop(digest);
}

void tap_sha256_drop(tap_sha256 *digest) { EVP_MD_CTX_free((EVP_MD_CTX *)digest); }

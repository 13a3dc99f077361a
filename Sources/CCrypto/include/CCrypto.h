/// SHA-256 of the system's libcrypto, without its headers.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// A digest that is being computed.
typedef struct tap_sha256 tap_sha256;

/// Whether libcrypto gives the published digest of "abc" (FIPS 180-4).
/// The functions below abort where it cannot: a wrong or missing digest would be worse.
bool tap_sha256_works(void);

/// The digest of `count` bytes, into 32 bytes at `out`.
void tap_sha256_of(const void *_Nullable bytes, size_t count, uint8_t *out);

/// Begins a digest; `tap_sha256_end` or `tap_sha256_drop` ends its life.
tap_sha256 *tap_sha256_begin(void);
/// Begins another one with what was added to this one so far.
tap_sha256 *tap_sha256_copy(const tap_sha256 *digest);
void tap_sha256_add(tap_sha256 *digest, const void *_Nullable bytes, size_t count);
void tap_sha256_end(tap_sha256 *digest, uint8_t *out);
void tap_sha256_drop(tap_sha256 *digest);

#pragma clang assume_nonnull end

// SPDX-License-Identifier: GPL-3.0-or-later
// zstd with an allocator that wipes, because match tables and windows hold what was typed.
#include "protocol/compression.hpp"

// The constructors that take an allocator are declared under this name only.
#define ZSTD_STATIC_LINKING_ONLY
#include <zstd.h>

#include <cstddef>
#include <memory>
#include <new>

namespace anjungan::protocol {

namespace {

constexpr int level = 12; ///< forms are a few KiB: slower levels gain under one per cent

/// Room in front of each block for its size, keeping the alignment that zstd expects.
constexpr std::size_t size_room = alignof(std::max_align_t);
static_assert(size_room >= sizeof(std::size_t));

void* allocate(void* /*opaque*/, std::size_t size) {
    void* block = ::operator new(size + size_room, std::nothrow);
    if (block == nullptr) {
        return nullptr;
    }
    *static_cast<std::size_t*>(block) = size + size_room;
    return static_cast<std::uint8_t*>(block) + size_room;
}

void wipe_and_release(void* /*opaque*/, void* address) {
    if (address == nullptr) {
        return;
    }
    auto* start = static_cast<std::uint8_t*>(address) - size_room;
    void* block = start;
    wipe({start, *static_cast<std::size_t*>(block)});
    ::operator delete(block);
}

constexpr ZSTD_customMem wiping_memory = {allocate, wipe_and_release, nullptr};

struct ContextDeleter {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

} // namespace

Result<SecretBytes> compress(const SecretBytes& clear) {
    const std::unique_ptr<ZSTD_CCtx, ContextDeleter> context(ZSTD_createCCtx_advanced(wiping_memory)
    );
    if (!context) {
        return fail(ErrorCode::full, "no memory to compress a submission");
    }
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, level);
    const auto in = clear.reveal();
    Bytes frame(ZSTD_compressBound(in.size()));
    const auto size =
        ZSTD_compress2(context.get(), frame.data(), frame.size(), in.data(), in.size());
    if (ZSTD_isError(size) != 0U) {
        wipe(frame);
        return fail(ErrorCode::full, "a submission cannot be compressed");
    }
    frame.resize(size);
    return SecretBytes(std::move(frame));
}

Result<SecretBytes> decompress(ByteView frame, std::size_t limit) {
    const auto claimed = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (claimed == ZSTD_CONTENTSIZE_ERROR || claimed == ZSTD_CONTENTSIZE_UNKNOWN ||
        ZSTD_findFrameCompressedSize(frame.data(), frame.size()) != frame.size()) {
        return fail(ErrorCode::corrupt, "the compressed body is damaged");
    }
    if (claimed > limit) {
        return fail(ErrorCode::full, "the compressed body claims to be larger than allowed");
    }
    const std::unique_ptr<ZSTD_DCtx, ContextDeleter> context(ZSTD_createDCtx_advanced(wiping_memory)
    );
    if (!context) {
        return fail(ErrorCode::full, "no memory to open a submission");
    }
    Bytes clear(static_cast<std::size_t>(claimed));
    const auto size =
        ZSTD_decompressDCtx(context.get(), clear.data(), clear.size(), frame.data(), frame.size());
    SecretBytes out(std::move(clear));
    if (ZSTD_isError(size) != 0U || size != out.reveal().size()) {
        return fail(ErrorCode::corrupt, "the compressed body is damaged");
    }
    return out;
}

} // namespace anjungan::protocol

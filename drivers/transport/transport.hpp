// SPDX-License-Identifier: GPL-3.0-or-later
/// The lower seam of every device that speaks in bytes: a wire, without any meaning.
#pragma once

#include "base/bytes.hpp"

#include <chrono>
#include <cstddef>

namespace anjungan::drivers {

/// One open connection. Once a call returned an error the connection is dead for good and the
/// owner opens a new one: "the same connection" is what makes a printer's late answer trustworthy.
/// Used by one thread at a time; no call but `wait` blocks.
class Transport {
public:
    Transport() = default;
    Transport(const Transport&) = delete;
    Transport& operator=(const Transport&) = delete;
    virtual ~Transport() = default;

    /// Hands over as many leading bytes as the far end takes now and returns how many; 0 means
    /// "busy, try again after wait()". That bytes were taken proves nothing about paper.
    /// Errors: unavailable (unplugged, powered off, closed), io.
    [[nodiscard]] virtual Result<std::size_t> write_some(ByteView bytes) = 0;

    /// Everything that arrived since the last call; empty when nothing did. Errors as above.
    [[nodiscard]] virtual Result<Bytes> read_available() = 0;

    /// Blocks until something can be read or `most` has passed; may return early for no reason.
    virtual void wait(std::chrono::milliseconds most) = 0;

    /// Ends the connection; later calls return `unavailable`.
    virtual void close() = 0;
};

} // namespace anjungan::drivers

// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads the codes in a picture with ZBar. QR only: bar codes of goods on the counter, seen at
/// random, must not become scans.
#pragma once

#include "base/secret.hpp"
#include "drivers/camera/picture.hpp"

#include <memory>
#include <vector>

namespace zbar {
struct zbar_image_scanner_s;
}

namespace anjungan::drivers {

/// Used by one thread.
class CodeReader {
public:
    /// Errors: unsupported (built without ANJUNGAN_WITH_ZBAR), in a sentence for the operator.
    [[nodiscard]] static Status is_built_in();
    /// Errors: unavailable (ZBar cannot start); unsupported.
    [[nodiscard]] static Result<CodeReader> open();

    /// The payloads, in no particular order; ZBar has turned them into UTF-8 as the code's
    /// encoding said, or as it guessed where the code said nothing.
    [[nodiscard]] std::vector<SecretBytes> read(const GreyPicture& picture);

private:
    struct FreeScanner {
        void operator()(zbar::zbar_image_scanner_s* scanner) const;
    };
    using Handle = std::unique_ptr<zbar::zbar_image_scanner_s, FreeScanner>;

    explicit CodeReader(Handle scanner) : scanner_(std::move(scanner)) {}

    Handle scanner_;
};

} // namespace anjungan::drivers

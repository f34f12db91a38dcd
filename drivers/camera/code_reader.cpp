// SPDX-License-Identifier: GPL-3.0-or-later
// ZBar's image scanner.
#include "drivers/camera/code_reader.hpp"

#include <zbar.h>

namespace anjungan::drivers {

namespace {

struct FreeImage {
    void operator()(zbar::zbar_image_t* image) const { zbar::zbar_image_destroy(image); }
};

/// "Y800", one byte of grey a pixel, as ZBar numbers formats.
constexpr unsigned long grey_format = 0x30303859;

} // namespace

void CodeReader::FreeScanner::operator()(zbar::zbar_image_scanner_s* scanner) const {
    zbar::zbar_image_scanner_destroy(scanner);
}

Status CodeReader::is_built_in() {
    return {};
}

Result<CodeReader> CodeReader::open() {
    Handle scanner(zbar::zbar_image_scanner_create());
    if (!scanner ||
        zbar::zbar_image_scanner_set_config(
            scanner.get(), zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0
        ) != 0 ||
        zbar::zbar_image_scanner_set_config(
            scanner.get(), zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1
        ) != 0) {
        return fail(ErrorCode::unavailable, "ZBar cannot start");
    }
    return CodeReader(std::move(scanner));
}

std::vector<SecretBytes> CodeReader::read(const GreyPicture& picture) {
    std::vector<SecretBytes> codes;
    const std::unique_ptr<zbar::zbar_image_t, FreeImage> image(zbar::zbar_image_create());
    if (!image || picture.pixels.size() != std::size_t{picture.width} * picture.height) {
        return codes;
    }
    zbar::zbar_image_set_format(image.get(), grey_format);
    zbar::zbar_image_set_size(image.get(), picture.width, picture.height);
    zbar::zbar_image_set_data(image.get(), picture.pixels.data(), picture.pixels.size(), nullptr);
    if (zbar::zbar_scan_image(scanner_.get(), image.get()) <= 0) {
        return codes;
    }
    for (const auto* symbol = zbar::zbar_image_first_symbol(image.get()); symbol != nullptr;
         symbol = zbar::zbar_symbol_next(symbol)) {
        const std::string_view text(
            zbar::zbar_symbol_get_data(symbol), zbar::zbar_symbol_get_data_length(symbol)
        );
        const auto bytes = as_bytes(text);
        codes.emplace_back(Bytes(bytes.begin(), bytes.end()));
    }
    return codes;
}

} // namespace anjungan::drivers

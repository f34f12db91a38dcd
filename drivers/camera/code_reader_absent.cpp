// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for code_reader.cpp in a kiosk without ZBar.
#include "drivers/camera/code_reader.hpp"

namespace anjungan::drivers {

Status CodeReader::is_built_in() {
    return fail(
        ErrorCode::unsupported,
        "this kiosk was built without ZBar (ANJUNGAN_WITH_ZBAR): set [scanner] device to another "
        "kind than \"camera:\""
    );
}

void CodeReader::FreeScanner::operator()(zbar::zbar_image_scanner_s* /*scanner*/) const {}

Result<CodeReader> CodeReader::open() {
    return fail(is_built_in().error());
}

// NOLINTNEXTLINE(readability-convert-member-functions-to-static): declared for its twin
std::vector<SecretBytes> CodeReader::read(const GreyPicture& /*picture*/) {
    return {};
}

} // namespace anjungan::drivers

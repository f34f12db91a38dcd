// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what the kernel says of a device.
#include "base/attribute.hpp"

#include "base/files.hpp"

namespace anjungan {

Result<std::string> read_attribute(const std::filesystem::path& file) {
    constexpr std::size_t longest = 4096; // a page, as the kernel has it
    auto text = read_file(file, longest);
    if (!text) {
        return fail(ErrorCode::io, std::move(text.error().detail));
    }
    while (text->ends_with('\n')) {
        text->pop_back();
    }
    return text;
}

} // namespace anjungan

// SPDX-License-Identifier: GPL-3.0-or-later
// Reads compiled gettext catalogues without trusting a single number in them.
#include "kiosk/i18n/mo_file.hpp"

#include "base/byte_reader.hpp"
#include "kiosk/i18n/utf8.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <optional>

namespace anjungan::i18n {

namespace {

constexpr std::size_t header_size = 28;
constexpr std::uint32_t magic = 0x950412de;
constexpr std::uint32_t magic_of_the_other_order = 0xde120495;

/// The file's bytes with its byte order.
class Image {
public:
    explicit Image(std::string_view bytes) : bytes_(bytes) {}

    /// False if the bytes do not start as a catalogue does.
    [[nodiscard]] bool find_byte_order() {
        const auto first = number_at(0);
        order_ =
            first == magic_of_the_other_order ? ByteOrder::big_endian : ByteOrder::little_endian;
        return first == magic || first == magic_of_the_other_order;
    }

    [[nodiscard]] std::optional<std::uint32_t> number_at(std::uint64_t offset) const {
        if (offset + 4 > bytes_.size()) {
            return std::nullopt;
        }
        return static_cast<std::uint32_t>(number_in(as_bytes(bytes_.substr(offset, 4)), order_));
    }

    /// The text that the descriptor (length, offset) at `descriptor` points to.
    [[nodiscard]] std::optional<std::string_view> text_at(std::uint64_t descriptor) const {
        const auto length = number_at(descriptor);
        const auto offset = number_at(descriptor + 4);
        // The format ends each text with a NUL that `length` does not count.
        if (!length || !offset || std::uint64_t{*offset} + *length >= bytes_.size() ||
            bytes_[std::size_t{*offset} + *length] != '\0') {
            return std::nullopt;
        }
        return bytes_.substr(*offset, *length);
    }

private:
    std::string_view bytes_;
    ByteOrder order_ = ByteOrder::little_endian;
};

std::string_view first_form(std::string_view text) {
    return text.substr(0, text.find('\0'));
}

tl::unexpected<Error> damaged(std::string_view what) {
    return fail(ErrorCode::corrupt, fmt::format("damaged catalogue: {}", what));
}

Result<Messages> read_entries(const Image& image, std::size_t size) {
    const auto count = image.number_at(8);
    const auto originals = image.number_at(12);
    const auto translations = image.number_at(16);
    // Each entry takes two descriptors: a count beyond the file's size would only waste time.
    if (!count || !originals || !translations || *count > size / 16) {
        return damaged("the table of messages does not fit into the file");
    }
    Messages messages;
    for (std::uint64_t i = 0; i < *count; ++i) {
        const auto id = image.text_at(*originals + 8 * i);
        const auto translation = image.text_at(*translations + 8 * i);
        if (!id || !translation) {
            return damaged(fmt::format("message {} points outside the file", i + 1));
        }
        if (!utf8::is_valid(*id) || !utf8::is_valid(*translation)) {
            return damaged(fmt::format("message {} is not UTF-8", i + 1));
        }
        const auto key = first_form(*id);
        const auto text = first_form(*translation); // may be empty where another form is not
        if (!key.empty() && !text.empty()) {
            messages.insert_or_assign(std::string(key), std::string(text));
        }
    }
    return messages;
}

} // namespace

Result<Messages> read_mo(std::string_view bytes) {
    Image image(bytes);
    if (bytes.size() < header_size) {
        return damaged("shorter than its own header");
    }
    if (!image.find_byte_order()) {
        return damaged("it does not start as a compiled gettext file does");
    }
    const auto revision = image.number_at(4).value_or(0);
    if (revision >> 16U > 1) {
        return fail(
            ErrorCode::unsupported,
            fmt::format("catalogue revision {} is not known; compile it again", revision >> 16U)
        );
    }
    return read_entries(image, bytes.size());
}

} // namespace anjungan::i18n

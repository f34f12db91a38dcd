// SPDX-License-Identifier: GPL-3.0-or-later
// From pages to cells, from cells to records, from records to rows.
#include "offline-cache/forensics/leaf_scanner.hpp"

#include "base/byte_reader.hpp"

#include <algorithm>

namespace anjungan::forensics {

namespace {

/// No row of ours comes near this; a damaged length does.
constexpr std::uint64_t max_payload_size = std::uint64_t{1} << 20;
constexpr std::size_t outbox_columns = 13;

/// SQLite's variable-length number: one to nine bytes, seven bits each; the ninth counts with
/// eight.
std::uint64_t read_varint(ByteReader& reader) {
    std::uint64_t value = 0;
    for (int i = 0; i < 8; ++i) {
        const auto byte = reader.number(1);
        value = (value << 7) | (byte & 0x7FU);
        if ((byte & 0x80U) == 0) {
            return value;
        }
    }
    return (value << 8) | reader.number(1);
}

/// How many bytes of a payload stand on the leaf itself.
std::size_t local_bytes(std::size_t payload, std::size_t page_size) {
    const auto most = page_size - 35;
    if (payload <= most) {
        return payload;
    }
    const auto least = (page_size - 12) * 32 / 255 - 23;
    const auto wanted = least + (payload - least) % (page_size - 4);
    return wanted <= most ? wanted : least;
}

/// The payload with its overflow pages; shorter than `size` where the chain breaks.
Bytes gather(ByteReader cell, std::size_t size, const PageImage& image, PageAge age) {
    const auto local = cell.take(local_bytes(size, image.page_size()));
    Bytes payload(local.begin(), local.end());
    auto next = static_cast<std::uint32_t>(payload.size() < size ? cell.number(4) : 0);
    while (next != 0 && payload.size() < size) {
        const auto page = image.page(next, age);
        if (page.size() < 4) {
            break;
        }
        ByteReader overflow(page);
        next = static_cast<std::uint32_t>(overflow.number(4));
        const auto part = overflow.take(std::min(size - payload.size(), overflow.left()));
        payload.insert(payload.end(), part.begin(), part.end());
    }
    return payload;
}

/// One value of a record: its serial type and its bytes.
struct Column {
    std::uint64_t type = 0;
    ByteView bytes;

    [[nodiscard]] bool is_blob() const { return type >= 12 && type % 2 == 0; }
    [[nodiscard]] Bytes copy() const { return {bytes.begin(), bytes.end()}; }
    /// Small whole numbers only, which is what states are.
    [[nodiscard]] std::int64_t number() const {
        return type == 9 ? 1 : type == 1 && !bytes.empty() ? bytes[0] : 0;
    }
};

std::uint64_t size_of_type(std::uint64_t type) {
    constexpr std::uint64_t fixed[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
    return type < std::size(fixed) ? fixed[type] : (type - 12) / 2;
}

std::vector<Column> columns_of(ByteView payload) {
    ByteReader start(payload);
    const auto header_size = read_varint(start);
    const auto prefix = payload.size() - start.left();
    if (start.overrun() || header_size < prefix || header_size > payload.size()) {
        return {};
    }
    ByteReader header(payload.first(header_size).subspan(prefix));
    ByteReader body(payload.subspan(header_size));
    std::vector<Column> columns;
    while (header.left() > 0 && !header.overrun()) {
        const auto type = read_varint(header);
        columns.push_back({type, body.take(size_of_type(type))});
    }
    return columns;
}

/// The shape that kiosk_schema.cpp gives an outbox row; a later version may add columns behind.
std::optional<store::OutboxRow> row_from(std::uint64_t kseq, const std::vector<Column>& columns) {
    if (columns.size() < outbox_columns || !columns[1].is_blob() || columns[1].bytes.size() != 16 ||
        !columns[7].is_blob() || columns[7].bytes.size() != 32 || !columns[8].is_blob() ||
        columns[8].bytes.size() != 64) {
        return std::nullopt;
    }
    return store::OutboxRow{
        kseq,
        columns[1].copy(),
        columns[2].number(),
        columns[7].copy(),
        columns[8].copy(),
        columns[9].copy()};
}

/// The row in the cell that begins here, if it has the shape of one.
std::optional<store::OutboxRow> row_at(ByteReader cell, const PageImage& image, PageAge age) {
    const auto size = read_varint(cell);
    const auto kseq = read_varint(cell);
    if (cell.overrun() || kseq == 0 || size > max_payload_size) {
        return std::nullopt;
    }
    const auto payload = gather(cell, size, image, age);
    return row_from(kseq, columns_of(payload));
}

/// The page's type is not asked for: a row that passes its checks may lie anywhere.
std::vector<ByteReader> cells_of(ByteView page) {
    std::vector<ByteReader> cells;
    if (page.size() < 8) {
        return cells;
    }
    const auto count =
        std::min<std::uint64_t>(ByteReader(page.subspan(3)).number(2), page.size() / 4);
    ByteReader pointers(page.subspan(8));
    for (std::uint64_t i = 0; i < count; ++i) {
        const auto at = std::min<std::size_t>(pointers.number(2), page.size());
        cells.emplace_back(page.subspan(at));
    }
    return cells;
}

using Found = std::function<void(store::OutboxRow)>;

void scan_page(std::uint32_t number, const PageImage& image, PageAge age, const Found& found) {
    for (const auto& cell : cells_of(image.page(number, age))) {
        if (auto row = row_at(cell, image, age)) {
            found(std::move(*row));
        }
    }
}

} // namespace

void scan_leaves(const PageImage& image, PageAge age, const Found& found) {
    for (std::uint32_t number = 1; number <= image.last_page(age); ++number) {
        scan_page(number, image, age, found);
    }
}

} // namespace anjungan::forensics

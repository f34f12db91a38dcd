// SPDX-License-Identifier: GPL-3.0-or-later
// Raw pages, the newest of each first.
#include "offline-cache/forensics/page_image.hpp"

#include "base/byte_reader.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace anjungan::forensics {

namespace {

constexpr std::size_t usual_page_size = 4096;
constexpr std::size_t block_size = 4096; ///< what a disk loses at once
constexpr std::size_t log_header_size = 32;
constexpr std::size_t frame_header_size = 24;

std::uint32_t number_at(ByteView bytes, std::size_t at, ByteOrder order = ByteOrder::big_endian) {
    return static_cast<std::uint32_t>(number_in(bytes.subspan(at, 4), order));
}

Result<Bytes> read_what_can_be(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return fail(ErrorCode::io, fmt::format("cannot open {}", path.string()));
    }
    const auto end = std::max<off_t>(lseek(file, 0, SEEK_END), 0);
    Bytes bytes(static_cast<std::size_t>(end));
    for (std::size_t at = 0; at < bytes.size(); at += block_size) {
        const auto wanted = std::min(block_size, bytes.size() - at);
        // A bad block stays zeros: what lay there then fails its digest.
        static_cast<void>(pread(file, &bytes[at], wanted, static_cast<off_t>(at)) < 0);
    }
    close(file);
    return bytes;
}

bool is_page_size(std::size_t size) {
    return size >= 512 && size <= 65536 && (size & (size - 1)) == 0;
}

/// The header says it in two bytes, 1 standing for 65536; a damaged one says something impossible.
std::size_t page_size_of(ByteView file) {
    const auto said = file.size() < 18 ? 0 : number_in(file.subspan(16, 2), ByteOrder::big_endian);
    const auto size = said == 1 ? std::size_t{65536} : said;
    return is_page_size(size) ? size : usual_page_size;
}

/// The -wal's running checksum over pairs of 32-bit words.
class Checksum {
public:
    explicit Checksum(ByteOrder order) : order_(order) {}

    void add(ByteView bytes) {
        for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
            first_ += number_at(bytes, at, order_) + second_;
            second_ += number_at(bytes, at + 4, order_) + first_;
        }
    }
    [[nodiscard]] bool matches(ByteView stored) const {
        return number_at(stored, 0) == first_ && number_at(stored, 4) == second_;
    }

private:
    ByteOrder order_;
    std::uint32_t first_ = 0;
    std::uint32_t second_ = 0;
};

} // namespace

Result<PageImage> PageImage::read(const std::filesystem::path& path) {
    auto log_path = path;
    log_path += "-wal";
    std::error_code none;
    Bytes log;
    if (std::filesystem::exists(log_path, none)) {
        if (auto read = read_what_can_be(log_path)) {
            log = std::move(*read);
        }
    }
    // Last, because closing the file gives up this process's locks on it.
    auto file = read_what_can_be(path);
    TRY(file);
    return PageImage(std::move(*file), std::move(log));
}

PageImage::PageImage(Bytes file, Bytes log)
    : file_(std::move(file)), log_(std::move(log)), page_size_(page_size_of(file_)) {
    read_log();
}

void PageImage::read_log() {
    const ByteView log = log_;
    if (log.size() < log_header_size) {
        return;
    }
    Checksum sum((log[3] & 1U) != 0 ? ByteOrder::big_endian : ByteOrder::little_endian);
    sum.add(log.first(24));
    bool unbroken = sum.matches(log.subspan(24, 8));
    Overlay committed;
    Overlay logged;
    const auto frame_size = frame_header_size + page_size_;
    for (auto rest = log.subspan(log_header_size); rest.size() >= frame_size;
         rest = rest.subspan(frame_size)) {
        const auto header = rest.first(frame_header_size);
        const auto page = rest.subspan(frame_header_size, page_size_);
        // Other salts: a frame from before the log was last begun anew, long in the file.
        if (!std::ranges::equal(header.subspan(8, 8), log.subspan(16, 8))) {
            unbroken = false;
            continue;
        }
        sum.add(header.first(8));
        sum.add(page);
        unbroken = unbroken && sum.matches(header.subspan(16, 8));
        const bool commits = number_at(header, 4) != 0;
        logged[number_at(header, 0)] = page;
        if (unbroken) {
            committed[number_at(header, 0)] = page;
        }
        if (commits) {
            logged_ = logged;
        }
        if (commits && unbroken) {
            committed_ = committed;
        }
    }
}

std::uint32_t PageImage::last_page(PageAge age) const {
    auto last = static_cast<std::uint32_t>(file_.size() / page_size_);
    const auto& overlay = age == PageAge::logged ? logged_ : committed_;
    if (age != PageAge::filed && !overlay.empty()) {
        last = std::max(last, overlay.rbegin()->first);
    }
    // A number read from a damaged log must not be walked up to.
    const auto most = (file_.size() + log_.size()) / page_size_ + 1;
    return static_cast<std::uint32_t>(std::min<std::size_t>(last, most));
}

ByteView PageImage::page(std::uint32_t number, PageAge age) const {
    if (age != PageAge::filed) {
        const auto& overlay = age == PageAge::logged ? logged_ : committed_;
        if (const auto found = overlay.find(number); found != overlay.end()) {
            return found->second;
        }
    }
    if (number == 0 || number > file_.size() / page_size_) {
        return {};
    }
    return ByteView(file_).subspan((number - std::size_t{1}) * page_size_, page_size_);
}

} // namespace anjungan::forensics

// SPDX-License-Identifier: GPL-3.0-or-later
/// Room-internal: a database file and its -wal as raw pages, for reading what SQLite refuses to.
///
/// Source of the layouts: the SQLite file format, "1.3 The Database Header" and "4.1 WAL File
/// Format". Nothing here trusts a byte: whoever reads a page checks what it finds.
#pragma once

#include "base/bytes.hpp"

#include <filesystem>
#include <map>

namespace anjungan::forensics {

/// Which of the pages that were ever written count.
enum class PageAge {
    committed, ///< as SQLite reads them: the file, and the unbroken part of its -wal
    filed,     ///< the file alone
    logged,    ///< also what lies in the -wal behind a damaged place, up to its last commit
};

class PageImage {
public:
    /// Reads both files, block by block: a block that the disk cannot read counts as zeros. The
    /// caller keeps the kiosk from starting meanwhile. `io` when the file cannot be opened at all.
    static Result<PageImage> read(const std::filesystem::path& path);

    [[nodiscard]] std::size_t page_size() const { return page_size_; }
    /// Pages are counted from 1 up to and including this.
    [[nodiscard]] std::uint32_t last_page(PageAge age) const;
    /// Empty where there is none. Lives as long as the image.
    [[nodiscard]] ByteView page(std::uint32_t number, PageAge age) const;

private:
    using Overlay = std::map<std::uint32_t, ByteView>;

    PageImage(Bytes file, Bytes log);
    void read_log();

    Bytes file_;
    Bytes log_;
    std::size_t page_size_ = 0;
    Overlay committed_; ///< views into log_, whose memory moves along with the image
    Overlay logged_;
};

} // namespace anjungan::forensics

// SPDX-License-Identifier: GPL-3.0-or-later
/// A height of memory use, and its end.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace anjungan::test {

/// 32 MiB in small blocks until fall(); one more lies behind them and stays, so that the heap's end
/// stays where it is.
class MemoryHeight {
public:
    static constexpr std::size_t blocks = 4096;
    static constexpr std::size_t block_size = 8192;

    MemoryHeight() {
        for (std::size_t i = 0; i < blocks; ++i) {
            height_.push_back(std::make_unique<std::string>(block_size, 'x'));
        }
        behind_.assign(block_size, 'y');
    }

    void fall() { height_.clear(); }

    [[nodiscard]] const std::string& behind() const { return behind_; }

private:
    std::vector<std::unique_ptr<std::string>> height_;
    std::string behind_;
};

} // namespace anjungan::test

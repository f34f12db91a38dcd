// SPDX-License-Identifier: GPL-3.0-or-later
/// A tree like /sys/class/power_supply, for tests.
#pragma once

#include "tests/support/temporary_directory.hpp"

#include <fstream>
#include <map>
#include <string>

namespace anjungan::test {

class SupplyTree {
public:
    [[nodiscard]] std::filesystem::path root() const { return directory_.path(); }

    /// Adds or changes attributes.
    void
    add(const std::string& supply, const std::map<std::string, std::string>& attributes) const {
        std::filesystem::create_directories(root() / supply);
        for (const auto& [name, value] : attributes) {
            std::ofstream(root() / supply / name) << value << '\n';
        }
    }

private:
    TemporaryDirectory directory_;
};

} // namespace anjungan::test

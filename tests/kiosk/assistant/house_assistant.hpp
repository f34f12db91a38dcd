// SPDX-License-Identifier: GPL-3.0-or-later
/// The assistant as an office gets it: this house's services, words and examples.
#pragma once

#include "kiosk/assistant/assistant.hpp"
#include "tests/support/catch.hpp"

#include <string>

namespace anjungan::test {

inline const std::string services_directory = ANJUNGAN_SOURCE_DIR "/assets/services";
inline const std::string words_directory = ANJUNGAN_SOURCE_DIR "/assets/assistant";

/// Loaded once for all tests of the program.
inline const assistant::Assistant& house_assistant() {
    static const auto loaded = [] {
        const auto catalogue = services::load_catalogue(services_directory);
        REQUIRE(catalogue);
        REQUIRE(catalogue->faults.empty());
        auto assistant = assistant::Assistant::load(words_directory, *catalogue);
        REQUIRE(assistant);
        return std::move(*assistant);
    }();
    return loaded;
}

} // namespace anjungan::test

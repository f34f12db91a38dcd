// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets are edited by code point and overwritten when cleared.
#include "base/secret.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>

using namespace anjungan;

TEST_CASE("SecretText.remove_last: removes a code point, not a byte", "[base]") {
    SecretText text("Sité");
    text.remove_last();
    CHECK(text.reveal() == "Sit");
    text.clear();
    text.remove_last();
    CHECK(text.empty());
}

TEST_CASE("Secret.wipe: overwrites the whole buffer of a string", "[base]") {
    std::string text(100, 'Q');
    text.resize(3);
    wipe(text);
    const auto* memory = text.data();
    CHECK(std::none_of(memory, memory + 100, [](char c) { return c == 'Q'; }));
}

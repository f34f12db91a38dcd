// SPDX-License-Identifier: GPL-3.0-or-later
// Affixes of three languages and of the street.
#include "kiosk/assistant/affixes.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>

using namespace anjungan::assistant;

namespace {

bool proposes(std::string_view word, const std::string& stem) {
    const auto stems = possible_stems(word);
    return std::find(stems.begin(), stems.end(), stem) != stems.end();
}

} // namespace

TEST_CASE("Affixes.stems: prefix, suffix, both, and the letter a prefix swallowed", "[assistant]") {
    CHECK(proposes("ngurusnya", "urus"));
    CHECK(proposes("kehilangan", "hilang"));
    CHECK(proposes("menutup", "tutup"));
    CHECK(proposes("menyimpan", "simpan"));
    CHECK(proposes("memindahkan", "pindah"));
    CHECK(proposes("saratipun", "sarat"));
    CHECK(proposes("dipundaftaraken", "daftar"));
    CHECK(proposes("ngaleungitkeun", "leungit"));
    CHECK(proposes("aktanya", "akta"));
}

TEST_CASE("Affixes.stems: the longest first, none below three letters, not itself", "[assistant]") {
    const auto stems = possible_stems("pindahan");
    REQUIRE(!stems.empty());
    CHECK(std::is_sorted(stems.begin(), stems.end(), [](const auto& one, const auto& other) {
        return one.size() > other.size();
    }));
    CHECK_FALSE(proposes("pindahan", "pindahan"));
    CHECK(possible_stems("ke").empty());
    CHECK(possible_stems("").empty());
    for (const auto& stem : possible_stems("dian")) {
        CHECK(stem.size() >= 3);
    }
}

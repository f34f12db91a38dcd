// SPDX-License-Identifier: GPL-3.0-or-later
// Words are found along the fallback chain, and placeholders are filled.
#include "kiosk/i18n/translator.hpp"

#include "base/files.hpp"
#include "tests/kiosk/i18n/mo_image.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace anjungan;
using namespace anjungan::i18n;

namespace {

void write(const std::filesystem::path& path, const std::string& image) {
    REQUIRE(write_file_durably(path, as_bytes(image), Access::owner_only));
}

} // namespace

TEST_CASE("fallback_chain: the wish, then Indonesian, then English, each once", "[i18n]") {
    using Chain = std::vector<Language>;
    CHECK(fallback_chain("jv") == Chain{"jv", "id", "en"});
    CHECK(fallback_chain("id") == Chain{"id", "en"});
    CHECK(fallback_chain("en") == Chain{"en", "id"});
    CHECK(fallback_chain("") == Chain{"id", "en"});
}

TEST_CASE("Translator.find: follows the chain to the message itself", "[i18n]") {
    const test::TemporaryDirectory directory;
    write(directory.path() / "id.mo", test::mo_image({{"Back", "Kembali"}, {"Help", "Bantuan"}}));
    write(directory.path() / "jv.mo", test::mo_image({{"Back", "Wangsul"}}));
    write(directory.path() / "en.mo", test::mo_image({{"Back", "Go back"}}));
    const auto translator = Translator::load(directory.path(), {"id", "jv", "en"});
    REQUIRE(translator);
    CHECK(translator->find("jv", "Back") == "Wangsul");
    CHECK(translator->find("jv", "Help") == "Bantuan");
    CHECK(translator->find("jv", "Unknown") == "Unknown");
    CHECK(translator->find("su", "Back") == "Kembali");
    CHECK(translator->find("en", "Back") == "Go back");
    // An English reader gets English even where the English catalogue has a gap.
    CHECK(translator->find("en", "Help") == "Help");
}

TEST_CASE("Translator.load: names the file that is missing or damaged", "[i18n]") {
    const test::TemporaryDirectory directory;
    const auto missing = Translator::load(directory.path(), {"id"});
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::not_found);
    CHECK_THAT(missing.error().detail, Catch::Matchers::ContainsSubstring("id.mo"));

    write(directory.path() / "id.mo", "not a catalogue, but long enough to hold a header");
    const auto damaged = Translator::load(directory.path(), {"id"});
    REQUIRE_FALSE(damaged);
    CHECK(damaged.error().code == ErrorCode::corrupt);
    CHECK_THAT(damaged.error().detail, Catch::Matchers::ContainsSubstring("id.mo: damaged"));
}

TEST_CASE("fill: replaces what it knows and leaves the rest visible", "[i18n]") {
    CHECK(fill("Nomor {number}", {{"number", "A-001"}}) == "Nomor A-001");
    CHECK(fill("{a}{b}{a}", {{"a", "1"}, {"b", "2"}}) == "121");
    CHECK(fill("{unknown} {a}", {{"a", "1"}}) == "{unknown} 1");
    CHECK(fill("{open {a}", {{"a", "1"}}) == "{open 1");
    CHECK(fill("end {", {{"a", "1"}}) == "end {");
    CHECK(fill("{} {a}", {{"a", "1"}, {"", "never"}}) == "{} 1");
    // A value is not filled again: what a citizen typed cannot name a placeholder.
    CHECK(fill("{a}", {{"a", "{b}"}, {"b", "2"}}) == "{b}");
    CHECK(fill("", {}).empty());
}

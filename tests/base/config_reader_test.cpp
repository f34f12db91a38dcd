// SPDX-License-Identifier: GPL-3.0-or-later
// A configuration file read to its end: what was asked for, and what nobody asked for.
#include "base/config_reader.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;

namespace {

enum class Size { small, large };

struct Values {
    std::string name = "none";
    std::vector<std::string> languages = {"id"};
    int rows = 1;
    bool loud = false;
    Size size = Size::small;
    std::chrono::seconds pause{5};
    std::filesystem::path file;
};

Result<Values> values_in(std::string_view text) {
    const auto file = ConfigFile::parse(text, "/etc/x.toml");
    TRY(file);
    Values values;
    ConfigReader reader(*file);
    reader.require({"a.name"});
    reader.text("a.name", values.name);
    reader.texts("a.languages", values.languages);
    reader.whole("a.rows", 1, 9, values.rows);
    reader.flag("a.loud", values.loud);
    reader.choice("a.size", {{"small", Size::small}, {"large", Size::large}}, values.size);
    reader.duration("a.pause", 1, 60, values.pause);
    reader.path("file", values.file);
    TRY(reader.finish());
    return values;
}

std::string complaint_about(std::string_view text) {
    const auto values = values_in(text);
    REQUIRE_FALSE(values);
    CHECK(values.error().code == ErrorCode::invalid_input);
    return values.error().detail;
}

} // namespace

TEST_CASE("ConfigReader: takes what is there and leaves the rest as it was", "[base]") {
    const auto values =
        values_in("file = \"b\"\n[a]\nname = \"n\"\nloud = true\nsize = \"large\"\n");
    REQUIRE(values);
    CHECK(values->name == "n");
    CHECK(values->loud);
    CHECK(values->size == Size::large);
    CHECK(values->file == "/etc/b");
    CHECK(values->rows == 1);
    CHECK(values->languages.size() == 1);
    CHECK(values->pause == std::chrono::seconds(5));
}

TEST_CASE("ConfigReader.finish: a key nobody asked for comes before all else", "[base]") {
    CHECK(
        complaint_about("[a]\nrows = 77\nnaem = \"n\"\n") ==
        "/etc/x.toml:3: 'a.naem' is not a key of this file; the nearest one is 'a.name'"
    );
    CHECK(complaint_about("[a]\nrows = 77\n") == "/etc/x.toml: missing: a.name");
}

TEST_CASE("ConfigReader: the first mistake is the one that is told", "[base]") {
    const std::string good = "[a]\nname = \"n\"\n";
    CHECK_THAT(complaint_about(good + "pause = 0\nrows = 77\n"), ContainsSubstring("'a.rows'"));
    CHECK_THAT(complaint_about(good + "loud = 1\n"), ContainsSubstring("must be true or false"));
    CHECK(
        complaint_about(good + "size = \"huge\"\n") ==
        "/etc/x.toml:3: 'a.size' must be \"small\" or \"large\""
    );
}

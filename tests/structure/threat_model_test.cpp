// SPDX-License-Identifier: GPL-3.0-or-later
// What SECURITY.md says holds, it says by the name of a test: that test must be there.
#include "tests/structure/source_file.hpp"
#include "tests/support/catch.hpp"

#include <fstream>
#include <iterator>
#include <regex>

using namespace anjungan::structure;

namespace {

std::string content_of(const std::filesystem::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// What stands in quotes and has a test's form: "Subject.part: a sentence".
std::vector<std::string> named_tests(const std::string& text) {
    const std::regex quoted("\"([^\"|]+: [^\"|]+)\"");
    std::vector<std::string> names;
    for (auto at = std::sregex_iterator(text.begin(), text.end(), quoted);
         at != std::sregex_iterator();
         ++at) {
        names.push_back((*at)[1]);
    }
    return names;
}

} // namespace

TEST_CASE("Threat model: each test that SECURITY.md names is there", "[structure]") {
    std::string tests;
    for (const auto& file : read_tree(ANJUNGAN_SOURCE_DIR)) {
        if (file.path.starts_with("tests/")) {
            tests += file.text;
        }
    }
    const auto names =
        named_tests(content_of(std::filesystem::path(ANJUNGAN_SOURCE_DIR) / "SECURITY.md"));
    CHECK(names.size() > 30);
    for (const auto& name : names) {
        INFO(name);
        CHECK(tests.find('"' + name + '"') != std::string::npos);
    }
}

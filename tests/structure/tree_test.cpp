// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the sources of this repository against the table of arrows and the rules of the house.
#include "tests/structure/house_rules.hpp"
#include "tests/structure/include_rules.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

using namespace anjungan::structure;

namespace {

std::string findings_of_tree(Findings (*check)(const SourceFile&)) {
    std::string all;
    for (const auto& file : read_tree(ANJUNGAN_SOURCE_DIR)) {
        for (const auto& finding : check(file)) {
            all += finding + "\n";
        }
    }
    return all;
}

} // namespace

TEST_CASE("Tree.read: sees headers, sources and tests of every top folder", "[structure]") {
    const auto files = read_tree(ANJUNGAN_SOURCE_DIR);
    const auto has = [&](const std::string& path) {
        return std::ranges::find(files, path, &SourceFile::path) != files.end();
    };
    CHECK(has("base/result.hpp"));
    CHECK(has("base/files.cpp"));
    CHECK(has("protocol/crypto/seal.cpp"));
    CHECK(has("tests/structure/tree_test.cpp"));
}

TEST_CASE("Tree.includes: every arrow is in the table", "[structure]") {
    const auto findings = findings_of_tree(include_findings);
    INFO(findings);
    CHECK(findings.empty());
}

TEST_CASE("Tree.includes: every arrow of the table is used", "[structure]") {
    const auto findings = unused_arrows(read_tree(ANJUNGAN_SOURCE_DIR));
    CAPTURE(findings);
    CHECK(findings.empty());
}

TEST_CASE("Tree.includes: no arrow leads up between the top-level folders", "[structure]") {
    const auto findings = arrows_up();
    CAPTURE(findings);
    CHECK(findings.empty());
}

TEST_CASE("Tree.programs: each hardens its process before anything else", "[structure]") {
    int programs = 0;
    for (const auto& file : read_tree(ANJUNGAN_SOURCE_DIR)) {
        const auto& text = file.text;
        const auto main = text.find("\nint main(int argc, char** argv) {\n");
        if (file.path.starts_with("tests/") || main == std::string::npos) {
            continue;
        }
        INFO(file.path);
        ++programs;
        const auto first = text.find_first_not_of(' ', text.find('\n', main + 1) + 1);
        CHECK(text.substr(first, text.find('\n', first) - first).ends_with("harden_process(argv);")
        );
    }
    CHECK(programs == 4); // kiosk, simulator, hub, tool
}

TEST_CASE("Tree.house: every file has its size and its opening sentence", "[structure]") {
    const auto findings = findings_of_tree(house_findings);
    INFO(findings);
    CHECK(findings.empty());
}

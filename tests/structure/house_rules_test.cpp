// SPDX-License-Identifier: GPL-3.0-or-later
// Files made up to break the rules of the house, so that the check itself is known to bite.
#include "tests/structure/house_rules.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan::structure;

namespace {

const std::string tag = "// SPDX-License-Identifier: GPL-3.0-or-later\n";

SourceFile file_of(const std::string& path, std::size_t lines) {
    SourceFile file{path, tag + "// What this is for.\n"};
    for (std::size_t line = 1; line < lines; ++line) {
        file.text += "int x;\n";
    }
    return file;
}

} // namespace

TEST_CASE("House rules.size: a file may fill its limit and no more", "[structure]") {
    CHECK(house_findings(file_of("kiosk/ui/a.hpp", max_header_lines)).empty());
    CHECK(house_findings(file_of("kiosk/ui/a.hpp", max_header_lines + 1)).size() == 1);
    CHECK(house_findings(file_of("kiosk/ui/a.cpp", max_source_lines)).empty());
    CHECK(house_findings(file_of("kiosk/ui/a.cpp", max_source_lines + 1)).size() == 1);
}

TEST_CASE("House rules.opening: a file says first its tag, then what it is for", "[structure]") {
    CHECK(house_findings({"hub/a.hpp", tag + "/// What this is for.\n#pragma once\n"}).empty());
    CHECK(house_findings({"hub/a.hpp", "/// What this is for.\n#pragma once\n"}).size() == 1);
    CHECK(house_findings({"hub/a.hpp", tag + "#pragma once\n/// Late.\n"}).size() == 1);
    CHECK(house_findings({"hub/a.cpp", tag + "//\nint x;\n"}).size() == 1);
    CHECK(house_findings({"hub/a.cpp", ""}).size() == 2);
}

TEST_CASE("House rules.names: a test says what holds of what", "[structure]") {
    const auto named = [](const std::string& name) {
        return house_findings({"tests/a_test.cpp",
                               tag + "// Tests.\nTEST_CASE(" + name + ") {\n}\n"})
            .empty();
    };
    CHECK(named("\"Outbox.append: survives a power cut\", \"[store]\""));
    CHECK(named("\n    \"Outbox.append: survives a power cut\", \"[store]\"\n"));
    CHECK_FALSE(named("\"survives a power cut\", \"[store]\""));
    CHECK_FALSE(named("\n    \"survives a power cut\", \"[store]\"\n"));
}

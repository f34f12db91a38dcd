// Files made up to break the rules of the house, so that the check itself is known to bite.
#include "tests/structure/house_rules.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan::structure;

namespace {

SourceFile file_of(const std::string& path, std::size_t lines) {
    SourceFile file{path, "// What this is for.\n"};
    for (std::size_t line = 1; line < lines; ++line) {
        file.text += "int x;\n";
    }
    return file;
}

} // namespace

TEST_CASE("House rules.size: a file may fill its limit and no more", "[structure]") {
    CHECK(house_findings(file_of("kiosk/ui/a.hpp", header_line_limit)).empty());
    CHECK(house_findings(file_of("kiosk/ui/a.hpp", header_line_limit + 1)).size() == 1);
    CHECK(house_findings(file_of("kiosk/ui/a.cpp", source_line_limit)).empty());
    CHECK(house_findings(file_of("kiosk/ui/a.cpp", source_line_limit + 1)).size() == 1);
}

TEST_CASE("House rules.opening: a file says first what it is for", "[structure]") {
    CHECK(house_findings({"hub/a.hpp", "/// What this is for.\n#pragma once\n"}).empty());
    CHECK(house_findings({"hub/a.hpp", "#pragma once\n/// Late.\n"}).size() == 1);
    CHECK(house_findings({"hub/a.cpp", "//\nint x;\n"}).size() == 1);
    CHECK(house_findings({"hub/a.cpp", ""}).size() == 1);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The programs that offices run cannot pretend: no virtual device is linked into them.
#include "tests/support/catch.hpp"
#include "tests/support/process.hpp"

#include <set>

using namespace anjungan;

namespace {

/// Namespaces and beginnings of class names that only the simulator may have.
const std::set<std::string> pretenders = {
    "anjungan::simulator::",
    "anjungan::journey::",
    "::Virtual",
    "::Scripted",
    "::Transcript",
};
/// Draws the bar codes of the virtual printer.
const std::string library_of_pretenders = "libzint";

std::string said_by(const std::vector<std::string>& command) {
    const auto ran = test::run_program(command);
    INFO(command.front() << ": " << ran.output.substr(0, 2000));
    REQUIRE(ran.code == 0);
    return ran.output;
}

/// Which of `pretenders`, and the library, this program has.
std::set<std::string> found_in(const std::string& program) {
    std::set<std::string> found;
    const auto symbols = said_by({"nm", "--demangle", program});
    REQUIRE(symbols.find("anjungan::") != std::string::npos); // it was not stripped
    for (const auto& name : pretenders) {
        if (symbols.find(name) != std::string::npos) {
            found.insert(name);
        }
    }
    if (said_by({"ldd", program}).find(library_of_pretenders) != std::string::npos) {
        found.insert(library_of_pretenders);
    }
    return found;
}

} // namespace

TEST_CASE("Programs.linked: kiosk, hub and tool have no virtual device", "[kiosk]") {
    for (const auto* program : {ANJUNGAN_KIOSK, ANJUNGAN_HUB, ANJUNGAN_TOOL}) {
        const auto found = found_in(program);
        CAPTURE(program, found);
        CHECK(found.empty());
    }
}

TEST_CASE("Programs.linked: the same look finds them all in the simulator", "[kiosk]") {
    auto all = pretenders;
    all.insert(library_of_pretenders);
    CHECK(found_in(ANJUNGAN_SIMULATOR) == all);
}

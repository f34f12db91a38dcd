// SPDX-License-Identifier: GPL-3.0-or-later
// What a citizen typed is found nowhere but in the sealed envelope.
#include "base/files.hpp"
#include "tests/flows/canaries.hpp"
#include "tests/flows/visit_office.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using test::VisitOffice;

namespace {

/// Files of the artifacts that hold the text as it stands; pictures of screens are exempt.
std::vector<std::string> files_with(const std::filesystem::path& root, const std::string& text) {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        if (!entry.is_regular_file()) {
            continue;
        }
        const auto content = read_file(entry.path(), 256 << 20);
        REQUIRE(content.has_value());
        if (content->find(text) != std::string::npos) {
            found.push_back(entry.path().string());
        }
    }
    return found;
}

} // namespace

TEST_CASE(
    "Privacy.canaries: nowhere in databases, logs or artifacts; the hub's key opens them", "[flows]"
) {
    const VisitOffice office;
    const auto ran = office.play_text(
        test::to_the_check_screen() + "expect \"" + test::name_canary +
        "\"\nkey down\nkey down\nkey down\ntap checkbox \"Yes, I declare this.\"\ntap \"Hand "
        "in\"\nwait printed\nwait synced\n"
        "tap \"Finish\"\n"
    );
    INFO(ran.output);
    REQUIRE(ran.code == 0);
    REQUIRE(office.summary("acknowledged") == 1);
    for (const char* canary :
         {test::name_canary, test::nik_canary, test::text_canary, "Kenari", "1988-12-15"}) {
        INFO(canary);
        CHECK(files_with(office.artifacts(), canary).empty());
        CHECK(ran.output.find(canary) == std::string::npos);
    }
    for (const char* database : {"kiosk.db", "hub.db"}) {
        for (const char* key : {"hub.box.secret", "recovery.box.secret"}) {
            const auto opened = VisitOffice::tool(
                {"envelope",
                 "open",
                 "--key",
                 office.path(std::string("keys/") + key).string(),
                 "--database",
                 (office.artifacts() / database).string()}
            );
            INFO(database << " with " << key << ": " << opened.output);
            CHECK(opened.code == 0);
            CHECK(opened.output.find(test::name_canary) != std::string::npos);
            CHECK(opened.output.find(test::nik_canary) != std::string::npos);
        }
    }
}

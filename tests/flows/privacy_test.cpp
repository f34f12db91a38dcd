// What a citizen typed is found nowhere but in the sealed envelope.
#include "kiosk/base/files.hpp"
#include "tests/flows/office.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using test::Office;

namespace {

constexpr const char* name_canary = "Kenari Cakrawala";
constexpr const char* nik_canary = "3273015512880007";
constexpr const char* text_canary = "LP 4471";

std::string visit() {
    return "tap \"English\"\ntap \"Identity card (KTP-el)\"\ntap \"Continue\"\ntap \"Continue\"\n"
           "tap \"I understand\"\ntap \"Lost KTP\"\ntap \"Continue\"\ntype \"" +
           std::string(nik_canary) + "\"\ntap \"Continue\"\ntype \"" + name_canary +
           "\"\ntap \"Continue\"\ntype \"3273010101200009\"\ntap \"Continue\"\n"
           "type \"15121988\"\ntap \"Continue\"\ntype \"" +
           text_canary +
           "\"\ntap \"Continue\"\ntype \"20112026\"\ntap \"Continue\"\ntap \"Skip\"\n"
           "tap checkbox \"Yes, I declare this.\"\ntap \"Continue\"\nexpect \"" +
           name_canary + "\"\n" +
           "key down\nkey down\nkey down\ntap \"Hand in\"\nwait printed\nwait synced\n"
           "tap \"Finish\"\n";
}

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
    const Office office;
    const auto ran = office.play_text(visit());
    INFO(ran.output);
    REQUIRE(ran.code == 0);
    REQUIRE(office.summary("acknowledged") == 1);
    for (const char* canary : {name_canary, nik_canary, text_canary, "Kenari", "1988-12-15"}) {
        INFO(canary);
        CHECK(files_with(office.artifacts(), canary).empty());
        CHECK(ran.output.find(canary) == std::string::npos);
    }
    for (const char* database : {"kiosk.db", "hub.db"}) {
        for (const char* key : {"hub.box.secret", "recovery.box.secret"}) {
            const auto opened = Office::tool(
                {"envelope",
                 "open",
                 "--key",
                 office.path(std::string("keys/") + key).string(),
                 "--database",
                 (office.artifacts() / database).string()}
            );
            INFO(database << " with " << key << ": " << opened.output);
            CHECK(opened.code == 0);
            CHECK(opened.output.find(name_canary) != std::string::npos);
            CHECK(opened.output.find(nik_canary) != std::string::npos);
        }
    }
}

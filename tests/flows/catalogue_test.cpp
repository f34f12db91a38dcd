// SPDX-License-Identifier: GPL-3.0-or-later
// An office changes a promise for all kiosks: the open form finishes on the old one, the next visit
// shows the new one, and so does the kiosk when it is started again.
#include "base/files.hpp"
#include "tests/flows/visit_office.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <fstream>

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;
using test::Ran;

namespace {

constexpr const char* take_number = "tap \"English\"\ntap \"Just take a number\"\n"
                                    "tap \"Population documents\"\ntap \"Continue\"\n";
constexpr const char* finish_number = "tap \"No\"\ntap \"Take a number\"\nexpect \"Thank you\"\n";

/// An office whose kiosk trusts its catalogue keys, and whose hub has no catalogue yet.
struct SigningOffice : test::VisitOffice {
    SigningOffice() {
        must(tool({"catalogue", "keys", path("catalogue-keys").string()}));
        std::filesystem::copy(
            path("catalogue-keys") / "catalogue.root", path("keys") / "catalogue.root"
        );
        std::ofstream(path("hub.toml"), std::ios::app) << "catalogue = \"catalogue\"\n";
        write_kiosk_toml({"session.idle_seconds = 3600"});
        std::filesystem::copy(
            test::source_path("assets/services"),
            path("services"),
            std::filesystem::copy_options::recursive
        );
    }

    static void must(const Ran& ran) {
        INFO(ran.output);
        REQUIRE(ran.code == 0);
    }
    void promise(const std::string& words) const {
        const auto file = path("services") / "antrean" / "service.json";
        auto text = read_file(file).value();
        const std::string before = "You are served today, in turn, while counters are open.";
        text.replace(text.find(before), before.size(), words);
        std::ofstream(file) << text;
    }
    [[nodiscard]] std::vector<std::string> sign_words() const {
        return {
            "catalogue",
            "sign",
            path("services").string(),
            "--keys",
            path("catalogue-keys").string(),
            "--out",
            path("catalogue").string()};
    }
    /// Plays with a hub that, each time it is switched on again, finds the catalogue signed.
    [[nodiscard]] Ran play_with_signing_hub(const std::string& journey) const {
        const auto program = path("hub-program");
        std::string script = "#!/bin/sh\nif [ -e \"$0.started\" ]; then\n" ANJUNGAN_TOOL;
        for (const auto& word : sign_words()) {
            script += " '" + word + "'";
        }
        write(program, script + "\nfi\n: > \"$0.started\"\nexec " ANJUNGAN_HUB " \"$@\"\n");
        std::filesystem::permissions(program, std::filesystem::perms::owner_all);
        write(path("signing.journey"), journey);
        auto words = command(path("signing.journey"));
        std::ranges::replace(words, std::string(ANJUNGAN_HUB), program.string());
        return test::run_program(words);
    }
    [[nodiscard]] std::string bodies() const {
        const auto opened = tool(
            {"envelope",
             "open",
             "--key",
             (path("keys") / "hub.box.secret").string(),
             "--database",
             (artifacts() / "hub.db").string()}
        );
        must(opened);
        return opened.output;
    }
};

} // namespace

TEST_CASE(
    "Visit.catalogue: a changed promise reaches the next visit, not the open form", "[flows]"
) {
    const SigningOffice office;
    office.promise("You are served within the hour.");
    const std::string journey =
        std::string(take_number) +
        // The form is open, and this hub has no catalogue.
        "wait synced\nhub off\nhub on\n"
        // The kiosk asks once an hour; the citizen takes her time.
        "clock +1900s\ntap \"Elderly\"\nclock +1900s\nwait synced\n" +
        finish_number +
        "expect \"You are served today, in turn, while counters are open.\"\n"
        "expect-not \"within the hour\"\nwait synced\ntap \"Finish\"\n" +
        take_number + finish_number +
        "expect \"You are served within the hour.\"\n"
        "wait printed\nwait synced\ntap \"Finish\"\n";
    const auto ran = office.play_with_signing_hub(journey);
    INFO(ran.output);
    REQUIRE(ran.code == 0);
    CHECK(office.summary("acknowledged") == 2);
    const auto bodies = office.bodies();
    CHECK_THAT(bodies, ContainsSubstring("\"catalogue\":0"));
    CHECK_THAT(bodies, ContainsSubstring("\"catalogue\":1"));

    SECTION("started again without a network, the accepted catalogue is there at once") {
        std::filesystem::remove_all(office.path("catalogue"));
        const auto again = office.play_text(
            std::string("hub off\n") + take_number + finish_number +
            "expect \"You are served within the hour.\"\nwait printed\ntap \"Finish\"\n"
            // In words: "S-" alone stands in one of sixteen codes of a slip.
            "expect \"Bahasa Indonesia\"\nexpect-not \"Kode petugas\"\n"
        );
        INFO(again.output);
        CHECK(again.code == 0);
    }
    SECTION("a timestamp that has expired keeps serving, with a notice") {
        const auto late = office.play_text(
            std::string("network off\nclock +2600000s\n") +
            "expect \"Kode petugas: S-02\"\ntap \"English\"\nexpect-not \"S-02\"\n"
            "tap \"Just take a number\"\n"
            "tap \"Population documents\"\ntap \"Continue\"\n" +
            finish_number + "expect \"You are served within the hour.\"\n"
        );
        INFO(late.output);
        CHECK(late.code == 0);
        CHECK_THAT(late.output, ContainsSubstring("has not been confirmed since"));
    }
}

TEST_CASE("Visit.catalogue: a catalogue that somebody else signed is not taken", "[flows]") {
    const SigningOffice office;
    office.promise("Give your savings to the clerk.");
    const SigningOffice stranger;
    auto words = office.sign_words();
    std::ranges::replace(
        words, office.path("catalogue-keys").string(), stranger.path("catalogue-keys").string()
    );
    SigningOffice::must(test::VisitOffice::tool(words));
    const auto ran = office.play_text(
        std::string("wait synced\n") + take_number + finish_number +
        "expect \"You are served today, in turn, while counters are open.\"\nexpect-not "
        "\"savings\"\n"
        "wait synced\ntap \"Finish\"\nexpect \"Kode petugas: S-02\"\n"
    );
    INFO(ran.output);
    CHECK(ran.code == 0);
    CHECK_THAT(ran.output, ContainsSubstring("The hub's catalogue is not taken"));
    CHECK(office.summary("acknowledged") == 1);
}

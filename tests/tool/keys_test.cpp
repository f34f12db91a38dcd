// SPDX-License-Identifier: GPL-3.0-or-later
// Keys are made once, complete, and closed to others.
#include "base/files.hpp"
#include "protocol/kiosk_keys.hpp"
#include "tests/support/catch.hpp"
#include "tests/tool/tool_office.hpp"

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("tool keys new: makes all files, secrets for the owner alone", "[tool]") {
    const test::ToolOffice office;
    CHECK(office.made.status == 0);
    CHECK_THAT(office.made.output, ContainsSubstring("recovery.box.secret"));
    for (const auto* name : {"hub.box", "hub.sign", "recovery.box", "kiosk.sign"}) {
        const auto file = office.keys() / (std::string(name) + ".secret");
        INFO(file);
        CHECK(
            (std::filesystem::status(file).permissions() & std::filesystem::perms::mask) ==
            (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write)
        );
    }
    const auto hub = crypto::read_signing_public(office.keys() / "hub.sign.public").value();
    const auto certificate =
        protocol::read_certificate(office.keys() / "kiosk.certificate").value();
    CHECK(protocol::verify_certificate(certificate, hub));
    CHECK(certificate.kiosk == "KIOS-1");
    CHECK(certificate.office == "Desa");
    CHECK(certificate.key == office.kiosk_key().public_key());
    CHECK(
        crypto::read_box_secret(office.keys() / "hub.box.secret")->public_key() ==
        crypto::read_box_public(office.keys() / "hub.box.public").value()
    );
    CHECK(
        crypto::read_box_secret(office.keys() / "recovery.box.secret")->public_key() ==
        crypto::read_box_public(office.keys() / "recovery.box.public").value()
    );
}

TEST_CASE("tool keys new: refuses to overwrite, and changes nothing then", "[tool]") {
    const test::ToolOffice office;
    std::filesystem::remove(office.keys() / "hub.box.secret");
    const auto before = read_file(office.keys() / "kiosk.sign.secret").value();
    const auto again = test::run_tool({"keys", "new", office.keys().string()});
    CHECK(again.status == 2);
    CHECK_THAT(again.output, ContainsSubstring("exists already"));
    CHECK(read_file(office.keys() / "kiosk.sign.secret").value() == before);
    CHECK_FALSE(std::filesystem::exists(office.keys() / "hub.box.secret"));
}

TEST_CASE("tool keys new: a bad kiosk id leaves nothing behind", "[tool]") {
    const test::ToolOffice office("kios satu");
    CHECK(office.made.status == 2);
    CHECK_THAT(office.made.output, ContainsSubstring("A-Z, 0-9"));
    CHECK_FALSE(std::filesystem::exists(office.keys()));
}

TEST_CASE("tool: misuse is status 2, help is status 0", "[tool]") {
    CHECK(test::run_tool({}).status == 2);
    CHECK(test::run_tool({"keys"}).status == 2);
    CHECK(test::run_tool({"conjure"}).status == 2);
    CHECK(test::run_tool({"keys", "new", "/proc/none/keys"}).status == 2);
    const auto help = test::run_tool({"--help"});
    CHECK(help.status == 0);
    CHECK_THAT(help.output, ContainsSubstring("receipt"));
}

TEST_CASE("tool keys rotate: a kiosk seals to the newest key that it has", "[tool]") {
    const test::ToolOffice office;
    CHECK(protocol::load_kiosk_keys(office.keys())->key_epoch == 0);
    const auto rotated = test::run_tool({"keys", "rotate", office.keys().string()});
    CHECK(rotated.status == 0);
    CHECK_THAT(rotated.output, ContainsSubstring("Key epoch 1"));
    const auto keys = protocol::load_kiosk_keys(office.keys()).value();
    CHECK(keys.key_epoch == 1);
    CHECK(
        keys.recipients.hub ==
        crypto::read_box_secret(office.keys() / "hub.box.1.secret")->public_key()
    );
    CHECK_THAT(
        test::run_tool({"keys", "rotate", office.keys().string()}).output,
        ContainsSubstring("Key epoch 2")
    );
    CHECK(test::run_tool({"keys", "rotate", office.file("nobody").string()}).status == 2);
}

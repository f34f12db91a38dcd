// SPDX-License-Identifier: GPL-3.0-or-later
// What every scanner keeps, of metal or not.
#include "drivers/camera/code_reader.hpp"
#include "tests/drivers/scanner/scanner_rig.hpp"
#include "tests/support/catch.hpp"

#include <thread>

using namespace anjungan;
using namespace anjungan::drivers;

namespace {

/// Plugs it in anew and waits for the word: one that is ready from the start may say so at any
/// moment after. False after ten seconds.
bool says_that_it_is_ready(ScannerRig& rig, Heard& heard) {
    rig.scanner().set_listener(heard.listener());
    if (rig.scanner().state() != ScannerState::ready && !heard.wait_for_last("ready")) {
        return false;
    }
    rig.unplug();
    if (!heard.wait_for_last("missing")) {
        return false;
    }
    rig.plug_in();
    return heard.wait_for_last("ready");
}

bool becomes_missing(const Scanner& scanner) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (scanner.state() != ScannerState::missing) {
        if (std::chrono::steady_clock::now() > deadline) {
            return false;
        }
        std::this_thread::yield();
    }
    return true;
}

void keeps_the_contract(ScannerRig& rig) {
    {
        Heard opening;
        REQUIRE(says_that_it_is_ready(rig, opening));
        rig.scanner().set_listener({}); // it may still be on its way out of the listener
    }
    Heard heard;
    rig.scanner().set_listener(heard.listener());

    // Whole payloads, in order, each once however often it is seen.
    rig.present("HTTPS://DESA.EXAMPLE/R/7K3F9QXW2M");
    REQUIRE(heard.wait_for(1));
    rig.present("HTTPS://DESA.EXAMPLE/R/7K3F9QXW2M");
    rig.present("a b~[{?}]");
    REQUIRE(heard.wait_for(2));

    // Shown again on purpose, it counts again.
    rig.clock.advance(std::chrono::seconds(5));
    rig.present("a b~[{?}]");
    REQUIRE(heard.wait_for(3));

    rig.unplug();
    REQUIRE(heard.wait_for(4));
    CHECK(rig.scanner().state() == ScannerState::missing);
    rig.present("NOBODY SEES THIS");
    rig.plug_in();
    REQUIRE(heard.wait_for(5));
    CHECK(rig.scanner().state() == ScannerState::ready);
    rig.present("BACK AGAIN");
    REQUIRE(heard.wait_for(6));
    CHECK(
        heard.words() ==
        Words{
            "scan HTTPS://DESA.EXAMPLE/R/7K3F9QXW2M",
            "scan a b~[{?}]",
            "scan a b~[{?}]",
            "missing",
            "ready",
            "scan BACK AGAIN"}
    );

    // An ended listener hears nothing, and need not live any longer.
    rig.scanner().set_listener({});
    rig.clock.advance(std::chrono::seconds(5));
    rig.present("DROPPED");
    rig.unplug();
    CHECK(becomes_missing(rig.scanner()));
    CHECK(heard.words().size() == 6);
}

} // namespace

TEST_CASE("Scanner: the virtual one keeps the contract", "[drivers]") {
    keeps_the_contract(*virtual_rig());
}

TEST_CASE("Scanner: a serial one keeps the contract", "[drivers]") {
    const auto rig = serial_rig();
    if (rig == nullptr) {
        test::skip("this machine has no ptys");
        return;
    }
    keeps_the_contract(*rig);
}

TEST_CASE("Scanner: one that poses as a keyboard keeps the contract", "[drivers]") {
    keeps_the_contract(*evdev_rig());
}

TEST_CASE("Scanner: a camera keeps the contract", "[drivers]") {
    if (const auto built_in = CodeReader::is_built_in(); !built_in) {
        test::skip(built_in.error().detail);
        return;
    }
    keeps_the_contract(*camera_rig());
}

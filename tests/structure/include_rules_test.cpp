// SPDX-License-Identifier: GPL-3.0-or-later
// Files made up to break the table of arrows, so that the check itself is known to bite.
#include "tests/structure/include_rules.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>

using namespace anjungan::structure;

namespace {

bool allowed(const std::string& path, const std::string& include) {
    return include_findings({path, "// Made up.\n#include " + include + "\n"}).empty();
}

} // namespace

TEST_CASE("Include rules.arrows: a room knows what its row lists and nothing else", "[structure]") {
    CHECK(allowed("kiosk/screens/home.cpp", "\"kiosk/ui/widget.hpp\""));
    CHECK(allowed("kiosk/ui/widget.cpp", "\"base/result.hpp\""));
    CHECK(allowed("kiosk/app/main_loop.cpp", "\"kiosk/ui/sdl/window.hpp\""));
    CHECK_FALSE(allowed("base/files.cpp", "\"kiosk/ui/widget.hpp\""));
    CHECK_FALSE(allowed("kiosk/ui/widget.cpp", "\"kiosk/session/model.hpp\""));
    CHECK_FALSE(allowed("kiosk/screens/home.cpp", "\"offline-cache/store/store.hpp\""));
    CHECK_FALSE(allowed("protocol/crypto/seal.cpp", "\"offline-cache/store/store.hpp\""));
    CHECK_FALSE(allowed("hub/inbox.cpp", "\"kiosk/session/model.hpp\""));
}

TEST_CASE("Include rules.arrows: an inner room is not its outer one", "[structure]") {
    CHECK(allowed("kiosk/ui/sdl/window.cpp", "\"kiosk/ui/window.hpp\""));
    CHECK_FALSE(allowed("kiosk/ui/stage.cpp", "\"kiosk/ui/sdl/window.hpp\""));
    CHECK_FALSE(allowed("drivers/printer/encoder.cpp", "\"drivers/voice/sdl/sdl_audio_sink.hpp\""));
}

TEST_CASE("Include rules.arrows: one header of a room may be open to another", "[structure]") {
    CHECK(allowed("kiosk/print/receipt.cpp", "\"drivers/printer/document.hpp\""));
    CHECK_FALSE(allowed("kiosk/print/receipt.cpp", "\"drivers/printer/printer.hpp\""));
    CHECK(allowed("hub/storage/sqlite_inbox.cpp", "\"base/sqlite/database.hpp\""));
    CHECK_FALSE(allowed("hub/storage/sqlite_inbox.cpp", "\"offline-cache/store/outbox.hpp\""));
}

TEST_CASE("Include rules.arrows: nobody knows what stands above it", "[structure]") {
    CHECK_FALSE(allowed("kiosk/session/update.cpp", "\"kiosk/app/config.hpp\""));
    CHECK_FALSE(allowed("kiosk/back-office/back_office.cpp", "\"kiosk/app/config.hpp\""));
    CHECK_FALSE(allowed("kiosk/app/config.cpp", "\"simulator/host/artifacts.hpp\""));
    CHECK_FALSE(allowed("drivers/printer/encoder.cpp", "\"simulator/printer/machine.hpp\""));
    CHECK_FALSE(allowed("simulator/host/simulation.cpp", "\"tool/commands.hpp\""));
    CHECK(allowed("kiosk/main.cpp", "\"kiosk/app/run_kiosk.hpp\""));
    CHECK_FALSE(allowed("kiosk/main.cpp", "\"tool/commands.hpp\""));
    CHECK_FALSE(allowed("kiosk/app/config.cpp", "\"tests/support/fake_clock.hpp\""));
    CHECK(allowed("tests/hub/inbox_test.cpp", "\"tests/support/fake_clock.hpp\""));
}

TEST_CASE("Include rules.unused: an arrow without an include is a finding", "[structure]") {
    const SourceFile only = {
        "drivers/printer/a.cpp", "// Made up.\n#include \"drivers/transport/transport.hpp\"\n"};
    const auto findings = unused_arrows({only});
    const auto names = [&](const std::string& arrow) {
        return std::ranges::any_of(findings, [&](const std::string& finding) {
            return finding.starts_with(arrow + ":");
        });
    };
    CHECK_FALSE(names("drivers/printer -> drivers/transport"));
    CHECK(names("drivers/scanner -> drivers/transport"));
    CHECK(names("kiosk/print -> drivers/printer/document.hpp"));
    CHECK(names("<sqlite3…>"));
}

TEST_CASE("Include rules.libraries: each stays at home", "[structure]") {
    CHECK(allowed("kiosk/ui/sdl/window.cpp", "<SDL2/SDL.h>"));
    CHECK(allowed("base/sqlite/database.cpp", "<sqlite3.h>"));
    CHECK(allowed("offline-cache/sync/curl_transport.cpp", "<curl/curl.h>"));
    CHECK(allowed("protocol/crypto/seal.cpp", "<sodium.h>"));
    CHECK(allowed("hub/http/http_server.cpp", "<httplib.h>"));
    CHECK_FALSE(allowed("kiosk/ui/window.cpp", "<SDL.h>"));
    CHECK_FALSE(allowed("kiosk/app/main.cpp", "<SDL2/SDL.h>"));
    CHECK_FALSE(allowed("hub/inbox.cpp", "<sqlite3.h>"));
    CHECK_FALSE(allowed("kiosk/app/config.cpp", "\"curl/curl.h\""));
    CHECK_FALSE(allowed("base/random.cpp", "<sodium.h>"));
    CHECK_FALSE(allowed("simulator/journey/player.cpp", "<httplib.h>"));
}

TEST_CASE("Include rules.paths: includes start at the root, in a room that exists", "[structure]") {
    CHECK_FALSE(allowed("kiosk/ui/widget.cpp", "\"widget.hpp\""));
    CHECK_FALSE(allowed("kiosk/ui/widget.cpp", "\"../base/result.hpp\""));
    CHECK_FALSE(allowed("kiosk/attic/thing.cpp", "<string>"));
    CHECK_FALSE(allowed("attic/thing.cpp", "<string>"));
}

TEST_CASE("Include rules.findings: name the file, the line and the rule", "[structure]") {
    const auto findings = include_findings(
        {"kiosk/ui/a.cpp", "// Made up.\n#include <string>\n  #  include \"hub/http/http.hpp\"\n"}
    );
    REQUIRE(findings.size() == 1);
    CHECK(findings.front() == "kiosk/ui/a.cpp:3: kiosk/ui may not know \"hub/http/http.hpp\"");
}

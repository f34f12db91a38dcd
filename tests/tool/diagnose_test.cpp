// SPDX-License-Identifier: GPL-3.0-or-later
// `diagnose` in a folder made like a kiosk.
#include "base/local_time.hpp"
#include "protocol/crypto/key_files.hpp"
#include "protocol/kiosk_keys.hpp"
#include "simulator/printer/printer_server.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"
#include "tests/tool/run_tool.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <map>

using namespace anjungan;
using namespace anjungan::test;
using Catch::Matchers::ContainsSubstring;

namespace {

class Machine {
public:
    Machine() {
        values_ = {
            {"kiosk.id", "T-1"},
            {"kiosk.data_directory", "data"},
            {"kiosk.keys_directory", "keys"},
            {"assets.directory", std::string(ANJUNGAN_SOURCE_DIR) + "/assets"},
            {"printer.device", "/dev/null"}};
        put("sys/class/input/event0/device/properties", "2");
        put("sys/class/input/event0/device/capabilities/abs", "273800000000003");
        put("sys/class/input/event0/device/name", "ILITEK panel");
        put("sys/class/drm/card0-HDMI-A-1/status", "connected");
        put("sys/class/net/eth0/operstate", "up");
        put("sys/class/net/lo/operstate", "unknown");
    }

    void set(const std::string& key, const std::string& value) { values_[key] = value; }
    void put(const std::string& file, const std::string& text) const {
        const auto path = directory_.path() / file;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path) << text << '\n';
    }
    [[nodiscard]] std::filesystem::path path(const std::string& file) const {
        return directory_.path() / file;
    }
    [[nodiscard]] ToolRun diagnose(const std::vector<std::string>& more = {}) const {
        std::string text;
        for (const auto& [key, value] : values_) {
            text.append(key).append(" = \"").append(value).append("\"\n");
        }
        put("kiosk.toml", text);
        std::vector<std::string> words = {
            "diagnose", "--config", path("kiosk.toml"), "--sys", path("sys")};
        words.insert(words.end(), more.begin(), more.end());
        return run_tool(words);
    }
    /// The devices of the JSON, by name.
    [[nodiscard]] std::map<std::string, nlohmann::json> devices() const {
        const auto ran = diagnose({"--json"});
        INFO(ran.output);
        const auto whole = nlohmann::json::parse(ran.output);
        CHECK(whole.at("well").get<bool>() == (ran.status == 0));
        std::map<std::string, nlohmann::json> found;
        for (const auto& device : whole.at("devices")) {
            found[device.at("device").get<std::string>()] = device;
        }
        return found;
    }

private:
    TemporaryDirectory directory_;
    std::map<std::string, std::string> values_;
};

std::string health(const std::map<std::string, nlohmann::json>& devices, const std::string& name) {
    return devices.at(name).at("health").get<std::string>();
}

} // namespace

TEST_CASE("Tool.diagnose: one line a device", "[tool]") {
    Machine machine;
    const auto ran = machine.diagnose();
    CHECK(ran.status == 1); // there are no keys
    for (const auto* part :
         {"printer",
          "evidence E2 marker",
          "scanner",
          "card reader",
          "ILITEK panel",
          "HDMI-A-1",
          "eth0",
          "MB free",
          "keys new",
          "clock"}) {
        CHECK_THAT(ran.output, ContainsSubstring(part));
    }
    CHECK(std::count(ran.output.begin(), ran.output.end(), '\n') == 9);
}

TEST_CASE("Tool.diagnose: a kiosk with keys is well", "[tool]") {
    Machine machine;
    REQUIRE(
        run_tool({"keys", "new", machine.path("keys"), "--kiosk", "T-1", "--office", "Desa"})
            .status == 0
    );
    simulator::VirtualPrinter paper{drivers::PrinterProfile{}};
    const auto server = simulator::PrinterServer::listen(paper, "127.0.0.1", 0);
    REQUIRE(server);
    machine.set("printer.device", "tcp:127.0.0.1:" + std::to_string((*server)->port()));
    const auto devices = machine.devices();
    CHECK(health(devices, "keys") == "ok");
    CHECK(health(devices, "touch") == "ok");
    CHECK(health(devices, "display") == "ok");
    CHECK(health(devices, "network") == "ok");
    CHECK(health(devices, "scanner") == "off");
    CHECK(health(devices, "printer") == "ok");
    CHECK(machine.diagnose().status == 0);
}

TEST_CASE("Tool.diagnose: the certificate's end is named, and told when it is near", "[tool]") {
    Machine machine;
    const std::filesystem::path keys = machine.path("keys");
    REQUIRE(
        run_tool({"keys", "new", keys.string(), "--kiosk", "T-1", "--office", "Desa"}).status == 0
    );
    const auto made = protocol::read_certificate(keys / "kiosk.certificate").value();
    CHECK_THAT(machine.diagnose().output, ContainsSubstring("T-1 until " + iso_utc(made.expires)));
    const auto hub = crypto::read_signing_secret(keys / "hub.sign.secret").value();
    const auto soon = protocol::with_end(made, made.issued + std::chrono::days(20), hub);
    REQUIRE(protocol::replace_certificate(keys / "kiosk.certificate", soon));
    CHECK(health(machine.devices(), "keys") == "look");
    std::filesystem::create_directory(machine.path("data"));
    // The renewal lies with the kiosk's data.
    REQUIRE(protocol::replace_certificate(
        protocol::renewed_certificate_file(machine.path("data")), made
    ));
    CHECK(health(machine.devices(), "keys") == "ok");
}

TEST_CASE("Tool.diagnose: what is missing is named, with what to do", "[tool]") {
    Machine machine;
    machine.set("printer.device", "/dev/no-such-printer");
    machine.set("scanner.device", "serial:/dev/no-such-scanner:9600");
    machine.set("touch.device", "required");
    std::filesystem::remove_all(machine.path("sys/class/input"));
    std::filesystem::remove_all(machine.path("sys/class/net/eth0"));
    const auto devices = machine.devices();
    for (const auto* device : {"printer", "scanner", "touch"}) {
        INFO(device);
        CHECK(health(devices, device) == "FAULT");
        CHECK_FALSE(devices.at(device).at("advice").get<std::string>().empty());
    }
    CHECK(health(devices, "network") == "look");
}

TEST_CASE("Tool.diagnose: a wrong setting is a finding of its device", "[tool]") {
    Machine machine;
    machine.set("printer.profile", "no-such-profile");
    machine.set("scanner.device", "usb");
    machine.set("card_reader.device", "usb");
    const auto devices = machine.devices();
    CHECK(health(devices, "printer") == "FAULT");
    CHECK(health(devices, "scanner") == "FAULT");
    CHECK(health(devices, "card reader") == "FAULT");
    CHECK(run_tool({"diagnose", "--config", "/nonexistent/kiosk.toml"}).status == 2);
}

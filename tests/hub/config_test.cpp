// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration file, right and wrong.
#include "hub/config.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

#include <fstream>

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;

namespace {

constexpr const char* required = "database = \"hub.db\"\nkeys = \"keys\"\ncertificates = \"k\"\n";

Result<hub::HubConfig> load(const std::string& text) {
    const test::TemporaryDirectory directory;
    std::ofstream(directory.path() / "hub.toml") << text;
    return hub::load_config(directory.path() / "hub.toml");
}

std::string complaint(const std::string& text) {
    const auto config = load(text);
    REQUIRE_FALSE(config.has_value());
    CHECK(config.error().code == ErrorCode::invalid_input);
    return config.error().detail;
}

} // namespace

TEST_CASE("load_config: defaults, and paths from the file's directory", "[hub]") {
    const auto config = load(required);
    REQUIRE(config.has_value());
    CHECK(config->listen.host == "127.0.0.1");
    CHECK(config->listen.port == 0);
    CHECK(config->zone.name == "WIB");
    CHECK(config->database.is_absolute());
    CHECK(config->database.filename() == "hub.db");
    CHECK(config->certificates.size() == 1);
}

TEST_CASE("load_config: reads every key", "[hub]") {
    const auto config = load(
        std::string(required) +
        "listen = \"unix:/run/hub.sock\"\nadmin_socket = \"admin.sock\"\nport_file = "
        "\"/tmp/port\"\noffice = \"Desa Contoh\"\n"
        "public_url = \"https://layanan.example.go.id/\"\nzone = \"WIT\"\nservices = \"s\"\n"
    );
    REQUIRE(config.has_value());
    CHECK(config->listen.socket_path == "/run/hub.sock");
    CHECK(config->admin_socket.is_absolute());
    CHECK(config->admin_socket.filename() == "admin.sock");
    CHECK(config->public_url == "https://layanan.example.go.id");
    CHECK(config->zone.offset == std::chrono::hours(9));
    CHECK(config->office == "Desa Contoh");
}

TEST_CASE("load_config: each mistake names file, line, key and what to do", "[hub]") {
    CHECK_THAT(
        complaint(std::string(required) + "lisen = \"x\"\n"), ContainsSubstring("hub.toml:4")
    );
    CHECK_THAT(complaint(std::string(required) + "lisen = \"x\"\n"), ContainsSubstring("'listen'"));
    CHECK_THAT(complaint("keys = \"k\"\n"), ContainsSubstring("database"));
    CHECK_THAT(
        complaint(std::string(required) + "office = 5\n"), ContainsSubstring("text in quotes")
    );
    CHECK_THAT(complaint(std::string(required) + "zone = \"WIX\"\n"), ContainsSubstring("WITA"));
    CHECK_THAT(complaint("keys = \n"), ContainsSubstring("hub.toml:1"));
    CHECK_THAT(
        complaint(std::string(required) + "listen = \"0.0.0.0:80\"\n"), ContainsSubstring("nginx")
    );
    const auto long_socket = "admin_socket = \"/run/" + std::string(200, 'a') + "\"\n";
    CHECK_THAT(complaint(std::string(required) + long_socket), ContainsSubstring("107 bytes"));
}

TEST_CASE("load_config: a missing file is not found", "[hub]") {
    const auto config = hub::load_config("/nowhere/hub.toml");
    REQUIRE_FALSE(config.has_value());
    CHECK(config.error().code == ErrorCode::not_found);
    CHECK_THAT(config.error().detail, ContainsSubstring("/nowhere/hub.toml"));
}

TEST_CASE("parse_listen_address: loopback and sockets only", "[hub]") {
    CHECK(hub::parse_listen_address("127.0.0.1:8080").value().port == 8080);
    CHECK(hub::parse_listen_address("localhost:0").value().host == "127.0.0.1");
    CHECK(hub::parse_listen_address("[::1]:9").value().host == "::1");
    for (const auto* refused :
         {"0.0.0.0:80",
          "192.168.1.2:80",
          "[::]:80",
          "example.com:80",
          ":80",
          "127.0.0.1",
          "127.0.0.1:",
          "127.0.0.1:70000",
          "127.0.0.1:8x",
          "unix:hub.sock",
          "unix:",
          ""}) {
        CAPTURE(refused);
        CHECK_FALSE(hub::parse_listen_address(refused).has_value());
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself: exit codes, sentences, and a quick end.
#include "tests/hub/hub_fixture.hpp"
#include "tests/support/catch.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <thread>

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;

namespace {

struct Ended {
    int status = -1;
    std::string said;
};

Ended run(const std::string& arguments) {
    const auto command = std::string(ANJUNGAN_HUB_PROGRAM) + " " + arguments + " 2>&1";
    std::FILE* const output = popen(command.c_str(), "r");
    REQUIRE(output != nullptr);
    Ended ended;
    char block[512];
    for (auto got = std::fread(block, 1, sizeof block, output); got > 0;
         got = std::fread(block, 1, sizeof block, output)) {
        ended.said.append(block, got);
    }
    ended.status = WEXITSTATUS(pclose(output));
    return ended;
}

std::filesystem::path write_config(const test::HubFixture& fixture, const std::string& more = "") {
    auto file = fixture.directory.path() / "hub.toml";
    std::ofstream(file) << "database = \"hub.db\"\nkeys = \"keys\"\ncertificates = \"kiosks\"\n"
                        << "port_file = \"hub.port\"\n"
                        << more;
    return file;
}

} // namespace

TEST_CASE("anjungan-hub: misuse is 2, a fault is 1 and a sentence", "[hub]") {
    const test::HubFixture fixture;
    CHECK(run("").status == 2);
    const auto missing = run("--config /nowhere/hub.toml");
    CHECK(missing.status == 1);
    CHECK_THAT(missing.said, ContainsSubstring("/nowhere/hub.toml"));
    const auto open = write_config(fixture, "listen = \"0.0.0.0:0\"\n");
    const auto refused = run("--config " + open.string());
    CHECK(refused.status == 1);
    CHECK_THAT(refused.said, ContainsSubstring("must not"));
}

TEST_CASE("anjungan-hub: ends within a second of SIGTERM, with 0", "[hub]") {
    const test::HubFixture fixture;
    const auto config = write_config(fixture).string();
    const auto port_file = fixture.directory.path() / "hub.port";
    const auto child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        execl(ANJUNGAN_HUB_PROGRAM, "anjungan-hub", "--config", config.c_str(), nullptr);
        _exit(127);
    }
    const auto give_up = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (!std::filesystem::exists(port_file) && std::chrono::steady_clock::now() < give_up) {
        std::this_thread::yield();
    }
    REQUIRE(std::filesystem::exists(port_file));
    kill(child, SIGTERM);
    int status = -1;
    waitpid(child, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    CHECK_FALSE(std::filesystem::exists(port_file));
}

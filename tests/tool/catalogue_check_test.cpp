// SPDX-License-Identifier: GPL-3.0-or-later
// Service folders are checked.
#include "base/files.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"
#include "tests/tool/run_tool.hpp"

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("tool catalogue check: the services of this house are good", "[tool]") {
    const auto run = test::run_tool({"catalogue", "check", ANJUNGAN_SOURCE_DIR "/assets/services"});
    INFO(run.output);
    CHECK(run.status == 0);
    CHECK_THAT(run.output, ContainsSubstring("good    ktp-el"));
    CHECK_THAT(run.output, ContainsSubstring("good    calendar 2026: 25 days, "));
}

TEST_CASE("tool catalogue check: names the mistake in a broken service", "[tool]") {
    const test::TemporaryDirectory directory;
    const auto& services = directory.path();
    std::filesystem::copy_file(
        ANJUNGAN_SOURCE_DIR "/assets/services/service.schema.json", services / "service.schema.json"
    );
    std::filesystem::create_directory(services / "rusak");
    REQUIRE(
        write_file_durably(services / "rusak/service.json", as_bytes("{"), Access::everyone_reads)
    );
    const auto run = test::run_tool({"catalogue", "check", services.string()});
    CHECK(run.status == 1);
    CHECK_THAT(run.output, ContainsSubstring("rusak"));
    CHECK(test::run_tool({"catalogue", "check", "/nonexistent"}).status == 2);
}

TEST_CASE("tool catalogue check: a mistake in the calendar is a finding", "[tool]") {
    const test::TemporaryDirectory directory;
    const auto services = directory.path() / "services";
    std::filesystem::copy(
        ANJUNGAN_SOURCE_DIR "/assets/services", services, std::filesystem::copy_options::recursive
    );
    auto text = read_file(services / "calendar.json").value();
    text.replace(text.find("2026-12-25"), 10, "2026-12-32");
    REQUIRE(write_file_durably(services / "calendar.json", as_bytes(text), Access::everyone_reads));
    const auto run = test::run_tool({"catalogue", "check", services.string()});
    CHECK(run.status == 1);
    CHECK_THAT(run.output, ContainsSubstring("\"2026-12-32\" is not a date of the calendar"));
    CHECK_THAT(run.output, ContainsSubstring("good    ktp-el")); // the services go on
}

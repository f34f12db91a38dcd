// Printer bytes become a picture; service folders are checked.
#include "kiosk/base/files.hpp"
#include "tests/kiosk/tool/run_tool.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("tool escpos render: paints what the bytes print", "[tool]") {
    const test::TemporaryDirectory directory;
    const auto input = directory.path() / "job-1.bin";
    const auto output = directory.path() / "job-1.png";
    const auto render = [&](std::string_view bytes) {
        REQUIRE(write_file_durably(input, as_bytes(bytes), Access::owner_only));
        return test::run_tool({"escpos", "render", input.string(), output.string()});
    };
    const auto good = render("\x1B@Halo\n\x1D\x56\x42\x01");
    CHECK(good.status == 0);
    CHECK_THAT(good.output, ContainsSubstring("1 slips"));
    CHECK(read_file(output)->substr(1, 3) == "PNG");
    const auto rubbish = render("\x1B\x7F Halo\n\x1D\x56\x42\x01");
    CHECK(rubbish.status == 1);
    CHECK_THAT(rubbish.output, ContainsSubstring("unknown command at byte 0"));
    CHECK(test::run_tool({"escpos", "render", "/nonexistent", output.string()}).status == 2);
}

TEST_CASE("tool printer: says what it cannot do", "[tool]") {
    CHECK(test::run_tool({"printer"}).status == 2);
    const auto quirk = test::run_tool({"printer", "--listen", "0", "--quirk", "friendly"});
    CHECK(quirk.status == 2);
    CHECK_THAT(quirk.output, ContainsSubstring("friendly"));
    CHECK(test::run_tool({"printer", "--listen", "0", "--paper", "wet"}).status == 2);
    CHECK(test::run_tool({"printer", "--listen", "0", "--host", "nowhere"}).status == 2);
}

TEST_CASE("tool catalogue check: the services of this house are good", "[tool]") {
    const auto run = test::run_tool({"catalogue", "check", ANJUNGAN_SOURCE_DIR "/assets/services"});
    INFO(run.output);
    CHECK(run.status == 0);
    CHECK_THAT(run.output, ContainsSubstring("good"));
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

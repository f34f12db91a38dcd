// SPDX-License-Identifier: GPL-3.0-or-later
// Printer bytes become a picture; the virtual printer by itself says what it cannot do.
#include "base/files.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/process.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;

namespace {

test::Ran run(std::vector<std::string> words) {
    words.insert(words.begin(), ANJUNGAN_SIMULATOR);
    return test::run_program(words);
}

} // namespace

TEST_CASE("Simulator escpos render: paints what the bytes print", "[simulator]") {
    const test::TemporaryDirectory directory;
    const auto input = directory.path() / "job-1.bin";
    const auto output = directory.path() / "job-1.png";
    const auto render = [&](std::string_view bytes) {
        REQUIRE(write_file_durably(input, as_bytes(bytes), Access::owner_only));
        return run({"escpos", "render", input.string(), output.string()});
    };
    const auto good = render("\x1B@Halo\n\x1D\x56\x42\x01");
    CHECK(good.code == 0);
    CHECK_THAT(good.output, ContainsSubstring("1 slips"));
    CHECK(read_file(output)->substr(1, 3) == "PNG");
    const auto rubbish = render("\x1B\x7F Halo\n\x1D\x56\x42\x01");
    CHECK(rubbish.code == 1);
    CHECK_THAT(rubbish.output, ContainsSubstring("unknown command at byte 0"));
    CHECK(run({"escpos", "render", "/nonexistent", output.string()}).code == 2);
}

TEST_CASE("Simulator printer: says what it cannot do", "[simulator]") {
    CHECK(run({"printer"}).code == 2);
    const auto quirk = run({"printer", "--listen", "0", "--quirk", "friendly"});
    CHECK(quirk.code == 2);
    CHECK_THAT(quirk.output, ContainsSubstring("friendly"));
    CHECK(run({"printer", "--listen", "0", "--paper", "wet"}).code == 2);
    CHECK(run({"printer", "--listen", "0", "--host", "nowhere"}).code == 2);
}

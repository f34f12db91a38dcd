// SPDX-License-Identifier: GPL-3.0-or-later
// Two foreign readers decode the QR code of every slip from its picture, made worse on purpose.
#include "tests/kiosk/print/job_listing.hpp"
#include "tests/kiosk/print/sample_slips.hpp"
#include "tests/kiosk/print/strip_picture.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/process.hpp"
#include "tests/support/temporary_directory.hpp"

#include <fmt/format.h>

#include <set>
#include <sstream>

using namespace anjungan;

namespace {

/// Pictures of every code on every paper, and the texts that must be read off them.
struct Gallery {
    std::vector<std::string> files;
    std::vector<std::string> texts;
};

/// The part of the strip that a telephone is held over.
test::GreyPicture code_on_paper(
    const print::Slip& slip,
    const drivers::PrinterProfile& profile,
    const std::filesystem::path& scratch
) {
    constexpr int slack = 60;
    constexpr int above_print = 28 + 88; // the table, and the way from the cutter to the head
    simulator::VirtualPrinter printer(profile);
    const auto listing = test::list_job(test::print_on(printer, slip, profile));
    REQUIRE(listing.code_rows > 0);
    REQUIRE(printer.job_png(0, scratch));
    return test::cropped(
        test::read_png(scratch),
        static_cast<int>(listing.code_top) + above_print - slack,
        static_cast<int>(listing.code_rows) + 2 * slack
    );
}

Gallery paint_all(const std::filesystem::path& directory, std::initializer_list<double> factors) {
    Gallery gallery;
    for (const auto* paper : test::slip_papers) {
        const auto profile = test::shipped_profile(paper);
        std::set<std::string> seen;
        for (auto& [name, slip] : test::all_samples(profile, "id")) {
            if (slip.frame.qr.empty() || !seen.insert(slip.frame.qr).second) {
                continue; // the same text makes the same dots on the same paper
            }
            const auto picture = code_on_paper(slip, profile, directory / "strip.png");
            for (const auto factor : factors) {
                const auto file = directory / fmt::format("{}-{}-{}.pgm", paper, name, factor);
                test::write_pgm(test::blurred(test::resized(picture, factor)), file);
                gallery.files.push_back(file.string());
                gallery.texts.push_back(slip.frame.qr);
            }
        }
    }
    return gallery;
}

std::vector<std::string> lines_of(const std::string& output) {
    std::vector<std::string> lines;
    std::istringstream in(output);
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

std::vector<std::string> command(std::vector<std::string> words, const Gallery& gallery) {
    words.insert(words.end(), gallery.files.begin(), gallery.files.end());
    return words;
}

} // namespace

// At 60 % a module is 3.6 pixels wide before the blur: there zbar gives up, and ZXing does not.

TEST_CASE("QR codes: zbar reads every slip, small, large and blurred", "[print]") {
    if (!test::is_installed("zbarimg")) {
        test::skip("zbarimg (Debian package zbar-tools) is not installed");
        return;
    }
    const test::TemporaryDirectory directory;
    const auto gallery = paint_all(directory.path(), {0.75, 1.5});
    REQUIRE(gallery.files.size() == 18);
    const auto ran = test::run_program(
        command({"zbarimg", "--nodbus", "-q", "--raw", "-Sdisable", "-Sqrcode.enable"}, gallery)
    );
    CHECK((lines_of(ran.output) == gallery.texts));
}

TEST_CASE("QR codes: ZXing reads every slip, small, large and blurred", "[print]") {
    if (!test::is_installed("ZXingReader")) {
        test::skip("ZXingReader (Debian package zxing-cpp-tools) is not installed");
        return;
    }
    const test::TemporaryDirectory directory;
    const auto gallery = paint_all(directory.path(), {0.6, 1.5});
    const auto ran =
        test::run_program(command({"ZXingReader", "-1", "-format", "QRCode"}, gallery));
    const auto lines = lines_of(ran.output);
    REQUIRE(lines.size() == gallery.texts.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        CHECK_THAT(lines[i], Catch::Matchers::EndsWith(gallery.texts[i] + "\""));
    }
}

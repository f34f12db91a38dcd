// The slips on paper: what they say, that they fit, and that a phone reads their code.
#include "kiosk/print/ticket.hpp"

#include "drivers/printer/encoder.hpp"
#include "drivers/printer/virtual/virtual_printer.hpp"
#include "tests/kiosk/print/sample_slip.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>

using namespace anjungan;
using namespace anjungan::drivers;
using namespace anjungan::print;
using Catch::Matchers::ContainsSubstring;

namespace {

PrinterProfile shipped(const std::string& id) {
    auto profile = load_profile(ANJUNGAN_SOURCE_DIR "/assets/printers/" + id + ".toml");
    REQUIRE(profile);
    return *profile;
}

const std::array profiles = {"generic-80mm-576", "generic-80mm-512", "generic-58mm-384"};

void print_on(VirtualPrinter& printer, const Slip& slip, const PrinterProfile& profile) {
    const auto job = encode(compose(slip), profile);
    REQUIRE(job);
    REQUIRE(printer.accept(job->whole()) == job->whole().size());
}

std::string text_of(const Slip& slip) {
    const auto profile = shipped("generic-80mm-576");
    VirtualPrinter printer(profile);
    print_on(printer, slip, profile);
    return printer.job_text(0);
}

struct ClosePipe {
    void operator()(std::FILE* pipe) const { (void)pclose(pipe); }
};

/// What zbarimg reads on the picture; none if the program is missing.
std::string read_codes(const std::string& picture) {
    const auto command = "zbarimg -q --raw -Sdisable -Sqrcode.enable '" + picture + "' 2>/dev/null";
    // NOLINTNEXTLINE(cert-env33-c): a test's own words
    const std::unique_ptr<std::FILE, ClosePipe> pipe(popen(command.c_str(), "r"));
    REQUIRE(pipe);
    std::string out;
    std::array<char, 512> piece = {};
    while (std::fgets(piece.data(), static_cast<int>(piece.size()), pipe.get()) != nullptr) {
        out += piece.data();
    }
    return out;
}

bool zbarimg_is_missing() {
    // NOLINTNEXTLINE(cert-env33-c,concurrency-mt-unsafe): one thread, fixed words
    return std::system("command -v zbarimg >/dev/null") != 0;
}

} // namespace

TEST_CASE("compose: a receipt says what a citizen needs", "[print]") {
    const auto text = text_of(test::sample_receipt());
    for (const auto* words :
         {"Kantor Desa Sukamaju",
          "Akta Kelahiran",
          "7K3F-9QXW-2M",
          "B-017",
          "Biaya: Rp 0",
          "Diterima di anjungan, belum terkirim",
          "Kamis, 26 November 2026",
          "[ ] Kartu Keluarga",
          "lapor.go.id",
          "Simpan struk ini",
          "[picture]",
          "Pindai"}) {
        CHECK_THAT(text, ContainsSubstring(words));
    }
    CHECK(text.find("SALINAN") == std::string::npos);
    CHECK(text.find('?') == text.find("liar?") + 4);
}

TEST_CASE("compose: a copy says which copy it is", "[print]") {
    auto slip = test::sample_receipt();
    slip.copy = 2;
    CHECK_THAT(text_of(slip), ContainsSubstring("SALINAN ke-2"));
    slip.labels.copy = "COPY";
    CHECK_THAT(text_of(slip), ContainsSubstring("COPY 2"));
}

TEST_CASE("compose: the queue number comes first on a ticket and fills the paper", "[print]") {
    const auto document = compose(test::sample_ticket());
    const Headline* first = nullptr;
    for (const auto& element : document.elements) {
        if (const auto* headline = std::get_if<Headline>(&element); headline && !first) {
            first = headline;
        }
    }
    REQUIRE(first != nullptr);
    CHECK(first->text == "A-001");
    CHECK(first->most == 8);
}

TEST_CASE("compose: what is empty leaves no trace", "[print]") {
    const auto text = text_of(Slip{});
    CHECK(text.find('[') == std::string::npos);
    CHECK(text.find(':') == std::string::npos);
}

TEST_CASE("compose: fits every shipped paper", "[print]") {
    for (const auto* id : profiles) {
        const auto profile = shipped(id);
        VirtualPrinter printer(profile);
        auto copy = test::sample_receipt();
        copy.copy = 12;
        copy.service = "Pengantar Surat Keterangan Catatan Kepolisian";
        print_on(printer, copy, profile);
        print_on(printer, test::sample_ticket(), profile);
        CHECK(printer.broken_lines() == 0);
        CHECK(printer.unknown_commands().empty());
        CHECK(printer.cut_count() == 2);
    }
}

TEST_CASE("compose: a phone reads the code on the strip at every width", "[print]") {
    if (zbarimg_is_missing()) {
        test::skip("zbarimg (Debian package zbar-tools) is not installed");
        return;
    }
    const test::TemporaryDirectory directory;
    for (const auto* id : profiles) {
        const auto profile = shipped(id);
        VirtualPrinter printer(profile);
        print_on(printer, test::sample_receipt(), profile);
        const auto strip = directory.path() / "strip.png";
        REQUIRE(printer.strip_png(strip));
        CHECK(read_codes(strip.string()) == test::sample_receipt().qr + "\n");
        print_on(printer, test::sample_ticket(), profile);
        REQUIRE(printer.strip_png(strip));
        const auto both = read_codes(strip.string());
        CHECK_THAT(both, ContainsSubstring(test::sample_receipt().qr + "\n"));
        CHECK_THAT(both, ContainsSubstring(test::sample_ticket().qr + "\n"));
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// From a slip to the printer's bytes: how long it takes, and how many bytes against one picture.
#include "drivers/printer/encoder.hpp"
#include "drivers/printer/qr_picture.hpp"
#include "kiosk/print/compose.hpp"
#include "kiosk/print/rehearsal.hpp"
#include "tests/bench/bench.hpp"

#include <fmt/format.h>
#include <qrencode.h>

#include <memory>

namespace {

using namespace anjungan;        // NOLINT(google-build-using-namespace): the program's own file
using namespace anjungan::bench; // NOLINT(google-build-using-namespace)
using drivers::PrinterProfile;

constexpr int rounds = 15;
constexpr double goal_cold = 0.005; ///< seconds
constexpr double goal_warm = 0.001;
/// A third was the goal while slips were in the printer's own letters, whose capitals are 2.1 mm
/// tall. Key lines have 3 mm and more now, so they are painted and travel as raster lines,
/// uncompressed: no compression is known to all printers. Blank columns and rows are left out; so a
/// slip must not be more than one picture of the same height, as wide as the paper.
constexpr double goal_bytes = 1;

/// As long as a real one: the signed payload makes 53 modules.
const std::string qr = "HTTPS://DESA-CONTOH.EXAMPLE/R/7K3F9QXW2M/" + std::string(110, 'K');

print::Slip sample(bool queue) {
    print::Slip slip;
    slip.frame = {
        "Desa Contoh",
        queue ? "Nomor antrean" : "Tanda terima",
        "SALINAN ke-{}",
        0,
        qr,
        "Pindai untuk melihat sampai mana",
        "Simpan struk ini. Ini bukti Anda."};
    print::Visit visit;
    visit.service = "Akta kelahiran";
    visit.number = {"Nomor antrean", "A-017"};
    visit.code = {"Kode Anda", "7K3F-9QXW-2M"};
    visit.issued = {"Waktu", "Selasa, 24 November 2026, 09.15 WIB"};
    visit.state = {"Status", "Diterima di anjungan, belum terkirim"};
    visit.promise = {"Janji selesai", "24 jam setelah berkas lengkap"};
    visit.cost = {"Biaya", "Rp 0 (gratis)"};
    visit.missing = {
        "Yang masih perlu dibawa", {"Surat keterangan lahir", "Buku nikah atau akta perkawinan"}};
    visit.complaint = {"Pengaduan", "Kantor desa, atau lapor.go.id"};
    if (queue) {
        slip.content = print::QueueTicket{visit, {"Loket", "Kependudukan"}, {"Antrean", "4 orang"}};
    } else {
        slip.content = print::Receipt{visit};
    }
    return slip;
}

drivers::EncodedJob bytes_of(const print::Slip& slip, const PrinterProfile& profile) {
    auto job = drivers::encode(print::compose(slip), profile);
    if (!job) {
        give_up(job.error().detail);
    }
    return std::move(*job);
}

/// The code that is on the slip, by the library alone.
void bare_qr() {
    struct Free {
        void operator()(QRcode* code) const { QRcode_free(code); }
        void operator()(QRinput* input) const { QRinput_free(input); }
    };
    const std::unique_ptr<QRinput, Free> input(QRinput_new2(0, QR_ECLEVEL_M));
    const int taken = QRinput_append(
        input.get(),
        QR_MODE_AN,
        static_cast<int>(qr.size()),
        reinterpret_cast<const unsigned char*>(qr.data())
    );
    const std::unique_ptr<QRcode, Free> code(QRcode_encodeInput(input.get()));
    if (taken != 0 || code == nullptr) {
        give_up("libqrencode made no code");
    }
}

/// Call by call in turn: a call takes some 60 µs, and what else runs on the machine comes in
/// stretches of milliseconds, which would fall on one side alone.
Round code_in_turn(const PrinterProfile& profile) {
    constexpr int calls = 99;
    std::vector<double> ours;
    std::vector<double> bare;
    for (int call = 0; call < calls; ++call) {
        ours.push_back(seconds_of([&] {
            static_cast<void>(drivers::qr_picture(qr, profile.width_dots, 0));
        }));
        bare.push_back(seconds_of(bare_qr));
    }
    return {median(std::move(ours)), median(std::move(bare))};
}

/// Rows of the paper that the job takes, as one picture of them would: the text's lines at 30 dots,
/// which is what printers feed.
std::size_t whole_picture_bytes(const drivers::EncodedJob& job, const PrinterProfile& profile) {
    std::size_t rows = 0;
    for (const auto& band : job.bands) {
        for (std::size_t at = 0; at < band.size(); ++at) {
            if (band.size() - at > 8 && band[at] == 0x1D && band[at + 1] == 'v') {
                const std::size_t height = band[at + 6];
                rows += height;
                at += 7 + (band[at + 4] + 256U * band[at + 5]) * height;
            } else if (band[at] == '\n') {
                constexpr std::size_t line = 30;
                rows += line;
            } else if (band.size() - at > 2 && band[at] == 0x1B && band[at + 1] == 'J') {
                rows += band[at + 2];
                at += 2;
            }
        }
    }
    return rows * profile.width_dots / 8;
}

/// As the print desk does three seconds after the start, on the printer's thread.
void make_letters_ready(Table& table) {
    const double took = seconds_of([] {
        if (!drivers::encode(print::rehearsal(), PrinterProfile())) {
            give_up("the letters cannot be made ready");
        }
    });
    table.heading("The letters made ready after the start, 80 mm");
    table.compare(
        "all letters of both kinds / 5 ms",
        "s",
        std::vector<Round>(7, Round{took, goal_cold}),
        std::nullopt
    );
}

void measure(Table& table, const std::string& name, const print::Slip& slip) {
    const PrinterProfile profile;
    table.heading(name);
    // What is loaded for the first is loaded while nobody waits: PrintDesk::start().
    const double cold = seconds_of([&] { static_cast<void>(bytes_of(slip, profile)); });
    table.compare(
        "first, once the letters are ready / 5 ms",
        "s",
        std::vector<Round>(7, Round{cold, goal_cold}),
        Goal{Better::lower, 1}
    );
    std::vector<Round> warm;
    std::vector<Round> codes;
    for (int round = 0; round < rounds; ++round) {
        warm.push_back(
            {usual_seconds(9, [&] { static_cast<void>(bytes_of(slip, profile)); }), goal_warm}
        );
        codes.push_back(code_in_turn(profile));
    }
    table.compare("document to bytes, warm / 1 ms", "s", warm, Goal{Better::lower, 1});
    table.compare("QR picture / libqrencode alone", "s", codes, Goal{Better::lower, 1.3});
    const auto job = bytes_of(slip, profile);
    const Round wire = {
        static_cast<double>(job.whole().size()),
        static_cast<double>(whole_picture_bytes(job, profile))};
    table.compare(
        "bytes on the wire / one picture of the whole slip",
        "B",
        std::vector<Round>(7, wire),
        Goal{Better::lower, goal_bytes}
    );
}

} // namespace

int main(int argc, char** argv) {
    static_cast<void>(read_options(argc, argv));
    Table table;
    make_letters_ready(table);
    measure(table, "Queue ticket, 80 mm", sample(true));
    measure(table, "Receipt, 80 mm", sample(false));
    return table.finish();
}

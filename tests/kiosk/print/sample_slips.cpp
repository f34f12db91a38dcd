// SPDX-License-Identifier: GPL-3.0-or-later
// Filled slips.
#include "tests/kiosk/print/sample_slips.hpp"

#include "drivers/printer/encoder.hpp"
#include "tests/support/catch.hpp"

#include <chrono>
#include <map>

namespace anjungan::test {

namespace {

using namespace std::chrono;

/// Tuesday, 24 November 2026, 09.15 WIB.
constexpr WallTime morning = sys_days(2026y / November / 24) + hours(2) + minutes(15);
constexpr std::string_view receipt_qr =
    "HTTPS://SUKAMAJU.DESA.ID/R/7K3F9QXW2M/"
    "04HMASW9NF6YY0938NKRKAYDXW04HMASW9NF6YY0938NKRKAYDXW04HMASW9NF6YY0938NKRKAYDXW"
    "04HMASW9NF6YY0938NKRKAYDXW04HMASW9NF6YY0938NKRKAYDXW1234";

struct Words {
    const char* counters;
    const char* birth;
    const char* paper;
    const char* promise;
    const char* complain;
    const char* where;
    const char* window;
    std::array<const char*, 3> papers;
    const char* hours;
};

/// As the services' folders say it in each language.
const Words& words_in(const std::string& language) {
    static const std::map<std::string, Words> all = {
        {"id",
         {"Nomor Antrean",
          "Akta Kelahiran",
          "Buku nikah atau akta perkawinan orang tua",
          "1 hari kerja (24 jam) sejak berkas lengkap diterima petugas.",
          "Ada yang meminta uang? Lapor ke loket Pengaduan, atau lapor.go.id. Gratis.",
          "Loket Pengaduan dan informasi, atau lapor.go.id dengan kode di atas",
          "Loket 2, Kependudukan",
          {"Surat keterangan lahir", "Kartu Keluarga orang tua", "KTP orang tua atau pelapor"},
          "Senin-Jumat 08.00-15.00"}},
        {"en",
         {"Queue number",
          "Birth certificate",
          "The parents' marriage book or certificate",
          "1 working day (24 hours) after an officer has received all papers.",
          "Did someone ask for money? Tell the Complaints counter, or lapor.go.id. Free.",
          "Complaints and information counter, or lapor.go.id with the code above",
          "Counter 2, Population documents",
          {"Birth letter", "The parents' family card", "KTP of the parents or of the reporter"},
          "Monday-Friday 08:00-15:00"}},
        {"jv",
         {"Nomer Antrian",
          "Akta Kelairan",
          "Buku nikah utawi akta perkawinan tiyang sepuh",
          "1 dinten kerja (24 jam) sasampunipun sedaya serat katampi petugas.",
          "Wonten ingkang nyuwun arta? Aturaken dhateng loket Pengaduan, utawi lapor.go.id.",
          "Loket Pengaduan, utawi lapor.go.id mawi kode ing nginggil",
          "Loket 2, Kependhudhukan",
          {"Serat katrangan lair",
           "Kartu Keluarga tiyang sepuh",
           "KTP tiyang sepuh utawi ingkang nglaporaken"},
          "Senèn-Jumuwah 08.00-15.00"}},
        {"su",
         {"Nomer Antrian",
          "Akta Kalahiran",
          "Buku nikah atanapi akta perkawinan sepuh",
          "1 dinten damel (24 jam) saatos berkas lengkep ditampi ku patugas.",
          "Aya nu nyuhunkeun artos? Lapor ka loket Pengaduan, atanapi lapor.go.id. Haratis.",
          "Loket Pengaduan, atanapi lapor.go.id nganggo kode di luhur",
          "Loket 2, Kependudukan",
          {"Surat katerangan lahir", "Kartu Keluarga sepuh", "KTP sepuh atanapi nu ngalaporkeun"},
          "Senén-Jumaah 08.00-15.00"}}};
    return all.at(language);
}

print::VisitFacts visit(const std::string& language) {
    const auto& words = words_in(language);
    print::VisitFacts facts;
    facts.code = "7K3F-9QXW-2M";
    facts.issued = morning;
    facts.promise = words.promise;
    facts.complaint = words.complain;
    facts.qr = receipt_qr;
    facts.fee_rupiah = 0;
    facts.counter = words.window;
    facts.address = "sukamaju.desa.id/r/";
    facts.telephone = "WA 0812-3456-7890";
    facts.hours = words.hours;
    return facts;
}

} // namespace

print::Speaker speaker_in(const std::string& language) {
    static const auto translator = [] {
        const std::vector<i18n::Language> languages(slip_languages.begin(), slip_languages.end());
        auto loaded = i18n::Translator::load(ANJUNGAN_BINARY_DIR "/assets/locales", languages);
        REQUIRE(loaded);
        return std::move(*loaded);
    }();
    return {"Kantor Desa Sukamaju, Kecamatan Cisarua", {}, {translator, language}};
}

print::Slip sample_ticket(const std::string& language, print::Letters letters) {
    auto facts = visit(language);
    facts.letters = letters;
    facts.service_id = "antrean";
    facts.service = words_in(language).counters;
    facts.number = "A-001";
    facts.ahead = 4;
    return print::queue_ticket(speaker_in(language), facts);
}

print::Slip sample_receipt(const std::string& language, print::Letters letters) {
    auto facts = visit(language);
    facts.letters = letters;
    facts.service_id = "akta-kelahiran";
    facts.service = words_in(language).birth;
    facts.number = "B-017";
    const auto& papers = words_in(language).papers;
    facts.ready = {papers.begin(), papers.end()};
    facts.missing = {words_in(language).paper};
    facts.ahead = 3;
    return print::receipt(speaker_in(language), facts);
}

print::Slip sample_status(const std::string& language) {
    const auto& words = words_in(language);
    return print::status_slip(
        speaker_in(language),
        {words.birth,
         "7K3F-9QXW-2M",
         print::HowFar::in_progress,
         morning,
         morning + hours(26),
         words.promise,
         words.complain,
         std::string(receipt_qr)}
    );
}

print::Slip sample_complaint(const std::string& language) {
    return print::complaint_slip(
        speaker_in(language),
        {print::ComplaintClass::information,
         "9QXW-7K3F-8B",
         morning,
         print::NameShown::to_nobody,
         print::ContentShown::secret,
         words_in(language).where,
         2026y / December / 8,
         std::string(receipt_qr)}
    );
}

print::Slip sample_day_close(const std::string& language) {
    const auto& words = words_in(language);
    print::DayCloseFacts facts;
    facts.kiosk = "SUKAMAJU-01";
    facts.date = 2026y / November / 24;
    facts.printed_at = morning + hours(7);
    facts.services = {{words.counters, 41}, {words.birth, 6}, {"KTP-el", 12}};
    facts.queue = {{"A-001", "A-041"}, {"B-001", "B-018"}};
    facts.printed = 58;
    facts.unknown = 1;
    facts.copies = 2;
    facts.sent = 1052;
    facts.not_yet_sent = 7;
    facts.first_record = 1001;
    facts.last_record = 1059;
    return print::day_close_slip(speaker_in(language), facts);
}

print::Slip sample_self_test(const drivers::PrinterProfile& profile, const std::string& language) {
    print::SelfTestFacts facts;
    facts.kiosk = "SUKAMAJU-01";
    facts.version = "0.4.0";
    facts.at = morning;
    facts.printer_name = profile.name;
    facts.printer_id = profile.id;
    facts.width_dots = profile.width_dots;
    facts.columns = profile.columns;
    facts.proof = print::Proof::each_slip;
    facts.paper = print::Sensor::needs_attention;
    facts.cover = print::Sensor::good;
    return print::self_test_slip(speaker_in(language), facts);
}

print::Slip sample_batch(const std::string& language) {
    print::BatchFacts facts;
    facts.batch = "DUSUN-3-241126";
    facts.officer = "P-0417";
    facts.at = morning;
    facts.entries = {
        {"7K3F-9QXW-2M", "B-017"},
        {"9QXW-7K3F-8B", "B-018"},
        {"0V8H-31TZ-C4", ""},
        {"5M2N-QQ7R-XK", "B-019"}};
    facts.qr = "ANJUNGAN BATCH DUSUN-3-241126 4";
    return print::batch_slip(speaker_in(language), facts);
}

std::vector<NamedSlip>
all_samples(const drivers::PrinterProfile& profile, const std::string& language) {
    return {
        {"queue-ticket", sample_ticket(language)},
        {"receipt", sample_receipt(language)},
        {"large-queue-ticket", sample_ticket(language, print::Letters::large)},
        {"large-receipt", sample_receipt(language, print::Letters::large)},
        {"status", sample_status(language)},
        {"complaint", sample_complaint(language)},
        {"day-close", sample_day_close(language)},
        {"self-test", sample_self_test(profile, language)},
        {"batch", sample_batch(language)}};
}

drivers::PrinterProfile shipped_profile(const std::string& id) {
    auto profile = drivers::load_profile(ANJUNGAN_SOURCE_DIR "/assets/printers/" + id + ".toml");
    REQUIRE(profile);
    return *profile;
}

Bytes print_on(
    simulator::VirtualPrinter& printer,
    const print::Slip& slip,
    const drivers::PrinterProfile& profile
) {
    const auto job = drivers::encode(print::compose(slip), profile);
    REQUIRE(job);
    auto bytes = job->whole();
    for (auto rest = ByteView(bytes); !rest.empty();) {
        const auto taken = printer.accept(rest);
        REQUIRE(taken > 0);
        rest = rest.subspan(taken);
    }
    return bytes;
}

std::string text_of(const print::Slip& slip, const std::string& paper) {
    const auto profile = shipped_profile(paper);
    simulator::VirtualPrinter printer(profile);
    print_on(printer, slip, profile);
    return printer.job_text(0);
}

} // namespace anjungan::test

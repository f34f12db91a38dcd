// SPDX-License-Identifier: GPL-3.0-or-later
// From a commit to what stands on its slip.
#include "kiosk/back-office/slip_writer.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan;
using back_office::SlipWriter;

namespace {

services::Service birth_certificate() {
    services::Service service;
    service.id = "akta-kelahiran";
    service.title.by_language["en"] = "Birth certificate";
    service.queue_group = "B";
    for (const auto* id : {"kk", "ktp"}) {
        services::Requirement paper;
        paper.id = id;
        paper.text.by_language["en"] = id;
        service.requirements.push_back(paper);
    }
    return service;
}

store::Commit commit() {
    store::Commit made;
    made.code = "RN5G-03SB-9K";
    made.queue_number = "B017";
    return made;
}

class Office {
public:
    [[nodiscard]] print::Slip
    slip(const services::Service& service, const SlipWriter::Citizen& citizen) const {
        const SlipWriter writer(office, translator_, key_);
        const auto document = writer.original(made, service, citizen);
        REQUIRE(document);
        auto slip = print::decode_slip(*document);
        REQUIRE(slip);
        return std::move(*slip);
    }
    [[nodiscard]] std::optional<std::chrono::year_month_day> promised(
        WallTime at,
        const services::Service& service,
        const std::vector<services::PaperStatement>& papers,
        const services::Calendar& calendar
    ) const {
        return SlipWriter(office, translator_, key_).promised(at, service, papers, calendar);
    }
    [[nodiscard]] print::Receipt
    receipt(const services::Service& service, const SlipWriter::Citizen& citizen) const {
        return std::get<print::Receipt>(slip(service, citizen).content);
    }

    SlipWriter::Office office = {"BALAI-1", "Desa Contoh", {}, "https://desa.example/", {}};
    store::Commit made = commit();

private:
    i18n::Translator translator_;
    crypto::SigningKey key_ = crypto::SigningKey::make();
};

} // namespace

TEST_CASE("SlipWriter.original: all papers, as was said of them", "[back-office]") {
    const Office office;
    using services::Paper;
    const auto said = [&](std::optional<Paper> ktp) {
        return office
            .receipt(
                birth_certificate(), {"en", {{"kk", Paper::brought}, {"ktp", ktp}, {"gone", {}}}}
            )
            .visit;
    };
    CHECK(said(Paper::at_home).ready.items == std::vector<std::string>{"kk"});
    CHECK(said(Paper::at_home).missing.items == std::vector<std::string>{"ktp"});
    CHECK(said(std::nullopt).missing.items == std::vector<std::string>{"ktp"});
    CHECK(said(Paper::none).missing.items.empty());
    CHECK(said(Paper::none).absent.items == std::vector<std::string>{"ktp"});
}

TEST_CASE("SlipWriter.original: says of the office what it was told", "[back-office]") {
    Office office;
    const auto silent = office.receipt(birth_certificate(), {"en"});
    CHECK(silent.counter.value.empty());
    CHECK(silent.visit.telephone.value.empty());
    CHECK(silent.visit.hours.value.empty());
    CHECK(silent.ahead.value.empty()); // nobody has told the kiosk
    CHECK(silent.visit.address == "desa.example/r/");
    office.office.contact = {"WA 0812", "08.00-15.00", {{"B", "Loket 2"}}};
    const auto told = office.receipt(birth_certificate(), {"en"});
    CHECK(told.counter.value == "Loket 2");
    CHECK(told.visit.telephone.value == "WA 0812");
    CHECK(told.visit.hours.value == "08.00-15.00");
}

TEST_CASE("SlipWriter.original: costs what the service's data says", "[back-office]") {
    const Office office;
    auto service = birth_certificate();
    CHECK_FALSE(office.receipt(service, {"en"}).visit.no_fee.empty());
    service.fee_rupiah = 30000;
    const auto paid = office.receipt(service, {"en"}).visit;
    CHECK(paid.no_fee.empty());
    CHECK(paid.cost.value == "Rp\u00A030,000");
}

TEST_CASE("SlipWriter.promised: a date, and none where it would be a guess", "[back-office]") {
    Office office;
    using services::Paper;
    using namespace std::chrono_literals;
    services::Calendar calendar;
    calendar.years.push_back(
        {2026y, "test", true, {{2026y / 11 / 25, {}, services::LocalText(), true}}}
    );
    auto service = birth_certificate();
    service.promised_days = 1;
    // Tuesday, 24 November 2026, 09.15 WIB; the next day is a holiday here.
    const WallTime tuesday = std::chrono::sys_days(2026y / 11 / 24) + 2h + 15min;
    const auto promised = [&](WallTime at, std::optional<Paper> ktp) {
        return office.promised(at, service, {{"kk", Paper::brought}, {"ktp", ktp}}, calendar);
    };
    CHECK(promised(tuesday, Paper::brought) == 2026y / 11 / 26);
    CHECK(promised(tuesday + 16h, Paper::brought) == 2026y / 11 / 27); // 01.15 on the holiday
    CHECK_FALSE(promised(tuesday, Paper::at_home));
    CHECK_FALSE(promised(tuesday, Paper::none));
    CHECK_FALSE(promised(tuesday, std::nullopt));
    CHECK_FALSE(promised(tuesday + std::chrono::days(40), Paper::brought)); // in 2027
    service.requirements.back().required = false;
    CHECK(promised(tuesday, Paper::at_home) == 2026y / 11 / 26);
    office.office.week.closes_at.at(2) = 9 * 60; // closed since nine on Tuesdays
    CHECK(promised(tuesday, Paper::brought) == 2026y / 11 / 27);
    service.kind = services::ServiceKind::queue;
    CHECK_FALSE(promised(tuesday, Paper::brought));
}

TEST_CASE("SlipWriter.original: the promised date, or the promise in words", "[back-office]") {
    const Office office;
    auto service = birth_certificate();
    service.promise.by_language["en"] = "1 working day";
    SlipWriter::Citizen citizen = {"en"};
    CHECK(office.receipt(service, citizen).visit.promise.value == "1 working day");
    citizen.promised = std::chrono::year(2026) / 12 / 28;
    CHECK(
        office.receipt(service, citizen).visit.promise.value ==
        "Monday, 28\u00A0December\u00A02026, with complete papers"
    );
}

TEST_CASE("SlipWriter.original: who forwards promises no more than that", "[back-office]") {
    const Office office;
    auto service = birth_certificate();
    service.office.role = services::OfficeRole::forwards;
    service.office.issuer.by_language["en"] = "Dinas Dukcapil";
    SlipWriter::Citizen citizen = {"en"};
    CHECK(office.receipt(service, citizen).visit.promise.label == "Promised");
    citizen.promised = std::chrono::year(2026) / 12 / 28;
    CHECK(
        office.receipt(service, citizen).visit.promise.label ==
        "Forwarded to Dinas Dukcapil at the latest"
    );
}

TEST_CASE("SlipWriter.original: a ticket says until when it waits for a counter", "[back-office]") {
    const Office office;
    auto service = birth_certificate();
    service.kind = services::ServiceKind::queue;
    SlipWriter::Citizen citizen = {"en"};
    CHECK(office.slip(service, citizen).frame.keep == "Please wait until your number is called.");
    citizen.closes = 15 * 60;
    CHECK(
        office.slip(service, citizen).frame.keep ==
        "Please wait until your number is called, today until 15:00."
    );
}

TEST_CASE("SlipWriter.original: large letters are stored with the slip", "[back-office]") {
    const Office office;
    auto service = birth_certificate();
    for (const auto kind : {services::ServiceKind::form, services::ServiceKind::queue}) {
        service.kind = kind;
        const auto slip = office.slip(service, {"en", {}, print::Letters::large});
        CHECK(slip.frame.letters == print::Letters::large);
        CHECK(office.slip(service, {"en"}).frame.letters == print::Letters::standard);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// What the desk makes of a form: a number or none, and the same promised date on slip and screen.
#include "kiosk/back-office/submission_desk.hpp"

#include "tests/offline-cache/sync/kiosk_fixture.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/immediate_executor.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace anjungan;
using namespace anjungan::test;
using namespace std::chrono_literals;

namespace {

/// One service with a number, promised within a working day; 2026 has one holiday.
services::SharedCatalogue one_service() {
    services::Catalogue catalogue;
    services::Service service;
    service.id = "sktm";
    service.queue_group = "D";
    service.promised_days = 1;
    service.promise.by_language["en"] = "1 working day";
    catalogue.services.push_back(service);
    catalogue.calendar.years.push_back(
        {2026y, "test", true, {{2026y / 11 / 25, {}, services::LocalText(), true}}}
    );
    return std::make_shared<const services::Catalogue>(std::move(catalogue));
}

struct DeskAtHand {
    session::Outcome hand_in(const services::SharedCatalogue& catalogue, bool numbered) {
        session::HandIn form;
        form.id = make_record_id(fixture.clock);
        form.service = "sktm";
        form.language = "en";
        form.body = SecretBytes(Bytes{1});
        form.numbered = numbered;
        desk.hand_in(std::move(form), catalogue);
        REQUIRE_FALSE(reported.empty());
        return std::get<session::HandedIn>(reported.back()).outcome;
    }
    [[nodiscard]] print::Visit slip() const {
        const auto job = store->print_jobs().next_job();
        REQUIRE(job);
        REQUIRE(job->has_value());
        return std::get<print::Receipt>(print::decode_slip((*job)->document).value().content).visit;
    }

    KioskFixture fixture;
    TemporaryDirectory directory;
    std::unique_ptr<store::Store> store = fixture.open_store(directory.path() / "kiosk.db");
    i18n::Translator translator;
    back_office::SlipWriter slips{
        {"K-01", "Desa Contoh", {}, "https://desa.example", {}}, translator, fixture.key};
    test::ImmediateExecutor here;
    std::vector<session::Event> reported;
    back_office::SubmissionDesk desk{
        {*store, here, here, slips, std::chrono::days(30)},
        [this](const session::Event& event) { reported.push_back(event); }};
};

} // namespace

TEST_CASE("SubmissionDesk.hand_in: the promised date stands on slip and screen", "[back-office]") {
    DeskAtHand at; // Tuesday, 24 November 2026, 09.00
    const auto outcome = at.hand_in(one_service(), true);
    CHECK(outcome.queue_number == "D-001");
    CHECK(outcome.promised == 2026y / 11 / 26); // the 25th is a holiday
    CHECK(at.slip().promise.value == "Thursday, 26\u00A0November\u00A02026, with complete papers");
}

TEST_CASE("SubmissionDesk.hand_in: after hours a form is kept, without a number", "[back-office]") {
    DeskAtHand at;
    const auto outcome = at.hand_in(one_service(), false);
    CHECK(outcome.queue_number.empty());
    CHECK_FALSE(outcome.code.empty());
    CHECK(at.slip().number.value.empty());
    CHECK(at.hand_in(one_service(), true).queue_number == "D-001"); // none was used up
}

TEST_CASE(
    "SubmissionDesk.hand_in: without the year's list the slip gives no date", "[back-office]"
) {
    DeskAtHand at;
    auto catalogue = *one_service();
    catalogue.calendar = {};
    const auto outcome =
        at.hand_in(std::make_shared<const services::Catalogue>(std::move(catalogue)), true);
    CHECK_FALSE(outcome.promised);
    CHECK(at.slip().promise.value == "1 working day");
}

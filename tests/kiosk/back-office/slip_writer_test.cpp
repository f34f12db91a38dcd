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

// SPDX-License-Identifier: GPL-3.0-or-later
// Words and numbers of a slip.
#include "kiosk/back-office/slip_writer.hpp"

#include "kiosk/print/citizen_wording.hpp"
#include "kiosk/services/service_facts.hpp"
#include "protocol/receipt_url.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace anjungan::back_office {

namespace {

/// The papers as words on the slip.
struct Papers {
    std::vector<std::string> ready;
    std::vector<std::string> missing; ///< at home, or passed over
    std::vector<std::string> absent;  ///< not to be had
};

Papers papers_of(const services::Service& service, const SlipWriter::Citizen& citizen) {
    Papers papers;
    for (const auto& [id, said] : citizen.papers) {
        const auto* requirement = service.requirement(id);
        if (requirement == nullptr) {
            continue; // of another edition of the service
        }
        std::string text(requirement->text.in(citizen.language));
        if (said == services::Paper::brought) {
            papers.ready.push_back(std::move(text));
        } else if (said == services::Paper::none) {
            papers.absent.push_back(std::move(text));
        } else {
            papers.missing.push_back(std::move(text));
        }
    }
    return papers;
}

/// Whether every paper that is needed is here, as the citizen says.
bool are_complete(
    const services::Service& service, const std::vector<services::PaperStatement>& papers
) {
    return std::ranges::all_of(papers, [&](const services::PaperStatement& paper) {
        const auto* requirement = service.requirement(paper.requirement);
        return requirement == nullptr || !requirement->required ||
               paper.said == services::Paper::brought;
    });
}

/// "https://desa.example" → "desa.example/r/", as one types it into a telephone.
std::string address_of(std::string_view public_url) {
    constexpr std::string_view behind_scheme = "://";
    if (const auto scheme = public_url.find(behind_scheme); scheme != std::string_view::npos) {
        public_url.remove_prefix(scheme + behind_scheme.size());
    }
    while (public_url.ends_with('/')) {
        public_url.remove_suffix(1);
    }
    return public_url.empty() ? "" : std::string(public_url) + "/r/";
}

/// The number within "A001"; zero when there is none.
std::uint16_t number_in(std::string_view queue_number) {
    std::uint16_t number = 0;
    const auto digits = queue_number.find_first_of("0123456789");
    if (digits != std::string_view::npos) {
        const auto text = queue_number.substr(digits);
        std::from_chars(text.data(), text.data() + text.size(), number);
    }
    return number;
}

} // namespace

Result<std::string> SlipWriter::qr_text(const store::Commit& commit) const {
    auto code = protocol::ReceiptCode::parse(commit.code);
    TRY(code);
    const auto number = commit.queue_number.value_or("");
    return protocol::make_receipt_url(
        office_.public_url,
        {office_.kiosk,
         *code,
         commit.committed_at,
         number.empty() ? '\0' : number.front(),
         number_in(number)},
        key_
    );
}

std::optional<std::chrono::year_month_day> SlipWriter::promised(
    WallTime handed_in,
    const services::Service& service,
    const std::vector<services::PaperStatement>& papers,
    const services::Calendar& calendar
) const {
    if (service.kind == services::ServiceKind::queue || !are_complete(service, papers)) {
        return std::nullopt;
    }
    const auto local = local_time(handed_in, office_.zone);
    return services::promised_date(office_.week, calendar, local, service.promised_days);
}

Result<Bytes> SlipWriter::original(
    const store::Commit& commit, const services::Service& service, const Citizen& citizen
) const {
    auto qr = qr_text(commit);
    TRY(qr);
    const auto& language = citizen.language;
    const print::Speaker speaker = {office_.name, office_.zone, {translator_, language}};
    auto papers = papers_of(service, citizen);
    const print::VisitFacts facts = {
        service.id,
        std::string(service.title.in(language)),
        print::shown_queue_number(commit.queue_number.value_or("")),
        commit.code,
        commit.committed_at,
        std::string(service.promise.in(language)),
        std::move(papers.missing),
        std::string(service.complaint.in(language)),
        std::move(*qr),
        std::move(papers.ready),
        service.fee_rupiah,
        office_.contact.counter_of(service.queue_group),
        std::nullopt, // who is ahead only the hall knows
        address_of(office_.public_url),
        office_.contact.telephone,
        office_.contact.hours,
        citizen.letters,
        std::move(papers.absent),
        citizen.promised,
        service.office.role == services::OfficeRole::forwards
            ? services::promised_date_label(service, speaker.t)
            : std::string(),
        citizen.closes};
    const bool queue = service.kind == services::ServiceKind::queue;
    return print::encode_slip(
        queue ? print::queue_ticket(speaker, facts) : print::receipt(speaker, facts)
    );
}

Result<Bytes> SlipWriter::copy(const store::PrintJob& job) const {
    auto slip = print::decode_slip(job.document);
    TRY(slip);
    slip->frame.copy = static_cast<std::uint16_t>(job.copy_number);
    if (job.kseq == 0) {
        return print::encode_slip(*slip); // no record, and so no signed facts in its QR code
    }
    // Our own signature vouches for the facts; only the copy number changes.
    auto facts = protocol::verify_receipt_url(slip->frame.qr, office_.kiosk, key_.public_key());
    TRY(facts);
    facts->copy = static_cast<std::uint8_t>(job.copy_number + 1);
    auto qr = protocol::make_receipt_url(office_.public_url, *facts, key_);
    TRY(qr);
    slip->frame.qr = std::move(*qr);
    return print::encode_slip(*slip);
}

} // namespace anjungan::back_office

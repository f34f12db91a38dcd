// Words and numbers of a slip.
#include "kiosk/app/slip_writer.hpp"

#include "kiosk/i18n/format.hpp"
#include "offline-cache/protocol/receipt_url.hpp"

#include <algorithm>
#include <charconv>

namespace anjungan::app {

namespace {

print::SlipLabels labels_in(const i18n::Texts& t, bool queue) {
    return {
        queue ? t("Queue ticket") : t("Receipt"),
        t("Queue number"),
        t("Your code"),
        t("Time"),
        t("Promised"),
        t("Cost"),
        t("State"),
        t("Still to bring"),
        t("Complaints"),
        t("Scan to see how far it is"),
        t("COPY no. {}"),
    };
}

std::string issued_text(WallTime at, const OfficeZone& zone, const i18n::Texts& t) {
    const auto local = local_time(at, zone);
    return i18n::long_date(local.date, t) + ", " + i18n::clock_time(local, zone, t);
}

std::vector<std::string> missing_texts(
    const services::Service& service,
    const std::vector<std::string>& missing,
    const std::string& language
) {
    std::vector<std::string> texts;
    for (const auto& requirement : service.requirements) {
        if (std::find(missing.begin(), missing.end(), requirement.id) != missing.end()) {
            texts.emplace_back(requirement.text.in(language));
        }
    }
    return texts;
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

std::string shown_queue_number(std::string_view stored) {
    std::string text(stored);
    if (text.size() > 1) {
        text.insert(1, "-");
    }
    return text;
}

Result<std::string> SlipWriter::qr_text(const store::Commit& commit) const {
    auto code = protocol::ReceiptCode::parse(commit.code);
    if (!code) {
        return fail(std::move(code.error()));
    }
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

Result<Bytes> SlipWriter::original(
    const store::Commit& commit,
    const services::Service& service,
    const std::string& language,
    const std::vector<std::string>& missing
) const {
    const i18n::Texts t(translator_, language);
    const bool queue = service.kind == services::ServiceKind::queue;
    print::Slip slip;
    slip.kind = queue ? print::SlipKind::queue_ticket : print::SlipKind::receipt;
    slip.office = office_.name;
    slip.service = service.title.in(language);
    slip.queue_number = shown_queue_number(commit.queue_number.value_or(""));
    slip.receipt_code = commit.code;
    slip.issued = issued_text(commit.committed_at, office_.zone, t);
    slip.promised = service.promise.in(language);
    slip.cost = t("Rp 0 (free)");
    slip.state = t("Received at this kiosk, not yet sent");
    slip.missing = missing_texts(service, missing, language);
    slip.complaint = service.complaint.in(language);
    slip.keep = t("Keep this slip. It is your proof.");
    slip.labels = labels_in(t, queue);
    auto qr = qr_text(commit);
    if (!qr) {
        return fail(std::move(qr.error()));
    }
    slip.qr = std::move(*qr);
    return print::encode_slip(slip);
}

Result<Bytes> SlipWriter::copy(const store::PrintJob& job) const {
    auto slip = print::decode_slip(job.document);
    if (!slip) {
        return fail(std::move(slip.error()));
    }
    // Our own signature vouches for the facts; only the copy number changes.
    protocol::Certificate own;
    own.kiosk = office_.kiosk;
    own.key = key_.public_key();
    auto facts = protocol::verify_receipt_url(slip->qr, own);
    if (!facts) {
        return fail(std::move(facts.error()));
    }
    facts->copy = static_cast<std::uint8_t>(job.copy_number + 1);
    auto qr = protocol::make_receipt_url(office_.public_url, *facts, key_);
    if (!qr) {
        return fail(std::move(qr.error()));
    }
    slip->qr = std::move(*qr);
    slip->copy = static_cast<std::uint16_t>(job.copy_number);
    return print::encode_slip(*slip);
}

} // namespace anjungan::app

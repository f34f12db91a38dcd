// SPDX-License-Identifier: GPL-3.0-or-later
/// What stands on a citizen's slip: from a commit and its service to the stored document.
#pragma once

#include "base/local_time.hpp"
#include "kiosk/back-office/site.hpp"
#include "kiosk/i18n/translator.hpp"
#include "kiosk/print/compose.hpp"
#include "kiosk/print/slip_cbor.hpp"
#include "kiosk/services/answers.hpp"
#include "kiosk/services/service.hpp"
#include "kiosk/services/working_days.hpp"
#include "offline-cache/store/print_job.hpp"
#include "offline-cache/store/submission.hpp"
#include "protocol/crypto/sign.hpp"

namespace anjungan::back_office {

/// The references must outlive the writer. Used on the store thread; holds no state.
class SlipWriter {
public:
    struct Office {
        std::string kiosk;
        std::string name;
        OfficeZone zone;
        std::string public_url;
        OfficeContact contact = {};
        services::WorkingWeek week = services::WorkingWeek::usual();
    };
    /// Whose slip it is.
    struct Citizen {
        std::string language;
        std::vector<services::PaperStatement> papers = {}; ///< all that apply
        print::Letters letters = print::Letters::standard;
        std::optional<std::chrono::year_month_day> promised = std::nullopt; ///< see promised()
        int closes = 0;                                                     ///< see session::HandIn
    };

    SlipWriter(Office office, const i18n::Translator& translator, const crypto::SigningKey& key)
        : office_(std::move(office)), translator_(translator), key_(key) {}

    /// Until when the office keeps its promise for what was handed in at that time. Nothing, and
    /// then the slip says the promise in working days: a year on the way has no list of holidays, a
    /// paper is not here yet (the promise counts from the complete papers), or it is a ticket.
    [[nodiscard]] std::optional<std::chrono::year_month_day> promised(
        WallTime handed_in,
        const services::Service& service,
        const std::vector<services::PaperStatement>& papers,
        const services::Calendar& calendar
    ) const;

    /// The slip of a fresh commit. Nothing of the answers.
    [[nodiscard]] Result<Bytes> original(
        const store::Commit& commit, const services::Service& service, const Citizen& citizen
    ) const;

    /// The same slip with its copy number in banner and QR.
    [[nodiscard]] Result<Bytes> copy(const store::PrintJob& job) const;

private:
    [[nodiscard]] Result<std::string> qr_text(const store::Commit& commit) const;

    Office office_;
    const i18n::Translator& translator_;
    const crypto::SigningKey& key_;
};

} // namespace anjungan::back_office

// SPDX-License-Identifier: GPL-3.0-or-later
/// From facts to the words on a citizen's slip, in the citizen's language.
#pragma once

#include "base/clock.hpp"
#include "base/local_time.hpp"
#include "kiosk/i18n/translator.hpp"
#include "kiosk/print/slip.hpp"

#include <optional>

namespace anjungan::print {

/// Who hands the slip out, and in which language. A value to pass down, not to keep.
struct Speaker {
    std::string office;
    OfficeZone zone;
    i18n::Texts t;
};

/// Values are shown as they are given; empty ones are left out.
struct VisitFacts {
    std::string service_id;
    std::string service; ///< its title in the citizen's language
    std::string number;  ///< "A-001"
    std::string code;    ///< "7K3F-9QXW-2M"
    WallTime issued;
    std::string promise;
    std::vector<std::string> missing;
    std::string complaint; ///< where to complain
    std::string qr;
    std::vector<std::string> ready = {};                ///< papers that the citizen says are here
    std::optional<long long> fee_rupiah = std::nullopt; ///< nothing: not known
    std::string counter = {};                           ///< "Loket 2, Kependudukan"
    std::optional<unsigned> ahead = std::nullopt;       ///< people; nothing: not known
    std::string address = {};                           ///< where to type the code: "desa.id/r/"
    std::string telephone = {}; ///< the office's, with its kind: "WA 0812-…"
    std::string hours = {};     ///< when the counters are open
    Letters letters = Letters::standard;
    std::vector<std::string> absent = {}; ///< papers that the citizen has not
    /// Until when the promise holds; nothing: it is said in working days alone, as `promise`.
    std::optional<std::chrono::year_month_day> promised_on = std::nullopt;
    /// Before that date, where it is not the day on which all is ready: "Diteruskan ke …".
    std::string promised_what = {};
    int closes = 0; ///< minute at which the counters close on the day of a ticket; 0: not known
};

[[nodiscard]] Slip queue_ticket(const Speaker& speaker, const VisitFacts& facts);
[[nodiscard]] Slip receipt(const Speaker& speaker, const VisitFacts& facts);

/// How far a submission is; see domain.md, "Honest words". One never implies the next.
enum class HowFar : std::uint8_t { received, sent, in_progress, done };

struct StatusFacts {
    std::string service;
    std::string code;
    HowFar how_far = HowFar::received;
    WallTime known; ///< when that was so
    WallTime asked;
    std::string promise;
    std::string complaint;
    std::string qr;
};

[[nodiscard]] Slip status_slip(const Speaker& speaker, const StatusFacts& facts);

/// The classes of SP4N-LAPOR: pengaduan, aspirasi, permintaan informasi.
enum class ComplaintClass : std::uint8_t { complaint, aspiration, information };
enum class NameShown : std::uint8_t { to_the_office, to_nobody };    ///< to_nobody: anonim
enum class ContentShown : std::uint8_t { may_be_published, secret }; ///< secret: rahasia

/// Limits and places are data of the office, never code: laws change.
struct ComplaintFacts {
    ComplaintClass kind = ComplaintClass::complaint;
    std::string code;
    WallTime issued;
    NameShown name = NameShown::to_the_office;
    ContentShown content = ContentShown::may_be_published;
    std::string answer_where;
    std::optional<std::chrono::year_month_day> answer_by = std::nullopt; ///< nothing: not known
    std::string qr;
};

[[nodiscard]] Slip complaint_slip(const Speaker& speaker, const ComplaintFacts& facts);

/// "A001" as the store counts → "A-001" as people read it.
[[nodiscard]] std::string shown_queue_number(std::string_view stored);

} // namespace anjungan::print

// SPDX-License-Identifier: GPL-3.0-or-later
/// From facts to the words on the slips for officers and technicians, in the office's language.
#pragma once

#include "kiosk/print/citizen_wording.hpp"

namespace anjungan::print {

/// One business date of one kiosk. Only what was counted: a zero is printed, a gap is not filled.
struct DayCloseFacts {
    std::string kiosk;
    std::chrono::year_month_day date = {};
    WallTime printed_at;
    struct Count {
        std::string service;
        unsigned slips = 0;
    };
    std::vector<Count> services;
    struct Range {
        std::string first; ///< "A-001"
        std::string last;
    };
    std::vector<Range> queue;
    unsigned printed = 0;
    unsigned unknown = 0;     ///< nobody knows whether paper came out
    unsigned not_printed = 0; ///< waiting, or a person said that it did not come out
    unsigned copies = 0;
    unsigned sent = 0;
    unsigned not_yet_sent = 0;
    unsigned refused = 0; ///< the office will not take them; printed only if there are any
    std::uint64_t first_record = 0; ///< the kiosk's serial numbers; 0: none that day
    std::uint64_t last_record = 0;
};

[[nodiscard]] Slip day_close_slip(const Speaker& speaker, const DayCloseFacts& facts);

/// What a printer can prove, by grade; see hardware.md.
enum class Proof : std::uint8_t { nothing, state, each_slip, paper_taken };
enum class Sensor : std::uint8_t { not_asked, good, needs_attention };

struct SelfTestFacts {
    std::string kiosk;
    std::string version; ///< of the program; empty: left out
    WallTime at;
    std::string printer_name;
    std::string printer_id; ///< of the profile
    std::uint16_t width_dots = 0;
    std::uint16_t columns = 0;
    Proof proof = Proof::nothing;
    Sensor paper = Sensor::not_asked;
    Sensor cover = Sensor::not_asked;
    Sensor cutter = Sensor::not_asked;
};

/// Its QR code holds the words "ANJUNGAN SELF-TEST", the kiosk and the profile.
[[nodiscard]] Slip self_test_slip(const Speaker& speaker, const SelfTestFacts& facts);

struct BatchFacts {
    std::string batch;
    std::string officer; ///< the id on the officer's card, never the name
    WallTime at;
    struct Entry {
        std::string code;
        std::string number; ///< of the queue; may be empty
    };
    std::vector<Entry> entries;
    std::string qr; ///< empty: none
};

[[nodiscard]] Slip batch_slip(const Speaker& speaker, const BatchFacts& facts);

} // namespace anjungan::print

// SPDX-License-Identifier: GPL-3.0-or-later
/// The slips that a kiosk hands out: seven kinds, each with what stands on it, already in words.
///
/// A Slip is what the store keeps in the print job's row, so that a reprint needs nothing else and
/// says the same words. It holds nothing personal: no name, no NIK, no answer.
/// Texts are UTF-8 without control characters; what is empty is left out of the paper.
#pragma once

#include "kiosk/print/fact.hpp"

#include <cstdint>
#include <variant>

namespace anjungan::print {

/// How large a slip's letters are: as large as those that its reader chose on the screen.
enum class Letters : std::uint8_t { standard, large };

/// What every slip has.
struct SlipFrame {
    std::string office;
    std::string heading;    ///< "Tanda terima"
    std::string copy_words; ///< "SALINAN ke-{}": {} becomes the copy number
    std::uint16_t copy = 0; ///< 0 original; n: SALINAN ke-n, reprinted n times
    std::string qr;         ///< for a visit an upper-case URL with the signed facts of this copy
    std::string qr_caption; ///< "Pindai untuk melihat sampai mana"
    std::string keep;       ///< the last words: "Simpan struk ini. …"
    Letters letters = Letters::standard;

    bool operator==(const SlipFrame&) const = default;
};

/// What a citizen takes home from any service.
struct Visit {
    std::string service_id; ///< "akta-kelahiran": for counting, never printed; empty: not known
    std::string service;
    Fact number;  ///< "A-001"
    Fact code;    ///< "7K3F-9QXW-2M"
    Fact issued;  ///< "Selasa, 24 November 2026, 09.15 WIB"
    Fact state;   ///< honest words, true for as long as the paper lasts: "Diterima di anjungan …"
    Fact promise; ///< "1 hari kerja sejak berkas lengkap"
    Fact cost;    ///< "Rp 0 (gratis)"
    List ready;   ///< requirements that the citizen says are here
    List missing; ///< requirements still to bring
    Fact complaint;
    std::string no_fee;  ///< "GRATIS. Ada yang minta uang? …"; empty: it is not free
    std::string address; ///< where those who do not scan type the code: "desa.id/r/"
    Fact telephone;
    Fact hours;  ///< when the counters are open
    List absent; ///< requirements that the citizen has not and asks for at the counter

    [[nodiscard]] bool papers_said() const {
        return !ready.items.empty() || !missing.items.empty() || !absent.items.empty();
    }
    bool operator==(const Visit&) const = default;
};

struct QueueTicket {
    Visit visit;
    Fact counter; ///< the counters that will call: "Loket 2, Kependudukan"
    Fact ahead;   ///< people ahead; empty if not known

    bool operator==(const QueueTicket&) const = default;
};

struct Receipt {
    Visit visit;
    Fact counter = {};
    Fact ahead = {}; ///< as on a ticket

    bool operator==(const Receipt&) const = default;
};

/// For a citizen who asks how far a submission is.
struct StatusSlip {
    std::string service;
    Fact code;
    Fact state;
    Fact known; ///< since when the state is known: it may have moved on meanwhile
    Fact promise;
    Fact asked;
    Fact complaint;

    bool operator==(const StatusSlip&) const = default;
};

/// For one who complained: nothing of the content.
struct ComplaintSlip {
    std::string kind; ///< "Pengaduan", "Aspirasi", "Permintaan informasi"
    Fact code;
    Fact issued;
    Fact name;    ///< whether it is hidden (anonim)
    Fact secrecy; ///< whether the content is hidden (rahasia)
    Fact answer_where;
    Fact answer_by;

    bool operator==(const ComplaintSlip&) const = default;
};

/// For the office: what a kiosk did on one business date.
struct DayCloseSlip {
    Group about; ///< kiosk, date, time of printing
    Group services;
    Group slips;
    Group numbers;
    Group records;
    std::string signature;

    bool operator==(const DayCloseSlip&) const = default;
};

/// For the technician.
struct SelfTestSlip {
    Group about;
    Group sensors;
    Group printer;
    std::uint16_t columns = 0; ///< of the profile; the ruler is as long
    std::string ruler;
    std::string characters;
    List scripts;

    bool operator==(const SelfTestSlip&) const = default;
};

/// For the officer who enrolled people in a village.
struct BatchSlip {
    Group about;
    std::string title;
    std::vector<Fact> entries; ///< code, queue number (may be empty)
    std::string signature;

    bool operator==(const BatchSlip&) const = default;
};

using SlipContent = std::
    variant<QueueTicket, Receipt, StatusSlip, ComplaintSlip, DayCloseSlip, SelfTestSlip, BatchSlip>;

struct Slip {
    SlipFrame frame;
    SlipContent content;

    bool operator==(const Slip&) const = default;
};

} // namespace anjungan::print

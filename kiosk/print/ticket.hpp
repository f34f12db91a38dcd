/// The two slips a citizen takes home: the queue ticket and the receipt.
///
/// A Slip is what the store keeps in the print job's row, so that a reprint needs nothing else. It
/// holds nothing personal: no name, no NIK, no answer.
#pragma once

#include "drivers/printer/document.hpp"
#include "kiosk/base/bytes.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace anjungan::print {

enum class SlipKind : std::uint8_t { queue_ticket = 1, receipt = 2 };

/// The words around the values, already in the citizen's language. One whose value is empty is
/// not printed.
struct SlipLabels {
    std::string heading;      ///< "Tiket antrean" / "Tanda terima"
    std::string queue_number; ///< "Nomor antrean"
    std::string receipt_code; ///< "Kode Anda"
    std::string issued;       ///< "Waktu"
    std::string promised;     ///< "Janji selesai"
    std::string cost;         ///< "Biaya"
    std::string state;        ///< "Status"
    std::string missing;      ///< "Yang masih perlu dibawa"
    std::string complaint;    ///< "Pengaduan"
    std::string qr_caption;   ///< "Pindai untuk melihat status"
    std::string copy;         ///< "SALINAN ke-{}": {} becomes the copy number

    bool operator==(const SlipLabels&) const = default;
};

/// All texts are UTF-8 without control characters; an empty one is left out of the slip.
struct Slip {
    SlipKind kind = SlipKind::receipt;
    std::string office;
    std::string service;
    std::string queue_number; ///< "A-001"
    std::string receipt_code; ///< "7K3F-9QXW-2M"
    std::string issued;       ///< local date and time, "Selasa, 24 November 2026, 09.15 WIB"
    std::string promised;     ///< "Kamis, 26 November 2026"
    std::string cost;         ///< "Rp 0"
    std::string state;        ///< honest words: "Diterima di anjungan, belum terkirim"
    std::vector<std::string> missing; ///< requirements still to bring
    std::string complaint;            ///< where to complain
    std::string keep;                 ///< "Simpan struk ini. …"
    std::string qr;                   ///< upper-case URL with the signed payload of this copy
    std::uint16_t copy = 0;           ///< 0 original; n: SALINAN ke-n, reprinted n times
    SlipLabels labels;

    bool operator==(const Slip&) const = default;
};

/// CBOR (RFC 8949) map with a version.
[[nodiscard]] Bytes encode_slip(const Slip& slip);

/// Errors: corrupt (damaged, cut short, trailing bytes, a field missing, unknown, too long or of
/// another type), unsupported (a newer version).
[[nodiscard]] Result<Slip> decode_slip(ByteView bytes);

/// Lays the slip out. The paper's width is the encoder's business.
[[nodiscard]] drivers::Document compose(const Slip& slip);

} // namespace anjungan::print

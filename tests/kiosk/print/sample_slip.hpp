/// A filled slip for tests: long words, missing requirements, a QR of a real receipt's size.
#pragma once

#include "kiosk/print/ticket.hpp"

namespace anjungan::test {

inline print::Slip sample_receipt() {
    print::Slip slip;
    slip.kind = print::SlipKind::receipt;
    slip.office = "Kantor Desa Sukamaju, Kecamatan Cisarua";
    slip.service = "Akta Kelahiran";
    slip.queue_number = "B-017";
    slip.receipt_code = "7K3F-9QXW-2M";
    slip.issued = "Selasa, 24 November 2026, 09.15 WIB";
    slip.promised = "Kamis, 26 November 2026";
    slip.cost = "Rp 0";
    slip.state = "Diterima di anjungan, belum terkirim";
    slip.missing = {
        "Surat keterangan lahir dari bidan atau rumah sakit (asli)",
        "Kartu Keluarga",
    };
    slip.complaint = "Pungutan liar? Lapor: lapor.go.id atau SMS 1708";
    slip.keep = "Simpan struk ini. Kode di atas dipakai untuk menanyakan permohonan Anda.";
    slip.qr = "HTTPS://SUKAMAJU.DESA.ID/R/7K3F9QXW2M/"
              "04HMASW9NF6YY0938NKRKAYDXW04HMASW9NF6YY0938NKRKAYDXW04HMASW9NF6YY0938NKRKAYDXW"
              "04HMASW9NF6YY0938NKRKAYDXW04HMASW9NF6YY0938NKRKAYDXW1234";
    slip.labels = {
        "Tanda terima",
        "Nomor antrean",
        "Kode Anda",
        "Waktu",
        "Janji selesai",
        "Biaya",
        "Status",
        "Yang masih perlu dibawa:",
        "Pengaduan",
        "Pindai untuk melihat status permohonan",
        "SALINAN ke-{}",
    };
    return slip;
}

inline print::Slip sample_ticket() {
    auto slip = sample_receipt();
    slip.kind = print::SlipKind::queue_ticket;
    slip.service = "Pelayanan KTP-el";
    slip.queue_number = "A-001";
    slip.receipt_code.clear();
    slip.promised.clear();
    slip.missing.clear();
    slip.state = "Menunggu dipanggil";
    slip.qr = "HTTPS://SUKAMAJU.DESA.ID/Q/A001";
    slip.keep = "Tunggu sampai nomor Anda dipanggil.";
    slip.labels.heading = "Tiket antrean";
    slip.labels.qr_caption = "Pindai untuk melihat antrean";
    return slip;
}

} // namespace anjungan::test

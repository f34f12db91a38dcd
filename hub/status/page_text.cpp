// SPDX-License-Identifier: GPL-3.0-or-later
// Words and frame of the status page.
#include "hub/status/page_text.hpp"

#include <fmt/format.h>

namespace anjungan::hub {

namespace {

constexpr std::string_view months_indonesian[] = {
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
};
constexpr std::string_view months_english[] = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
};

StateWords indonesian(SubmissionState state) {
    switch (state) {
    case SubmissionState::received:
        return {
            "Diterima di anjungan",
            "Diterima di anjungan",
            "Pengajuan tersimpan di anjungan dan belum sampai di kantor."};
    case SubmissionState::sent:
        return {
            "Terkirim ke kantor",
            "Terkirim — kantor sudah menerima",
            "Pengajuan Anda sudah tersimpan di kantor. Petugas belum mulai memprosesnya."};
    case SubmissionState::in_progress:
        return {
            "Diproses petugas",
            "Diproses — petugas sedang mengerjakan",
            "Petugas sedang mengerjakan pengajuan Anda. Hasilnya belum selesai."};
    case SubmissionState::done:
        return {
            "Selesai",
            "Selesai",
            "Pengajuan Anda sudah selesai dikerjakan. Bawa struk Anda bila mengambil hasilnya."};
    }
    return {};
}

StateWords english(SubmissionState state) {
    switch (state) {
    case SubmissionState::received:
        return {
            "Received at the kiosk",
            "Received at the kiosk",
            "Your submission is stored at the kiosk and has not reached the office yet."};
    case SubmissionState::sent:
        return {
            "Sent to the office",
            "Sent — the office has received it",
            "Your submission is stored at the office. Staff have not started on it yet."};
    case SubmissionState::in_progress:
        return {
            "In progress",
            "In progress — staff are working on it",
            "Staff are working on your submission. It is not finished yet."};
    case SubmissionState::done:
        return {
            "Finished",
            "Finished",
            "Your submission is finished. Bring your slip when you collect the result."};
    }
    return {};
}

} // namespace

std::string escape_html(std::string_view text) {
    std::string escaped;
    for (const char letter : text) {
        switch (letter) {
        case '&': escaped += "&amp;"; break;
        case '<': escaped += "&lt;"; break;
        case '>': escaped += "&gt;"; break;
        case '"': escaped += "&quot;"; break;
        case '\'': escaped += "&#39;"; break;
        default: escaped += letter;
        }
    }
    return escaped;
}

std::string date_in_words(WallTime time, const OfficeZone& zone, PageLanguage language) {
    const auto local = local_time(time, zone);
    const auto month = static_cast<unsigned>(local.date.month()) - 1;
    const auto day = static_cast<unsigned>(local.date.day());
    const auto year = static_cast<int>(local.date.year());
    if (language == PageLanguage::indonesian) {
        return fmt::format(
            "{} {} {}, pukul {:02}.{:02} {}",
            day,
            months_indonesian[month],
            year,
            local.hour,
            local.minute,
            zone.name
        );
    }
    return fmt::format(
        "{} {} {}, {:02}:{:02} {}",
        day,
        months_english[month],
        year,
        local.hour,
        local.minute,
        zone.name
    );
}

StateWords state_words(SubmissionState state, PageLanguage language) {
    switch (language) {
    case PageLanguage::indonesian: return indonesian(state);
    case PageLanguage::english: return english(state);
    }
    return {};
}

std::string page_frame(std::string_view title, std::string_view body) {
    static constexpr std::string_view style =
        "body{font:1.15rem/1.6 system-ui,sans-serif;color:#1a1a1a;background:#fff;margin:0 auto;"
        "padding:1.25rem;max-width:38rem}"
        "h1{font-size:1.5rem;line-height:1.3}h2{font-size:1.3rem;line-height:1.3}"
        ".code{font:700 1.6rem/1.4 ui-monospace,monospace;letter-spacing:.05em}"
        ".state{border-left:.4rem solid #0b5d3b;padding:.25rem 0 .25rem 1rem}"
        "dt{font-weight:700;margin-top:.75rem}dd{margin:0}"
        "ol{padding-left:1.5rem}li{color:#595959}li.reached{color:#1a1a1a}"
        "li[aria-current]{font-weight:700}"
        "hr{border:0;border-top:1px solid #767676;margin:2rem 0}";
    return fmt::format(
        "<!doctype html>\n<html lang=\"id\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"robots\" content=\"noindex\">\n<title>{}</title>\n<style>{}</style>\n"
        "</head>\n<body>\n<main>\n{}</main>\n</body>\n</html>\n",
        escape_html(title),
        style,
        body
    );
}

} // namespace anjungan::hub

// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the status page together, Indonesian first, English below.
#include "hub/status/status_page.hpp"

#include "base/thousands.hpp"
#include "hub/status/page_text.hpp"

#include <fmt/format.h>

namespace anjungan::hub {

namespace {

/// The words of a known page that do not depend on the state.
struct Labels {
    std::string_view language;
    std::string_view title;
    std::string_view code;
    std::string_view service;
    std::string_view received;
    std::string_view cost;
    std::string_view no_payment;
    std::string_view payment;
    std::string_view steps;
    std::string_view now;
};

constexpr Labels labels_indonesian = {
    "id",
    "Status pengajuan",
    "Kode",
    "Layanan",
    "Diterima di kantor",
    "Biaya",
    "Tidak ada biaya. Jika ada yang meminta uang, jangan membayar dan sampaikan pengaduan.",
    "Tidak lebih dari ini, dan selalu dengan kuitansi. Ada yang meminta lebih? Sampaikan "
    "pengaduan.",
    "Langkah",
    "sekarang",
};
constexpr Labels labels_english = {
    "en",
    "Status of your submission",
    "Code",
    "Service",
    "Received at the office",
    "Cost",
    "There is no fee. If anybody asks for money, do not pay and make a complaint.",
    "No more than this, and always with a receipt. If anybody asks for more, make a complaint.",
    "Steps",
    "now",
};

const Labels& labels_in(PageLanguage language) {
    return language == PageLanguage::indonesian ? labels_indonesian : labels_english;
}

std::string steps(SubmissionState state, PageLanguage language) {
    const auto& labels = labels_in(language);
    std::string list = fmt::format("<h2>{}</h2>\n<ol>\n", labels.steps);
    for (const auto step : all_submission_states) {
        const auto words = state_words(step, language);
        if (step == state) {
            list += fmt::format(
                "<li class=\"reached\" aria-current=\"step\">{} ({})</li>\n", words.step, labels.now
            );
        } else {
            const auto* const reached = step < state ? " class=\"reached\"" : "";
            list += fmt::format("<li{}>{}</li>\n", reached, words.step);
        }
    }
    return list + "</ol>\n";
}

std::string title_in(const PublicService& service, PageLanguage language) {
    const bool english = language == PageLanguage::english && !service.title_english.empty();
    return escape_html(english ? service.title_english : service.title_indonesian);
}

/// Nothing where the fee is not known: a page that is somebody's proof does not guess.
std::string cost_row(const PublicService& service, const Labels& labels) {
    if (!service.fee_rupiah) {
        return {};
    }
    const auto& words = *service.fee_rupiah == 0 ? labels.no_payment : labels.payment;
    return fmt::format(
        // Parted alike in both languages: so it stands on the office's own papers.
        "<dt>{}</dt><dd><strong>Rp {}</strong><br>{}</dd>\n",
        labels.cost,
        with_thousands(*service.fee_rupiah, "."),
        words
    );
}

std::string section(
    const std::string& code,
    const PublicRecord& record,
    const PublicService& service,
    const PageSetting& setting,
    PageLanguage language
) {
    const auto& labels = labels_in(language);
    const auto words = state_words(record.state, language);
    return fmt::format(
               "<section lang=\"{}\">\n<h1>{}</h1>\n<p>{}: <span class=\"code\">{}</span></p>\n"
               "<div class=\"state\"><h2>{}</h2>\n<p>{}</p></div>\n<dl>\n",
               labels.language,
               labels.title,
               labels.code,
               code,
               words.heading,
               words.meaning
           ) +
           fmt::format(
               "<dt>{}</dt><dd>{}</dd>\n<dt>{}</dt><dd>{}</dd>\n",
               labels.service,
               title_in(service, language),
               labels.received,
               date_in_words(record.received, setting.zone, language)
           ) +
           cost_row(service, labels) + "</dl>\n" + steps(record.state, language) + "</section>\n";
}

std::string office_line(const PageSetting& setting) {
    return setting.office.empty() ? std::string()
                                  : fmt::format("<p>{}</p>\n", escape_html(setting.office));
}

constexpr std::string_view hint_indonesian =
    "<p>Periksa kodenya: ada 10 huruf dan angka seperti pada struk, dan yang terakhir adalah huruf "
    "pemeriksa. Kode yang dibuka ini kurang, lebih, atau ada yang salah ketik.</p>\n";
constexpr std::string_view hint_english =
    "<p>Please check the code: it has 10 letters and digits as on the slip, and the last one is a "
    "check character. The code you opened is too short, too long or mistyped.</p>\n";

HttpAnswer html(int status, std::string body) {
    return {status, "text/html; charset=utf-8", std::move(body)};
}

} // namespace

HttpAnswer known_page(
    const std::string& display_code,
    const std::vector<PublicRecord>& records,
    const PublicServices& services,
    const PageSetting& setting
) {
    std::string body = office_line(setting);
    for (const auto language : {PageLanguage::indonesian, PageLanguage::english}) {
        for (const auto& record : records) {
            body += section(display_code, record, services.of(record.service), setting, language);
        }
        body += language == PageLanguage::indonesian ? "<hr>\n" : "";
    }
    return html(200, page_frame("Status pengajuan " + display_code, body));
}

HttpAnswer unknown_page(CodeForm form, const PageSetting& setting) {
    const bool malformed = form == CodeForm::malformed;
    const auto body = fmt::format(
        "{}<section lang=\"id\">\n<h1>Belum ada di kantor</h1>\n"
        "<p>Kantor belum menerima pengajuan dengan kode ini. Mungkin pengajuan masih tersimpan di "
        "anjungan dan dikirim begitu ada jaringan.</p>\n"
        "<p><strong>Simpan struk Anda</strong> dan periksa lagi nanti. Bila perlu, tunjukkan struk "
        "itu kepada petugas.</p>\n{}</section>\n<hr>\n"
        "<section lang=\"en\">\n<h1>Not at the office yet</h1>\n"
        "<p>The office has not received a submission with this code. It may still be stored at the "
        "kiosk and is sent as soon as there is a network.</p>\n"
        "<p><strong>Keep your slip</strong> and look again later. If need be, show it to "
        "staff.</p>\n{}</section>\n",
        office_line(setting),
        malformed ? hint_indonesian : "",
        malformed ? hint_english : ""
    );
    return html(404, page_frame("Status pengajuan", body));
}

} // namespace anjungan::hub

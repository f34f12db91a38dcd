// SPDX-License-Identifier: GPL-3.0-or-later
// A citizen before a kiosk that takes no requests reads where to go; the staff reads a code.
#include "base/files.hpp"
#include "kiosk/screens/registry.hpp"
#include "kiosk/services/catalogue.hpp"
#include "tests/support/catch.hpp"

#include <set>

using namespace anjungan;
using session::FaultSource;

namespace {

constexpr const char* operators_sentence =
    "The data directory cannot be written to: /var/lib/anjungan: Permission denied.";

/// Every word of a widget and those in it, each on a line.
std::string words_of(const ui::Widget& widget) {
    auto words =
        widget.name + '\n' + widget.spoken + '\n' + widget.text + '\n' + widget.detail + '\n';
    for (const auto& child : widget.children) {
        words += words_of(child);
    }
    return words;
}

std::string shown_in(const std::string& language, const session::Model& model) {
    const std::vector<std::string> offered = {"id", "en", "jv", "su"};
    const auto translator = i18n::Translator::load(ANJUNGAN_LOCALE_DIR, offered);
    REQUIRE(translator);
    const services::Catalogue catalogue;
    const std::string office = "Desa Contoh";
    const i18n::Texts t(*translator, language);
    const auto today = std::chrono::year(2026) / 11 / 30;
    return words_of(screens::build({model, catalogue, t, offered, office, today}).root);
}

session::Model out_of_service() {
    session::Model model;
    model.stack.restart_at(flow::ScreenId::out_of_service);
    return model;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("out_of_service: no operator's sentence and no path, in any language", "[screens]") {
    auto model = out_of_service();
    model.kiosk.faults.set(FaultSource::store, {operators_sentence});
    model.kiosk.faults.set(FaultSource::printer, {"The printer has no paper."});
    std::set<std::string> different;
    for (const auto* language : {"id", "en", "jv", "su"}) {
        const auto words = shown_in(language, model);
        INFO(language << ":\n" << words);
        CHECK_FALSE(contains(words, "data directory"));
        CHECK_FALSE(contains(words, "no paper"));
        CHECK_FALSE(contains(words, "/var"));
        CHECK(contains(words, "S-04, S-12"));
        different.insert(words);
    }
    CHECK(different.size() == 4); // each in its own words
}

TEST_CASE("out_of_service: a kiosk that is being switched off has no code to show", "[screens]") {
    CHECK_FALSE(contains(shown_in("en", out_of_service()), "S-"));
}

TEST_CASE("staff_code: operating.md explains each, and none means two things", "[screens]") {
    const auto manual =
        read_file(std::filesystem::path(ANJUNGAN_SOURCE_DIR) / "packaging/operating.md");
    REQUIRE(manual);
    std::set<std::string> codes;
    std::size_t sources = 0;
    for (; session::to_string(FaultSource(sources)) != std::string("?"); ++sources) {
        const auto code = session::staff_code(FaultSource(sources));
        INFO(session::to_string(FaultSource(sources)) << ": " << code);
        CHECK(contains(*manual, "| " + code + " |"));
        codes.insert(code);
    }
    CHECK(codes.size() == sources);
}

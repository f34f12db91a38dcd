// SPDX-License-Identifier: GPL-3.0-or-later
// A service's first page: cost, time and papers at one glance, and the whole promise behind it.
#include "kiosk/ui/focus.hpp"
#include "tests/kiosk/screens/listener.hpp"
#include "tests/kiosk/screens/walk.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <set>
#include <string>

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::EndsWith;
using test::Listener;
using test::see_all;
using ui::find_widget;
using ui::Layout;

namespace {

/// On the first page of a service.
void open_first_page(Listener& at, const std::string& service) {
    at.model.stack.restart_at(flow::ScreenId::standard);
    at.model.visit.emplace();
    at.model.visit->service = service;
}

/// Everything is there, whole, and nothing is on another page.
void check_one_page(const ui::Widget& tree, Layout layout) {
    for (const char* part : {"heading", "cost", "time", "papers", "read-promises", "continue"}) {
        INFO(part);
        const auto* widget = find_widget(tree, part);
        REQUIRE(widget != nullptr);
        CHECK_FALSE(widget->rect.empty());
    }
    const auto reach = static_cast<int>(ui::Panel().reach_mm() * test::pixels_per_mm);
    see_all(tree, [&](const ui::Widget& widget) {
        INFO(widget.id << " \"" << widget.text << '"');
        CHECK_FALSE(widget.clipped);
        CHECK(ui::intersection(widget.rect, tree.rect) == widget.rect);
        CHECK_FALSE(widget.pager.has_value());
        const bool touched = widget.action.has_value();
        CHECK((layout != Layout::low_reach || !touched || widget.rect.y >= reach));
    });
}

void check_first_pages(const test::Walk& walk, Layout layout) {
    const auto stage = test::open_stage(test::panel_for(layout));
    for (const auto& service : walk.catalogue.services) {
        for (const auto& language : walk.offered) {
            for (const auto size : test::sizes_for("en")) {
                session::Model model;
                model.stack.restart_at(flow::ScreenId::standard);
                model.visit.emplace();
                model.visit->service = service.id;
                model.settings = {language, {size, ui::Contrast::standard, layout}, false};
                test::show(*stage, walk, service.id, model);
                INFO(
                    service.id << ' ' << language << ' ' << ui::name_of(size) << " in layout "
                               << static_cast<int>(layout)
                );
                CHECK(find_widget(stage->tree(), "heading")->text == service.title.in(language));
                check_one_page(stage->tree(), layout);
            }
        }
    }
}

} // namespace

TEST_CASE("Screens.standard: one page for every service, at any size", "[screens]") {
    const auto walk = test::load();
    for (const auto layout : {Layout::portrait, Layout::landscape, Layout::low_reach}) {
        check_first_pages(walk, layout);
    }
}

TEST_CASE("Screens.standard: what it costs is the service's datum", "[screens]") {
    Listener at;
    open_first_page(at, "ktp-el");
    static_cast<void>(at.page());
    CHECK(find_widget(at.tree(), "cost")->text == "Gratis");
    CHECK(find_widget(at.tree(), "nobody-may-ask") != nullptr);
    for (auto& service : at.catalogue.services) {
        service.fee_rupiah = 30000;
    }
    static_cast<void>(at.page());
    CHECK(find_widget(at.tree(), "cost")->text == "Rp 30.000");
    CHECK(find_widget(at.tree(), "nobody-may-ask") == nullptr);
}

TEST_CASE("Screens.standard: papers that everybody needs, and those that may be", "[screens]") {
    Listener at;
    const auto shown = [&](const char* service, const char* id) {
        open_first_page(at, service);
        static_cast<void>(at.page());
        const auto* widget = find_widget(at.tree(), id);
        return widget == nullptr ? std::string() : widget->text;
    };
    CHECK(shown("ktp-el", "papers") == "1 berkas, mungkin lebih");
    CHECK(shown("ktp-el", "papers-sure") == "Kartu Keluarga");
    CHECK(
        shown("ktp-el", "papers-perhaps") ==
        "Mungkin juga: Surat kehilangan dari polisi · KTP lama · Bukti perubahan data · Buku nikah"
    );
    CHECK(shown("sktm", "papers") == "3 berkas, mungkin lebih");
    CHECK(shown("kartu-keluarga", "papers") == "Berkas sesuai jawaban Anda");
    CHECK(shown("kartu-keluarga", "papers-sure").empty());
    CHECK_THAT(shown("kartu-keluarga", "papers-perhaps"), ContainsSubstring("Surat kuasa F-1.07"));
    CHECK(shown("antrean", "papers") == "Tidak perlu berkas");
    at.model.settings.appearance.text_size = ui::TextSize::largest;
    CHECK_THAT(shown("kartu-keluarga", "papers-perhaps"), EndsWith(" · dan 11 lagi"));
}

TEST_CASE("speech.standard: the service, its cost, its time, how many papers", "[screens]") {
    Listener at;
    open_first_page(at, "ktp-el");
    CHECK_THAT(
        at.page(),
        ContainsSubstring("KTP Elektronik | KTP pertama, hilang, rusak, atau data berubah.") &&
            ContainsSubstring(
                "| Biaya: Gratis | Janji waktu: Diteruskan ke Dinas Dukcapil 1 hari kerja"
            ) &&
            ContainsSubstring("| Yang dibawa: 1 berkas, mungkin lebih") &&
            !ContainsSubstring("UU 24/2013") && !ContainsSubstring("Surat kehilangan")
    );
}

TEST_CASE("Screens.promises: all components, and back to the button they are behind", "[screens]") {
    Listener at;
    open_first_page(at, "ktp-el");
    static_cast<void>(at.page());
    at.touch(*find_widget(at.tree(), "read-promises"));
    std::set<std::string> seen;
    bool more = true;
    while (more && at.model.page < 12) {
        CHECK(at.model.stack.top() == flow::ScreenId::promises);
        static_cast<void>(at.page());
        see_all(at.tree(), [&](const ui::Widget& widget) { seen.insert(widget.id); });
        const auto* next = find_widget(at.tree(), "components-more");
        more = next != nullptr;
        at.touch(more ? *next : *find_widget(at.tree(), "promises-read"));
    }
    const auto& service = *at.catalogue.find("ktp-el");
    CHECK(service.standard.size() == 14);
    for (const auto& component : service.standard) {
        INFO(component.key);
        CHECK(seen.contains(component.key + "-label"));
    }
    for (const auto* const fact : {"issuer", "form", "remedy", "maklumat"}) {
        INFO(fact);
        CHECK(seen.contains(fact));
    }
    CHECK(at.model.stack.top() == flow::ScreenId::standard);
    CHECK_THAT(at.page(), EndsWith("| Baca janji lengkap"));
    at.model.visit->promises_read = false; // whoever comes from elsewhere begins at the top
    CHECK_THAT(at.page(), !EndsWith("| Baca janji lengkap"));
}

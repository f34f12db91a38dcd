// SPDX-License-Identifier: GPL-3.0-or-later
/// A page of the shipped services as it is heard.
#pragma once

#include "kiosk/screens/registry.hpp"
#include "kiosk/screens/specimens.hpp"
#include "kiosk/session/draft.hpp"
#include "kiosk/session/update.hpp"
#include "kiosk/ui/stage.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace anjungan::test {

/// A page of the shipped services as it is heard by somebody who moves by keys.
class Listener {
public:
    explicit Listener(std::string language = "id") {
        model.settings.language = std::move(language);
    }

    void open(const std::string& service_id, const std::string& field_id) {
        model.stack.restart_at(flow::ScreenId::question);
        model.visit.emplace();
        model.visit->service = service_id;
        model.visit->field = field_id;
    }
    [[nodiscard]] const services::Field& field() const {
        return *catalogue.find(model.visit->service)->field(model.visit->field);
    }
    void type(const std::string& text) {
        for (const char one : text) {
            session::type_character(model.visit->draft, field(), std::string(1, one));
        }
    }
    /// The whole page, as it is said when it comes up.
    [[nodiscard]] std::string page() {
        static_cast<void>(stage->react(ui::KeyStroke{ui::Key::down}));
        return show("page " + std::to_string(++pages_));
    }
    /// What is said after something was done on it.
    [[nodiscard]] std::string news() { return show("page " + std::to_string(pages_)); }
    [[nodiscard]] std::string press(ui::Key key) {
        return joined(stage->react(ui::KeyStroke{key}).spoken);
    }
    [[nodiscard]] ui::Speech press_and_hear(ui::Key key) {
        return stage->react(ui::KeyStroke{key}).spoken;
    }
    [[nodiscard]] ui::Speech speech(const std::string& identity) {
        const i18n::Texts t(translator, model.settings.language);
        auto view = screens::build({model, catalogue, t, offered, office, today});
        events_ = std::move(view.events);
        return stage->show({identity}, std::move(view.root), model.settings.appearance);
    }
    /// Does what touching it would, on the page that was shown last.
    void touch(const ui::Widget& widget) {
        REQUIRE(widget.action.has_value());
        const auto& event = events_.at(static_cast<std::size_t>(*widget.action));
        static_cast<void>(session::update(model, event, {catalogue, translator, clock_, zone_}));
    }
    [[nodiscard]] static std::string joined(const ui::Speech& speech) {
        std::string all;
        for (const auto& one : speech) {
            all += (all.empty() ? "" : " | ") + one.text;
        }
        return all;
    }

    [[nodiscard]] const ui::Widget& tree() const { return stage->tree(); }

    session::Model model;
    services::Catalogue catalogue =
        *services::load_catalogue(std::filesystem::path(ANJUNGAN_SOURCE_DIR) / "assets/services");

private:
    [[nodiscard]] std::string show(const std::string& identity) { return joined(speech(identity)); }

    std::vector<std::string> offered = {"id", "en", "jv", "su"};
    i18n::Translator translator = *i18n::Translator::load(ANJUNGAN_LOCALE_DIR, offered);
    std::string office = "Desa Contoh";
    std::chrono::year_month_day today = std::chrono::year(2026) / 11 / 24;
    std::unique_ptr<ui::Stage> stage =
        *ui::Stage::open({}, std::filesystem::path(ANJUNGAN_SOURCE_DIR) / "assets");
    std::vector<session::Event> events_; ///< of that page
    FakeClock clock_;
    OfficeZone zone_;
    int pages_ = 0;
};

} // namespace anjungan::test

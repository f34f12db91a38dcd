// SPDX-License-Identifier: GPL-3.0-or-later
// The published components of a service's standard.
#include "kiosk/screens/standard.hpp"

#include "kiosk/i18n/format.hpp"
#include "kiosk/screens/shell.hpp"

#include <array>

namespace anjungan::screens {

namespace {

struct Component {
    std::string_view key;
    std::string label;
};

/// Cost and time come first and large; these follow (UU 25/2009 Art. 21: the components that must
/// be published where the service is given, and the law it rests on).
std::array<Component, 5> further_components(const i18n::Texts& t) {
    return {{
        {"produk", t("What you receive")},
        {"persyaratan", t("What is required")},
        {"prosedur", t("How it goes")},
        {"pengaduan", t("Complaints and suggestions")},
        {"dasar_hukum", t("Legal basis")},
    }};
}

/// A component under its name, with the law or decision it rests on in small letters.
ui::Widget component_text(
    const std::string& label,
    const services::StandardComponent& component,
    const ScreenContext& context
) {
    ui::Widgets lines;
    lines.push_back(ui::text(
        component.key + "-label",
        label,
        {ui::TextRole::body, ui::Tone::accent, ui::Align::start, true}
    ));
    lines.back().name.clear(); // the text says it too
    auto words = ui::text(component.key, context.in_language(component.text));
    words.spoken = label + ": " + words.name;
    words.language = context.language_of(component.text);
    lines.push_back(std::move(words));
    if (!component.citation.empty() && component.key != "dasar_hukum") {
        lines.push_back(ui::text(
            component.key + "-citation",
            component.citation,
            {ui::TextRole::caption, ui::Tone::muted}
        ));
        lines.back().name.clear(); // for the eye: nobody can follow it by ear
    }
    return ui::column(std::move(lines), 0.5F);
}

ui::Widget promise(
    const std::string& id, const std::string& label, const std::string& value, ui::IconName icon
) {
    auto what = ui::text(id + "-label", label, {ui::TextRole::body, ui::Tone::muted});
    what.icon = std::move(icon);
    what.icon_mm = 10;
    auto how = ui::text(id, value, {ui::TextRole::lead, ui::Tone::ink, ui::Align::start, true});
    how.name = label + ": " + value;
    how.introduces = true;
    what.name.clear(); // said with its value
    auto box = ui::card({std::move(what), std::move(how)}, 3);
    box.grow = 1;
    return box;
}

ui::Widgets promises(const services::Service& service, const ScreenContext& context) {
    const auto& t = context.t;
    ui::Widgets list;
    list.push_back(ui::grid(
        context.large_letters() ? 1 : 2,
        {promise("cost", t("Cost"), i18n::cost_in_words(service.fee_rupiah, t), {"money"}),
         promise("time", t("Promised time"), context.in_language(service.promise), {"clock"})},
        5
    ));
    if (const auto* cost = service.component("biaya"); cost != nullptr) {
        list.push_back(component_text(t("About the cost"), *cost, context));
    }
    for (const auto& [key, label] : further_components(t)) {
        if (const auto* component = service.component(key); component != nullptr) {
            list.push_back(component_text(label, *component, context));
        }
    }
    return list;
}

} // namespace

View build_standard(const ScreenContext& context) {
    Actions actions;
    const auto& t = context.t;
    const auto* service = context.service();
    Frame frame;
    frame.place = place_of(context);
    frame.to_read = true;
    frame.question.push_back(ui::heading("heading", t("What the office promises you")));
    if (context.landscape()) {
        frame.picture = filling_picture("officer-counter", 90);
    }
    if (service != nullptr) {
        auto components = paged_text("components", promises(*service, context), context, actions);
        const bool room = !context.large_letters() && !context.landscape();
        components.grow = room ? 0.0F : 1.0F;
        frame.content.push_back(std::move(components));
        if (room) {
            frame.content.push_back(filling_picture("officer-counter", 110));
        }
    }
    frame.next = continue_button(context, actions);
    return framed("standard", std::move(frame), context, actions);
}

} // namespace anjungan::screens

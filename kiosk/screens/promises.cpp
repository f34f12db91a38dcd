// SPDX-License-Identifier: GPL-3.0-or-later
// The published components of a service's standard, in full.
#include "kiosk/screens/promises.hpp"

#include "kiosk/screens/shell.hpp"
#include "kiosk/services/service_facts.hpp"

#include <array>

namespace anjungan::screens {

namespace {

struct Component {
    std::string_view key;
    std::string label;
};

/// What must be published where the service is given (UU 25/2009 Art. 21), and the law it rests on.
std::array<Component, 14> published_components(const i18n::Texts& t) {
    return {{
        {"biaya", t("About the cost")},
        {"jangka_waktu", t("Promised time")},
        {"produk", t("What you receive")},
        {"persyaratan", t("What is required")},
        {"prosedur", t("How it goes")},
        {"pengaduan", t("Complaints and suggestions")},
        {"sarana", t("Rooms and equipment")},
        {"kompetensi", t("What the officers can do")},
        {"pelaksana", t("How many officers serve you")},
        {"pengawasan", t("Who watches over it")},
        {"jaminan_pelayanan", t("If the promise is not kept")},
        {"jaminan_keamanan", t("How your data is kept safe")},
        {"evaluasi", t("How the service is judged")},
        {"dasar_hukum", t("Legal basis")},
    }};
}

/// One thing that the office says of the service.
struct Clause {
    std::string id;
    std::string label;
    std::string text;
    std::string language; ///< of the text; empty: the page's
    std::string citation = {};
};

/// Under its name, with the law or decision it rests on in small letters. In large
/// letters the page may turn within it.
void add_clause(ui::Widgets& list, const Clause& clause, const ScreenContext& context) {
    ui::Widgets lines;
    lines.push_back(list_title(clause.id + "-label", clause.label));
    lines.back().style.role = ui::TextRole::body;
    lines.back().name.clear(); // the text says it too
    auto parts = context.large_letters() ? paragraphs(clause.id, clause.text, context)
                                         : ui::Widgets{ui::text(clause.id, clause.text)};
    for (auto& part : parts) {
        part.language = clause.language;
        lines.push_back(std::move(part));
    }
    lines[1].spoken = clause.label + ": " + lines[1].name;
    if (!clause.citation.empty()) {
        lines.push_back(ui::text(
            clause.id + "-citation", clause.citation, {ui::TextRole::caption, ui::Tone::muted}
        ));
        lines.back().name.clear(); // for the eye: nobody can follow it by ear
    }
    if (!context.large_letters()) {
        list.push_back(ui::column(std::move(lines), 0.5F));
        return;
    }
    for (auto& line : lines) {
        list.push_back(std::move(line));
    }
}

ui::Widgets components_of(const services::Service& service, const ScreenContext& context) {
    ui::Widgets list;
    for (const auto& [key, label] : published_components(context.t)) {
        if (const auto* component = service.component(key); component != nullptr) {
            add_clause(
                list,
                {component->key,
                 label,
                 context.in_language(component->text),
                 context.language_of(component->text),
                 component->key == "dasar_hukum" ? std::string() : component->citation},
                context
            );
        }
    }
    for (auto& fact : services::service_facts(service, context.catalogue.maklumat, context.t)) {
        add_clause(list, {fact.key, fact.label, fact.text, {}}, context);
    }
    return list;
}

} // namespace

View build_promises(const ScreenContext& context) {
    Actions actions;
    const auto& t = context.t;
    Frame frame;
    frame.place = place_of(context);
    frame.to_read = true;
    frame.question.push_back(ui::heading("heading", t("What the office promises you")));
    if (context.landscape()) {
        frame.picture = filling_picture("officer-counter", 90);
    }
    if (const auto* service = context.service(); service != nullptr) {
        auto components =
            paged_text("components", components_of(*service, context), context, actions);
        const bool room = !context.large_letters() && !context.landscape();
        components.grow = room ? 0.0F : 1.0F;
        frame.content.push_back(std::move(components));
        if (room) {
            frame.content.push_back(filling_picture("officer-counter", 110));
        }
    }
    // Behind the last page it takes one touch to the service's first page, not one for each page.
    frame.next = ui::next_button(
        {"promises-read", t("Back to the service"), "", {"check"}}, actions.on(session::Back{})
    );
    return framed("promises", std::move(frame), context, actions);
}

} // namespace anjungan::screens

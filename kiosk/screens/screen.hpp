// SPDX-License-Identifier: GPL-3.0-or-later
/// What a screen is: a pure function from state to a view.
#pragma once

#include "base/local_time.hpp"
#include "kiosk/i18n/translator.hpp"
#include "kiosk/services/catalogue.hpp"
#include "kiosk/session/event.hpp"
#include "kiosk/ui/appearance.hpp"
#include "kiosk/ui/widgets.hpp"

#include <string>
#include <vector>

namespace anjungan::screens {

/// Everything a screen may look at. The references must outlive the call.
struct ScreenContext {
    const session::Model& model;
    const services::Catalogue& catalogue;
    const i18n::Texts& t;                       ///< in the session's language
    const std::vector<i18n::Language>& offered; ///< languages to choose from
    const std::string& office;                  ///< "Desa Contoh"
    std::chrono::year_month_day today = {};     ///< the office's local date
    ui::Panel panel = {}; ///< how high it hangs, for what a seated person reaches

    /// The service being applied for; nullptr when there is no visit.
    [[nodiscard]] const services::Service* service() const;
    [[nodiscard]] ui::TextSize text_size() const { return model.settings.appearance.text_size; }
    [[nodiscard]] bool landscape() const {
        return model.settings.appearance.layout == ui::Layout::landscape;
    }
    [[nodiscard]] bool low_reach() const {
        return model.settings.appearance.layout == ui::Layout::low_reach;
    }
    [[nodiscard]] bool large_letters() const { return text_size() >= ui::TextSize::large; }
    /// Text in the session's language.
    [[nodiscard]] std::string in_language(const services::LocalText& text) const {
        return std::string(text.in(t.language()));
    }
    /// The language that this text is in, for the voice; empty: the session's.
    [[nodiscard]] std::string language_of(const services::LocalText& text) const;
};

/// A widget tree and what each of its actions means.
struct View {
    /// Differs between two pages that a reader would call different (question to question).
    std::string identity;
    ui::Widget root;
    std::vector<session::Event> events; ///< by ui::ActionId

    [[nodiscard]] const session::Event& event_of(ui::ActionId action) const {
        return events.at(static_cast<std::size_t>(action));
    }
};

/// Collects events while a screen builds its tree.
class Actions {
public:
    [[nodiscard]] ui::ActionId on(session::Event event) {
        events_.push_back(std::move(event));
        return static_cast<ui::ActionId>(events_.size() - 1);
    }
    [[nodiscard]] std::vector<session::Event> take() { return std::move(events_); }

private:
    std::vector<session::Event> events_;
};

/// A list that may be longer than the screen, with "See 9 more" and "Previous" in the session's
/// words.
[[nodiscard]] ui::Widget
paged_list(std::string id, ui::Widgets children, const ScreenContext& context, Actions& actions);
/// The same for something to read: "Read on".
[[nodiscard]] ui::Widget
paged_text(std::string id, ui::Widgets children, const ScreenContext& context, Actions& actions);

/// An answer takes the room that its page has for it, up to `most_mm`. It is never lower than a
/// hand that trembles finds; large letters need their lines more.
void let_answer_grow(ui::Widget& answer, float most_mm, const ScreenContext& context);

/// The services that give a queue number and nothing else.
[[nodiscard]] std::vector<const services::Service*> queues_of(const services::Catalogue& catalogue);
/// What a button says that opens one of them: "Just take a number", or its title if there are more.
[[nodiscard]] std::string queue_label(const services::Service& queue, const ScreenContext& context);

/// Above some of a list's children, and never without the first of them on its page.
[[nodiscard]] ui::Widget list_title(std::string id, std::string text);

/// The store has refused what was handed in; the answers are still here.
[[nodiscard]] ui::Widget not_kept(const i18n::Texts& t);

/// An illustration in the room that words leave, up to `most_mm` high; left out where they need it.
[[nodiscard]] ui::Widget filling_picture(std::string name, float most_mm);

/// The paragraphs of a text (parted by empty lines) as one widget each. In large letters a long one
/// is parted at the ends of sentences: a list turns its page only between two widgets.
[[nodiscard]] ui::Widgets
paragraphs(const std::string& id, std::string_view text, const ScreenContext& context);

} // namespace anjungan::screens

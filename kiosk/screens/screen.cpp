// SPDX-License-Identifier: GPL-3.0-or-later
// What all screens share.
#include "kiosk/screens/screen.hpp"

#include <algorithm>
#include <utility>

namespace anjungan::screens {

const services::Service* ScreenContext::service() const {
    return model.visit.has_value() ? catalogue.find(model.visit->service) : nullptr;
}

std::string ScreenContext::language_of(const services::LocalText& text) const {
    for (const auto& language : i18n::fallback_chain(t.language())) {
        if (text.by_language.contains(language)) {
            return language == t.language() ? std::string() : language;
        }
    }
    return {};
}

ui::Widget
paged_list(std::string id, ui::Widgets children, const ScreenContext& context, Actions& actions) {
    const ui::Pager pager = {
        context.model.page,
        actions.on(session::TurnPage{1}),
        actions.on(session::TurnPage{-1}),
        context.t("See {count} more"),
        context.t("Previous"),
        context.t("Page {page} of {pages}"),
    };
    auto list = ui::paged(std::move(id), std::move(children), pager);
    list.grow = 1;
    return list;
}

ui::Widget
paged_text(std::string id, ui::Widgets children, const ScreenContext& context, Actions& actions) {
    auto list = paged_list(std::move(id), std::move(children), context, actions);
    list.pager->more_label = context.t("Read on");
    return list;
}

void let_answer_grow(ui::Widget& answer, float most_mm, const ScreenContext& context) {
    constexpr float least_mm = 34;
    answer.grow = 1;
    answer.max_height_mm = most_mm;
    answer.min_height_mm = context.large_letters() ? 0 : least_mm;
}

std::vector<const services::Service*> queues_of(const services::Catalogue& catalogue) {
    std::vector<const services::Service*> found;
    for (const auto& service : catalogue.services) {
        if (service.kind == services::ServiceKind::queue) {
            found.push_back(&service);
        }
    }
    return found;
}

std::string queue_label(const services::Service& queue, const ScreenContext& context) {
    return queues_of(context.catalogue).size() == 1 ? context.t("Just take a number")
                                                    : context.in_language(queue.title);
}

ui::Widget list_title(std::string id, std::string text) {
    auto title = ui::text(
        std::move(id),
        std::move(text),
        {ui::TextRole::label, ui::Tone::accent, ui::Align::start, true}
    );
    title.leads = true;
    return title;
}

ui::Widget not_kept(const i18n::Texts& t) {
    return ui::alert(
        "not-kept",
        t("It could not be kept. Please press once more, or ask an officer. Nothing you typed is "
          "lost.")
    );
}

ui::Widget filling_picture(std::string name, float most_mm) {
    constexpr float least_mm = 40;
    auto picture = ui::picture(std::move(name), most_mm, least_mm);
    picture.grow = 1;
    return picture;
}

namespace {

/// The end of the last sentence within `most` bytes; of the first one, if that is longer.
std::size_t end_of_sentences(std::string_view text, std::size_t most) {
    constexpr std::string_view stop = ". ";
    if (text.size() <= most) {
        return text.size();
    }
    auto end = text.rfind(stop, most - 1);
    end = end == std::string_view::npos ? text.find(stop) : end;
    return end == std::string_view::npos ? text.size() : end + 1;
}

} // namespace

ui::Widgets paragraphs(const std::string& id, std::string_view text, const ScreenContext& context) {
    constexpr std::size_t most_in_large_letters = 220;
    ui::Widgets widgets;
    const auto add = [&](std::string_view part) {
        widgets.push_back(ui::text(id + '-' + std::to_string(widgets.size() + 1), std::string(part))
        );
    };
    while (!text.empty()) {
        const auto end = text.find("\n\n");
        auto paragraph = text.substr(0, end);
        while (context.large_letters() && paragraph.size() > most_in_large_letters) {
            const auto part = end_of_sentences(paragraph, most_in_large_letters);
            add(paragraph.substr(0, part));
            paragraph = paragraph.substr(std::min(part + 1, paragraph.size()));
        }
        if (!paragraph.empty()) {
            add(paragraph);
        }
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 2);
    }
    return widgets;
}

} // namespace anjungan::screens

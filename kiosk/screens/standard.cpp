// SPDX-License-Identifier: GPL-3.0-or-later
// A service's first page.
#include "kiosk/screens/standard.hpp"

#include "kiosk/i18n/format.hpp"
#include "kiosk/i18n/utf8.hpp"
#include "kiosk/screens/shell.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace anjungan::screens {

namespace {

using services::Requirement;

/// The papers of a service, as far as they are known before the first answer.
struct Papers {
    std::vector<const Requirement*> sure;    ///< asked of everybody
    std::vector<const Requirement*> perhaps; ///< of some, or welcome

    explicit Papers(const services::Service& service) {
        for (const auto& one : service.requirements) {
            const bool always = one.required && one.when.kind == services::Condition::Kind::always;
            (always ? sure : perhaps).push_back(&one);
        }
    }
};

std::string how_many(const Papers& papers, const i18n::Texts& t) {
    const auto count = papers.sure.size();
    if (count == 0) {
        return papers.perhaps.empty() ? t("No papers") : t("Papers depend on your answers");
    }
    if (count == 1) {
        return papers.perhaps.empty() ? t("One paper") : t("One paper, perhaps more");
    }
    const auto number = std::to_string(count);
    return papers.perhaps.empty() ? t("{count} papers", {{"count", number}})
                                  : t("{count} papers, perhaps more", {{"count", number}});
}

/// Names of papers, for eye and ear.
class Names {
public:
    Names(const std::vector<const Requirement*>& papers, const ScreenContext& context) {
        for (const auto* paper : papers) {
            names_.push_back(context.in_language(paper->text));
        }
    }

    /// A line of as many of them as `room` characters hold, which become fewer; nothing if they do
    /// not hold the first.
    [[nodiscard]] std::optional<ui::Widget> line(
        const std::string& id, const std::string& before, std::size_t& room, const i18n::Texts& t
    ) const {
        if (names_.empty()) {
            return std::nullopt;
        }
        std::size_t listed = 0;
        std::size_t used = i18n::utf8::length(before);
        while (listed < names_.size() && used + i18n::utf8::length(names_[listed]) <= room) {
            used += i18n::utf8::length(names_[listed]) + separator.size();
            ++listed;
        }
        if (listed == 0) {
            room = 0;
            return std::nullopt;
        }
        auto shown = std::vector(names_.begin(), names_.begin() + static_cast<long>(listed));
        if (listed < names_.size()) {
            shown.push_back(
                t("and {count} more", {{"count", std::to_string(names_.size() - listed)}})
            );
        }
        room = listed < names_.size() ? 0 : room - std::min(room, used);
        auto words = ui::text(id, before + joined(shown, separator));
        words.name = before + joined(shown, ", ");
        return words;
    }

private:
    static constexpr std::string_view separator = " \u00B7 ";

    static std::string joined(const std::vector<std::string>& parts, std::string_view between) {
        std::string all;
        for (const auto& part : parts) {
            all += all.empty() ? std::string() : std::string(between);
            all += part;
        }
        return all;
    }

    std::vector<std::string> names_;
};

/// How many characters of that the card has room for.
std::size_t room_for_names(const ScreenContext& context) {
    const bool wide = context.landscape();
    switch (context.text_size()) {
    case ui::TextSize::small: return wide ? 500 : 900;
    case ui::TextSize::standard: return wide ? 180 : 600;
    case ui::TextSize::large: return wide ? 100 : 300;
    case ui::TextSize::largest: return wide ? 0 : 120;
    }
    return 0;
}

/// One of the three things that somebody wants to know first.
struct Promise {
    std::string id;
    std::string label;
    std::string value;
    ui::IconName icon;
    ui::Widgets more = {};
};

ui::Widget card_of(Promise promise, const ScreenContext& context) {
    ui::Widgets words;
    // In the largest letters the picture has to say it: the words are needed below.
    if (context.text_size() != ui::TextSize::largest) {
        words.push_back(
            ui::text(promise.id + "-label", promise.label, {ui::TextRole::body, ui::Tone::muted})
        );
        words.back().name.clear(); // said with its value
    }
    auto value = ui::text(
        promise.id, promise.value, {ui::TextRole::lead, ui::Tone::ink, ui::Align::start, true}
    );
    value.name = promise.label + ": " + promise.value;
    value.introduces = true;
    words.push_back(std::move(value));
    for (auto& line : promise.more) {
        words.push_back(std::move(line));
    }
    auto column = ui::column(std::move(words), 2);
    column.grow = 1;
    column.along = ui::Align::centre;
    const float icon_mm = context.large_letters() ? 14 : 18;
    auto picture = ui::icon(std::move(promise.icon), icon_mm);
    auto line = ui::row({std::move(picture), std::move(column)}, 7);
    line.across = ui::Align::centre;
    line.grow = 1;
    auto card = ui::card({std::move(line)});
    card.padding = {4, 6, 4, 6};
    card.grow = 1;
    card.max_height_mm = 64;
    return card;
}

ui::Widget cost(const services::Service& service, const ScreenContext& context) {
    const auto& t = context.t;
    const bool free = service.fee_rupiah == 0;
    ui::Widgets more;
    if (free && !context.large_letters()) {
        more.push_back(ui::text("nobody-may-ask", t("Nobody may ask you for money.")));
    }
    return card_of(
        {"cost",
         t("Cost"),
         free ? t("Free of charge") : i18n::amount(service.fee_rupiah, t),
         {"money"},
         std::move(more)},
        context
    );
}

ui::Widget time(const services::Service& service, const ScreenContext& context) {
    return card_of(
        {"time", context.t("Promised time"), context.in_language(service.promise), {"clock"}},
        context
    );
}

ui::Widget what_to_bring(const services::Service& service, const ScreenContext& context) {
    const auto& t = context.t;
    const Papers papers(service);
    auto room = room_for_names(context);
    ui::Widgets more;
    const auto add = [&](std::optional<ui::Widget> line) {
        if (line.has_value()) {
            more.push_back(std::move(*line));
        }
    };
    add(Names(papers.sure, context).line("papers-sure", {}, room, t));
    const auto before = papers.sure.empty() ? std::string() : t("Perhaps also:") + ' ';
    add(Names(papers.perhaps, context).line("papers-perhaps", before, room, t));
    auto card = card_of(
        {"papers", t("What to bring"), how_many(papers, t), {"document"}, std::move(more)}, context
    );
    card.max_height_mm = 120;
    return card;
}

ui::Widget all_promises(const ScreenContext& context, Actions& actions) {
    auto button = ui::button(
        {"read-promises", context.t("Read the whole promise"), "", {"promise"}},
        actions.on(session::OpenScreen{flow::ScreenId::promises})
    );
    button.resumes = context.model.visit->promises_read;
    let_answer_grow(button, 40, context);
    return button;
}

} // namespace

View build_standard(const ScreenContext& context) {
    Actions actions;
    Frame frame;
    frame.to_read = true;
    if (const auto* service = context.service(); service != nullptr) {
        frame.question.push_back(ui::heading("heading", context.in_language(service->title)));
        if (!context.large_letters() && !service->summary.empty()) {
            auto summary = ui::text("summary", context.in_language(service->summary));
            summary.language = context.language_of(service->summary);
            summary.introduces = true;
            frame.question.push_back(std::move(summary));
        }
        frame.content.push_back(cost(*service, context));
        frame.content.push_back(time(*service, context));
        frame.content.push_back(what_to_bring(*service, context));
        if (context.landscape()) {
            frame.picture = filling_picture("officer-counter", 90);
        } else {
            frame.content.push_back(filling_picture("officer-counter", 110));
        }
        if (!service->standard.empty()) {
            frame.content.push_back(all_promises(context, actions));
        }
    }
    frame.next = continue_button(context, actions);
    return framed("standard", std::move(frame), context, actions);
}

} // namespace anjungan::screens

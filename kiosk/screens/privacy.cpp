// SPDX-License-Identifier: GPL-3.0-or-later
// The privacy notice.
#include "kiosk/screens/privacy.hpp"

#include "kiosk/screens/shell.hpp"
#include "kiosk/ui/theme.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>

namespace anjungan::screens {

namespace {

constexpr float indent_mm = 4; ///< words stand below the heading's, cards as wide as the buttons

/// Up to the end of the first sentence. "Art. 20" is none: the next one begins with a capital.
std::size_t end_of_sentence(std::string_view text) {
    constexpr std::string_view stop = ". ";
    auto end = text.find(stop);
    while (end != std::string_view::npos && end + stop.size() < text.size() &&
           std::isupper(static_cast<unsigned char>(text[end + stop.size()])) == 0) {
        end = text.find(stop, end + stop.size());
    }
    return end == std::string_view::npos ? text.size() : end + 1;
}

/// One thing after another, each by itself: a paragraph of law is read by nobody.
ui::Widgets statements(std::string_view text) {
    constexpr float most_mm = 40;
    ui::Widgets list;
    while (!text.empty()) {
        const auto end = end_of_sentence(text);
        auto line = ui::text(
            "notice-" + std::to_string(list.size() + 1),
            std::string(text.substr(0, end)),
            {ui::TextRole::label}
        );
        line.box.fill = ui::Tone::info;
        line.box.radius_mm = ui::radius::note_mm;
        line.padding = {3, 6, 3, 6};
        line.grow = 1;
        line.max_height_mm = most_mm;
        list.push_back(std::move(line));
        text = text.substr(std::min(text.size(), text.find_first_not_of(" \n", end)));
    }
    return list;
}

} // namespace

View build_privacy(const ScreenContext& context) {
    Actions actions;
    Frame frame;
    frame.place = place_of(context);
    frame.to_read = true;
    frame.question.push_back(ui::heading("heading", context.t("How your data is used")));
    if (context.landscape()) {
        frame.picture = filling_picture("signature", 90);
    }
    if (const auto* service = context.service(); service != nullptr) {
        const auto text = context.in_language(service->privacy);
        // The largest letters need all of it for the words.
        const bool room = context.text_size() != ui::TextSize::largest;
        auto notice = paged_text(
            "notice",
            room ? statements(text) : paragraphs("notice", text, context),
            context,
            actions
        );
        notice.grow = room && !context.landscape() ? 0.0F : 1.0F;
        if (!room && !context.landscape()) {
            notice.padding.left_mm = notice.padding.right_mm = indent_mm;
        }
        frame.content.push_back(std::move(notice));
        if (room && !context.landscape()) {
            frame.content.push_back(filling_picture("signature", 130));
        }
    }
    frame.next = continue_button(context, actions, context.t("I understand"));
    return framed("privacy", std::move(frame), context, actions);
}

} // namespace anjungan::screens

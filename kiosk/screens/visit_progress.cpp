// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a form, or its questions.
#include "kiosk/screens/visit_progress.hpp"

#include "kiosk/session/visit_steps.hpp"

namespace anjungan::screens {

std::optional<ui::Widget> visit_progress(const ScreenContext& context, flow::ScreenId screen) {
    const auto& t = context.t;
    const auto [step, steps, part] =
        session::progress_of(*context.service(), *context.model.visit, screen);
    if (steps == 0) {
        return std::nullopt;
    }
    if (part == nullptr) {
        return ui::progress(
            "progress",
            t("Question {step} of {steps}",
              {{"step", std::to_string(step)}, {"steps", std::to_string(steps)}}),
            step,
            steps
        );
    }
    auto progress = ui::progress(
        "progress",
        t("Part {part} of {parts}: {title}",
          {{"part", std::to_string(step)},
           {"parts", std::to_string(steps)},
           {"title", context.in_language(part->title)}}),
        step,
        steps
    );
    if (context.text_size() == ui::TextSize::largest) {
        // A second line would push the keys down; the title is heard.
        progress.text =
            t("Part {part} of {parts}",
              {{"part", std::to_string(step)}, {"parts", std::to_string(steps)}});
    }
    progress.segments = steps;
    return progress;
}

} // namespace anjungan::screens

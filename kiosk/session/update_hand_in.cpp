// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a visit: papers, what is declared, and handing in.
#include "kiosk/services/fields/field_type.hpp"
#include "kiosk/session/update_parts.hpp"

namespace anjungan::session {

namespace {

using services::Field;
using services::Service;

SlipLetters letters_for(ui::TextSize size) {
    return size >= ui::TextSize::large ? SlipLetters::large : SlipLetters::standard;
}

} // namespace

void hand_in(Step& step, const Service& service) {
    auto& visit = *step.model.visit;
    if (visit.handing_in == HandingIn::under_way) {
        return; // the second tap of a double tap
    }
    const auto& kiosk = step.model.kiosk;
    if (service.kind == services::ServiceKind::queue && !kiosk.gives_numbers()) {
        step.model.visit.reset(); // it was still open when this began
        step.model.stack.replace(flow::ScreenId::no_number);
        return;
    }
    visit.handing_in = HandingIn::under_way;
    const services::SubmissionFacts facts = {
        step.model.settings.language,
        service.privacy_version,
        visit.notice_seen,
        step.surroundings.catalogue.version,
    };
    step.effects.emplace_back(HandIn{
        visit.id,
        service.id,
        step.model.settings.language,
        services::submission_body(service, visit.answers, facts),
        services::paper_statements(service, visit.answers),
        letters_for(step.model.settings.appearance.text_size),
        kiosk.gives_numbers(),
        kiosk.opening.has_value() ? kiosk.opening->closes : 0,
    });
}

const Field* open_field(Step& step, const Service& service) {
    const auto t = step.texts();
    const auto problems =
        services::check_all(service, step.model.visit->answers, step.check_context(t));
    const Field* declaration = nullptr;
    for (const auto& [field, problem] : problems) {
        if (!field->type->is_declaration()) {
            return field;
        }
        declaration = declaration == nullptr ? field : declaration;
    }
    return declaration;
}

void declare(Step& step, const std::string& id) {
    const auto* service = step.service();
    const auto* field = service == nullptr ? nullptr : service->field(id);
    if (field == nullptr || !field->type->is_declaration() ||
        step.model.visit->handing_in == HandingIn::under_way) {
        return;
    }
    auto& visit = *step.model.visit;
    visit.undeclared = false;
    if (visit.answers.find(id) == nullptr) {
        visit.answers.set(id, "yes");
    } else {
        visit.answers.remove(id);
    }
}

void answer_paper(Step& step, const AnswerPaper& answer) {
    if (step.model.visit.has_value()) {
        step.model.visit->answers.set_paper(answer.requirement, answer.paper);
    }
}

} // namespace anjungan::session

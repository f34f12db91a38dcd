// SPDX-License-Identifier: GPL-3.0-or-later
// A visit from page to page: opening, going on, going back, handing in.
#include "kiosk/session/draft.hpp"
#include "kiosk/session/update_parts.hpp"
#include "kiosk/session/visit_steps.hpp"

namespace anjungan::session {

namespace {

using flow::ScreenId;
using services::Field;
using services::Service;

void show_question(Visit& visit, const Field& field) {
    visit.field = field.id;
    visit.draft = draft_for(field, visit.answers);
}

void keep_draft(Visit& visit, const Field& field) {
    auto answer = answer_of(visit.draft, field);
    if (answer.values.empty()) {
        visit.answers.remove(field.id);
    } else {
        visit.answers.set(field.id, std::move(answer));
    }
}

/// "Back" from the check page then leads to the last question, not to the one just changed.
void stop_changing(const Service& service, Visit& visit) {
    visit.changing = false;
    if (const auto fields = services::visible_fields(service, visit.answers); !fields.empty()) {
        visit.field = fields.back()->id;
    }
}

/// Ids of the requirements that apply to these answers, as the citizen ticked them.
struct Papers {
    std::vector<std::string> ready;
    std::vector<std::string> missing;
};

Papers papers_of(const Service& service, const Visit& visit) {
    Papers papers;
    for (const auto* requirement : services::applicable_requirements(service, visit.answers)) {
        auto& list = visit.brought.contains(requirement->id) ? papers.ready : papers.missing;
        list.push_back(requirement->id);
    }
    return papers;
}

SlipLetters letters_for(ui::TextSize size) {
    return size >= ui::TextSize::large ? SlipLetters::large : SlipLetters::standard;
}

void hand_in(Step& step, const Service& service) {
    auto& visit = *step.model.visit;
    if (visit.handing_in == HandingIn::under_way) {
        return; // the second tap of a double tap
    }
    visit.handing_in = HandingIn::under_way;
    auto papers = papers_of(service, visit);
    const services::SubmissionFacts facts = {
        step.model.settings.language,
        service.privacy_version,
        visit.notice_seen,
        std::move(papers.missing),
        step.surroundings.catalogue.version,
    };
    step.effects.emplace_back(HandIn{
        visit.id,
        service.id,
        step.model.settings.language,
        services::submission_body(service, visit.answers, facts),
        facts.missing_requirements,
        std::move(papers.ready),
        letters_for(step.model.settings.appearance.text_size),
    });
}

/// Hands in, unless a question that applies is still open: then that question is shown.
void finish_form(Step& step, const Service& service) {
    auto& visit = *step.model.visit;
    const auto t = step.texts();
    const auto problems = services::check_all(service, visit.answers, step.check_context(t));
    if (problems.empty()) {
        hand_in(step, service);
        return;
    }
    visit.changing = true;
    show_question(visit, *problems.front().field);
    visit.draft.attention = Attention::shown;
    step.model.stack.return_to(ScreenId::question);
}

void open_page(Step& step, const Service& service, ScreenId page) {
    auto& visit = *step.model.visit;
    if (page == ScreenId::question) {
        const auto fields = services::visible_fields(service, visit.answers);
        if (!fields.empty()) {
            show_question(visit, *fields.front());
        }
    }
    step.model.stack.push(page);
}

void leave_page(Step& step, const Service& service, ScreenId page) {
    if (const auto next = page_after(service, page); next.has_value()) {
        open_page(step, service, *next);
    } else {
        finish_form(step, service);
    }
}

/// The next question, or back to "check your answers" when that is where this one came from.
void after_question(Step& step, const Service& service) {
    auto& visit = *step.model.visit;
    if (visit.changing) {
        const auto t = step.texts();
        const auto problems = services::check_all(service, visit.answers, step.check_context(t));
        if (!problems.empty()) {
            show_question(visit, *problems.front().field); // the change opened further questions
            return;
        }
        stop_changing(service, visit);
        leave_page(step, service, ScreenId::question);
        return;
    }
    if (const auto* next = field_after(service, visit); next != nullptr) {
        show_question(visit, *next);
    } else {
        leave_page(step, service, ScreenId::question);
    }
}

void accept_question(Step& step, const Service& service) {
    auto& visit = *step.model.visit;
    const auto* field = step.field();
    if (field == nullptr || visit.handing_in == HandingIn::under_way) {
        return;
    }
    const auto t = step.texts();
    const auto answer = answer_of(visit.draft, *field);
    const auto problem =
        services::check(*field, answer.values.empty() ? nullptr : &answer, step.check_context(t));
    const bool seen = visit.draft.attention == Attention::shown;
    if (problem.has_value() && (problem->severity == services::Severity::error || !seen)) {
        visit.draft.attention = Attention::shown;
        return;
    }
    keep_draft(visit, *field);
    after_question(step, service);
}

/// A service is opened on the home page, on help about it, and a queue number on the welcome page.
bool reach_home(flow::ScreenStack& stack) {
    if (stack.top() == ScreenId::welcome) {
        stack.push(ScreenId::home);
    } else if (stack.top() == ScreenId::help && stack.below() == ScreenId::home) {
        stack.pop();
    }
    return stack.top() == ScreenId::home;
}

} // namespace

void open_service(Step& step, const std::string& id) {
    auto& model = step.model;
    const auto* service = step.surroundings.catalogue.find(id);
    if (service == nullptr || !reach_home(model.stack)) {
        return; // also the second tap of a double tap
    }
    if (!model.kiosk.takes_visits()) {
        model.stack.push(ScreenId::out_of_service);
        return;
    }
    model.visit.emplace();
    model.visit->service = id;
    model.visit->id = make_record_id(step.surroundings.clock);
    if (const auto pages = pages_of(*service); !pages.empty()) {
        open_page(step, *service, pages.front());
    }
}

void go_on(Step& step) {
    auto& model = step.model;
    const auto page = model.stack.top();
    const auto* service = step.service();
    if (service == nullptr) {
        return;
    }
    if (page == ScreenId::question) {
        accept_question(step, *service);
    } else if (page == ScreenId::check_answers) {
        finish_form(step, *service);
    } else {
        if (page == ScreenId::privacy) {
            model.visit->notice_seen = seconds_of(step.surroundings.clock.wall_time());
        }
        leave_page(step, *service, page);
    }
}

namespace {

/// From a question to the one before it, or back to the check screen. False: it was the first.
bool back_among_questions(Step& step, const services::Service& service) {
    auto& model = step.model;
    auto& visit = *model.visit;
    if (visit.changing) {
        stop_changing(service, visit);
        model.stack.push(ScreenId::check_answers);
        return true;
    }
    if (const auto* field = step.field(); field != nullptr) {
        keep_draft(visit, *field); // nothing typed is lost by looking back
    }
    const auto* before = field_before(service, visit);
    if (before != nullptr) {
        show_question(visit, *before);
    }
    return before != nullptr;
}

} // namespace

void go_back(Step& step) {
    auto& model = step.model;
    const auto* service = step.service();
    if (service != nullptr && model.visit->handing_in == HandingIn::under_way) {
        return; // too late: it is being kept
    }
    const auto top = model.stack.top();
    if (service != nullptr && top == ScreenId::question && back_among_questions(step, *service)) {
        return;
    }
    const auto* field = step.field();
    if (service != nullptr && top == ScreenId::check_answers && field != nullptr) {
        model.visit->changed.clear();
        show_question(*model.visit, *field);
    }
    model.stack.pop();
    if (model.stack.top() == ScreenId::home) {
        model.visit.reset();
    }
}

void change_answer(Step& step, const std::string& id) {
    const auto* service = step.service();
    const auto* field = service == nullptr ? nullptr : service->field(id);
    if (field == nullptr || step.model.visit->handing_in == HandingIn::under_way) {
        return;
    }
    step.model.visit->changing = true;
    step.model.visit->changed = id;
    show_question(*step.model.visit, *field);
    step.model.stack.return_to(ScreenId::question);
}

void toggle_requirement(Step& step, const std::string& requirement) {
    if (!step.model.visit.has_value()) {
        return;
    }
    auto& brought = step.model.visit->brought;
    if (brought.erase(requirement) == 0) {
        brought.insert(requirement);
    }
}

} // namespace anjungan::session

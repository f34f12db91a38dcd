// SPDX-License-Identifier: GPL-3.0-or-later
// A visit from page to page: opening, going on, going back, handing in.
#include "kiosk/services/fields/field_type.hpp"
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
    if (const auto questions = questions_of(service, visit); !questions.empty()) {
        visit.field = questions.back()->id;
    }
}

/// Hands in, unless something that applies is still open: then that is shown.
void finish_form(Step& step, const Service& service) {
    auto& visit = *step.model.visit;
    const auto* open = open_field(step, service);
    if (open == nullptr) {
        hand_in(step, service);
        return;
    }
    if (open->type->is_declaration()) {
        visit.undeclared = true; // its box stands on this page
        return;
    }
    visit.changing = true;
    show_question(visit, *open);
    visit.draft.attention = Attention::shown;
    step.model.stack.replace(ScreenId::question);
}

/// A visit has one place among the screens, which its pages take in turn.
void open_page(Step& step, const Service& service, const VisitPage& page) {
    auto& visit = *step.model.visit;
    if (page.screen == ScreenId::question) {
        show_question(visit, *run_of(service, visit, page.follow_up).front());
    }
    step.model.stack.replace(page.screen);
}

void leave_page(Step& step, const Service& service, ScreenId screen) {
    if (const auto next = page_after(service, *step.model.visit, screen); next.has_value()) {
        open_page(step, service, *next);
    } else {
        finish_form(step, service);
    }
}

/// Back to "check your answers", unless the change opened further questions.
void after_change(Step& step, const Service& service) {
    auto& visit = *step.model.visit;
    const auto* open = open_field(step, service);
    if (open != nullptr && !open->type->is_declaration()) {
        show_question(visit, *open);
        step.model.stack.replace(ScreenId::question);
        return;
    }
    stop_changing(service, visit);
    step.model.stack.replace(ScreenId::check_answers);
}

/// The next question, or back to "check your answers" when that is where this one came from.
void after_question(Step& step, const Service& service) {
    auto& visit = *step.model.visit;
    if (visit.changing) {
        after_change(step, service);
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
    if (service->kind == services::ServiceKind::queue && !model.kiosk.gives_numbers()) {
        model.stack.push(ScreenId::no_number);
        return;
    }
    model.visit.emplace();
    model.visit->service = id;
    model.visit->id = make_record_id(step.surroundings.clock);
    if (const auto pages = pages_of(*service, *model.visit); !pages.empty()) {
        model.stack.push(pages.front().screen);
        open_page(step, *service, pages.front());
    }
}

void go_on(Step& step) {
    auto& model = step.model;
    const auto page = model.stack.top();
    const auto* service = step.service();
    if (service == nullptr || page == ScreenId::promises) { // which lie over the first page
        return;
    }
    if (page == ScreenId::question) {
        accept_question(step, *service);
    } else if (page == ScreenId::check_answers) {
        finish_form(step, *service);
    } else if (page == ScreenId::requirements && model.visit->changing) {
        after_change(step, *service);
    } else {
        if (page == ScreenId::privacy) {
            model.visit->notice_seen = seconds_of(step.surroundings.clock.wall_time());
        }
        leave_page(step, *service, page);
    }
}

namespace {

/// From a question to the one before it. False: it was the first of its run.
bool back_among_questions(Step& step, const Service& service) {
    auto& visit = *step.model.visit;
    if (const auto* field = step.field(); field != nullptr) {
        keep_draft(visit, *field); // nothing typed is lost by looking back
    }
    const auto* before = field_before(service, visit);
    if (before != nullptr) {
        show_question(visit, *before);
    }
    return before != nullptr;
}

/// From a page of the visit to the one before it. False: it was the first, or another page lies
/// over it.
bool back_among_pages(Step& step, const Service& service) {
    auto& visit = *step.model.visit;
    const auto before = page_before(service, visit, step.model.stack.top());
    if (!before) {
        return false;
    }
    visit.changed.clear();
    if (before->screen == ScreenId::question) {
        show_question(visit, *run_of(service, visit, before->follow_up).back());
    }
    step.model.stack.replace(before->screen);
    return true;
}

} // namespace

void go_back(Step& step) {
    auto& model = step.model;
    const auto* service = step.service();
    if (service != nullptr && model.visit->handing_in == HandingIn::under_way) {
        return; // too late: it is being kept
    }
    const auto top = model.stack.top();
    if (top == ScreenId::home && model.group.has_value()) {
        model.group.reset(); // to the groups
        return;
    }
    const bool asks = top == ScreenId::question || top == ScreenId::requirements;
    if (service != nullptr && asks && model.visit->changing) {
        stop_changing(*service, *model.visit);
        model.stack.replace(ScreenId::check_answers);
        return;
    }
    if (service != nullptr && top == ScreenId::question && back_among_questions(step, *service)) {
        return;
    }
    if (service != nullptr && back_among_pages(step, *service)) {
        return;
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
    step.model.stack.replace(ScreenId::question);
}

void change_papers(Step& step) {
    if (step.service() == nullptr || step.model.visit->handing_in == HandingIn::under_way) {
        return;
    }
    step.model.visit->changing = true;
    step.model.stack.replace(ScreenId::requirements);
}

} // namespace anjungan::session

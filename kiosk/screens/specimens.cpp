// SPDX-License-Identifier: GPL-3.0-or-later
// Every state in which a screen looks different.
#include "kiosk/screens/specimens.hpp"

#include "kiosk/screens/fields/table.hpp"
#include "kiosk/services/fields/field_type.hpp"
#include "kiosk/session/draft.hpp"
#include "kiosk/session/draft_parts.hpp"
#include "kiosk/session/visit_steps.hpp"

#include <array>
#include <set>
#include <string_view>
#include <utility>

namespace anjungan::screens {

namespace {

using flow::ScreenId;
using services::Service;
using session::Model;

void open_visit(Model& model, const Service& service, ScreenId screen) {
    model.visit.emplace();
    model.visit->service = service.id;
    model.stack.restart_at(screen);
}

void fill_in(Model& model, const Service& service) {
    for (const auto& field : service.form) {
        if (const auto answer = page_of(field).specimen(field); !answer.empty()) {
            model.visit->answers.set(field.id, answer);
        }
    }
    constexpr std::array<services::Paper, 3> papers = {
        services::Paper::brought, services::Paper::none, services::Paper::at_home};
    for (std::size_t i = 0; i < service.requirements.size() && i < papers.size(); ++i) {
        model.visit->answers.set_paper(service.requirements[i].id, papers[i]);
    }
}

void add_page(std::vector<Specimen>& list, const Service& service, ScreenId screen) {
    list.push_back(
        {std::string(to_string(screen)) + '-' + service.id,
         [&service, screen](Model& model) {
             open_visit(model, service, screen);
             fill_in(model, service);
         }}
    );
}

void add_question(
    std::vector<Specimen>& list, const Service& service, const services::Field& field
) {
    list.push_back({"question-" + service.id + '-' + field.id, [&](Model& model) {
                        open_visit(model, service, ScreenId::question);
                        model.visit->field = field.id;
                    }});
}

void add_visit(std::vector<Specimen>& list, const Service& service) {
    Model filled;
    open_visit(filled, service, ScreenId::home);
    fill_in(filled, service);
    for (const auto& page : session::pages_of(service, *filled.visit)) {
        if (page.screen != ScreenId::question) {
            add_page(list, service, page.screen);
        }
        if (page.screen == ScreenId::standard) {
            add_page(list, service, ScreenId::promises);
        }
    }
    for (const auto& field : service.form) {
        if (!field.type->is_declaration()) { // that stands on the page of the answers
            add_question(list, service, field);
        }
    }
}

/// A question whose typed answer is wrong: the alert takes room that the keys leave.
void add_problem(std::vector<Specimen>& list, const Service& service) {
    for (const auto& field : service.form) {
        if (field.type->typing() == services::Typing::none) {
            continue;
        }
        list.push_back({"problem-" + service.id + '-' + field.id, [&](Model& model) {
                            open_visit(model, service, ScreenId::question);
                            model.visit->field = field.id;
                            model.visit->draft.attention = session::Attention::shown;
                        }});
        return;
    }
}

/// Each further part of an answer has keys of its own: "part-2-ktp-el-birth_date".
void add_parts(std::vector<Specimen>& list, const Service& service, const services::Field& field) {
    for (std::size_t part = 1; part < field.type->parts(); ++part) {
        list.push_back(
            {"part-" + std::to_string(part + 1) + '-' + service.id + '-' + field.id,
             [&, part](Model& model) {
                 open_visit(model, service, ScreenId::question);
                 model.visit->field = field.id;
                 session::go_to_part(model.visit->draft, field, part);
             }}
        );
    }
}

/// What has been typed takes no more room than what is still to be typed.
void add_filled(std::vector<Specimen>& list, const Service& service, const services::Field& field) {
    list.push_back({"filled-" + service.id + '-' + field.id, [&](Model& model) {
                        open_visit(model, service, ScreenId::question);
                        model.visit->field = field.id;
                        fill_in(model, service);
                        model.visit->draft = session::draft_for(field, model.visit->answers);
                    }});
    add_parts(list, service, field);
}

/// One field of each type that is typed, unless its name is among those that were `shown`.
void add_filled_fields(
    std::vector<Specimen>& list, const Service& service, std::set<std::string_view>& shown
) {
    for (const auto& field : service.form) {
        const bool typed = field.type->typing() != services::Typing::none;
        if (typed && shown.insert(field.type->name()).second) {
            add_filled(list, service, field);
        }
    }
}

/// The longest words: over a holiday and a weekend into another week.
flow::Opening closed_for_days() {
    constexpr int eight = 8 * 60;
    const auto date = std::chrono::year(2026) / 12 / 28;
    flow::Opening opening{false, eight, 7, std::chrono::Monday, date, false};
    opening.next_day = flow::OpeningDay{7, eight, date};
    return opening;
}

void add_receipts(std::vector<Specimen>& list, const Service& service) {
    using session::Delivery;
    using session::Printing;
    const auto receipt = [&](const std::string& name, Printing printing, Delivery delivery) {
        list.push_back({"receipt-" + name, [&service, printing, delivery](Model& model) {
                            model.stack.restart_at(ScreenId::receipt);
                            auto& outcome = model.outcome.emplace();
                            outcome.service = service.id;
                            outcome.code = "7K3F-9QXW-2M";
                            outcome.queue_number = "B-001";
                            outcome.printing = printing;
                            outcome.delivery = delivery;
                        }});
    };
    receipt("waiting", Printing::waiting, Delivery::stored_here);
    receipt("printed", Printing::printed, Delivery::sent);
    receipt("blocked", Printing::blocked, Delivery::stored_here);
    receipt("held", Printing::held, Delivery::stored_here);
    receipt("unknown", Printing::unknown, Delivery::stored_here);
    receipt("copy", Printing::given_up, Delivery::refused);
    list.push_back({"receipt-after_hours", [&service](Model& model) {
                        model.stack.restart_at(ScreenId::receipt);
                        auto& outcome = model.outcome.emplace();
                        outcome.service = service.id;
                        outcome.code = "7K3F-9QXW-2M";
                        outcome.promised = std::chrono::year(2026) / 12 / 29;
                        outcome.printing = Printing::printed;
                        model.kiosk.opening = closed_for_days();
                    }});
}

void add_overlays(std::vector<Specimen>& list) {
    for (const auto screen :
         {ScreenId::language,
          ScreenId::help,
          ScreenId::appearance,
          ScreenId::sound,
          ScreenId::try_keys,
          ScreenId::confirm_end}) {
        list.push_back({std::string(to_string(screen)), [screen](Model& model) {
                            model.stack.restart_at(screen);
                            model.kiosk.keypad = true;
                        }});
    }
    list.push_back({"sound-one_button", [](Model& model) {
                        model.stack.restart_at(ScreenId::sound);
                        model.kiosk.keypad = true;
                        model.settings.walking = true;
                    }});
    list.push_back({"idle_warning", [](Model& model) {
                        model.stack.restart_at(ScreenId::idle_warning);
                        model.seconds_left = 45;
                    }});
    list.push_back({"no_number", [](Model& model) {
                        model.kiosk.opening = closed_for_days();
                        model.stack.restart_at(ScreenId::no_number);
                    }});
    list.push_back({"out_of_service", [](Model& model) {
                        model.kiosk.faults.set(
                            session::FaultSource::store,
                            {"The data directory cannot be written to."}
                        );
                        model.stack.restart_at(ScreenId::out_of_service);
                    }});
}

} // namespace

std::vector<Specimen> specimens(const services::Catalogue& catalogue) {
    std::vector<Specimen> list;
    list.push_back({"welcome", [](Model&) {}});
    list.push_back({"welcome-closed", [](Model& model) {
                        constexpr int at = 8 * 60;
                        model.kiosk.opening = flow::Opening{false, at, 3, std::chrono::Monday};
                    }});
    list.push_back({"welcome-faults", [](Model& model) {
                        model.kiosk.faults.set(session::FaultSource::printer, {"fault"});
                        model.kiosk.faults.set(session::FaultSource::hub, {"fault"});
                        model.kiosk.opening.reset();
                    }});
    list.push_back({"home", [](Model& model) { model.stack.push(ScreenId::home); }});
    list.push_back({"home-group", [](Model& model) {
                        model.stack.push(ScreenId::home);
                        model.group = services::ServiceGroup::family;
                    }});
    list.push_back({"home-offline", [](Model& model) {
                        model.stack.push(ScreenId::home);
                        model.says_offline = true;
                        model.kiosk.unsent = 12;
                        model.kiosk.faults.set(session::FaultSource::printer, {"fault"});
                    }});
    std::set<std::string_view> shown;
    for (const auto& service : catalogue.services) {
        add_visit(list, service);
        add_problem(list, service);
        add_filled_fields(list, service, shown);
    }
    if (!catalogue.services.empty()) {
        add_receipts(list, catalogue.services.front());
    }
    add_overlays(list);
    for (auto& specimen : list) {
        specimen.arrange = [arrange = std::move(specimen.arrange)](Model& model) {
            constexpr int at = 15 * 60;
            model.kiosk.opening = flow::Opening{true, at, 0, std::chrono::Tuesday};
            arrange(model);
        };
    }
    return list;
}

} // namespace anjungan::screens

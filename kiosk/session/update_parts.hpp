// SPDX-License-Identifier: GPL-3.0-or-later
/// The parts of update(): not for other folders.
#pragma once

#include "kiosk/services/form.hpp"
#include "kiosk/session/update.hpp"

namespace anjungan::session {

/// What every handler works on.
struct Step {
    Model& model;
    const Surroundings& surroundings;
    std::vector<Effect> effects = {};

    /// The service being applied for; nullptr when there is no visit.
    [[nodiscard]] const services::Service* service() const;
    /// The field of the question page; nullptr when there is none.
    [[nodiscard]] const services::Field* field() const;
    [[nodiscard]] i18n::Texts texts() const;
    [[nodiscard]] services::CheckContext check_context(const i18n::Texts& t) const;
};

// update_form.cpp: the pages of a visit
void open_service(Step& step, const std::string& id);
void go_on(Step& step);
void go_back(Step& step);
void change_answer(Step& step, const std::string& id);
void change_papers(Step& step);

// update_hand_in.cpp: papers, what is declared, and handing in
void answer_paper(Step& step, const AnswerPaper& answer);
void declare(Step& step, const std::string& id);
/// What is still open: first of the questions, then of the declarations; nullptr if nothing is.
[[nodiscard]] const services::Field* open_field(Step& step, const services::Service& service);
void hand_in(Step& step, const services::Service& service);

// update_device.cpp: what other threads report
void on_handed_in(Step& step, const Outcome& outcome);
void on_handing_in_failed(Step& step, const RecordId& id);
void on_printing(Step& step, const PrintingChanged& change);
void on_copy(Step& step, const CopyQueued& copy);
void on_delivery(Step& step, const DeliveryChanged& change);
void on_connection(Step& step, const ConnectionChanged& change);
void on_catalogue_offered(Step& step);
void on_scan(Step& step);
void on_earphone(Step& step, bool plugged);
void on_power(Step& step, Power power);
void on_closing(Step& step);
void resolve_slip(Step& step, bool came_out);

} // namespace anjungan::session

// SPDX-License-Identifier: GPL-3.0-or-later
// Every answer once more.
#include "kiosk/screens/check_answers.hpp"

#include "kiosk/screens/fields/table.hpp"
#include "kiosk/screens/requirements.hpp"
#include "kiosk/screens/shell.hpp"
#include "kiosk/screens/speech.hpp"
#include "kiosk/screens/touch_card.hpp"
#include "kiosk/services/fields/field_type.hpp"
#include "kiosk/services/form.hpp"
#include "kiosk/session/visit_steps.hpp"

namespace anjungan::screens {

namespace {

/// The whole card changes the answer; the words at its right say so.
ui::Widget card(const std::string& label, const std::string& value, const i18n::Texts& t) {
    const auto style = ui::TextStyle{ui::TextRole::caption, ui::Tone::muted, ui::Align::start};
    auto answer = ui::text("", value, {ui::TextRole::body, ui::Tone::ink, ui::Align::start, true});
    answer.personal = true;
    auto words =
        ui::column({in_card(ui::text("", label, style)), in_card(std::move(answer))}, 0.5F);
    words.grow = 1;
    words.along = ui::Align::centre;
    auto change =
        ui::text("", t("Change"), {ui::TextRole::label, ui::Tone::accent, ui::Align::end, true});
    change.icon = {"change"};
    change.icon_mm = 8;
    auto line = ui::row({std::move(words), in_card(std::move(change))}, 4);
    line.across = ui::Align::centre;
    line.padding = {2, 6, 2, 6};
    make_touchable(line, ui::Tone::line);
    return line;
}

/// "Child's name: Kinanti. Choose this to change it."
std::string in_words(const std::string& label, const std::string& value, const i18n::Texts& t) {
    std::string words = label;
    words += ": ";
    words += value;
    return sentences(words, t("Choose this to change it."));
}

/// The cards of all answers and papers, under the titles of the form's parts, and what is agreed
/// to.
class Cards {
public:
    Cards(const services::Service& service, const ScreenContext& context, Actions& actions)
        : service_(&service), context_(&context), actions_(&actions) {
        const auto& visit = *context.model.visit;
        add_fields(session::run_of(service, visit, false));
        add_papers(services::paper_statements(service, visit.answers));
        add_fields(session::run_of(service, visit, true));
        for (const auto* field : services::visible_fields(service, visit.answers)) {
            if (field->type->is_declaration()) {
                add_title(field->part);
                ui::Widgets words;
                page_of(*field).add_answer(words, *field, context, actions);
                list_.push_back(ui::column(std::move(words), 3));
            }
        }
    }

    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] ui::Widgets take() { return std::move(list_); }

private:
    void add_title(std::string_view part_id) {
        const auto* part = service_->part(part_id);
        if (part == nullptr || part->id == part_) {
            return;
        }
        part_ = part->id;
        auto title = list_title("part-" + part_, context_->in_language(part->title));
        title.language = context_->language_of(part->title);
        list_.push_back(std::move(title));
    }

    void add_fields(const std::vector<const services::Field*>& fields) {
        for (const auto* field : fields) {
            if (field->type->is_question()) {
                add_title(field->part);
                add_field(*field);
            }
        }
    }

    void add_field(const services::Field& field) {
        const auto& t = context_->t;
        const auto label = label_of(field, *context_);
        const auto* answer = context_->model.visit->answers.find(field.id);
        const auto value =
            answer == nullptr ? t("not filled in") : services::spoken_form(field, *answer, t);
        const auto heard =
            answer == nullptr ? value : page_of(field).read_back(field, *answer, *context_);
        auto line = card(label, value, t);
        line.id = "change-" + field.id;
        line.spoken = in_words(label, heard, t);
        line.personal = answer != nullptr;
        line.action = actions_->on(session::ChangeAnswer{field.id});
        line.resumes = context_->model.visit->changed == field.id;
        add(std::move(line));
    }

    void add_papers(const std::vector<services::PaperStatement>& papers) {
        const auto& t = context_->t;
        for (const auto& [id, said] : papers) {
            add_title(services::papers_part);
            const auto label = context_->in_language(service_->requirement(id)->text);
            const auto value = said ? paper_in_words(*said, t) : t("not filled in");
            auto line = card(label, value, t);
            line.id = "change-paper-" + id;
            line.spoken = in_words(label, value, t);
            line.action = actions_->on(session::ChangePapers{});
            add(std::move(line));
        }
    }

    void add(ui::Widget line) {
        line.role = ui::Role::button;
        line.name = context_->t("Change");
        line.min_height_mm = context_->large_letters() ? 0 : 27;
        line.grow = 1;
        line.max_height_mm = 36;
        list_.push_back(std::move(line));
        ++count_;
    }

    const services::Service* service_;
    const ScreenContext* context_;
    Actions* actions_;
    ui::Widgets list_;
    std::string part_; ///< whose title stands above the last card
    std::size_t count_ = 0;
};

/// What keeps the form from being handed in.
std::optional<ui::Widget> problem(const services::Service& service, const ScreenContext& context) {
    const auto& visit = *context.model.visit;
    if (visit.handing_in == session::HandingIn::failed) {
        return not_kept(context.t);
    }
    for (const auto* field : services::visible_fields(service, visit.answers)) {
        if (visit.undeclared && field->type->is_declaration() &&
            visit.answers.find(field->id) == nullptr) {
            return ui::alert("undeclared", field->type->if_unanswered(context.t));
        }
    }
    return std::nullopt;
}

} // namespace

View build_check_answers(const ScreenContext& context) {
    Actions actions;
    const auto& t = context.t;
    Frame frame;
    frame.place = place_of(context);
    const auto* service = context.service();
    const auto handing_in =
        service == nullptr ? session::HandingIn::not_yet : context.model.visit->handing_in;
    frame.question.push_back(ui::heading("heading", t("Is everything right?")));
    auto hint = ui::text("hint", t("Touch a line that is wrong to change it."));
    hint.introduces = true;
    hint.spoken_keys = t("Choose a line that is wrong to change it.");
    frame.question.push_back(std::move(hint));
    if (context.landscape()) {
        frame.picture = filling_picture("ktp-nik", 90);
    }
    if (service != nullptr) {
        frame.problem = problem(*service, context);
        Cards cards(*service, context, actions);
        auto answers = paged_list("answers", cards.take(), context, actions);
        answers.pager->more_label = t("See {count} more answers");
        answers.pager->place_before_last =
            t("Page {page} of {pages}. {count} more answers follow.");
        answers.cue = {
            t("{count} answers.", {{"count", std::to_string(cards.count())}}),
            {},
            t("Bottom button: the next answer. Right button: to the next step.")};
        frame.content.push_back(std::move(answers));
    }
    if (handing_in == session::HandingIn::under_way) {
        frame.content.push_back(ui::notice("keeping", t("Being kept safely …"), {"shield"}));
        frame.back = false;
    } else {
        frame.next = continue_button(context, actions, t("Hand in"));
    }
    return framed("check_answers", std::move(frame), context, actions);
}

} // namespace anjungan::screens

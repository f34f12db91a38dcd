// SPDX-License-Identifier: GPL-3.0-or-later
/// The form engine: which questions apply, whether an answer holds, and what is handed in.
#pragma once

#include "kiosk/i18n/translator.hpp"
#include "kiosk/services/answers.hpp"
#include "kiosk/services/problem.hpp"
#include "kiosk/services/service.hpp"

#include <optional>
#include <vector>

namespace anjungan::services {

[[nodiscard]] bool holds(const Condition& condition, const Answers& answers);

/// Where the questions begin that wait for the papers: the first field whose condition asks for
/// one. It and all behind it are asked after the papers. Without one: service.form.size().
[[nodiscard]] std::size_t first_follow_up(const Service& service);

/// The fields that apply, in order. Fields hidden by their condition are not asked, not checked
/// and not handed in. Pointers into `service`.
[[nodiscard]] std::vector<const Field*>
visible_fields(const Service& service, const Answers& answers);

/// The requirements that apply, in order. Pointers into `service`.
[[nodiscard]] std::vector<const Requirement*>
applicable_requirements(const Service& service, const Answers& answers);

/// What was said of each of them.
[[nodiscard]] std::vector<PaperStatement>
paper_statements(const Service& service, const Answers& answers);

/// Checks one answer (nullptr: unanswered) by the rules of its field.
[[nodiscard]] std::optional<Problem>
check(const Field& field, const Answer* answer, const CheckContext& context);

struct FieldProblem {
    const Field* field = nullptr;
    Problem problem;
};

/// Every error among the visible fields: an empty result means the form may be handed in.
[[nodiscard]] std::vector<FieldProblem>
check_all(const Service& service, const Answers& answers, const CheckContext& context);

/// The answer as read back to the citizen: option labels, dates in words, numbers grouped
/// ("3201 0112 3456 0001"). Personal.
[[nodiscard]] std::string
spoken_form(const Field& field, const Answer& answer, const i18n::Texts& t);

/// What is known about the visit besides the answers.
struct SubmissionFacts {
    std::string language;
    std::string privacy_version;
    std::int64_t notice_seen = 0;        ///< Unix seconds when the notice was confirmed
    std::uint64_t catalogue_version = 0; ///< see Catalogue::version
};

/// The body of a submission as CBOR: {"v":1, "service", "version", "catalogue", "language",
/// "notice":{…}, "papers":{requirement: "brought" | "at_home" | "none"},
/// "answers":{field: text | number | [ids] | true}}. Only fields and papers that apply; a paper of
/// which nothing was said is left out.
[[nodiscard]] SecretBytes
submission_body(const Service& service, const Answers& answers, const SubmissionFacts& facts);

} // namespace anjungan::services

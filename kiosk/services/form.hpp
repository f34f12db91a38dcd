/// The form engine: which questions apply, whether an answer holds, and what is handed in.
#pragma once

#include "kiosk/i18n/translator.hpp"
#include "kiosk/services/answers.hpp"
#include "kiosk/services/service.hpp"

#include <chrono>
#include <optional>
#include <vector>

namespace anjungan::services {

[[nodiscard]] bool holds(const Condition& condition, const Answers& answers);

/// The fields that apply, in order. Fields hidden by their condition are not asked, not checked
/// and not handed in. Pointers into `service`.
[[nodiscard]] std::vector<const Field*>
visible_fields(const Service& service, const Answers& answers);

/// The requirements that apply (with empty answers: all that may apply).
[[nodiscard]] std::vector<const Requirement*>
applicable_requirements(const Service& service, const Answers& answers);

enum class Severity : std::uint8_t {
    error,   ///< must be put right before going on
    warning, ///< "please look again": may be confirmed as it is
};

/// What is wrong and what to do, in the reader's language. Never repeats what was typed.
struct Problem {
    Severity severity = Severity::error;
    std::string sentence;
};

/// What a check needs to know besides the answer.
struct CheckContext {
    std::chrono::year_month_day today; ///< the office's local date
    const i18n::Texts& t;
};

/// Checks one answer (nullptr: unanswered) by the rules of its type and limits.
[[nodiscard]] std::optional<Problem>
check(const Field& field, const Answer* answer, const CheckContext& context);

struct FieldProblem {
    const Field* field = nullptr;
    Problem problem;
};

/// Every error among the visible fields: an empty result means the form may be handed in.
[[nodiscard]] std::vector<FieldProblem>
check_all(const Service& service, const Answers& answers, const CheckContext& context);

/// The longest answer the on-screen keys may type into this field, in code points.
[[nodiscard]] std::size_t typing_limit(const Field& field);

/// The answer as read back to the citizen: option labels, dates in words, numbers grouped
/// ("3201 0112 3456 0001"). Personal.
[[nodiscard]] std::string
spoken_form(const Field& field, const Answer& answer, const i18n::Texts& t);

/// What is known about the visit besides the answers.
struct SubmissionFacts {
    std::string language;
    std::string privacy_version;
    std::int64_t notice_seen = 0;                  ///< Unix seconds when the notice was confirmed
    std::vector<std::string> missing_requirements; ///< ids the citizen said are missing
    std::uint64_t catalogue_version = 0;           ///< see Catalogue::version
};

/// The body of a submission as CBOR: {"v":1, "service", "version", "catalogue", "language",
/// "notice":{…}, "missing":[…], "answers":{field: text | number | [ids] | true}}. Only visible
/// fields.
[[nodiscard]] SecretBytes
submission_body(const Service& service, const Answers& answers, const SubmissionFacts& facts);

} // namespace anjungan::services

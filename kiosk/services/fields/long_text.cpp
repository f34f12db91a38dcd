// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences: checked like a few words, but capitals begin sentences and the box shows the end.
#include "kiosk/services/fields/long_text.hpp"

#include "kiosk/i18n/utf8.hpp"
#include "kiosk/services/answer_text.hpp"

#include <nlohmann/json.hpp>

namespace anjungan::services::fields {

namespace {

/// What fits between question and keys even in the largest letters; who types looks at the end.
constexpr std::size_t max_shown = 50; // code points

class LongTextType : public FieldType {
public:
    explicit LongTextType(TextRules rules) : rules_(rules) {}

    [[nodiscard]] std::string_view name() const override { return "long_text"; }

    [[nodiscard]] std::vector<std::string> faults(const Field& field) const override {
        auto found = FieldType::faults(field);
        if (rules_.min_length > rules_.max_length) {
            found.push_back(crossed_limits());
        }
        return found;
    }

    [[nodiscard]] std::optional<Problem> check(
        const Field& /*field*/, const Answer& answer, const CheckContext& context
    ) const override {
        return check_writing(trimmed(answer.first()), rules_, context.t);
    }

    [[nodiscard]] std::string
    spoken(const Field& /*field*/, const Answer& answer, const i18n::Texts& /*t*/) const override {
        return std::string(trimmed(answer.first()));
    }

    void write(nlohmann::json& slot, const Answer& answer) const override {
        put_text(slot, trimmed(answer.first()));
    }

    [[nodiscard]] Typing typing() const override { return Typing::letters; }
    [[nodiscard]] std::size_t max_typed() const override { return rules_.max_length; }

    [[nodiscard]] bool capital_follows(std::string_view typed) const override {
        const auto written = trimmed(typed);
        const bool gap = written.size() < typed.size();
        return gap && !written.empty() && std::string_view(".!?").find(written.back()) < 3;
    }

    [[nodiscard]] std::string shown(std::string_view typed) const override;

private:
    TextRules rules_;
};

std::string LongTextType::shown(std::string_view typed) const {
    const auto length = i18n::utf8::length(typed);
    if (length <= max_shown) {
        return std::string(typed);
    }
    auto rest = typed;
    for (auto left_out = length - max_shown; left_out > 0; --left_out) {
        static_cast<void>(i18n::utf8::take(rest));
    }
    // A word cut in two reads like a mistake of the citizen's.
    if (const auto gap = rest.find(' '); gap != std::string_view::npos && gap + 1 < rest.size()) {
        rest.remove_prefix(gap + 1);
    }
    return "… " + std::string(rest);
}

} // namespace

FieldTypePointer long_text(TextRules rules) {
    return std::make_shared<LongTextType>(rules);
}

FieldTypePointer read_long_text(const nlohmann::json& limits) {
    return long_text(
        {.min_length = limits.value("min_length", std::size_t{0}),
         .max_length = limits.value("max_length", max_long_text)}
    );
}

} // namespace anjungan::services::fields

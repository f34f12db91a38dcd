// SPDX-License-Identifier: GPL-3.0-or-later
// Something to read between the questions.
#include "kiosk/services/fields/note.hpp"

namespace anjungan::services::fields {

namespace {

class NoteType : public FieldType {
public:
    [[nodiscard]] std::string_view name() const override { return "note"; }
    [[nodiscard]] bool is_question() const override { return false; }

    [[nodiscard]] std::optional<Problem>
    check(const Field& /*field*/, const Answer& /*answer*/, const CheckContext& /*context*/)
        const override {
        return std::nullopt;
    }

    [[nodiscard]] std::string
    spoken(const Field& /*field*/, const Answer& /*answer*/, const i18n::Texts& /*t*/)
        const override {
        return {};
    }

    void write(nlohmann::json& /*slot*/, const Answer& /*answer*/) const override {}
};

} // namespace

FieldTypePointer note() {
    return std::make_shared<NoteType>();
}

} // namespace anjungan::services::fields

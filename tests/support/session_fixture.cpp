// SPDX-License-Identifier: GPL-3.0-or-later
// A small service and a session around it.
#include "tests/support/session_fixture.hpp"

#include "kiosk/services/fields/acknowledge.hpp"
#include "kiosk/services/fields/choice_one.hpp"
#include "kiosk/services/fields/date.hpp"
#include "kiosk/services/fields/phone.hpp"
#include "kiosk/services/fields/text.hpp"
#include "tests/support/catch.hpp"

namespace anjungan::test {

namespace {

services::LocalText said(const std::string& text) {
    return {{{"id", text}, {"en", text}}};
}

services::Field field(const std::string& id, services::FieldTypePointer type) {
    services::Field made;
    made.id = id;
    made.type = std::move(type);
    made.question = said(id + "?");
    return made;
}

} // namespace

services::Service small_service() {
    namespace fields = services::fields;
    services::Service service;
    service.id = "small";
    service.version = "1";
    service.title = said("Small");
    service.queue_group = "B";
    service.privacy = said("Notice.");
    service.privacy_version = "p1";
    service.standard.push_back({"biaya", said("Rp 0"), "", ""});
    services::Requirement requirement;
    requirement.id = "kk";
    requirement.text = said("KK");
    service.requirements.push_back(requirement);
    auto reason = field("reason", fields::choice_one());
    reason.options = {{"new", said("New"), {}, {}}, {"lost", said("Lost"), {}, {}}};
    auto letter = field("letter", fields::text());
    letter.when.kind = services::Condition::Kind::is;
    letter.when.field = "reason";
    letter.when.values = {"lost"};
    auto phone = field("phone", fields::phone());
    phone.required = false;
    service.form = {
        reason,
        letter,
        field("born", fields::date()),
        phone,
        field("truth", fields::acknowledge()),
    };
    return service;
}

SessionFixture::SessionFixture() {
    catalogue.services.push_back(small_service());
    model.default_settings.language = "id";
    model.settings = model.default_settings;
}

void SessionFixture::send(const std::vector<session::Event>& events) {
    for (const auto& event : events) {
        effects = session::update(model, event, {catalogue, translator, clock, zone});
    }
}

void SessionFixture::type(std::string_view text) {
    for (const char character : text) {
        send({session::TypeCharacter{std::string(1, character)}});
    }
}

} // namespace anjungan::test
